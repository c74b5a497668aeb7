import { staff } from '#domain/people/access'
import { silentAfter } from '#domain/people/lifetimes'
import type { Platform } from '../../platform/feature.ts'
import { whyNotListenAt } from '../../platform/http/access.ts'
import type { Hub, TopicKind } from '../../platform/live/hub.ts'
import { findTablets } from './queries.ts'

/** The live key of an event's tablets. */
export const tabletsKey = (eventId: string): string => `tablets:${eventId}`

const silences = new WeakMap<Hub, Map<string, NodeJS.Timeout>>()

/**
 * Nobody tells that a tablet has fallen silent: the event's tablets are looked at again once the last one heard would
 * have. Until then every heartbeat of another one looks at all.
 */
export function wakeOnceSilent(hub: Hub, eventId: string): void {
  const timers = silences.get(hub) ?? new Map<string, NodeJS.Timeout>()
  silences.set(hub, timers)
  clearTimeout(timers.get(eventId))
  timers.set(eventId, setTimeout(() => hub.stir([tabletsKey(eventId)]), silentAfter).unref())
}

/** `tablets:<eventId>`: the tablets of an event as its staff sees them, each a row. */
export function tabletsTopic({ db, clock }: Platform): TopicKind {
  return {
    name: 'tablets',
    parts: ['id'],
    whyNotListen: (actor, [eventId]) => whyNotListenAt(db, actor, staff, 'event', eventId),
    watches: async ([eventId = '']) => [tabletsKey(eventId)],
    async produce([eventId = '']) {
      const tablets = await findTablets(db, eventId, clock())
      return { head: null, rows: new Map(tablets.map((tablet) => [tablet.id, tablet])) }
    },
  }
}
