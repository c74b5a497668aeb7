import type { FastifyReply } from 'fastify'
import type { Platform } from '../../platform/feature.ts'
import type { accountCookie, tabletCookie } from '../../platform/http/actor.ts'

type CookieName = typeof accountCookie | typeof tabletCookie

/** Gives the browser a token until it expires: out of reach of scripts, and never sent from another site's forms. */
export function setToken(
  reply: FastifyReply,
  platform: Platform,
  name: CookieName,
  token: string,
  expires: Date,
): void {
  reply.setCookie(name, token, { ...options(platform), expires })
}

export function clearToken(reply: FastifyReply, platform: Platform, name: CookieName): void {
  reply.clearCookie(name, options(platform))
}

const options = ({ secureCookies }: Platform) =>
  ({ path: '/', httpOnly: true, sameSite: 'lax', secure: secureCookies }) as const
