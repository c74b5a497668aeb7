import type { Refusal, RefusalFacts } from './refusal.ts'
import type { TableNote } from './table-note.ts'
import type { CellFault, TableRow } from './table-row.ts'
import { canBeKept, withoutHidden } from './text.ts'

/** The words by which each column of a table is known: Chinese and English ones. */
export type HeadWords<Column extends string> = Readonly<Record<Column, readonly string[]>>

/** Something wrong with a head: it stands twice, or a column that is needed has none. */
export interface WrongHead<Column extends string> {
  readonly what: 'twice' | 'missing'
  readonly column: Column
  /** As it was written, shortened; empty where it is missing. */
  readonly head: string
}

/** What a table's heads say. */
export interface HeadsRead<Column extends string, Row> {
  /** The number of the row in which they stand; the last one where there are two. */
  readonly row: number
  /** Where each column stands, from 0. */
  readonly places: ReadonlyMap<Column, number>
  /** The places that have any head, also one that nobody knows. */
  readonly headed: ReadonlySet<number>
  readonly wrong: readonly WrongHead<Column>[]
  readonly notes: TableNote[]
  /** The rows below. */
  readonly rows: readonly Row[]
}

/** Heads stand within the first so many rows: a title or a few words of explanation may stand above. */
const SEARCHED = 10

/** Finds the heads of a table, in one row or in two where some are grouped, and what stands below them. */
export function readHeads<Column extends string, Row extends TableRow>(
  table: readonly Row[],
  words: HeadWords<Column>,
  needed: readonly Column[],
): HeadsRead<Column, Row> {
  const columns = columnsByWord(words)
  const { at, height, heads } = bestHeads(table, columns)
  const places = new Map<Column, number>()
  const wrong: WrongHead<Column>[] = []
  const unknown: string[] = []
  for (const { place, text, column } of heads) {
    const head = text.trim().replace(/\s+/g, ' ').slice(0, 40)
    if (column === null) unknown.push(head)
    else if (places.has(column)) wrong.push({ what: 'twice', column, head })
    else places.set(column, place)
  }
  for (const column of needed) if (!places.has(column)) wrong.push({ what: 'missing', column, head: '' })
  return {
    row: table[at + height - 1]?.number ?? 1,
    places,
    headed: new Set(heads.map(({ place }) => place)),
    wrong,
    notes: [
      ...(at > 0 ? [{ code: 'table-rows-above', facts: { count: at } }] : []),
      ...(unknown.length > 0
        ? [{ code: 'table-columns-unread', facts: { heads: unknown.join(', ').slice(0, 200) } }]
        : []),
    ],
    rows: table.slice(at + height),
  }
}

type ColumnsByWord<Column> = ReadonlyMap<string, Column>

interface Head<Column> {
  readonly place: number
  readonly text: string
  readonly column: Column | null
}

/** The columns by each of their words, and by a Chinese and an English one together. */
function columnsByWord<Column extends string>(words: HeadWords<Column>): ColumnsByWord<Column> {
  const all = (Object.entries(words) as [Column, readonly string[]][]).flatMap(([column, known]) => {
    const tidied = known.map(tidyHead)
    const together = tidied.flatMap((one) => tidied.map((other) => one + other))
    return [...together, ...tidied].map((word) => [word, column] as const)
  })
  return new Map(all)
}

/** A head without what doesn't tell it from others: blanks, breaks, stars, marks, widths and capitals. */
const tidyHead = (text: string): string =>
  withoutHidden(text.normalize('NFKC'))
    .replace(/[\s*()[\]【】:：|/·.,，、_-]/g, '')
    .toLowerCase()

/** The column that a head names; one with a remark in brackets, such as "(18 digits)", also without it. */
function columnOf<Column>(text: string, columns: ColumnsByWord<Column>): Column | null {
  const bare = text.normalize('NFKC').replace(/[([【][^)\]】]*[)\]】]/g, '')
  return columns.get(tidyHead(text)) ?? columns.get(tidyHead(bare)) ?? null
}

