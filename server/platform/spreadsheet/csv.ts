import { orRefuse, Refused, refuse } from '#domain/kit/refusal'
import type { TableRow } from '#domain/kit/table-row'
import { type CsvEncoding, decodeText, type TextEncoding } from './csv-encoding.ts'
import { CsvRecords, dialectOf } from './csv-records.ts'
import { whyNotCsvSize } from './csv-size.ts'
import { type TableLimits, tableLimits } from './table-limits.ts'

/** The rows of a CSV text that hold anything, and the encoding that it turned out to have. */
export interface CsvTable {
  readonly rows: TableRow[]
  readonly encoding: TextEncoding
}

/**
 * The records of a CSV text with the lines that they begin on. Refuses `csv-too-large` (bytes), `table-rows-many`,
 * `table-columns-many`, `table-cells-many`, `table-cell-long`, `csv-encoding` and `csv-broken` (fact `line`).
 */
export function readCsv(bytes: Uint8Array, named?: CsvEncoding, limits: TableLimits = tableLimits): CsvTable {
  if (bytes.length > limits.bytes) throw new Refused(refuse('csv-too-large', { what: 'bytes', limit: limits.bytes }))
  const found = decodeText(bytes, named)
  if (!found) throw new Refused(refuse('csv-encoding'))
  const dialect = dialectOf(found.text)
  const text = found.text.slice(dialect.skipped)
  orRefuse(whyNotCsvSize(text, dialect.delimiter, limits))
  const records = new CsvRecords(dialect)
  const rows = [...records.take(text), ...records.end()].flatMap(({ line, fields }) => {
    const cells = fields.map(withoutGuard)
    return cells.some((cell) => cell.trim() !== '') ? [{ number: line, cells }] : []
  })
  if (rows.length > limits.rows) throw new Refused(refuse('table-rows-many', { limit: limits.rows }))
  return { rows, encoding: found.encoding }
}

/** A text that was kept from being taken for a formula (`writeCsv`) as it was. */
const withoutGuard = (cell: string) => cell.replace(/^'(?=[=+\-@\t\r\uff0b\uff0d\uff1d\uff20])/, '')
