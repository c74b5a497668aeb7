import { type Refusal, refuse } from '#domain/kit/refusal'
import { longestCell, type TableLimits } from './table-limits.ts'

const [quote, feed, carriage, blank, tab] = [...'"\n\r \t'].map((sign) => sign.charCodeAt(0))

/**
 * Why a CSV text is larger than a table may be; null where it isn't. It is only walked through, and kept nowhere: a text of
 * commas alone would make millions of cells. Facts: `limit`, and `line` where one row or cell is too large.
 */
export function whyNotCsvSize(text: string, delimiter: string, limits: TableLimits): Refusal | null {
  const divider = delimiter.charCodeAt(0)
  let [records, cells, column, length, line] = [0, 0, 0, 0, 1]
  let isQuoted = false
  for (let at = 0; at < text.length; at++) {
    const sign = text.charCodeAt(at)
    const endsLine = sign === feed || (sign === carriage && text.charCodeAt(at + 1) !== feed)
    if (endsLine) line += 1
    if (sign === quote) isQuoted = !isQuoted
    else if (!isQuoted && (endsLine || sign === divider)) {
      length = 0
      column = endsLine ? 0 : column + 1
      if (++cells > limits.cells) return refuse('table-cells-many', { limit: limits.cells })
      if (endsLine && ++records > limits.records) return refuse('table-rows-many', { limit: limits.rows })
    } else {
      if (++length > longestCell) return refuse('table-cell-long', { limit: longestCell, line })
      if (column >= limits.columns && sign !== blank && sign !== tab && sign !== carriage)
        return refuse('table-columns-many', { limit: limits.columns, line })
    }
  }
  return null
}
