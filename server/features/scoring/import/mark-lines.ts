import { open } from 'node:fs/promises'
import { readHeads, type WrongHead } from '#domain/kit/heads'
import { Refused, refuse } from '#domain/kit/refusal'
import type { TableNote } from '#domain/kit/table-note'
import type { WrongField } from '#domain/scoring/mark-line'
import {
  jsonFields,
  type MarkColumn,
  type MarkLine,
  markColumns,
  markHeads,
  readMarkLine,
} from '#domain/scoring/mark-line'
import { type CsvRecord, CsvRecords, dialectOf } from '../../../platform/spreadsheet/csv-records.ts'
import { textsOf } from '../../../platform/spreadsheet/text-file.ts'

/** A line of a file with its number, read or found wrong. */
export interface NumberedLine {
  readonly line: number
  readonly read: MarkLine | WrongField
}

/** Takes the text of a file portion by portion, and gives the lines that it completes. */
interface LineReader {
  /** What is said of the file once. */
  readonly notes: readonly TableNote[]
  take(text: string): NumberedLine[]
  end(): NumberedLine[]
}

/** The characters of a line; those of marks have some hundred. */
const LONGEST_LINE = 10_000
/** The heads stand within the first so many records that hold anything. */
const SEARCHED = 10

/** A file of marks that is being read. */
export class MarkFile {
  readonly #path: string
  #reader: LineReader | null = null

  constructor(path: string) {
    this.#path = path
  }

  /** What is said of the file once; known as soon as its heads are read. */
  get notes(): readonly TableNote[] {
    return this.#reader?.notes ?? []
  }

  /**
   * Its lines as they come from the disk, in portions: of JSON, or records of a CSV text as `readCsv` reads them. Blank ones are
   * passed over. Refuses `csv-encoding`, `csv-broken` and `marks-line-long`: a line without an end would be kept whole and
   * looked through again with each portion.
   */
  async *lines(): AsyncGenerator<NumberedLine[]> {
    const file = await open(this.#path)
    try {
      for await (const text of textsOf(file)) {
        const reader = this.#reader ?? readerOf(text)
        this.#reader = reader
        yield reader.take(text)
      }
      yield this.#reader?.end() ?? []
    } finally {
      await file.close()
    }
  }
}

const readerOf = (start: string): LineReader =>
  start.trimStart().startsWith('{') ? new JsonLines() : new MarkRecords(start)

const tooLong = (line: number) => new Refused(refuse('marks-line-long', { line, limit: LONGEST_LINE }))

/** Lines of JSON. */
class JsonLines implements LineReader {
  readonly notes = []
  #line = 1
  #rest = ''

  take(text: string): NumberedLine[] {
    const lines = (this.#rest + text).split('\n')
    this.#rest = lines.pop() ?? ''
    const found = lines.flatMap((line) => this.#read(line))
    if (this.#rest.length > LONGEST_LINE) throw tooLong(this.#line)
    return found
  }

  end(): NumberedLine[] {
    return this.#read(this.#rest)
  }

  #read(text: string): NumberedLine[] {
    const line = this.#line++
    if (text.trim() === '') return []
    const fields = jsonFields(text)
    return [{ line, read: fields ? readMarkLine(fields) : { field: null, refusal: refuse('line-not-json') } }]
  }
}

/** Records of a CSV text under their heads. */
class MarkRecords implements LineReader {
  readonly #records: CsvRecords
  #skipped: number
  /** The first records, until it is known where the heads stand. */
  #first: CsvRecord[] | null = []
  #places: readonly number[] = []
  #width = 0
  notes: readonly TableNote[] = []

  constructor(start: string) {
    const dialect = dialectOf(start)
    this.#records = new CsvRecords(dialect)
    this.#skipped = dialect.skipped
  }

  take(text: string): NumberedLine[] {
    const records = this.#records.take(text.slice(this.#skipped))
    this.#skipped = 0
    const { line, length } = this.#records.held
    if (length > LONGEST_LINE) throw tooLong(line)
    return this.#read(records, false)
  }

  end(): NumberedLine[] {
    return this.#read(this.#records.end(), true)
  }

  #read(records: readonly CsvRecord[], isLast: boolean): NumberedLine[] {
    const filled = records.filter(({ fields }) => fields.some((field) => field.trim() !== ''))
    if (this.#first === null) return filled.map((record) => this.#line(record))
    this.#first.push(...filled)
    if (this.#first.length < SEARCHED && !isLast) return []
    return this.#open(this.#first)
  }

  /** Reads the heads among the first records, and the records below them. */
  #open(first: readonly CsvRecord[]): NumberedLine[] {
    this.#first = null
    const table = first.map(({ line, fields }) => ({ number: line, cells: fields }))
    const { row, rows, places, headed, wrong, notes } = readHeads<MarkColumn, (typeof table)[number]>(
      table,
      markHeads,
      ['entry', 'aspect', 'value'],
    )
    if (first.length === 0) return []
    this.notes = notes
    this.#places = markColumns.map((column) => places.get(column) ?? -1)
    this.#width = Math.max(...headed) + 1
    const [problem] = wrong
    if (problem) return [{ line: row, read: wrongHead(problem) }]
    return rows.map(({ number: line, cells }) => this.#line({ line, fields: cells }))
  }

  #line({ line, fields }: CsvRecord): NumberedLine {
    const beyond = fields.slice(this.#width).some((field) => field.trim() !== '')
    if (beyond) return { line, read: { field: null, refusal: refuse('line-too-long', { columns: this.#width }) } }
    return { line, read: readMarkLine(this.#places.map((place) => fields[place] ?? '')) }
  }
}

const wrongHead = ({ what, column, head }: WrongHead<MarkColumn>): WrongField =>
  what === 'twice'
    ? { field: column, refusal: refuse('table-column-twice', { head }) }
    : { field: null, refusal: refuse('line-head-missing', { head: markColumns.join(',') }) }
