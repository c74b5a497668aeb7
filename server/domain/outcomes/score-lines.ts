import { faultsOf } from '#domain/kit/heads'
import type { TableNote } from '#domain/kit/table-note'
import type { TableRow } from '#domain/kit/table-row'
import { canBeKept, cleanLine, plainNumber } from '#domain/kit/text'
import { absentWords, readScoreHeads, type ScoreColumn, type ScoreProblem, scoreColumns } from './score-columns.ts'

/** At most so many scores are taken at once. */
export const mostScores = 20_000

/** A row as it was written, its texts tidied. */
export type ScoreLine = Readonly<Record<ScoreColumn, string>> & { readonly row: number }

/** What a file or a delivery holds, before anybody knows whose it is. */
export interface ScoresRead {
  readonly lines: readonly ScoreLine[]
  readonly problems: readonly ScoreProblem[]
  /** What is said of a file once. */
  readonly notes: readonly TableNote[]
}

const whole = (code: string, facts: ScoreProblem['facts'] = {}): ScoresRead => ({
  lines: [],
  problems: [{ row: null, column: null, code, facts }],
  notes: [],
})

const plain = (text: string) => cleanLine(text.normalize('NFKC'))

const brokenSign = (row: number, column: ScoreColumn): ScoreProblem => ({
  ...{ row, column, code: 'table-sign-broken', facts: {} },
})

/** Reads a table of scores. */
export function readScoreTable(table: readonly TableRow[]): ScoresRead {
  const { heads, problems } = readScoreHeads(table)
  const { places, rows, notes } = heads
  if (table.length < 2) return whole('scores-none')
  if (problems.length > 0) return { lines: [], problems, notes }
  if (rows.length === 0) return whole('scores-none')
  if (rows.length > mostScores) return whole('scores-too-many', { limit: mostScores })
  const faults = rows.flatMap((row) => faultsOf(places, row).map((fault) => ({ row: row.number, ...fault })))
  const lines = rows.map(({ number, cells }) => lineOf(number, (column) => cells[places.get(column) ?? -1] ?? ''))
  return { lines: lines.filter(isFilled), problems: faults, notes }
}

/**
 * Reads what a test system sends, one object a score: `number`, `ticket` or `document` says whose it is, `points` or
 * `"absent": true` what it is. Points are texts such as "78.5", so that none is rounded on the way.
 */
export function readScoreObjects(objects: readonly unknown[]): ScoresRead {
  if (objects.length === 0) return whole('scores-none')
  if (objects.length > mostScores) return whole('scores-too-many', { limit: mostScores })
  const problems: ScoreProblem[] = []
  const lines = objects.flatMap((given, at): ScoreLine[] => {
    const row = at + 1
    if (typeof given !== 'object' || given === null || Array.isArray(given)) {
      problems.push({ row, column: null, code: 'scores-line-not-object', facts: {} })
      return []
    }
    const fields = given as Readonly<Record<string, unknown>>
    const stray = Object.keys(fields).find((key) => key !== 'absent' && !scoreColumns.some((column) => column === key))
    if (stray !== undefined) {
      problems.push({ row, column: null, code: 'scores-column-unknown', facts: { head: stray.slice(0, 40) } })
      return []
    }
    for (const column of scoreColumns) if (!canBeKept(textOf(fields[column]))) problems.push(brokenSign(row, column))
    return [
      lineOf(row, (column) =>
        column === 'points' && fields.absent === true ? (absentWords[0] ?? '') : textOf(fields[column]),
      ),
    ]
  })
  return { lines, problems, notes: [] }
}

const textOf = (value: unknown) => (typeof value === 'string' || typeof value === 'number' ? String(value) : '')

const lineOf = (row: number, text: (column: ScoreColumn) => string): ScoreLine => ({
  row,
  number: plainNumber(text('number')),
  ticket: plainNumber(text('ticket')),
  document: plainNumber(text('document')).toUpperCase(),
  name: plain(text('name')),
  points: plain(text('points')),
})

const isFilled = (line: ScoreLine) => scoreColumns.some((column) => line[column] !== '')
