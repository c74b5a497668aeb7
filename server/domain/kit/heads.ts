import { canBeKept } from './text.ts'

/** The words by which each column of a table is known, in small letters: Chinese and English ones. */
export type HeadWords<Column extends string> = Readonly<Record<Column, readonly string[]>>

/** Something wrong with a head: it is unknown or stands twice, or a column that is needed has none. */
export interface WrongHead<Column extends string> {
  readonly what: 'unknown' | 'twice' | 'missing'
  readonly column: Column | null
  /** As it was written, shortened; empty where it is missing. */
  readonly head: string
}

/** Reads a table's row of heads: where each column stands, from 0, and what is wrong with them. */
export function readHeads<Column extends string>(
  cells: readonly string[],
  words: HeadWords<Column>,
  needed: readonly Column[],
): { places: ReadonlyMap<Column, number>; wrong: WrongHead<Column>[] } {
  const columnOf = new Map(
    (Object.entries(words) as [Column, readonly string[]][]).flatMap(([column, known]) =>
      known.map((word) => [word, column] as const),
    ),
  )
  const places = new Map<Column, number>()
  const wrong: WrongHead<Column>[] = []
  for (const [place, cell] of cells.entries()) {
    const written = cell.normalize('NFKC').trim().replace(/\s+/g, ' ')
    if (written === '') continue
    const column = columnOfHead(written.toLowerCase(), columnOf)
    const head = written.slice(0, 40)
    if (column === null) wrong.push({ what: 'unknown', column, head })
    else if (places.has(column)) wrong.push({ what: 'twice', column, head })
    else places.set(column, place)
  }
  for (const column of needed) if (!places.has(column)) wrong.push({ what: 'missing', column, head: '' })
  return { places, wrong }
}

/** The column of a head such as "姓名", "name", "姓名 Name" or "姓名 (Name)"; null where the words don't agree. */
function columnOfHead<Column>(head: string, columnOf: ReadonlyMap<string, Column>): Column | null {
  const whole = columnOf.get(head)
  if (whole) return whole
  const [, chinese = '', english = ''] = /^(\p{Script=Han}+) ?[/|(]? ?([a-z. ]+?) ?\)?$/u.exec(head) ?? []
  const column = columnOf.get(chinese)
  return column !== undefined && column === columnOf.get(english) ? column : null
}

/** The columns of a row in whose cells a sign stands that can't be kept: each is a problem, `table-sign-broken`. */
export function brokenColumns<Column extends string>(
  places: ReadonlyMap<Column, number>,
  cells: readonly string[],
): Column[] {
  const broken: Column[] = []
  for (const [column, place] of places) if (!canBeKept(cells[place] ?? '')) broken.push(column)
  return broken
}
