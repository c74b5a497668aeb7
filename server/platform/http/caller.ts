import type { FastifyRequest } from 'fastify'
import { networkOf } from './network.ts'

/** Whose calls are counted together. */
export interface Caller {
  readonly key: string
  /** Whether it is a tablet, an account or a key; else it is a place on the network, whoever is there. */
  readonly isKnown: boolean
}

/** A tablet, account or key by itself, wherever it is; strangers by their place on the network. */
export function callerOf({ actor, ip }: FastifyRequest): Caller {
  if (actor.kind === 'tablet') return { key: `tablet ${actor.tabletId}`, isKnown: true }
  if (actor.kind === 'account') return { key: `account ${actor.accountId}`, isKnown: true }
  if (actor.kind === 'key') return { key: `key ${actor.keyId}`, isKnown: true }
  return { key: `network ${placeOf(ip)}`, isKnown: false }
}

/** The place on the network that an address belongs to. A connection that ended before it was looked at has none any more. */
export const placeOf = (ip: string | undefined): string => networkOf(ip ?? 'gone')
