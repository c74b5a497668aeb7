import { holds, staff } from '#domain/people/access'
import type { Platform } from '../../platform/feature.ts'
import { findScope } from '../../platform/http/scope.ts'
import type { TopicKind } from '../../platform/live/hub.ts'
import { findTablets } from './queries.ts'

/** The live key of an event's tablets. */
export const tabletsKey = (eventId: string): string => `tablets:${eventId}`

/** `tablets:<eventId>`: the tablets of an event as its staff sees them, each a row. */
export function tabletsTopic({ db, clock }: Platform): TopicKind {
  return {
    name: 'tablets',
    async whyNotListen(actor, [eventId = '']) {
      if (!(await findScope(db, 'event', { eventId }))) return 'not-found'
      return holds(actor, staff, { eventId }) ? null : 'not-allowed'
    },
    watches: async ([eventId = '']) => [tabletsKey(eventId)],
    async produce([eventId = '']) {
      const tablets = await findTablets(db, eventId, clock())
      return { head: null, rows: new Map(tablets.map((tablet) => [tablet.id, tablet])) }
    },
  }
}
