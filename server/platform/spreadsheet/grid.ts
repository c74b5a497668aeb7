/**
 * A cell that holds something. Numbers keep the text that the file has ("0.1", "5.0000000000000003E-2"), so that no
 * decimal is lost on the way; days are written "2026-05-04" or "2026-05-04 08:30", times "08:30" or "08:30:15", shares "85%",
 * as their number format shows them; `pending` is a formula whose result the file doesn't hold.
 */
export interface Cell {
  readonly kind: 'text' | 'number' | 'day' | 'time' | 'percent' | 'boolean' | 'error' | 'pending'
  readonly text: string
}

/** A row with its number as people see it, from 1, and its cells by column, from 0. Empty cells are left out. */
export interface Row {
  readonly number: number
  readonly cells: ReadonlyMap<number, Cell>
}

/** A sheet of a workbook; empty rows are left out. */
export interface Sheet {
  readonly name: string
  readonly visible: boolean
  readonly rows: readonly Row[]
  /** The ranges whose cells are merged, such as "A2:A9": all but the first of them are empty. */
  readonly merged: readonly string[]
  /** The numbers of the rows that hold something and that nobody sees: hidden, or filtered away. */
  readonly hiddenRows: readonly number[]
  /** The columns that nobody sees, from 0. */
  readonly hiddenColumns: ReadonlySet<number>
}

/** The letters of a column from 0: 0 is "A", 26 is "AA". */
export function columnName(column: number): string {
  const rest = Math.floor(column / 26)
  const letter = String.fromCharCode(65 + (column % 26))
  return rest === 0 ? letter : columnName(rest - 1) + letter
}

/** The column from 0 that a cell reference such as "AB12" names; null where it is no reference. */
export function columnOf(reference: string): number | null {
  const letters = /^\$?([A-Z]{1,3})\$?\d+$/.exec(reference)?.[1]
  if (!letters) return null
  return [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1
}

/** The name of a cell as a person finds it: `Sheet!K57`. */
export function cellName(sheet: string, row: number, column: number): string {
  return `${sheet}!${columnName(column)}${row}`
}
