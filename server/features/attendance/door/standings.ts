import { and, asc, eq } from 'drizzle-orm'
import type { Db, Tx } from '#db/client'
import { inArray } from '#db/in-array'
import { attendance } from '#db/schema/attendance'
import { expected, type Standing, type StandingAct, standingOf } from '#domain/attendance/standing'

type AttendanceRow = typeof attendance.$inferSelect

/** Of an entry: what was said at the door, and since when it is known to be absent. */
export interface EntryAbsence {
  readonly entryId: string
  readonly absentAt: Date | null
}

/** Where everybody is of whom something was said at the door. */
export function saidStandings(rows: readonly AttendanceRow[]): Map<string, Standing> {
  const undone = new Set(rows.flatMap(({ undoes }) => undoes ?? []))
  const acts = new Map<string, StandingAct[]>()
  for (const { entryId, commandId, kind, saidAt, late } of rows) {
    if (kind === 'undo') continue
    const own = acts.get(entryId) ?? []
    own.push({ commandId, kind, at: saidAt.toISOString(), late })
    acts.set(entryId, own)
  }
  return new Map([...acts].map(([entryId, own]) => [entryId, standingOf(own, undone)]))
}

/**
 * Where everybody of a session is. An entry's absence may also be said and taken back by those who lead the judging: what
 * stands at the entry is what holds.
 */
export function foldStandings(rows: readonly AttendanceRow[], entries: readonly EntryAbsence[]): Map<string, Standing> {
  const said = saidStandings(rows)
  return new Map(entries.map((one) => [one.entryId, withAbsence(said.get(one.entryId) ?? expected, one)]))
}

function withAbsence(said: Standing, { absentAt }: EntryAbsence): Standing {
  if (absentAt) return said.state === 'absent' ? said : { state: 'absent', at: absentAt.toISOString(), late: false }
  return said.state === 'absent' ? expected : said
}

/** Everything that was said at the door of some sessions, in the order in which it arrived. */
export function readActs(db: Db | Tx, sessionIds: readonly string[]): Promise<AttendanceRow[]> {
  return db
    .select()
    .from(attendance)
    .where(inArray(attendance.sessionId, [...sessionIds]))
    .orderBy(asc(attendance.seq))
}

/** What a command said at the door of a session. */
export const readCommand = (tx: Tx, sessionId: string, commandId: string): Promise<AttendanceRow[]> =>
  tx
    .select()
    .from(attendance)
    .where(and(eq(attendance.sessionId, sessionId), eq(attendance.commandId, commandId)))
