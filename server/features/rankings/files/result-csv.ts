import { stringify } from 'csv-stringify/sync'
import type { ResultTable } from './result-table.ts'

/**
 * A table as CSV in UTF-8 with its mark, so that spreadsheets read Chinese; a text that a spreadsheet would take for a
 * formula is disarmed.
 */
export function tableCsv({ columns, rows }: ResultTable): string {
  return stringify([columns.map(({ head }) => head), ...rows.map((row) => [...row])], {
    bom: true,
    escape_formulas: true,
    record_delimiter: 'windows',
  })
}
