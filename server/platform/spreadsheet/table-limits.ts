/** How much a table may hold. */
export interface TableLimits {
  /** Of a CSV text; a workbook has limits of its own (`workbookLimits`). */
  readonly bytes: number
  /** Rows with anything in them. */
  readonly rows: number
  /** Rows with the blank ones. */
  readonly records: number
  /** Columns up to the last with anything in it. */
  readonly columns: number
  /** Cells with the blank ones. */
  readonly cells: number
}

/** More than any list that is imported has: 20,000 scores are the longest, some twenty columns the widest. */
export const tableLimits: TableLimits = {
  bytes: 10 * 1024 * 1024,
  rows: 20_000,
  records: 40_000,
  columns: 1000,
  cells: 2_000_000,
}

/** The characters that a cell of a spreadsheet can hold, by Excel's own limit. */
export const longestCell = 32_767
