import { and, eq } from 'drizzle-orm'
import { sessionEntry } from '#db/schema/sessions'
import { seatDraw } from '#db/schema/timetables'
import { type NewSeatDraws, slotOf, slotsOf, whyNotDrawSeats } from '#domain/draws/seats'
import { orRefuse, Refused, refuse } from '#domain/kit/refusal'
import { personOf } from '#domain/people/access'
import type { Command, Context } from '../../../platform/execute.ts'
import { getEventRow } from '../../events/queries.ts'
import { sessionKey } from '../../sessions/keys.ts'
import { commitDrawIn } from '../commit.ts'
import { drawsKey } from '../keys.ts'
import { readSeatPlaces, type SeatPlace } from './facts.ts'

export interface CommitSeatDraws extends NewSeatDraws {
  readonly eventId: string
}

/**
 * Freezes the lists of some sessions and commits to a draw of the seats of each, all by one public source, so that one
 * value gives out the seats of a whole day. Who sits alone gets the first seat at once.
 */
export const commitSeatDraws: Command<CommitSeatDraws, { drawIds: string[] }> = {
  name: 'commit-seat-draws',
  locks: ({ eventId, sessionIds }) => [['event', eventId], ...sessionIds.map((id) => ['session', id] as const)],
  async run(context, input) {
    const { tx, actor } = context
    const { eventId, sessionIds, reason } = input
    const officerId = personOf(actor)
    if (!officerId) throw new Refused(refuse('not-allowed'))
    if ((await getEventRow(tx, eventId)).state === 'closed') throw new Refused(refuse('event-closed'))
    const places = await readSeatPlaces(tx, eventId, sessionIds)
    if (places.length < new Set(sessionIds).size) throw new Refused(refuse('seats-without-room'))
    for (const place of places) orRefuse(whyNotDrawSeats(factsOf(place), reason))
    const done: Awaited<ReturnType<typeof commitOne>>[] = []
    for (const place of places) done.push(await commitOne(context, input, officerId, place))
    const committed = done.flatMap((one) => one ?? [])
    return {
      result: { drawIds: committed.map(({ id }) => id) },
      audit: committed.map(({ facts }) => ({ aggregate: 'event', aggregateId: eventId, act: 'commit-draw', facts })),
      dirty: [drawsKey(eventId), ...places.map((place) => sessionKey(place.session.id))],
    }
  },
}

const factsOf = ({ session: { name, state }, seats, sitters, draw }: SeatPlace) => ({
  ...{ session: name, state, seats: seats.length, entries: sitters.length, before: draw !== null },
})

async function commitOne(context: Context, input: CommitSeatDraws, officerId: string, place: SeatPlace) {
  const { tx, now, newId } = context
  const { eventId, papers, rowLength, source, reason } = input
  const { session: of, sitters, seats } = place
  const slots = slotsOf(seats, sitters.length, papers, rowLength)
  const [only] = sitters
  if (sitters.length === 1 && only) {
    const { seat, paper } = slotOf(slots[0] ?? '', papers)
    const here = and(eq(sessionEntry.sessionId, of.id), eq(sessionEntry.entryId, only.entryId))
    await tx.update(sessionEntry).set({ station: seat, paper }).where(here)
    return null
  }
  const list = { items: sitters.map(({ item }) => item), slots, take: sitters.length }
  const committed = await commitDrawIn(context, {
    ...{ ...list, purpose: 'stations', eventId, disciplineId: of.disciplineId, stage: null },
    ...{ title: `${of.name} · ${of.place}`.slice(0, 200), source, officerId },
    ...{ replaces: place.draw?.drawId ?? null, reason: place.draw ? reason : null },
  })
  await tx.insert(seatDraw).values({ id: newId(), sessionId: of.id, drawId: committed.id, papers, rowLength, at: now })
  return committed
}
