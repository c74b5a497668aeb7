import { type HeadsRead, readHeads } from '#domain/kit/heads'
import type { TableRow } from '#domain/kit/table-row'
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

/** The heads of a file of entries. */
export type EntryHeads = HeadsRead<EntryColumn, TableRow>

/** Reads the heads of a file of entries: where its columns stand, and what is missing or doubled. */
export function readHeader(
  table: readonly TableRow[],
  teams: boolean,
): { heads: EntryHeads; problems: EntryProblem[] } {
  const heads = readHeads<EntryColumn, TableRow>(table, words, neededBy(teams))
  const problems = heads.wrong.map(({ what, column, head }): EntryProblem => {
    const facts = { head: what === 'missing' ? columnHeads[column] : head }
    return { row: heads.row, column, code: what === 'missing' ? 'entry-column-missing' : 'entry-column-twice', facts }
  })
  return { heads, problems }
}
