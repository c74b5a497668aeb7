import writeWorkbook, { type Row } from 'write-excel-file/node'
import { candidateColumns, headOf } from '#domain/applications/bulk-columns'

/** Rows whose cells are text already, so that a spreadsheet keeps every digit of a citizen id. */
const ROWS_OF_TEXT = 500

/** A workbook to be filled with candidates, its heads in the language. */
export function candidateTemplate(language: 'zh' | 'en'): Promise<Buffer> {
  const heads: Row = candidateColumns.map((column) => ({ value: headOf(column, language), fontWeight: 'bold' }))
  const empty: Row = candidateColumns.map(() => ({ type: String, format: '@' }))
  return writeWorkbook([
    {
      data: [heads, ...Array.from({ length: ROWS_OF_TEXT }, () => empty)],
      sheet: language === 'zh' ? '考生' : 'Candidates',
      columns: candidateColumns.map(() => ({ width: 22 })),
      stickyRowsCount: 1,
    },
  ]).toBuffer()
}
