import { stringify } from 'csv-stringify/sync'

/**
 * A table as CSV in UTF-8 with its mark, so that spreadsheets read Chinese; a text that a spreadsheet would take for a
 * formula is disarmed.
 */
export function writeCsv(heads: readonly string[], rows: Iterable<readonly string[]>): string {
  return stringify([[...heads], ...[...rows].map((row) => [...row])], {
    bom: true,
    escape_formulas: true,
    record_delimiter: 'windows',
  })
}
