import { faultsOf, strayOf } from '#domain/kit/heads'
import { inSteps, type Steps } from '#domain/kit/steps'
import type { TableRow } from '#domain/kit/table-row'
import { cleanLine } from '#domain/kit/text'
import { checkInSteps, type Registered } from '#domain/registration/check-entries'
import {
  type EntriesPreview,
  type EntryColumn,
  type EntryProblem,
  type EntryRow,
  mostEntries,
} from '#domain/registration/contract'
import { type EntryHeads, readHeader } from '#domain/registration/header'
import { type EntryLine, groupTeams } from '#domain/registration/team-rows'

/**
 * Reads a table of entries: what each row holds, and everything that keeps the file from being imported, row by row. With a
 * wrong head nothing below it is read.
 */
export function* readEntries(registered: Registered, table: readonly TableRow[]): Steps<EntriesPreview> {
  const teams = registered.team !== null
  const { heads, problems } = readHeader(table, teams)
  const { rows, notes } = heads
  const none = (all: EntryProblem[]) => ({ entries: [], problems: all, notes })
  if (table.length < 2) return none([wholeFile(heads.row, 'entries-none')])
  if (problems.length > 0) return none(problems)
  if (rows.length === 0) return none([wholeFile(heads.row, 'entries-none')])
  const beyond = rows[mostEntries]
  if (beyond) return none([wholeFile(beyond.number, 'entries-too-many', { limit: mostEntries })])
  const read = yield* inSteps(rows, (row) => readRow(row, heads, teams))
  const grouped = teams ? groupTeams(read.map(({ line }) => line)) : { entries: read.map(singleEntry), problems: [] }
  const checked = yield* checkInSteps(registered, grouped.entries)
  const found = read.flatMap((row) => row.problems)
  // Of a cell that can't be taken at all, that one problem is enough.
  const faulty = new Set(
    found.flatMap(({ row, column, code }) => (code.startsWith('table-') ? `${row} ${column}` : [])),
  )
  const others = [...grouped.problems, ...checked.problems].filter(({ row, column }) => !faulty.has(`${row} ${column}`))
  const all = [...found, ...others]
  return { entries: checked.entries, problems: all.sort((a, b) => a.row - b.row), notes }
}

function wholeFile(row: number, code: string, facts: EntryProblem['facts'] = {}): EntryProblem {
  return { row, column: null, code, facts }
}

interface ReadRow {
  readonly line: EntryLine
  readonly problems: EntryProblem[]
}

const singleEntry = ({ line: { team: _, teamLatinName: __, ...entry } }: ReadRow): EntryRow => ({
  ...entry,
  members: [],
})

/** A row by its columns' heads, and what of it can't be read: a cell that can't be taken, a number that is none, one without a head. */
function readRow(given: TableRow, { places, headed }: EntryHeads, teams: boolean): ReadRow {
  const { number: row, cells } = given
  const faults = faultsOf(places, given)
  const faulty = new Set(faults.map(({ column }) => column))
  const problems = faults.map(({ facts, ...fault }): EntryProblem => ({ row, ...fault, facts: { ...facts } }))
  const text = (column: EntryColumn) => {
    const cell = cells[places.get(column) ?? -1] ?? ''
    return faulty.has(column) ? cleanLine(cell) : cell.trim()
  }
  const numberText = text('number').normalize('NFKC')
  const isNumber = /^\d{1,9}$/.test(numberText)
  if (numberText !== '' && !isNumber && !faulty.has('number'))
    problems.push({ row, column: 'number', code: 'entry-number-invalid', facts: { value: numberText.slice(0, 40) } })
  if (!teams && text('team') !== '') problems.push({ row, column: 'team', code: 'entry-members-in-single', facts: {} })
  const stray = strayOf(headed, given)
  if (stray) problems.push({ row, column: null, code: 'entry-cell-without-head', facts: { value: stray.slice(0, 40) } })
  const line = {
    row,
    number: isNumber ? Number(numberText) : null,
    team: text('team'),
    teamLatinName: text('teamLatinName') || null,
    name: text('name'),
    latinName: text('latinName') || null,
    delegationCode: text('delegationCode'),
    delegationName: text('delegationName') || null,
  }
  return { line, problems }
}
