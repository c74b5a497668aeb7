import { decimalOf, isRounded } from '#domain/kit/decimal'
import { Refused, refuse } from '#domain/kit/refusal'
import type { TableNote } from '#domain/kit/table-note'
import type { CellFault, TableRow } from '#domain/kit/table-row'
import { canBeKept, cleanLine } from '#domain/kit/text'
import { readCsv } from './csv.ts'
import type { CsvEncoding } from './csv-encoding.ts'
import { fileKindOf } from './file-kind.ts'
import { type Cell, columnName, type Row, type Sheet } from './grid.ts'
import { type TableLimits, tableLimits } from './table-limits.ts'
import { readWorkbook } from './workbook.ts'

/** A table as it was read. */
export interface TableParts {
  readonly rows: TableRow[]
  /** The ranges of merged cells, such as "A2:A9"; a CSV text has none. */
  readonly merged: readonly string[]
  /** What is said of the file once: an encoding that was found out, rows that nobody sees, sheets that weren't read. */
  readonly notes: readonly TableNote[]
}

/**
 * The rows of a table that hold anything and the ranges of its merged cells, from an xlsx workbook (its first visible sheet
 * that isn't empty) or a CSV text. Cells are on one line, without blanks around them and signs that nobody sees; one that
 * can't be kept stays as it is, so that its reader names it. Holds the thread for as long as that takes: servers call `readTable`. Refuses as
 * `readWorkbook` and `readCsv` do.
 */
export async function parseTable(
  bytes: Uint8Array,
  encoding?: CsvEncoding,
  limits: TableLimits = tableLimits,
): Promise<TableParts> {
  if (fileKindOf(bytes) === 'other') {
    const text = readCsv(bytes, encoding, limits)
    const isFound = text.encoding === 'gb18030' && encoding === undefined
    const notes = isFound ? [{ code: 'table-encoding', facts: { encoding: 'GB 18030' } }] : []
    return { rows: cleanRows(text.rows), merged: [], notes }
  }
  const sheets = await readWorkbook(bytes)
  const sheet = sheets.find(({ visible, rows }) => visible && rows.length > 0)
  if (!sheet) return { rows: [], merged: [], notes: [] }
  return { rows: cleanRows(textRows(sheet.rows, limits)), merged: sheet.merged, notes: notesOf(sheet, sheets) }
}

/** What nobody sees of a sheet is read all the same, and said; the other sheets aren't read, which is said too. */
function notesOf(sheet: Sheet, sheets: readonly Sheet[]): TableNote[] {
  const [row] = sheet.hiddenRows
  const held = [...sheet.hiddenColumns].filter((column) => sheet.rows.some(({ cells }) => cells.has(column)))
  const columns = held.map(columnName).join(', ').slice(0, 100)
  const others = sheets.filter((other) => other !== sheet && other.rows.length > 0)
  return [
    ...(row === undefined ? [] : [{ code: 'table-rows-hidden', facts: { count: sheet.hiddenRows.length, row } }]),
    ...(held.length === 0 ? [] : [{ code: 'table-columns-hidden', facts: { columns } }]),
    ...(others.length === 0
      ? []
      : [{ code: 'table-sheets-unread', facts: { count: others.length, sheet: sheet.name.slice(0, 40) } }]),
  ]
}

const cleanRows = (rows: readonly TableRow[]): TableRow[] =>
  rows
    .map((row) => ({ ...row, cells: row.cells.map(cleanCell) }))
    .filter(({ cells, faults }) => faults || cells.some((cell) => cell !== ''))

const cleanCell = (cell: string): string => (canBeKept(cell) ? cleanLine(cell) : cell)

/** A row is as long as its last cell with anything in it: a single one far to the right makes thousands of empty ones. */
function textRows(rows: readonly Row[], limits: TableLimits): TableRow[] {
  if (rows.length > limits.rows) throw new Refused(refuse('table-rows-many', { limit: limits.rows }))
  let left = limits.cells
  return rows.map(({ number, cells }) => {
    const width = Math.max(...cells.keys()) + 1
    if (width > limits.columns) throw new Refused(refuse('table-columns-many', { limit: limits.columns, line: number }))
    left -= width
    if (left < 0) throw new Refused(refuse('table-cells-many', { limit: limits.cells }))
    const texts = Array.from({ length: width }, (_, column) => plainText(cells.get(column)))
    return { number, cells: texts, ...faultsOf(cells) }
  })
}

function faultsOf(cells: Row['cells']): Pick<TableRow, 'faults'> {
  const faults = [...cells].flatMap(([column, cell]) => {
    const fault = faultOf(cell)
    return fault ? [[column, fault] as const] : []
  })
  return faults.length > 0 ? { faults: Object.fromEntries(faults) } : {}
}

function faultOf(cell: Cell): CellFault | null {
  if (cell.kind === 'pending' || cell.kind === 'error') return cell.kind
  return cell.kind === 'number' && isRounded(plainText(cell)) ? 'rounded' : null
}

/** Numbers read as people see them: "7" also where the file says "7.0" or "7E0". */
const plainText = (cell: Cell | undefined): string =>
  cell?.kind === 'number' ? (decimalOf(cell.text) ?? cell.text) : (cell?.text ?? '')
