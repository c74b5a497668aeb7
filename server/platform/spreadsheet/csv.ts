import { CsvError, type Info, parse } from 'csv-parse/sync'
import { orRefuse, Refused, refuse } from '#domain/kit/refusal'
import { whyNotCsvSize } from './csv-size.ts'
import { startsWith } from './file-kind.ts'
import type { TextRow } from './grid.ts'
import { type TableLimits, tableLimits } from './table-limits.ts'

/** An encoding that the sender names; files without a mark are taken as UTF-8 otherwise. */
export type CsvEncoding = 'utf-8' | 'gb18030'

/**
 * The records of a CSV text with the lines that they begin on. Commas, semicolons or tabs are told apart by the
 * first record. Refuses `csv-too-large` (bytes), `table-rows-many`, `table-columns-many`, `table-cells-many`,
 * `table-cell-long`, `csv-encoding` (fact `encoding`: what it seems to be, if anything) and `csv-broken` (fact `line`).
 */
export function readCsv(
  bytes: Uint8Array,
  encoding: CsvEncoding = 'utf-8',
  limits: TableLimits = tableLimits,
): TextRow[] {
  if (bytes.length > limits.bytes) throw new Refused(refuse('csv-too-large', { what: 'bytes', limit: limits.bytes }))
  const text = decode(bytes, encoding)
  const delimiter = delimiterOf(text)
  orRefuse(whyNotCsvSize(text, delimiter, limits))
  const rows: TextRow[] = []
  let line = 1
  for (const { record, info } of recordsOf(text, delimiter)) {
    if (record.some((cell) => cell.trim() !== '')) rows.push({ number: line, cells: record })
    line = info.lines + 1
  }
  if (rows.length > limits.rows) throw new Refused(refuse('table-rows-many', { limit: limits.rows }))
  return rows
}

function recordsOf(text: string, delimiter: string): { record: string[]; info: Info }[] {
  const options = { info: true, relax_column_count: true, delimiter } as const
  try {
    return parse(text, options) as unknown as { record: string[]; info: Info }[]
  } catch (fault) {
    if (fault instanceof CsvError)
      throw new Refused(refuse('csv-broken', { line: Number(fault.lines ?? 0), reason: fault.code }))
    throw fault
  }
}

/** The sign that divides the first record most often, outside quotes; a comma where none does. */
function delimiterOf(text: string): string {
  const counts = new Map([',', ';', '\t'].map((sign) => [sign, 0]))
  let quoted = false
  for (const sign of text) {
    if (sign === '"') quoted = !quoted
    if (quoted) continue
    if (sign === '\n' || sign === '\r') break
    const count = counts.get(sign)
    if (count !== undefined) counts.set(sign, count + 1)
  }
  return [...counts].reduce((best, next) => (next[1] > best[1] ? next : best))[0]
}

/** Byte order marks, which say for sure what a text is. */
const marks = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { bytes: [0xff, 0xfe], encoding: 'utf-16le' },
  { bytes: [0xfe, 0xff], encoding: 'utf-16be' },
]

function decode(bytes: Uint8Array, encoding: CsvEncoding): string {
  const mark = marks.find((known) => startsWith(bytes, known.bytes))
  const text = decodeAs(bytes, mark?.encoding ?? encoding)
  if (text !== null && !text.includes('\0')) return text
  throw new Refused(
    refuse('csv-encoding', { encoding: encoding === 'utf-8' && seemsChinese(bytes) ? 'GB18030' : null }),
  )
}

/** The text without its byte order mark; null where the bytes are none of that encoding. */
function decodeAs(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch (fault) {
    if (fault instanceof TypeError) return null
    throw fault
  }
}

/** Whether the bytes, read as GB 18030, are a text that holds Chinese characters. */
function seemsChinese(bytes: Uint8Array): boolean {
  const text = decodeAs(bytes, 'gb18030')
  return text !== null && /\p{Script=Han}/u.test(text) && !/[\0\p{Co}\p{Cn}]/u.test(text)
}
