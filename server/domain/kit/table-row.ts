/**
 * Why a cell can't be taken: a formula whose result the file doesn't hold, one that failed (the text is what it shows, such
 * as "#N/A"), or a number of more digits than spreadsheets keep.
 */
export type CellFault = 'pending' | 'error' | 'rounded'

/** What is wrong with the cells of a row, by column from 0. */
export type CellFaults = Readonly<Record<number, CellFault>>

/** A row of a table that holds anything: its number as people count (the line, in a CSV text), and its cells from the first column. */
export interface TableRow {
  readonly number: number
  readonly cells: readonly string[]
  readonly faults?: CellFaults
}
