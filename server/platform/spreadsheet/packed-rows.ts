import { setImmediate as nextTurn } from 'node:timers/promises'

/** Rows as texts of JSON in UTF-8, so many at a time as are read within a few milliseconds; their memory is handed over. */
export type PackedRows = readonly Uint8Array[]

/** The characters of a portion. */
const PORTION = 256 * 1024

/** Packs rows in portions. */
export function packRows(rows: readonly unknown[]): Uint8Array[] {
  const portions: Uint8Array[] = []
  const encoder = new TextEncoder()
  let [texts, length]: [string[], number] = [[], 0]
  const flush = () => {
    if (texts.length > 0) portions.push(encoder.encode(`[${texts.join(',')}]`))
    texts = []
    length = 0
  }
  for (const row of rows) {
    const text = JSON.stringify(row)
    texts.push(text)
    length += text.length
    if (length >= PORTION) flush()
  }
  flush()
  return portions
}

/** Unpacks rows; others have their turn after each portion. */
export async function unpackRows<Row>(portions: PackedRows): Promise<Row[]> {
  const rows: Row[] = []
  const decoder = new TextDecoder()
  for (const portion of portions) {
    for (const row of JSON.parse(decoder.decode(portion)) as Row[]) rows.push(row)
    await nextTurn()
  }
  return rows
}
