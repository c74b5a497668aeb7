/** Lists of different lengths in one: row i is `items[start[i]]` up to, but not including, `items[start[i + 1]]`. */
export interface Rows {
  readonly start: Int32Array
  readonly items: Int32Array
}

/** Packs a list for each row. */
export function rowsOf(rows: number, itemsOf: (row: number) => readonly number[]): Rows {
  const start = new Int32Array(rows + 1)
  const items: number[] = []
  for (let row = 0; row < rows; row++) {
    for (const item of itemsOf(row)) items.push(item)
    start[row + 1] = items.length
  }
  return { start, items: Int32Array.from(items) }
}
