import { and, eq } from 'drizzle-orm'
import { sessionEntry } from '#db/schema/sessions'
import { seatDraw } from '#db/schema/timetables'
import { slotOf } from '#domain/draws/seats'
import { Refused, refuse } from '#domain/kit/refusal'
import type { Context } from '../../../platform/execute.ts'
import { sessionKey } from '../../sessions/keys.ts'
import type { DrawRow } from '../queries.ts'
import { readSeatPlaces } from './facts.ts'

/**
 * Gives everybody of a session the seat and the paper that its draw has given them; nothing where the draw is of no
 * session's seats. Refuses `seats-entries-changed` where somebody has come since the list was frozen. Gives the dirty keys.
 */
export async function applySeats(
  { tx }: Context,
  { id, eventId, slots }: DrawRow,
  outcome: readonly string[],
): Promise<string[]> {
  const [own] = await tx.select().from(seatDraw).where(eq(seatDraw.drawId, id))
  if (!own || !slots) return []
  const [place] = await readSeatPlaces(tx, eventId, [own.sessionId])
  if (!place) throw new Refused(refuse('seats-without-room'))
  const given = new Map(outcome.map((item, i) => [item, slots[i] ?? '']))
  for (const { item, entryId } of place.sitters) {
    const slot = given.get(item)
    if (slot === undefined) throw new Refused(refuse('seats-entries-changed', { session: place.session.name }))
    const { seat, paper } = slotOf(slot, own.papers)
    const here = and(eq(sessionEntry.sessionId, own.sessionId), eq(sessionEntry.entryId, entryId))
    await tx.update(sessionEntry).set({ station: seat, paper }).where(here)
  }
  await tx.update(seatDraw).set({ applied: true }).where(eq(seatDraw.id, own.id))
  return [sessionKey(own.sessionId)]
}
