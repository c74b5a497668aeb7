import { instantAt } from '#domain/kit/city-time'
import { readDay } from '#domain/kit/day-text'
import { readSheet, type SheetCells, type SheetForm, type SheetProblem } from '#domain/kit/sheet-columns'
import type { TableNote } from '#domain/kit/table-note'
import type { TableRow } from '#domain/kit/table-row'
import type { Held } from '#domain/timetables/batch/problem'
import { reasonsAgainst } from '#domain/timetables/batch/reasons'
import { isHeld, poseBatch } from '../problem-of.ts'
import type { TimetabledBatch, TimetabledEntry } from '../read-batch.ts'

/** The columns of a file of sessions that were fixed elsewhere: a row for each candidate of each session. */
export type FixedColumn = 'discipline' | 'room' | 'day' | 'from' | 'to' | 'candidate'

export const fixedSheet: SheetForm<FixedColumn> = {
  heads: {
    discipline: ['科目代码', 'Discipline'],
    room: ['考场', 'Room'],
    day: ['日期', 'Day'],
    from: ['开始', 'From'],
    to: ['结束', 'To'],
    candidate: ['考生', 'Candidate', '考生序号', '证件号码'],
  },
  needed: ['discipline', 'room', 'day', 'from', 'to', 'candidate'],
  mostRows: 10_000,
}

/** A session that was fixed elsewhere, with the row that names it first. */
export interface FixedSession {
  readonly row: number
  readonly disciplineId: string
  readonly roomId: string
  readonly startsAt: Date
  readonly endsAt: Date
  readonly entryIds: string[]
}

export interface FixedRead {
  readonly sessions: FixedSession[]
  readonly problems: SheetProblem<FixedColumn>[]
  readonly notes: TableNote[]
}

/** The documents' numbers that a file may name candidates by. */
export function candidateTexts(table: readonly TableRow[]): string[] {
  const { rows } = readSheet(fixedSheet, table)
  return rows.map((cells) => cells.text('candidate')).filter((text) => !isNumber(text))
}

const isNumber = (text: string) => /^\d{1,6}$/.test(text)

/**
 * Reads a table of sessions around which the rest is to be timetabled. Candidates are named by their number in the
 * discipline, or by a document whose person `personOf` knows. What breaks a hard rule is a problem of the session's first row.
 */
export function readFixed(
  batch: TimetabledBatch,
  numbers: ReadonlyMap<string, number>,
  personOf: (document: string) => string | null,
  table: readonly TableRow[],
): FixedRead {
  const { rows, problems, notes } = readSheet(fixedSheet, table)
  const sessions = new Map<string, FixedSession>()
  const taken = takenEntries(batch)
  const find = entryFinder(batch, numbers, personOf)
  const seen = new Map<string, number>()
  for (const cells of rows) {
    const place = readPlace(batch, cells)
    const entry = place && findEntry(find, cells, place.disciplineId)
    if (place && entry) {
      const first = seen.get(entry.id)
      if (first !== undefined) cells.report('candidate', 'fixed-candidate-twice', { row: first })
      else if (taken.has(entry.id)) cells.report('candidate', 'fixed-candidate-placed')
      seen.set(entry.id, first ?? cells.row)
      const key = [place.disciplineId, place.roomId, place.startsAt.getTime(), place.endsAt.getTime()].join(' ')
      const session = sessions.get(key) ?? { ...place, row: cells.row, entryIds: [] }
      session.entryIds.push(entry.id)
      sessions.set(key, session)
    }
    problems.push(...cells.problems)
  }
  if (problems.length === 0) problems.push(...breachesOf(batch, [...sessions.values()]))
  return { sessions: [...sessions.values()], problems: problems.sort((a, b) => a.row - b.row), notes }
}

/** Entries that have a place in a session that stays. */
function takenEntries({ sessions, entries }: TimetabledBatch): Set<string> {
  const held = new Set(sessions.filter(isHeld).map(({ row }) => row.id))
  return new Set(entries.filter(({ sessionId }) => sessionId && held.has(sessionId)).map(({ id }) => id))
}

