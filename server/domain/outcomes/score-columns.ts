/** The columns of a file of scores, in the template's order. */
export const scoreColumns = ['number', 'ticket', 'document', 'name', 'points'] as const
export type ScoreColumn = (typeof scoreColumns)[number]

/** The words by which a column is known; the first two, Chinese and English, are the template's. */
const heads: Readonly<Record<ScoreColumn, readonly [string, string, ...string[]]>> = {
  number: ['编号', 'Entry number', '考生编号', 'number', 'entry', 'no', 'no.'],
  ticket: ['准考证号', 'Ticket number', 'ticket', '考号'],
  document: ['证件号码', 'Document number', '身份证号', '身份证号码', '证件号', 'document', 'citizen id'],
  name: ['姓名', 'Name'],
  points: ['成绩', 'Points', '分数', '得分', 'score'],
}

/** A column's head as the template has it. */
export const scoreHead = (column: ScoreColumn): string => heads[column].slice(0, 2).join(' ')

/** What is written in place of points for somebody who didn't come; the first is the template's. */
export const absentWords: readonly string[] = ['缺考', '缺席', 'absent', 'dns']

const tidy = (text: string) =>
  text
    .normalize('NFKC')
    .replace(/[\s*()]/g, '')
    .toLowerCase()

const columnOfHead: ReadonlyMap<string, ScoreColumn> = new Map(
  scoreColumns.flatMap((column) =>
    [...heads[column], scoreHead(column)].map((word): [string, ScoreColumn] => [tidy(word), column]),
  ),
)

/** Something that keeps scores from being taken: its row as people count (null for the whole), its column, a refusal's code and facts. */
export interface ScoreProblem {
  readonly row: number | null
  readonly column: ScoreColumn | null
  readonly code: string
  readonly facts: Readonly<Record<string, string | number | null>>
}

/** Reads a row of heads: where each column stands, from 0, and what is unknown, doubled or missing. */
export function readScoreHeads(
  row: number,
  cells: readonly string[],
): { places: ReadonlyMap<ScoreColumn, number>; problems: ScoreProblem[] } {
  const places = new Map<ScoreColumn, number>()
  const problems: ScoreProblem[] = []
  for (const [place, cell] of cells.entries()) {
    const head = cell.trim().slice(0, 40)
    if (head === '') continue
    const column = columnOfHead.get(tidy(cell)) ?? null
    if (column === null) problems.push({ row, column, code: 'scores-column-unknown', facts: { head } })
    else if (places.has(column)) problems.push({ row, column, code: 'scores-column-twice', facts: { head } })
    else places.set(column, place)
  }
  const names = (['number', 'ticket', 'document'] as const).some((column) => places.has(column))
  if (!names)
    problems.push({ row, column: 'ticket', code: 'scores-column-missing', facts: { head: scoreHead('ticket') } })
  if (!places.has('points'))
    problems.push({ row, column: 'points', code: 'scores-column-missing', facts: { head: scoreHead('points') } })
  return { places, problems }
}
