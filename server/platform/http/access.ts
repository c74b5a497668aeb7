import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Db } from '#db/client'
import { Refused, refuse } from '#domain/kit/refusal'
import { holds } from '#domain/people/access'
import type { Actor, Role } from '#domain/people/contract'
import { findScope, type Place } from './scope.ts'

/**
 * Who may call a route: everybody; anybody signed in or on a paired tablet; whoever is signed in to an account, where it is
 * about themselves; or those who hold one of the roles at the place that a parameter of the route names.
 */
export type Access = 'public' | 'known' | 'own' | { readonly roles: readonly Role[]; readonly at: Place }

/** A route with its access rule. */
export interface RouteRule {
  readonly method: string
  readonly url: string
  readonly access: Access
  /** What the route takes; empty where it says nothing. */
  readonly schema: { readonly body?: unknown; readonly querystring?: unknown; readonly params?: unknown }
}

declare module 'fastify' {
  interface FastifyContextConfig {
    access?: Access
  }
  interface FastifyInstance {
    /** Every route of the application, for the tests that try them all. */
    routeRules: RouteRule[]
  }
  interface FastifyRequest {
    actor: Actor
    /** Where the route's place lies, once access was checked. */
    place: { eventId: string | null; sessionId: string | null }
  }
}

export class NotSignedIn extends Error {}

/** Makes every route declare its access, and checks it before anything else of the request is looked at. */
export function guardRoutes(app: FastifyInstance, db: Db): void {
  app.decorate('routeRules', [])
  app.addHook('onRoute', ({ method, url, config, schema = {} }) => {
    if (!config?.access) throw new Error(`${String(method)} ${url} has no access rule`)
    app.routeRules.push({ method: String(method), url, access: config.access, schema })
  })
  app.addHook('preValidation', async (request) => {
    const access = request.routeOptions.config.access
    if (access && access !== 'public') await check(db, request, access)
  })
}

async function check(db: Db, request: FastifyRequest, access: Exclude<Access, 'public'>): Promise<void> {
  const { actor } = request
  if (actor.kind === 'public') throw new NotSignedIn()
  if (access === 'known') {
    // A key stands for no person, and what is for whoever is known is a person's own.
    if (actor.kind === 'key') throw new Refused(refuse('not-allowed'))
    return
  }
  if (access === 'own') {
    // A paired tablet lies about in a hall and is shown nobody's own affairs.
    if (actor.kind !== 'account') throw new Refused(refuse('not-allowed'))
    return
  }
  const scope = await findScope(db, access.at, request.params as Record<string, string>)
  if (!scope) throw new Refused(refuse('not-found', { what: access.at }))
  request.place = { eventId: scope.eventId ?? null, sessionId: scope.sessionId ?? null }
  if (!holds(actor, access.roles, scope)) throw new Refused(whyNot(actor))
}

/**
 * Null where somebody holds one of the roles at a place of a live topic. A place that isn't there is answered like one that
 * is for others.
 */
export async function whyNotListenAt(
  db: Db,
  actor: Actor,
  roles: readonly Role[],
  place: Place,
  id = '',
): Promise<string | null> {
  const scope = await findScope(db, place, { [`${place}Id`]: id })
  return scope && holds(actor, roles, scope) ? null : 'not-allowed'
}

/** A tablet holds no role while it sleeps: it is told so, and not that it may not. */
function whyNot(actor: Actor) {
  return actor.kind === 'tablet' && actor.grants.length === 0 ? refuse('tablet-asleep') : refuse('not-allowed')
}
