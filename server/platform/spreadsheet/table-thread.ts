import type { CarryOut } from '../threads/order-thread.ts'
import type { CsvEncoding } from './csv-encoding.ts'
import { type PackedRows, packRows } from './packed-rows.ts'
import { parseTable, type TableParts } from './table.ts'
import type { TableLimits } from './table-limits.ts'

/** A table to be read. */
export interface TableOrder {
  readonly bytes: Uint8Array
  readonly encoding: CsvEncoding | undefined
  readonly limits: TableLimits
}

/** A table that was read, on its way to another thread. */
export interface PackedTable {
  readonly rows: PackedRows
  readonly merged: readonly string[]
  readonly notes: TableParts['notes']
}

/** Reads a table, apart from the thread that answers everybody. Refuses as `parseTable` does. */
export const carryOut: CarryOut<TableOrder, PackedTable> = async ({ bytes, encoding, limits }) => {
  const { rows, merged, notes } = await parseTable(bytes, encoding, limits)
  const packed = packRows(rows)
  return { result: { rows: packed, merged, notes }, parts: packed.map(({ buffer }) => buffer as ArrayBuffer) }
}
