import { brokenColumns } from '#domain/kit/heads'
import { cleanLine } from '#domain/kit/text'
import { checkEntries, type Registered } from '#domain/registration/check-entries'
import {
  type EntriesPreview,
  type EntryColumn,
  type EntryProblem,
  type EntryRow,
  mostEntries,
} from '#domain/registration/contract'
import { type ColumnPlaces, readHeader } from '#domain/registration/header'
import { type EntryLine, groupTeams } from '#domain/registration/team-rows'

/** A row of a table that holds anything: its number as people count, and its cells from the first column. */
export interface TableRow {
  readonly number: number
  readonly cells: readonly string[]
}

/**
 * Reads a table of entries, its first row being the columns' heads: what each row holds, and everything that keeps
 * the file from being imported, row by row. With a wrong head nothing below it is read.
 */
export function readEntries(registered: Registered, table: readonly TableRow[]): EntriesPreview {
  const [head, ...rows] = table
  if (!head || rows.length === 0) return { entries: [], problems: [wholeFile(head?.number ?? 1, 'entries-none')] }
  const teams = registered.team !== null
  const { places, problems } = readHeader(head.number, head.cells, teams)
  if (problems.length > 0) return { entries: [], problems }
  const beyond = rows[mostEntries]
  if (beyond) return { entries: [], problems: [wholeFile(beyond.number, 'entries-too-many', { limit: mostEntries })] }
  const read = rows.map((row) => readRow(row, places, teams))
  const grouped = teams ? groupTeams(read.map(({ line }) => line)) : { entries: read.map(singleEntry), problems: [] }
  const checked = checkEntries(registered, grouped.entries)
  const all = [...read.flatMap((row) => row.problems), ...grouped.problems, ...checked.problems]
  return { entries: checked.entries, problems: all.sort((a, b) => a.row - b.row) }
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

/** A row by its columns' heads, and what of it can't be read: a broken sign, a number that is none, a cell without a head. */
function readRow({ number: row, cells }: TableRow, places: ColumnPlaces, teams: boolean): ReadRow {
  const broken = brokenColumns(places, cells)
  const problems = broken.map((column): EntryProblem => ({ row, column, code: 'table-sign-broken', facts: {} }))
  const text = (column: EntryColumn) => {
    const cell = cells[places.get(column) ?? -1] ?? ''
    return broken.includes(column) ? cleanLine(cell) : cell.trim()
  }
  const numberText = text('number').normalize('NFKC')
  const isNumber = /^\d{1,9}$/.test(numberText)
  if (numberText !== '' && !isNumber)
    problems.push({ row, column: 'number', code: 'entry-number-invalid', facts: { value: numberText.slice(0, 40) } })
  if (!teams && text('team') !== '') problems.push({ row, column: 'team', code: 'entry-members-in-single', facts: {} })
  const headed = new Set(places.values())
  const stray = cells.find((cell, place) => cell.trim() !== '' && !headed.has(place))
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