interface HeadRows<Column> {
  /** The first row of the heads, from 0, and how many they take. */
  readonly at: number
  readonly height: 1 | 2
  readonly heads: readonly Head<Column>[]
}

/** Of the first rows the one, or else the two, in which most columns are named; the first row where none is. */
function bestHeads<Column>(table: readonly TableRow[], columns: ColumnsByWord<Column>): HeadRows<Column> {
  let best: HeadRows<Column> = { at: 0, height: 1, heads: headsOf(table[0]?.cells ?? [], columns) }
  const take = (found: HeadRows<Column> | null) => {
    if (found && countKnown(found.heads) > countKnown(best.heads)) best = found
  }
  const searched = table.slice(0, SEARCHED)
  for (const [at, { cells }] of searched.entries()) take({ at, height: 1, heads: headsOf(cells, columns) })
  for (const [at, { cells }] of searched.entries()) take(grouped(cells, table[at + 1]?.cells ?? [], columns, at))
  return best
}

const countKnown = <Column>(heads: readonly Head<Column>[]): number =>
  new Set(heads.flatMap(({ column }) => (column === null ? [] : [column]))).size

function headsOf<Column>(cells: readonly string[], columns: ColumnsByWord<Column>): Head<Column>[] {
  return cells.flatMap((text, place) => (text.trim() === '' ? [] : [{ place, text, column: columnOf(text, columns) }]))
}

/**
 * Heads in two rows: below a group ("证件") stand its parts ("类型", "号码"), which name a column alone or together with it. Null
 * where anything of the lower row stands under a head that names a column by itself: then it is a row of values.
 */
function grouped<Column>(
  upper: readonly string[],
  lower: readonly string[],
  columns: ColumnsByWord<Column>,
  at: number,
): HeadRows<Column> | null {
  const heads: Head<Column>[] = []
  let group = ''
  for (let place = 0; place < Math.max(upper.length, lower.length); place++) {
    const [above = '', below = ''] = [upper[place]?.trim(), lower[place]?.trim()]
    if (above !== '') group = above
    if (below === '') {
      if (above !== '') heads.push({ place, text: above, column: columnOf(above, columns) })
      continue
    }
    if (above !== '' && columnOf(above, columns) !== null) return null
    heads.push({ place, text: below, column: columnOf(below, columns) ?? columnOf(group + below, columns) })
  }
  return { at, height: 2, heads }
}

const faultCodes: Readonly<Record<CellFault, string>> = {
  pending: 'table-formula-pending',
  error: 'table-formula-error',
  rounded: 'table-number-rounded',
}

/** Signs that stand for nothing that others could read: of somebody's own font, a replacement of what was lost, or none at all. */
const UNREADABLE = /[\p{Co}\ufffd\p{NChar}]/u

/** Why a cell can't be taken, whatever its column may hold; null where it can. */
function whyNotCell(text: string, fault: CellFault | undefined): Refusal | null {
  if (fault) return { code: faultCodes[fault], facts: fault === 'error' ? { value: text.slice(0, 40) } : {} }
  if (!canBeKept(text)) return { code: 'table-sign-broken', facts: {} }
  const sign = UNREADABLE.exec(text)?.[0].codePointAt(0)
  return sign === undefined ? null : { code: 'table-sign-unreadable', facts: { sign: signName(sign) } }
}

const signName = (sign: number) => `U+${sign.toString(16).toUpperCase().padStart(4, '0')}`

/** What can't be taken of a row's cells whatever its columns may hold: by the column, a refusal's code and facts. */
export function faultsOf<Column extends string>(
  places: ReadonlyMap<Column, number>,
  { cells, faults = {} }: TableRow,
): { readonly column: Column; readonly code: string; readonly facts: RefusalFacts }[] {
  return [...places].flatMap(([column, place]) => {
    const why = whyNotCell(cells[place] ?? '', faults[place])
    return why ? [{ column, ...why }] : []
  })
}

/** The first cell of a row that stands where no column has a head; null where there is none. */
export const strayOf = (headed: ReadonlySet<number>, { cells }: TableRow): string | null =>
  cells.find((cell, place) => cell.trim() !== '' && !headed.has(place)) ?? null
