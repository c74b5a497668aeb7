import type { EntryColumn, EntryProblem } from '#domain/registration/contract'

/** The columns of a file of entries as the template heads them. */
export const columnHeads: Readonly<Record<EntryColumn, string>> = {
  number: '参赛号 Number',
  team: '队名 Team',
  teamLatinName: '拉丁队名 Latin team name',
  name: '姓名 Name',
  latinName: '拉丁姓名 Latin name',
  delegationCode: '代表队代码 Delegation code',
  delegationName: '代表队 Delegation',
}

/** The words by which a column is known, in small letters. A head may have one word, or a Chinese and an English one. */
const words: Readonly<Record<EntryColumn, readonly string[]>> = {
  number: ['编号', '参赛号', '参赛编号', 'number', 'no', 'no.'],
  team: ['队名', '队伍', '团队', 'team', 'team name'],
  teamLatinName: ['拉丁队名', 'latin team name'],
  name: ['姓名', '名称', 'name'],
  latinName: ['拉丁名', '拉丁姓名', 'latin name'],
  delegationCode: ['代表队代码', 'delegation code'],
  delegationName: ['代表队', '代表队名称', 'delegation', 'delegation name'],
}

const columnOf = new Map(
  (Object.entries(words) as [EntryColumn, readonly string[]][]).flatMap(([column, known]) =>
    known.map((word) => [word, column] as const),
  ),
)

/** The columns that a file of entries needs. */
const neededBy = (teams: boolean): readonly EntryColumn[] =>
  teams ? ['team', 'name', 'delegationCode'] : ['name', 'delegationCode']

/** Where each column stands, from 0. */
export type ColumnPlaces = ReadonlyMap<EntryColumn, number>

/** Reads the first row of a file of entries: where its columns stand, and what is missing, unknown or doubled. */
export function readHeader(
  row: number,
  cells: readonly string[],
  teams: boolean,
): { places: ColumnPlaces; problems: EntryProblem[] } {
  const places = new Map<EntryColumn, number>()
  const problems: EntryProblem[] = []
  for (const [place, cell] of cells.entries()) {
    const head = cell.normalize('NFKC').trim().replace(/\s+/g, ' ')
    if (head === '') continue
    const column = columnOfHead(head.toLowerCase())
    const facts = { head: head.slice(0, 40) }
    if (column === null) problems.push({ row, column, code: 'entry-column-unknown', facts })
    else if (places.has(column)) problems.push({ row, column, code: 'entry-column-twice', facts })
    else places.set(column, place)
  }
  for (const column of neededBy(teams))
    if (!places.has(column))
      problems.push({ row, column, code: 'entry-column-missing', facts: { head: columnHeads[column] } })
  return { places, problems }
}

/** The column of a head such as "姓名", "name", "姓名 Name" or "姓名 (Name)"; null where the words don't agree. */
function columnOfHead(head: string): EntryColumn | null {
  const whole = columnOf.get(head)
  if (whole) return whole
  const [, chinese = '', english = ''] = /^(\p{Script=Han}+) ?[/|(]? ?([a-z. ]+?) ?\)?$/u.exec(head) ?? []
  const column = columnOf.get(chinese)
  return column !== undefined && column === columnOf.get(english) ? column : null
}
