import { Refused, refuse } from '#domain/kit/refusal'
import { type CsvEncoding, readCsv, tableLimits } from './csv.ts'
import { fileKindOf } from './file-kind.ts'
import type { Cell, Row, TextRow } from './grid.ts'
import { readWorkbook } from './workbook.ts'

/**
 * The rows of a table that hold anything, from an xlsx workbook (its first visible sheet that isn't empty) or a CSV
 * text. Refuses as `readWorkbook` and `readCsv` do, and `workbook-too-large` for too many rows.
 */
export async function readTable(bytes: Uint8Array, encoding?: CsvEncoding): Promise<TextRow[]> {
  if (fileKindOf(bytes) === 'other') return readCsv(bytes, encoding)
  const sheets = await readWorkbook(bytes)
  const rows = sheets.find((sheet) => sheet.visible && sheet.rows.length > 0)?.rows ?? []
  if (rows.length > tableLimits.rows)
    throw new Refused(refuse('workbook-too-large', { what: 'rows', limit: tableLimits.rows }))
  return rows.map(textRow)
}

function textRow({ number, cells }: Row): TextRow {
  const width = Math.max(...cells.keys()) + 1
  return { number, cells: Array.from({ length: width }, (_, column) => plainText(cells.get(column))) }
}

/** Whole numbers read as people see them: "7" also where the file says "7.0" or "7E0". */
function plainText(cell: Cell | undefined): string {
  if (cell?.kind !== 'number') return cell?.text ?? ''
  const value = Number(cell.text)
  return Number.isSafeInteger(value) ? String(value) : cell.text
}
