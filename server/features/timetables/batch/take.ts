import { eq } from 'drizzle-orm'
import { insertRows } from '#db/bulk'
import type { Tx } from '#db/client'
import { databaseError } from '#db/database-error'
import { inArray } from '#db/in-array'
import { assignment, panel } from '#db/schema/rosters'
import { message, session, sessionEntry } from '#db/schema/sessions'
import { seatDraw, timetable } from '#db/schema/timetables'
import { canonicalText } from '#domain/kit/canonical'
import { Refused, refuse } from '#domain/kit/refusal'
import { judgeBatch } from '#domain/timetables/batch/evaluate'
import type { Held } from '#domain/timetables/batch/problem'
import type { TimetableContent } from '#domain/timetables/batch-contract'
import type { Command, Context } from '../../../platform/execute.ts'
import { sha256 } from '../../../platform/hash.ts'
import { disciplineKey, eventKey } from '../../events/keys.ts'
import { getEventRow } from '../../events/queries.ts'
import { sessionKey } from '../../sessions/keys.ts'
import { matchSessions, type SessionChange } from './match-sessions.ts'
import { isHeld, type Posed, poseBatch } from './problem-of.ts'
import { lockProposal } from './queries.ts'
import { readTimetabled, type TimetabledBatch } from './read-batch.ts'

export interface TakeTimetable {
  readonly eventId: string
  readonly timetableId: string
  /** Why, where tickets are out: candidates see the change at once. */
  readonly reason: string | null
}

/**
 * Makes a proposal the batch's timetable: its sessions with their rooms, hours and candidates. Refuses one that no longer
 * fits the batch (timetable-outdated), and any without a reason once tickets are out.
 */
export const takeTimetable: Command<TakeTimetable, { sessions: number }> = {
  name: 'take-timetable',
  locks: ({ eventId }) => [
    ['event', eventId],
    ['batch', eventId],
  ],
  async run(context, { eventId, timetableId, reason }) {
    const { tx, now } = context
    if ((await getEventRow(tx, eventId)).state === 'closed') throw new Refused(refuse('event-closed'))
    const { content } = await lockProposal(tx, eventId, timetableId)
    const found = await readTimetabled(tx, eventId)
    if (found.ticketsOut && reason === null) throw new Refused(refuse('timetable-after-tickets'))
    refuseOutdated(poseBatch(found, { keep: false }), content)
    const changes = matchSessions(found, content)
    await write(context, found, changes)
    await tx.update(timetable).set({ state: 'taken', takenAt: now }).where(eq(timetable.id, timetableId))
    const facts = {
      ...{ timetableId, reason, sessions: content.sessions.length },
      sessionsHash: sha256(canonicalText(content.sessions)),
    }
    return {
      result: { sessions: content.sessions.length },
      audit: [{ aggregate: 'event', aggregateId: eventId, act: 'take-timetable', facts }],
      dirty: [
        eventKey(eventId),
        ...found.parts.map(({ row }) => disciplineKey(row.id)),
        ...changes.flatMap(({ sessionId }) => (sessionId ? [sessionKey(sessionId)] : [])),
      ],
    }
  },
}

/** Whether the batch is still what the proposal was made for: its rooms, its candidates, what has begun since. */
function refuseOutdated(
  { problem, disciplineIds, roomIds, entryIds, minuteOf }: Posed,
  content: TimetableContent,
): void {
  const places = new Map(entryIds.map((id, place) => [id, place]))
  const plan = content.sessions.map(
    ({ disciplineId, roomId, startsAt, endsAt, entryIds: own }): Held => ({
      ...{ part: disciplineIds.indexOf(disciplineId), hall: roomIds.indexOf(roomId) },
      ...{ from: minuteOf(new Date(startsAt)), to: minuteOf(new Date(endsAt)) },
      entries: own.map((id) => places.get(id) ?? -1),
    }),
  )
  const gone = plan.some(({ part, entries }) => part < 0 || entries.includes(-1))
  const { breaches, repeated } = judgeBatch(problem, gone ? [] : plan)
  const code = gone ? 'candidates' : repeated.length > 0 ? 'candidates' : breaches[0]?.code
  if (code) throw new Refused(refuse('timetable-outdated', { code }))
}

async function write(context: Context, found: TimetabledBatch, changes: readonly SessionChange[]): Promise<void> {
  const { tx } = context
  const loose = found.sessions.filter((one) => !isHeld(one)).map(({ row }) => row.id)
  const kept = new Set(changes.flatMap(({ sessionId }) => sessionId ?? []))
  await removeSessions(
    tx,
    loose.filter((id) => !kept.has(id)),
  )
  const before = await tx.select().from(sessionEntry).where(inArray(sessionEntry.sessionId, loose))
  await tx.delete(sessionEntry).where(inArray(sessionEntry.sessionId, loose))
  for (const change of changes) await writeSession(context, change, before)
}

async function writeSession(
  { tx, now, newId }: Context,
  { sessionId, row, entryIds, sameRoom }: SessionChange,
  before: readonly (typeof sessionEntry.$inferSelect)[],
): Promise<void> {
  const id = sessionId ?? newId()
  if (sessionId) await tx.update(session).set(row).where(eq(session.id, id))
  else await tx.insert(session).values({ id, ...row, state: 'planned', createdAt: now })
  const panelId = await panelOf(tx, id, newId)
  // Who stays in a session that stays in its room keeps the seat; a draw gives the others theirs.
  const seats = new Map(sameRoom ? before.filter((one) => one.sessionId === id).map((one) => [one.entryId, one]) : [])
  const rows = entryIds.map((entryId) => {
    const { station = null, paper = null } = seats.get(entryId) ?? {}
    return { sessionId: id, entryId, panelId, station, paper }
  })
  await insertRows(tx, sessionEntry, rows)
}

/** The session's first panel; one is made where it has none. */
export async function panelOf(tx: Tx, sessionId: string, newId: () => string): Promise<string> {
  const [first] = await tx.select().from(panel).where(eq(panel.sessionId, sessionId)).orderBy(panel.name).limit(1)
  if (first) return first.id
  const id = newId()
  await tx.insert(panel).values({ id, sessionId, name: 'A' })
  return id
}

/** Removes sessions that nobody needs any more. Refuses with timetable-session-used where something was done in one. */
async function removeSessions(tx: Tx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  const own = [...ids]
  await tx.delete(seatDraw).where(inArray(seatDraw.sessionId, own))
  await tx.delete(sessionEntry).where(inArray(sessionEntry.sessionId, own))
  await tx.delete(assignment).where(inArray(assignment.sessionId, own))
  await tx.delete(panel).where(inArray(panel.sessionId, own))
  const messages = await tx.select({ id: message.id }).from(message).where(inArray(message.sessionId, own)).limit(1)
  if (messages.length > 0) throw new Refused(refuse('timetable-session-used'))
  await tx
    .delete(session)
    .where(inArray(session.id, own))
    .catch((error: unknown) => {
      if (databaseError(error)?.code === '23503') throw new Refused(refuse('timetable-session-used'))
      throw error
    })
}
