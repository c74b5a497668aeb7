import { type HeadWords, readHeads } from '#domain/kit/heads'
import type { TableRow } from '#domain/kit/table-row'
import { type OccupationColumn, type OccupationProblem, occupationColumns } from './occupation-contract.ts'
import type { StandardKind } from './standard.ts'

/** The columns of a file of occupations as the template heads them. */
export const occupationHeads: Readonly<Record<OccupationColumn, string>> = {
  code: '代码 Code',
  name: '名称 Name',
  latinName: '英文名称 English name',
  kind: '类别 Kind',
  workTypeCode: '工种代码 Work type code',
  workType: '工种 Work type',
  workTypeLatinName: '工种英文名称 Work type English name',
}

const words: HeadWords<OccupationColumn> = {
  code: ['代码', '职业代码', '职业编码', '编码', 'code', 'occupation code'],
  name: ['名称', '职业', '职业名称', 'name', 'occupation'],
  latinName: ['英文名称', '英文名', 'english name', 'latin name'],
  kind: ['类别', '类型', '评价类型', 'kind', 'type'],
  workTypeCode: ['工种代码', '工种编码', 'work type code'],
  workType: ['工种', '工种名称', 'work type'],
  workTypeLatinName: ['工种英文名称', '工种英文名', 'work type english name', 'work type latin name'],
}

const needed: readonly OccupationColumn[] = ['code', 'name']

/** Reads the heads of a file of occupations: where its columns stand, and what is missing or doubled. */
export function readOccupationHeads(table: readonly TableRow[]) {
  const heads = readHeads<OccupationColumn, TableRow>(table, words, needed)
  const problems = heads.wrong.map(({ what, column, head }): OccupationProblem => {
    const facts = { head: what === 'missing' ? occupationHeads[column] : head }
    const code = what === 'missing' ? 'occupation-column-missing' : 'occupation-column-twice'
    return { row: heads.row, column, code, facts }
  })
  return { heads, problems }
}

/** The words for each kind; the first two, Chinese and English, are the template's. */
export const kindWords: Readonly<Record<StandardKind, readonly [string, string, ...string[]]>> = {
  qualification: ['职业资格', 'qualification', '职业资格评价', 'vocational qualification'],
  'skill-level': ['技能等级', 'skill level', '职业技能等级', '职业技能等级认定', 'skill-level'],
  'special-ability': ['专项能力', 'special ability', '专项职业能力', '专项职业能力考核', 'special-ability'],
}

const kindOf = new Map(
  (Object.entries(kindWords) as [StandardKind, readonly string[]][]).flatMap(([kind, known]) =>
    known.map((word) => [word, kind] as const),
  ),
)

/** The kind that a cell names; null where it names none. */
export const readKind = (text: string): StandardKind | null =>
  kindOf.get(text.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase()) ?? null

/** What a row of a file of occupations says in each column, without blanks around it. */
export function cellsOf(
  places: ReadonlyMap<OccupationColumn, number>,
  cells: readonly string[],
): Readonly<Record<OccupationColumn, string>> {
  const texts = occupationColumns.map((column) => [column, cells[places.get(column) ?? -1]?.trim() ?? ''] as const)
  return Object.fromEntries(texts) as Record<OccupationColumn, string>
}
