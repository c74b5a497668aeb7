import { faultsOf, type HeadsRead, readHeads, strayOf } from './heads.ts'
import { type Refusal, type RefusalFacts, refuse } from './refusal.ts'
import type { TableNote } from './table-note.ts'
import type { TableRow } from './table-row.ts'
import { cleanLine } from './text.ts'

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

/** What a table of a form holds: its rows, what is wrong with it as a whole, and what is said of it once. */
export interface SheetRead<Column extends string> {
  readonly rows: SheetCells<Column>[]
  readonly problems: SheetProblem<Column>[]
  readonly notes: TableNote[]
}

/**
 * Reads a table of a form; a head may be any of its column's words, or the Chinese and the English one together. With a wrong
 * head, no rows or too many of them nothing below is read.
 */
export function readSheet<Column extends string>(
  form: SheetForm<Column>,
  table: readonly TableRow[],
): SheetRead<Column> {
  const read = readHeads<Column, TableRow>(table, form.heads, form.needed)
  const { row, rows, wrong, notes } = read
  const none = (problems: SheetProblem<Column>[]) => ({ rows: [], problems, notes })
  const whole = (at: number, refusal: Refusal) => none([{ row: at, column: null, ...refusal }])
  if (table.length < 2) return whole(row, { code: 'table-without-rows', facts: {} })
  if (wrong.length > 0)
    return none(
      wrong.map(({ what, column, head }) => ({
        ...{ row, column, code: what === 'twice' ? 'table-column-twice' : 'table-column-missing' },
        facts: { head: what === 'missing' ? headOf(form, column) : head },
      })),
    )
  if (rows.length === 0) return whole(row, { code: 'table-without-rows', facts: {} })
  const beyond = rows[form.mostRows]
  if (beyond) return whole(beyond.number, { code: 'table-rows-many', facts: { limit: form.mostRows } })
  return { rows: rows.map((cells) => new SheetCells(form, cells, read)), problems: [], notes }
}

/** The cells of one row by their columns, and the problems that were found while reading them. */
export class SheetCells<Column extends string> {
  readonly row: number
  readonly problems: SheetProblem<Column>[] = []
  readonly #cells: readonly string[]
  readonly #places: ReadonlyMap<Column, number>
  #faulty: ReadonlySet<Column> = new Set()

  constructor(
    readonly form: SheetForm<Column>,
    row: TableRow,
    { places, headed }: Pick<HeadsRead<Column, TableRow>, 'places' | 'headed'>,
  ) {
    this.row = row.number
    this.#cells = row.cells
    this.#places = places
    const stray = strayOf(headed, row)
    if (stray) this.report(null, 'table-cell-without-head', { value: cleanLine(stray).slice(0, 40) })
    const faults = faultsOf(places, row)
    for (const { column, code, facts } of faults) this.report(column, code, facts)
    this.#faulty = new Set(faults.map(({ column }) => column))
  }

  /** What a cell holds, on one line, without blanks around it and signs that nobody sees; empty where there is none. */
  text(column: Column): string {
    return cleanLine(this.#cells[this.#places.get(column) ?? -1] ?? '')
  }

  /** Notes a problem; of a cell that can't be taken at all that one is enough. */
  report(column: Column | null, code: string, facts: RefusalFacts = {}): null {
    if (column === null || !this.#faulty.has(column)) this.problems.push({ row: this.row, column, code, facts })
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
