import type { EventView } from '#domain/events/contract'

/** Events by where they lie in time, as seen on one day. */
export interface SortedEvents {
  readonly now: readonly EventView[]
  readonly next: readonly EventView[]
  readonly past: readonly EventView[]
}

/**
 * Sorts announced and closed events for the first page; `today` is YYYY-MM-DD. An event is on from its first day to
 * its last, and over before that when it was closed. The nearest comes first.
 */
export function sortEvents(events: readonly EventView[], today: string): SortedEvents {
  const shown = events.filter(({ state }) => state !== 'draft')
  const isPast = ({ state, endsOn }: EventView) => state === 'closed' || endsOn < today
  const later = (a: EventView, b: EventView) => b.endsOn.localeCompare(a.endsOn)
  const sooner = (a: EventView, b: EventView) => a.startsOn.localeCompare(b.startsOn)
  const open = shown.filter((event) => !isPast(event))
  return {
    now: open.filter(({ startsOn }) => startsOn <= today).sort(sooner),
    next: open.filter(({ startsOn }) => startsOn > today).sort(sooner),
    past: shown.filter(isPast).sort(later),
  }
}
