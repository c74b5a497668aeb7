import { parse } from 'csv-parse/sync'
import { formatPoints, type Points, parsePoints } from '#domain/kit/points'
import { ABSENT } from '#domain/scoring/contract'

/** One aspect of one entry: the marks of the panel in the order of its seats, and what was published. */
export interface PanelRow {
  readonly aspect: string
  readonly factor: string
  /** Points as decimal text, or `absent`. */
  readonly marks: readonly string[]
  readonly publishedMean: Points | null
}

/** An entry of a program with its rows. */
export interface ProgramEntry {
  readonly name: string
  readonly delegation: string
  readonly rows: PanelRow[]
  readonly publishedTotal: Points | null
}

/** A program of a competition: a discipline of the event that the file becomes. */
export interface Program {
  readonly competition: string
  readonly program: string
  /** How many judges mark it. */
  readonly judges: number
  readonly entries: readonly ProgramEntry[]
}

type Row = Readonly<Record<string, string>>

const needed = ['competition', 'program', 'entry', 'aspect', 'factor', 'J1']

/**
 * Reads a file of the form of panel-marks.csv: a row for each aspect of an entry, with a column J1, J2, ... for each
 * judge; 0 or nothing is an absent judge. A judge who is absent from all of a program is none of its judges. Throws a
 * RangeError that names the line where something can't be read.
 */
export function readPrograms(content: Uint8Array): Program[] {
  const rows: Row[] = parse(Buffer.from(content), {
    bom: true,
    columns: (heads: string[]) => heads.map((head) => head.trim()),
    skip_empty_lines: true,
    trim: true,
  })
  const [first] = rows
  if (!first) throw new RangeError('The file has no rows.')
  const missing = needed.find((column) => first[column] === undefined)
  if (missing) throw new RangeError(`The file has no column “${missing}”.`)
  const judges = Object.keys(first)
    .filter((column) => /^J\d+$/.test(column))
    .sort((a, b) => Number(a.slice(1)) - Number(b.slice(1)))
  const programs = groupBy(
    rows.map((row, at) => ({ row, line: at + 2 })),
    ({ row }) => JSON.stringify([row.competition, row.program]),
  )
  return programs.map((lines) => programOf(lines, judges))
}

interface Line {
  readonly row: Row
  /** Where it stands in a file without quoted line breaks. */
  readonly line: number
}

function programOf(lines: readonly Line[], columns: readonly string[]): Program {
  const [first] = lines
  const judges = columns.filter((column) => lines.some((line) => figure(line, column) !== null))
  const entries = groupBy(lines, ({ row }) => JSON.stringify([row.entry, row.delegation, row.starting_number]))
  const { competition = '', program = '' } = first?.row ?? {}
  return { competition, program, judges: judges.length, entries: entries.map((own) => entryOf(own, judges)) }
}

function entryOf(lines: readonly Line[], judges: readonly string[]): ProgramEntry {
  const [first] = lines
  if (!first) throw new RangeError('An entry without rows.')
  return {
    name: first.row.entry ?? '',
    delegation: first.row.delegation ?? '',
    publishedTotal: amount(first, 'published_component_total'),
    rows: lines.map((line) => ({
      aspect: line.row.aspect ?? '',
      factor: formatPoints(figure(line, 'factor') ?? (10_000 as Points)),
      marks: judges.map((judge) => {
        const mark = figure(line, judge)
        return mark === null ? ABSENT : formatPoints(mark)
      }),
      publishedMean: amount(line, 'published_panel_mean'),
    })),
  }
}

/** The number of a cell; null where there is nothing or zero. */
function figure(line: Line, column: string): Points | null {
  const value = amount(line, column)
  return value === null || value === 0 ? null : value
}

function amount({ row, line }: Line, column: string): Points | null {
  const text = row[column] ?? ''
  if (text === '') return null
  const value = parsePoints(text)
  if (value === null || value < 0) throw new RangeError(`Line ${line}: “${text}” in column ${column} is no mark.`)
  return value
}

/** The things in groups by their key, in the order in which they first appear. */
function groupBy<Thing>(things: readonly Thing[], keyOf: (thing: Thing) => string): Thing[][] {
  const groups = new Map<string, Thing[]>()
  for (const thing of things) {
    const key = keyOf(thing)
    const group = groups.get(key) ?? []
    groups.set(key, group)
    group.push(thing)
  }
  return [...groups.values()]
}
