import { Refused, refuse } from '#domain/kit/refusal'
import { type CsvEncoding, readCsv, tableLimits } from './csv.ts'
import { fileKindOf } from './file-kind.ts'
import type { Cell, Row, TextRow } from './grid.ts'
import { readWorkbook } from './workbook.ts'

/** A table as it was read. */
export interface TableParts {
  readonly rows: TextRow[]
  /** The ranges of merged cells, such as "A2:A9"; a CSV text has none. */
  readonly merged: readonly string[]
}

/**
 * The rows of a table that hold anything, from an xlsx workbook (its first visible sheet that isn't empty) or a CSV
 * text. Refuses as `readWorkbook` and `readCsv` do, and `workbook-too-large` for too many rows.
 */
export async function readTable(bytes: Uint8Array, encoding?: CsvEncoding): Promise<TextRow[]> {
  return (await readTableParts(bytes, encoding)).rows
}

/** A table's rows as `readTable` gives them, and which of its cells are merged. */
export async function readTableParts(bytes: Uint8Array, encoding?: CsvEncoding): Promise<TableParts> {
  if (fileKindOf(bytes) === 'other') return { rows: readCsv(bytes, encoding), merged: [] }
  const sheets = await readWorkbook(bytes)
  const { rows, merged } = sheets.find((sheet) => sheet.visible && sheet.rows.length > 0) ?? { rows: [], merged: [] }
  if (rows.length > tableLimits.rows)
    throw new Refused(refuse('workbook-too-large', { what: 'rows', limit: tableLimits.rows }))
  return { rows: rows.map(textRow), merged }
}

function textRow({ number, cells }: Row): TextRow {
  const width = Math.max(...cells.keys()) + 1
  const texts = Array.from({ length: width }, (_, column) => plainText(cells.get(column)))
  const faults = [...cells].flatMap(([column, { kind }]) =>
    kind === 'pending' || kind === 'error' ? [[column, kind] as const] : [],
  )
  return faults.length > 0 ? { number, cells: texts, faults: new Map(faults) } : { number, cells: texts }
}

/** Whole numbers read as people see them: "7" also where the file says "7.0" or "7E0". */
function plainText(cell: Cell | undefined): string {
  if (cell?.kind !== 'number') return cell?.text ?? ''
  const value = Number(cell.text)
  return Number.isSafeInteger(value) ? String(value) : cell.text
}
