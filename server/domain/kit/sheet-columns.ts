import { brokenColumns, readHeads } from './heads.ts'
import { type Refusal, type RefusalFacts, refuse } from './refusal.ts'
import { cleanLine } from './text.ts'

/** A row of a table that holds anything: its number as people count, and its cells from the first column. */
export interface SheetRow {
  readonly number: number
  readonly cells: readonly string[]
}

/** The words by which each column is known, in the template's order; the first two, Chinese and English, are the template's. */
export type SheetHeads<Column extends string> = Readonly<Record<Column, readonly [string, string, ...string[]]>>

/** What a file of one form holds: its columns, those without which it can't be read, and how many rows are taken. */
export interface SheetForm<Column extends string> {
  readonly heads: SheetHeads<Column>
  readonly needed: readonly Column[]
  readonly mostRows: number
}

/** Something that keeps a file from being imported: where it is (`column` null for the whole row), a refusal's code, its facts. */
export interface SheetProblem<Column extends string> {
  readonly row: number
  readonly column: Column | null
  readonly code: string
  readonly facts: RefusalFacts
}

/** A column's head as the template has it: both languages. */
export const headOf = <Column extends string>({ heads }: SheetForm<Column>, column: Column): string =>
  heads[column].slice(0, 2).join(' ')

/**
 * Reads a table of a form, its first row being the heads; a head may be any of its column's words, or the Chinese and the
 * English one together. With a wrong head, no rows or too many of them nothing below is read.
 */
export function readSheet<Column extends string>(
  form: SheetForm<Column>,
  table: readonly SheetRow[],
): { rows: SheetCells<Column>[]; problems: SheetProblem<Column>[] } {
  const [head, ...rows] = table
  const whole = (row: number, refusal: Refusal) => ({ rows: [], problems: [{ row, column: null, ...refusal }] })
  if (!head || rows.length === 0) return whole(head?.number ?? 1, { code: 'table-without-rows', facts: {} })
  const { places, problems } = readColumns(form, head)
  if (problems.length > 0) return { rows: [], problems }
  const beyond = rows[form.mostRows]
  if (beyond) return whole(beyond.number, { code: 'table-rows-many', facts: { limit: form.mostRows } })
  return { rows: rows.map((row) => new SheetCells(form, row, places)), problems: [] }
}

const wrongHeads = {
  unknown: 'table-column-unknown',
  twice: 'table-column-twice',
  missing: 'table-column-missing',
} as const

function readColumns<Column extends string>(form: SheetForm<Column>, { number: row, cells }: SheetRow) {
  const known = Object.entries(form.heads) as [Column, readonly string[]][]
  const words = known.map(([column, words]) => [column, words.map((word) => word.toLowerCase())])
  const { places, wrong } = readHeads<Column>(cells, Object.fromEntries(words), form.needed)
  const problems = wrong.map(({ what, column, head }) => {
    const facts = { head: what === 'missing' && column ? headOf(form, column) : head }
    return { row, column, code: wrongHeads[what], facts }
  })
  return { places, problems }
}

/** The cells of one row by their columns, and the problems that were found while reading them. */
export class SheetCells<Column extends string> {
  readonly row: number
  readonly problems: SheetProblem<Column>[] = []
  readonly #cells: readonly string[]

  constructor(
    readonly form: SheetForm<Column>,
    { number, cells }: SheetRow,
    readonly places: ReadonlyMap<Column, number>,
  ) {
    this.row = number
    this.#cells = cells
    const headed = new Set(places.values())
    const stray = cells.find((cell, place) => cell.trim() !== '' && !headed.has(place))
    if (stray) this.report(null, 'table-cell-without-head', { value: cleanLine(stray).slice(0, 40) })
    for (const column of brokenColumns(places, cells)) this.report(column, 'table-sign-broken')
  }

  /** What a cell holds, on one line, without blanks around it and signs that nobody sees; empty where there is none. */
  text(column: Column): string {
    return cleanLine(this.#cells[this.places.get(column) ?? -1] ?? '')
  }

  report(column: Column | null, code: string, facts: RefusalFacts = {}): null {
    this.problems.push({ row: this.row, column, code, facts })
    return null
  }

  /** Takes over a refusal as a problem of the column, or of the one that its code stands for. */
  check(column: Column | null | ((code: string) => Column), refusal: Refusal | null): void {
    if (refusal) this.report(typeof column === 'function' ? column(refusal.code) : column, refusal.code, refusal.facts)
  }

  /** A text of at most so many characters; null, and a problem, where it is longer, or empty and `must` is set. */
  words(column: Column, most: number, must = true): string | null {
    const text = this.text(column)
    if (text === '')
      return must ? this.report(column, 'table-value-missing', { head: headOf(this.form, column) }) : null
    return [...text].length <= most ? text : this.report(column, 'table-value-long', { most })
  }

  /** What a cell says; null where it is empty or can't be read, which is a problem then. */
  read<Value>(column: Column, how: (text: string) => Value | null): Value | null {
    const text = this.text(column)
    if (text === '') return null
    return how(text) ?? this.report(column, 'table-value-unknown', { value: text.slice(0, 40) })
  }

  /** As `read`, and a problem too where the cell is empty. */
  must<Value>(column: Column, how: (text: string) => Value | null): Value | null {
    const empty = this.text(column) === ''
    return empty
      ? this.report(column, 'table-value-missing', { head: headOf(this.form, column) })
      : this.read(column, how)
  }

  /** A whole number from one to another; null where the cell is empty or holds none, which is a problem then. */
  whole(column: Column, least: number, most: number): number | null {
    const text = this.text(column).normalize('NFKC')
    if (text === '') return null
    const value = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN
    return value >= least && value <= most ? value : this.report(column, 'table-value-range', { least, most })
  }
}

/** Why a file may not be imported: how many problems it has, and which is the first. */
export function whyNotTakeSheet(problems: readonly SheetProblem<string>[]): Refusal | null {
  const [first] = problems
  const facts = { count: problems.length, firstRow: first?.row ?? null, firstCode: first?.code ?? null }
  return first ? refuse('table-has-problems', facts) : null
}

const tidy = (text: string) =>
  text
    .normalize('NFKC')
    .replace(/[\s*()/|]/g, '')
    .toLowerCase()

/** Which of a few values a text names: each is known by itself, by any of its words, or by the first two together. */
export function valueNamed<Value extends string>(
  words: Readonly<Record<Value, readonly string[]>>,
  text: string,
): Value | null {
  const wanted = tidy(text)
  const found = (Object.entries(words) as [Value, readonly string[]][]).find(([value, known]) =>
    [value, ...known, known.slice(0, 2).join('')].some((word) => tidy(word) === wanted),
  )
  return found?.[0] ?? null
}
