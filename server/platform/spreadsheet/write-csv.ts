import { stringify } from 'csv-stringify/sync'

/** A number that a spreadsheet takes for one, whatever stands before it. */
const NUMBER = /^[+-]?\d+(\.\d+)?%?$/

/**
 * A table as CSV in UTF-8 with its mark, so that spreadsheets read Chinese; a text that a spreadsheet would take for a
 * formula is disarmed, which `readCsv` takes back. A number is none, whatever its sign.
 */
export function writeCsv(heads: readonly string[], rows: Iterable<readonly string[]>): string {
  return stringify([[...heads], ...[...rows].map((row) => [...row])], {
    bom: true,
    record_delimiter: 'windows',
    cast: { string: (value) => ({ value, escape_formulas: !NUMBER.test(value) }) },
  })
}
