import type { TableRow } from '#domain/kit/table-row'
import { readApart } from '../threads/read-apart.ts'
import type { CsvEncoding } from './csv-encoding.ts'
import { unpackRows } from './packed-rows.ts'
import type { TableParts } from './table.ts'
import { type TableLimits, tableLimits } from './table-limits.ts'
import type { PackedTable, TableOrder } from './table-thread.ts'

const module = new URL('./table-thread.ts', import.meta.url)

/** How a table is to be read. */
export interface TableReading {
  /** Of a CSV text that doesn't say its encoding itself. */
  readonly encoding?: CsvEncoding | undefined
  readonly limits?: TableLimits
}

/** The rows of a table that hold anything; see `readTableParts`. */
export async function readTable(bytes: Uint8Array, reading?: TableReading): Promise<TableRow[]> {
  return (await readTableParts(bytes, reading)).rows
}

/**
 * A table from a workbook or a CSV text, read in a thread of its own within its limits: whatever was sent, others are answered
 * meanwhile. Refuses as `parseTable` and `readApart` do.
 */
export async function readTableParts(
  bytes: Uint8Array,
  { encoding, limits = tableLimits }: TableReading = {},
): Promise<TableParts> {
  const order: TableOrder = { bytes, encoding, limits }
  const { rows, merged, notes } = await readApart<PackedTable>(module, order)
  return { rows: await unpackRows<TableRow>(rows), merged, notes }
}
