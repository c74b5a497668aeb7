import { type Refusal, refuse } from '#domain/kit/refusal'
import type { OpeningHours } from '#domain/organisations/contract'

/** Why opening hours can't be: some end before they begin, or two of one weekday overlap. */
export function whyNotHours(hours: readonly OpeningHours[]): Refusal | null {
  const sorted = [...hours].sort((a, b) => a.weekday - b.weekday || (a.from < b.from ? -1 : 1))
  for (const [i, { weekday, from, to }] of sorted.entries()) {
    if (to <= from) return refuse('site-hours-disordered', { weekday, from, to })
    const before = sorted[i - 1]
    if (before?.weekday === weekday && from < before.to) return refuse('site-hours-overlap', { weekday, from, to })
  }
  return null
}

/** How many candidates a room takes at a time: what its open stations take together, else what it seats. */
export function seatsOf(
  capacity: number,
  stations: readonly { readonly capacity: number; readonly closedAt: unknown }[],
): number {
  const open = stations.filter(({ closedAt }) => closedAt === null)
  return open.length > 0 ? open.reduce((sum, one) => sum + one.capacity, 0) : capacity
}

/** What of the sessions still to come needs a place. `seated` is how many candidates the fullest of them has in one room. */
export interface Usage {
  readonly sessions: number
  /** The day of the first one (YYYY-MM-DD); null where there is none. */
  readonly firstDay: string | null
  /** Whether candidates have their admission tickets for one of them. */
  readonly ticketsOut: boolean
  readonly seated: number
}

/** Why a room can't be closed: sessions still to come need it, of which candidates may have been told already. */
export function whyNotCloseRoom(name: string, { sessions, firstDay, ticketsOut }: Usage): Refusal | null {
  if (sessions === 0) return null
  const facts = { name, sessions, day: firstDay }
  return ticketsOut ? refuse('room-in-use-tickets-out', facts) : refuse('room-in-use', facts)
}

/** Why a station can't be closed or renamed: candidates of sessions still to come are seated there. */
export function whyNotCloseStation(name: string, { sessions, firstDay, ticketsOut }: Usage): Refusal | null {
  if (sessions === 0) return null
  const facts = { name, sessions, day: firstDay }
  return ticketsOut ? refuse('station-in-use-tickets-out', facts) : refuse('station-in-use', facts)
}

/** Why a site can't be closed: sessions still to come need its rooms, or batches that aren't over are planned at it. */
export function whyNotCloseSite(
  name: string,
  { sessions, firstDay, ticketsOut }: Usage,
  batches: { readonly count: number; readonly firstDay: string | null },
): Refusal | null {
  const facts = { name, sessions, day: firstDay }
  if (sessions > 0) return ticketsOut ? refuse('site-in-use-tickets-out', facts) : refuse('site-in-use', facts)
  return batches.count > 0 ? refuse('site-in-batches', { name, batches: batches.count, day: batches.firstDay }) : null
}

/** Why an organisation can't be closed: batches of it aren't over. */
export const whyNotCloseOrganisation = (name: string, batches: number): Refusal | null =>
  batches > 0 ? refuse('organisation-in-use', { name, batches }) : null

/** Why a room can't seat fewer: a session still to come has more candidates in it. */
export const whyNotShrink = (name: string, seats: number, { seated, firstDay }: Usage): Refusal | null =>
  seated > seats ? refuse('room-too-small', { name, seats, seated, day: firstDay }) : null
