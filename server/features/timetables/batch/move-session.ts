import { and, eq } from 'drizzle-orm'
import type { Db, Tx } from '#db/client'
import { session, sessionEntry } from '#db/schema/sessions'
import { Refused, refuse } from '#domain/kit/refusal'
import { lengthFor } from '#domain/timetables/batch/problem'
import { reasonsAgainst } from '#domain/timetables/batch/reasons'
import { seatsIn } from '#domain/timetables/batch/seats'
import type { MoveReason, SessionMove } from '#domain/timetables/batch-contract'
import type { Command } from '../../../platform/execute.ts'
import { takeLocks } from '../../../platform/locks.ts'
import { disciplineKey, eventKey } from '../../events/keys.ts'
import { getEventRow } from '../../events/queries.ts'
import { sessionKey } from '../../sessions/keys.ts'
import { rowOf } from './match-sessions.ts'
import { type Posed, poseBatch } from './problem-of.ts'
import { readTimetabled, type TimetabledBatch, type TimetabledSession } from './read-batch.ts'

interface Moved {
  readonly reasons: readonly MoveReason[]
  readonly endsAt: Date
}

/** What stands in the way of a session's move, by every hard rule. */
export async function checkMove(db: Db, eventId: string, sessionId: string, to: SessionMove): Promise<MoveReason[]> {
  const batch = await readTimetabled(db, eventId)
  return [...judgeMove(batch, getSession(batch, sessionId), to).reasons]
}

function getSession(batch: TimetabledBatch, sessionId: string): TimetabledSession {
  const found = batch.sessions.find(({ row }) => row.id === sessionId)
  if (!found) throw new Refused(refuse('not-found', { what: 'session' }))
  return found
}

function judgeMove(batch: TimetabledBatch, moving: TimetabledSession, to: SessionMove): Moved {
  const posed = poseBatch(batch, { keep: false })
  const { problem, minuteOf, instantOf, roomIds } = posed
  const own = posed.heldOf(moving)
  const from = minuteOf(new Date(to.startsAt))
  const hall = roomIds.indexOf(to.roomId)
  // A session lasts as long as its candidates need in that room, and never less than it does.
  const [room, part] = [problem.halls[hall], problem.parts[own.part]]
  const seats = room && part ? seatsIn(room, part) : 0
  const lasts = part
    ? Math.max(part.minutes, seats > 0 ? lengthFor(part, seats, own.entries.length) : 0)
    : own.to - own.from
  const held = { ...own, hall, from, to: from + lasts }
  const reasons = reasonsAgainst(problem, held, othersOf(posed, batch, moving)).map(({ code, facts }) => ({
    code,
    facts: { ...facts },
  }))
  const offGrid = from % problem.rules.grid !== 0
  const off = offGrid ? [{ code: 'timetable-off-grid', facts: { minutes: problem.rules.grid } }] : []
  return { reasons: [...off, ...reasons], endsAt: instantOf(held.to) }
}

/** All sessions of the batch but the one that moves. */
const othersOf = ({ heldOf }: Posed, { sessions }: TimetabledBatch, moving: TimetabledSession) =>
  sessions.filter(({ row }) => row.id !== moving.row.id).map(heldOf)

export interface MoveSession extends SessionMove {
  readonly eventId: string
  readonly sessionId: string
  readonly reason: string | null
}

/** Moves a session to another room or time. Refuses by the first hard rule that it would break. */
export const moveSession: Command<MoveSession, Record<string, never>> = {
  name: 'move-session',
  async run({ tx }, { eventId, sessionId, roomId, startsAt, reason }) {
    const { batch, moving } = await lockMoving(tx, eventId, sessionId)
    if (moving.fixed) throw new Refused(refuse('timetable-session-fixed'))
    if (batch.ticketsOut && reason === null) throw new Refused(refuse('timetable-after-tickets'))
    const { reasons, endsAt } = judgeMove(batch, moving, { roomId, startsAt })
    const [first] = reasons
    if (first) throw new Refused(refuse(first.code, first.facts))
    const { row } = moving
    const { place } = rowOf(batch, { disciplineId: row.disciplineId, roomId, startsAt, endsAt: startsAt }, 0)
    await tx
      .update(session)
      .set({ roomId, place, startsAt: new Date(startsAt), endsAt })
      .where(eq(session.id, sessionId))
    // Another room has other seats.
    if (roomId !== row.roomId)
      await tx.update(sessionEntry).set({ station: null, paper: null }).where(eq(sessionEntry.sessionId, sessionId))
    const facts = { roomId, startsAt, endsAt: endsAt.toISOString(), reason }
    return {
      result: {},
      audit: [{ aggregate: 'session', aggregateId: sessionId, act: 'move-session', facts }],
      dirty: [sessionKey(sessionId), eventKey(eventId), disciplineKey(row.disciplineId)],
    }
  },
}

/** Fixes a session where it is, or lets it go again. */
export const pinSession: Command<{ eventId: string; sessionId: string; pinned: boolean }, Record<string, never>> = {
  name: 'pin-session',
  async run({ tx }, { eventId, sessionId, pinned }) {
    await lockMoving(tx, eventId, sessionId)
    await tx
      .update(session)
      .set({ pinned })
      .where(and(eq(session.id, sessionId)))
    return {
      result: {},
      audit: [{ aggregate: 'session', aggregateId: sessionId, act: 'pin-session', facts: { pinned } }],
      dirty: [sessionKey(sessionId), eventKey(eventId)],
    }
  },
}

async function lockMoving(tx: Tx, eventId: string, sessionId: string) {
  const locks = [
    ['event', eventId],
    ['session', sessionId],
  ] as const
  await takeLocks(tx, locks)
  if ((await getEventRow(tx, eventId)).state === 'closed') throw new Refused(refuse('event-closed'))
  const batch = await readTimetabled(tx, eventId)
  return { batch, moving: getSession(batch, sessionId) }
}
