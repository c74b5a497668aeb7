import { readHeads } from '#domain/kit/heads'
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

/** The words by which a column is known. A head may have one word, or a Chinese and an English one. */
const words: Readonly<Record<EntryColumn, readonly string[]>> = {
  number: ['编号', '参赛号', '参赛编号', 'number', 'no', 'no.'],
  team: ['队名', '队伍', '团队', 'team', 'team name'],
  teamLatinName: ['拉丁队名', 'latin team name'],
  name: ['姓名', '名称', 'name'],
  latinName: ['拉丁名', '拉丁姓名', 'latin name'],
  delegationCode: ['代表队代码', 'delegation code'],
  delegationName: ['代表队', '代表队名称', 'delegation', 'delegation name'],
}

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
  const { places, wrong } = readHeads(cells, words, neededBy(teams))
  const problems = wrong.map(({ what, column, head }): EntryProblem => {
    const facts = { head: what === 'missing' && column ? columnHeads[column] : head }
    return { row, column, code: `entry-column-${what}`, facts }
  })
  return { places, problems }
}