function readPlace(batch: TimetabledBatch, cells: SheetCells<FixedColumn>) {
  const discipline = cells.must('discipline', (text) => batch.parts.find(({ row }) => row.code === text) ?? null)
  const room = cells.must('room', (text) => findRoom(batch, text))
  const { startsOn, endsOn } = batch.event
  const day = cells.must('day', readDay)
  if (day && (day < startsOn || day > endsOn))
    cells.report('day', 'fixed-day-outside', { from: startsOn, until: endsOn })
  const [from, to] = [cells.must('from', minuteOf), cells.must('to', minuteOf)]
  if (from !== null && to !== null && to <= from) cells.report('to', 'fixed-hours-reversed')
  if (!discipline || !room || !day || from === null || to === null || cells.problems.length > 0) return null
  const at = (minute: number) => instantAt(day, minute)
  return { disciplineId: discipline.row.id, roomId: room.row.id, startsAt: at(from), endsAt: at(to) }
}

/** A room by its name, or by the site's and its own with a blank between where several sites have one of that name. */
function findRoom({ rooms }: TimetabledBatch, text: string) {
  const whole = rooms.find(({ row, site }) => `${site.name} ${row.name}` === text)
  const named = rooms.filter(({ row }) => row.name === text)
  return whole ?? (named.length === 1 ? (named[0] ?? null) : null)
}

const minuteOf = (text: string) => {
  const [, hour, minute] = /^([01]?\d|2[0-3])[:：]([0-5]\d)(?::00)?$/.exec(text) ?? []
  return hour ? Number(hour) * 60 + Number(minute) : null
}

/** Finds an entry of a discipline by what a file names it by. */
type FindEntry = (disciplineId: string, text: string) => TimetabledEntry | null

/** Entries by their numbers, or by the people whom `personOf` knows by a document. */
function entryFinder(
  { entries }: TimetabledBatch,
  numbers: ReadonlyMap<string, number>,
  personOf: (document: string) => string | null,
): FindEntry {
  const known = new Map<string, TimetabledEntry>()
  for (const entry of [...entries].reverse()) {
    known.set(`${entry.disciplineId} number ${numbers.get(entry.id)}`, entry)
    if (entry.personId !== null) known.set(`${entry.disciplineId} person ${entry.personId}`, entry)
  }
  return (disciplineId, text) =>
    known.get(`${disciplineId} ${isNumber(text) ? `number ${Number(text)}` : `person ${personOf(text)}`}`) ?? null
}

function findEntry(find: FindEntry, cells: SheetCells<FixedColumn>, disciplineId: string): TimetabledEntry | null {
  const text = cells.words('candidate', 40)
  return text ? (find(disciplineId, text) ?? cells.report('candidate', 'fixed-candidate-unknown')) : null
}

/** What of the hard rules each session would break, beside those that stay and the others of the file. */
function breachesOf(batch: TimetabledBatch, sessions: readonly FixedSession[]): SheetProblem<FixedColumn>[] {
  const { problem, disciplineIds, roomIds, entryIds, minuteOf: minute } = poseBatch(batch, { keep: false })
  const placeOf = new Map(entryIds.map((id, place) => [id, place]))
  const held = sessions.map(
    ({ disciplineId, roomId, startsAt, endsAt, entryIds: own }): Held => ({
      ...{ part: disciplineIds.indexOf(disciplineId), hall: roomIds.indexOf(roomId) },
      ...{ from: minute(startsAt), to: minute(endsAt), entries: own.map((id) => placeOf.get(id) ?? -1) },
    }),
  )
  const all = [...problem.fixed, ...held]
  return held.flatMap((one, at) =>
    reasonsAgainst(problem, one, all).map(({ code, facts }) => ({
      ...{ row: sessions[at]?.row ?? 1, column: null, code, facts: { ...facts } },
    })),
  )
}
