import { eq } from 'drizzle-orm'
import { insertRows } from '#db/bulk'
import type { Tx } from '#db/client'
import { attendance } from '#db/schema/attendance'
import { entry } from '#db/schema/registration'
import { type AttendanceAct, type AttendanceAnswer, momentOf } from '#domain/attendance/record'
import type { AuditDraft } from '#domain/audit/contract'
import type { Command } from '../../../platform/execute.ts'
import { disciplineKey } from '../../events/keys.ts'
import { lockSessionWithEvent } from '../../sessions/queries.ts'
import { attendanceKey, eventAttendanceKey } from '../keys.ts'
import { getDoorSession } from './door-session.ts'
import { entriesAt, judgedRows, type NewRow, undoneRows } from './judged-rows.ts'
import { foldStandings, readActs, saidStandings } from './standings.ts'

export type RecordAttendance = Omit<AttendanceAct, 'commandId'> & { readonly sessionId: string }
export type Recorded = Omit<AttendanceAnswer, 'commandId'>

/**
 * Records what happened at a door: appended, judged in the order of arrival. What another tablet of the room has told
 * already is no news and no error, so that both come to the same. An entry's absence follows from where it stands. A
 * refusal is an answer like any other and is kept: an act that is sent again is never judged by what came after it.
 */
export const recordAttendance: Command<RecordAttendance, Recorded> = {
  name: 'record-attendance',
  async run(context, input) {
    const { tx, now } = context
    const { sessionId, kind } = input
    const { session: locked, discipline, eventState } = await lockSessionWithEvent(tx, sessionId)
    const { view } = await getDoorSession(tx, sessionId)
    const moment = momentOf(input.saidAt, now)
    const at = { door: { eventState, startsAt: view.startsAt, limit: view.limit }, moment, eventId: discipline.eventId }
    const rows =
      kind === 'undo' ? await undoneRows(context, input, at) : await judgedRows(context, { ...input, kind }, at)
    if ('code' in rows) {
      const refusal = { code: rows.code, facts: { ...rows.facts } }
      return { result: { refusal, standings: {} }, audit: [], dirty: [] }
    }
    await insertRows(tx, attendance, rows)
    const written = rows.map(({ entryId }) => entryId)
    const { standings, absenceChanged } = await settle(tx, sessionId, [...input.entryIds, ...written], written)
    return {
      result: { refusal: null, standings },
      audit: rows.length === 0 ? [] : [auditOf(input, rows, moment)],
      dirty: [
        ...(rows.length === 0 ? [] : [attendanceKey(sessionId), eventAttendanceKey(discipline.eventId)]),
        // Who is absent has no rank and takes no marks.
        ...(absenceChanged ? [disciplineKey(locked.disciplineId)] : []),
      ],
    }
  },
}

function auditOf(
  { sessionId, kind, undoes, reason }: RecordAttendance,
  rows: readonly NewRow[],
  saidAt: string,
): AuditDraft {
  const entryIds = rows.map(({ entryId }) => entryId)
  const late = rows.some((row) => row.late)
  const facts = { kind, entryIds, saidAt, late, undoes: undoes ?? null, reason: reason ?? null }
  return { aggregate: 'session', aggregateId: sessionId, act: 'record-attendance', facts }
}

/** Where those who were touched are now. Of whom something was written, their entry is absent or not as was said. */
async function settle(tx: Tx, sessionId: string, touched: readonly string[], written: readonly string[]) {
  const acts = await readActs(tx, [sessionId])
  const said = saidStandings(acts)
  const entries = touched.length > 0 ? await entriesAt(tx, sessionId, touched) : []
  let absenceChanged = false
  const settled = await Promise.all(
    entries.map(async (one) => {
      if (!written.includes(one.entryId)) return one
      const standing = said.get(one.entryId)
      const absentAt = standing?.state === 'absent' && standing.at ? new Date(standing.at) : null
      if ((absentAt === null) === (one.absentAt === null)) return one
      absenceChanged = true
      await tx.update(entry).set({ absentAt }).where(eq(entry.id, one.entryId))
      return { ...one, absentAt }
    }),
  )
  return { standings: Object.fromEntries(foldStandings(acts, settled)), absenceChanged }
}
