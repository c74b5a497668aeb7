import { and, desc, eq } from 'drizzle-orm'
import type { Db, Tx } from '#db/client'
import { person } from '#db/schema/people'
import { timetable } from '#db/schema/timetables'
import { Refused, refuse } from '#domain/kit/refusal'
import { addDays } from '#domain/kit/working-days'
import { seatsIn } from '#domain/timetables/batch/seats'
import type { BatchTimetable, TimetableProposal } from '#domain/timetables/batch-contract'
import { type Posed, poseBatch } from './problem-of.ts'
import { readTimetabled, type TimetabledBatch } from './read-batch.ts'

/** A batch's timetable as it stands, with the proposal that waits. Refuses with not-found. */
export async function getTimetable(db: Db, eventId: string): Promise<BatchTimetable> {
  const batch = await readTimetabled(db, eventId)
  const posed = poseBatch(batch, { keep: false })
  const { startsOn } = batch.event
  return {
    days: Array.from({ length: posed.problem.days }, (_, day) => addDays(startsOn, day)),
    grid: posed.problem.rules.grid,
    rooms: batch.rooms.map((one, hall) => ({
      ...{ roomId: one.row.id, room: one.row.name, site: one.site.name, kind: one.row.kind },
      seats: seatsOf(posed, hall),
      open: (posed.problem.halls[hall]?.open ?? []).map(({ from, to }) => ({
        startsAt: posed.instantOf(from).toISOString(),
        endsAt: posed.instantOf(to).toISOString(),
      })),
    })),
    disciplines: disciplinesOf(batch),
    sessions: batch.sessions.map(({ row, fixed }) => ({
      ...{
        sessionId: row.id,
        disciplineId: row.disciplineId,
        name: row.name,
        place: row.place,
        pinned: row.pinned,
        fixed,
      },
      roomId: batch.rooms.some((one) => one.row.id === row.roomId) ? row.roomId : null,
      ...{ startsAt: row.startsAt.toISOString(), endsAt: row.endsAt.toISOString() },
      entries: batch.entries.filter(({ sessionId }) => sessionId === row.id).length,
    })),
    proposal: await findProposal(db, eventId),
    ticketsOut: batch.ticketsOut,
  }
}

/** The most that a room takes of any part that can be held there; its capacity where none can. */
function seatsOf({ problem }: Posed, hall: number): number {
  const of = problem.halls[hall]
  if (!of) return 0
  return Math.max(...problem.parts.map((part) => seatsIn(of, part)), of.stations.length === 0 ? of.capacity : 0)
}

const disciplinesOf = ({ parts, entries }: TimetabledBatch): BatchTimetable['disciplines'] =>
  parts.map(({ row, rule }) => {
    const own = entries.filter(({ disciplineId }) => disciplineId === row.id)
    return {
      ...{ disciplineId: row.id, code: row.code, name: row.name, latinName: row.latinName },
      ...{ component: row.component, minutes: rule.minutes, entries: own.length },
      placed: own.filter(({ sessionId }) => sessionId !== null).length,
    }
  })

/** The proposal that waits to be taken or dropped; null where none does. */
async function findProposal(db: Db, eventId: string): Promise<TimetableProposal | null> {
  const [found] = await db
    .select({ row: timetable, by: person.name })
    .from(timetable)
    .leftJoin(person, eq(person.id, timetable.by))
    .where(and(eq(timetable.eventId, eventId), eq(timetable.state, 'proposed')))
    .orderBy(desc(timetable.number))
    .limit(1)
  if (!found) return null
  const { id, number, at, content } = found.row
  return { timetableId: id, number, at: at.toISOString(), by: found.by, content }
}

/** A proposal of a batch, its row locked. Refuses with not-found, and one that was taken or dropped. */
export async function lockProposal(tx: Tx, eventId: string, timetableId: string) {
  const here = and(eq(timetable.id, timetableId), eq(timetable.eventId, eventId))
  const [found] = await tx.select().from(timetable).where(here).for('update')
  if (!found) throw new Refused(refuse('not-found', { what: 'timetable' }))
  if (found.state !== 'proposed') throw new Refused(refuse('timetable-decided'))
  return found
}
