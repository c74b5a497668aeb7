import writeWorkbook, { type Row } from 'write-excel-file/node'
import type { ResultTable } from './result-table.ts'

/** A table as a workbook of one sheet; a figure is written with the very digits that it has, a word among them as one. */
export function tableXlsx({ columns, rows }: ResultTable, sheet: string): Promise<Buffer> {
  const heads: Row = columns.map(({ head }) => ({ value: head, fontWeight: 'bold', wrap: true }))
  const lines = rows.map((row): Row => row.map((text, i) => cell(text, columns[i]?.figures ?? false)))
  const widths = columns.map(({ head, figures }) => ({ width: figures ? Math.max(9, head.length + 2) : 24 }))
  return writeWorkbook([{ data: [heads, ...lines], sheet, columns: widths, stickyRowsCount: 1 }]).toBuffer()
}

function cell(text: string, figures: boolean): Row[number] {
  if (text === '') return null
  if (!figures || !/^-?\d+(\.\d+)?$/.test(text)) return { value: text, type: String }
  const decimals = text.split('.')[1]?.length ?? 0
  return { value: Number(text), type: Number, format: decimals > 0 ? `0.${'0'.repeat(decimals)}` : '0' }
}
