import { CsvError, parse } from 'csv-parse/sync'
import { Refused, refuse } from '#domain/kit/refusal'

/** A record of a CSV text: the line that it begins on, counted from 1, and its fields. */
export interface CsvRecord {
  readonly line: number
  readonly fields: readonly string[]
}

/** What divides the fields of a text, and where its records begin: behind a first line such as "sep=;". */
export interface CsvDialect {
  readonly delimiter: string
  /** The characters before the first record, and the lines that they take. */
  readonly skipped: number
  readonly line: number
}

const delimiters = [',', ';', '\t'] as const
/** So many records are looked at to tell what divides them. */
const LOOKED_AT = 10

/**
 * The dialect of a text: what a first line "sep=;" says, else the sign that stands in most of its first records, outside
 * quotes, and of those the most frequent one; a comma where none does.
 */
export function dialectOf(text: string): CsvDialect {
  const [said, , delimiter] = /^("?)sep=(.)\1(?:\r\n|\n|\r|$)/i.exec(text) ?? []
  if (said && delimiter) return { delimiter, skipped: said.length, line: 2 }
  const records = new Map<string, number>()
  const signs = new Map<string, number>()
  for (const record of firstRecords(text))
    for (const sign of delimiters) {
      const count = record.split(sign).length - 1
      if (count > 0) records.set(sign, (records.get(sign) ?? 0) + 1)
      signs.set(sign, (signs.get(sign) ?? 0) + count)
    }
  const weight = (sign: string) => [records.get(sign) ?? 0, signs.get(sign) ?? 0] as const
  const [best] = [...delimiters].sort((a, b) => weight(b)[0] - weight(a)[0] || weight(b)[1] - weight(a)[1])
  return { delimiter: best ?? ',', skipped: 0, line: 1 }
}

/** The first records that hold anything, without what stands in quotes. */
function firstRecords(text: string): string[] {
  const records: string[] = []
  let [record, isQuoted] = ['', false]
  for (const sign of text) {
    if (sign === '"') isQuoted = !isQuoted
    else if (!isQuoted && (sign === '\n' || sign === '\r')) {
      if (record.trim() !== '' && records.push(record) === LOOKED_AT) return records
      record = ''
    } else if (!isQuoted) record += sign
  }
  return [...records, record]
}

/** A record whose end was found, not yet taken apart. */
interface Raw {
  readonly line: number
  readonly lines: readonly string[]
}

/** Takes a CSV text apart into records as it comes, portion by portion; lines end with LF, CR LF or CR. */
export class CsvRecords {
  readonly #delimiter: string
  readonly #equals: RegExp
  #line: number
  /** What was read of a line. */
  #rest = ''
  /** The lines of a record within whose quotes lines end. */
  #open: string[] = []
  #isOpen = false

  constructor({ delimiter, line }: Pick<CsvDialect, 'delimiter' | 'line'>) {
    this.#delimiter = delimiter
    this.#line = line
    const sign = delimiter.replace(/[\^$\\.*+?()[\]{}|/]/, String.raw`\$&`)
    this.#equals = new RegExp(String.raw`"[^"]*(?:""[^"]*)*"|(?<=^|${sign})\s*="([^"]*)"\s*(?=${sign}|$)`, 'g')
  }

  /** The line on which the record begins that is still to come whole, and how long it is so far. */
  get held(): { readonly line: number; readonly length: number } {
    return { line: this.#line, length: this.#open.reduce((sum, { length }) => sum + length, this.#rest.length) }
  }

  /** The records that a portion completes. Refuses `csv-broken` (facts `line`, `reason`). */
  take(text: string): CsvRecord[] {
    const lines = linesOf(this.#rest + text)
    this.#rest = lines.pop() ?? ''
    return this.#fields(lines.flatMap((line) => this.#whole(line, false) ?? []))
  }

  /** The last record, whose line needn't end. */
  end(): CsvRecord[] {
    const last = this.#rest.endsWith('\r') ? this.#rest.slice(0, -1) : this.#rest
    this.#rest = ''
    return this.#fields([this.#whole(last, true) ?? []].flat())
  }

  /** The record that a line ends; null within quotes. */
  #whole(text: string, isLast: boolean): Raw | null {
    this.#open.push(text)
    if (text.includes('"') && text.split('"').length % 2 === 0) this.#isOpen = !this.#isOpen
    if (this.#isOpen && !isLast) return null
    const raw = { line: this.#line, lines: this.#open }
    this.#line += raw.lines.length
    this.#open = []
    this.#isOpen = false
    return raw
  }

  /** Records are split where they hold no quote; the others are parsed together. */
  #fields(raws: readonly Raw[]): CsvRecord[] {
    const isQuoted = ({ lines }: Raw) => lines.some((line) => line.includes('"'))
    const quoted = this.#parsed(raws.filter(isQuoted))
    return raws.map((raw) => ({
      line: raw.line,
      fields: quoted.get(raw) ?? (raw.lines[0] ?? '').split(this.#delimiter),
    }))
  }

  #parsed(raws: readonly Raw[]): ReadonlyMap<Raw, string[]> {
    const text = raws.map(({ lines }) => this.#plain(lines.join('\n'))).join('\n')
    const options = {
      delimiter: this.#delimiter,
      record_delimiter: '\n',
      relax_column_count: true,
      trim: true,
    } as const
    try {
      const records = text === '' ? [] : (parse(text, options) as string[][])
      return new Map(raws.map((raw, at) => [raw, (records[at] ?? []).map(plainField)]))
    } catch (fault) {
      if (!(fault instanceof CsvError)) throw fault
      const all = raws.flatMap(({ line, lines }) => lines.map((_, at) => line + at))
      const line = all[Math.max(Number(fault.lines ?? 1), 1) - 1] ?? this.#line
      throw new Refused(refuse('csv-broken', { line, reason: fault.code }))
    }
  }

  /** `="0012"`, by which spreadsheets are kept from taking a text for a number, as a quoted field. */
  #plain(text: string): string {
    if (!text.includes('="')) return text
    return text.replace(this.#equals, (whole, inner?: string) => (inner === undefined ? whole : `"${inner}"`))
  }
}

/** The lines of a text; the last is what stands behind the last end, or with a CR whose LF may be still to come. */
function linesOf(text: string): string[] {
  const lines = text.split('\n')
  const last = lines.pop() ?? ''
  const ended = lines.flatMap((line) => {
    const whole = line.endsWith('\r') ? line.slice(0, -1) : line
    return whole.includes('\r') ? whole.split('\r') : whole
  })
  const split = last.split('\r')
  if (split.length > 1 && split.at(-1) === '') split.splice(-2, 2, `${split.at(-2)}\r`)
  return [...ended, ...split]
}

/** `="0012"` within quotes, which is written `"=""0012"""`, as the text that is meant. */
const plainField = (field: string) => /^="((?:[^"]|"")*)"$/.exec(field)?.[1]?.replaceAll('""', '"') ?? field
