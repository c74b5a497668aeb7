import { createReadStream } from 'node:fs'
import { Refused, refuse } from '#domain/kit/refusal'
import {
  csvFields,
  jsonFields,
  type MarkLine,
  markColumns,
  readMarkLine,
  type WrongField,
} from '#domain/scoring/mark-line'

/** A line of a file with its number, read or found wrong. */
export interface NumberedLine {
  readonly line: number
  readonly read: MarkLine | WrongField
}

const HEAD = markColumns.join(',')
/** The characters of a line; those of marks have some hundred. */
const LONGEST_LINE = 10_000

/**
 * Reads a file of marks as it comes from the disk, in portions: lines of JSON, or CSV under a line of column names.
 * Blank lines are passed over. Refuses `marks-line-long`: a line without an end would be kept whole and looked through again
 * with each portion.
 */
export async function* readMarkLines(path: string): AsyncGenerator<NumberedLine[]> {
  let line = 0
  let isJson: boolean | null = null
  let rest = ''
  const take = (texts: readonly string[]): NumberedLine[] => {
    const lines: NumberedLine[] = []
    for (const text of texts) {
      line += 1
      const trimmed = text.trim()
      if (trimmed === '') continue
      if (isJson === null) {
        isJson = trimmed.startsWith('{')
        if (!isJson) {
          if (!isHead(trimmed))
            lines.push({ line, read: { field: null, refusal: refuse('line-head-missing', { head: HEAD }) } })
          continue
        }
      }
      lines.push({ line, read: readLine(trimmed, isJson) })
    }
    return lines
  }
  for await (const chunk of createReadStream(path, { encoding: 'utf8', highWaterMark: 256 * 1024 })) {
    const texts = (rest + String(chunk)).split('\n')
    rest = texts.pop() ?? ''
    if (rest.length > LONGEST_LINE)
      throw new Refused(refuse('marks-line-long', { line: line + texts.length + 1, limit: LONGEST_LINE }))
    yield take(texts)
  }
  yield take([rest])
}

/** The first line of a CSV file names the columns, perhaps behind the mark that spreadsheets put at the front. */
const isHead = (text: string) =>
  csvFields(text.replace(/^\uFEFF/, ''))
    .join()
    .toLowerCase() === HEAD

function readLine(text: string, isJson: boolean): MarkLine | WrongField {
  const fields = isJson ? jsonFields(text) : csvFields(text)
  return fields ? readMarkLine(fields) : { field: null, refusal: refuse('line-not-json') }
}
