import writeWorkbook, { type Row } from 'write-excel-file/node'
import { kindWords, occupationHeads } from '#domain/standards/occupation-columns'
import {
  mostOccupationRows,
  type OccupationColumn,
  type OccupationView,
  occupationColumns,
} from '#domain/standards/occupation-contract'
import { standardKinds } from '#domain/standards/standard'

const widths: Readonly<Record<OccupationColumn, number>> = {
  code: 16,
  name: 28,
  latinName: 32,
  kind: 24,
  workTypeCode: 26,
  workType: 28,
  workTypeLatinName: 38,
}
const columns = occupationColumns.map((column) => ({ width: widths[column] }))
const heads: Row = occupationColumns.map((column) => ({ value: occupationHeads[column], fontWeight: 'bold' }))

/** Rows whose cells are text already, so that a spreadsheet leaves codes such as "6-18-01" as they are typed. */
const ROWS_OF_TEXT = 500

const kindsIn = (language: 0 | 1, joint: string) => standardKinds.map((kind) => kindWords[kind][language]).join(joint)

/** What each column takes, in Chinese and in English. */
const notes: readonly (readonly [head: string, chinese: string, english: string])[] = [
  [
    occupationHeads.code,
    '必填。职业如 6-18-01-01，专项职业能力如 ZX-001。同一职业的后续工种行可留空。',
    'Needed. Occupations are like 6-18-01-01, special abilities like ZX-001. Further work types may leave it empty.',
  ],
  [
    occupationHeads.name,
    '每个新职业填写一次。最多 200 字。',
    'Needed once for a new occupation. At most 200 characters.',
  ],
  [
    occupationHeads.latinName,
    '可空。用于英文界面和证书。',
    'May be empty. For the English pages and the certificates.',
  ],
  [
    occupationHeads.kind,
    `${kindsIn(0, '、')}；留空时按代码判断。`,
    `${kindsIn(1, ', ')}; left empty, the code decides.`,
  ],
  [
    occupationHeads.workTypeCode,
    '有工种时必填，同一职业内不能重复。',
    'Needed with a work type, once in an occupation.',
  ],
  [occupationHeads.workType, '每行一个工种；没有工种的职业可留空。', 'One in a row; empty for an occupation without.'],
  [
    '',
    `最多 ${mostOccupationRows} 行。已有的职业和工种保持不变，只增加新的；只要有一行有错，就一行也不导入。`,
    `At most ${mostOccupationRows} rows. What is there stays as it is, new ones are added; all rows are imported or none.`,
  ],
]

const examples: readonly (readonly string[])[] = [
  ['6-18-01-01', '车工', 'Turner', '技能等级', '1', '数控车工', 'CNC turner'],
  ['', '', '', '', '2', '普通车工', ''],
  ['ZX-001', '重庆小面制作', 'Chongqing noodles', '专项能力', '', '', ''],
]

const textCells = (cells: readonly string[]): Row =>
  cells.map((value) => (value === '' ? null : { value, type: String, format: '@' }))

/** A workbook to be filled with occupations, its heads and its sheet of notes in Chinese and English. */
export function occupationTemplate(): Promise<Buffer> {
  const textRow: Row = occupationColumns.map(() => ({ type: String, format: '@' }))
  const explained: Row[] = [
    ...notes.flatMap(([head, chinese, english]): Row[] => [
      [{ value: head, fontWeight: 'bold' }, chinese],
      [null, english],
    ]),
    [],
    [{ value: '示例 Example', fontWeight: 'bold' }],
    heads,
    ...examples.map(textCells),
  ]
  return writeWorkbook([
    {
      data: [heads, ...Array.from({ length: ROWS_OF_TEXT }, () => textRow)],
      sheet: '职业 Occupations',
      columns,
      stickyRowsCount: 1,
    },
    { data: explained, sheet: '填写说明 Notes', columns },
  ]).toBuffer()
}

/** The occupations that are not retired as a workbook of the template's form. */
export function occupationWorkbook(occupations: readonly OccupationView[]): Promise<Buffer> {
  const rows = occupations.filter(({ retiredAt }) => retiredAt === null).flatMap(rowsOf)
  const data = [heads, ...rows.map(textCells)]
  return writeWorkbook([{ data, sheet: '职业 Occupations', columns, stickyRowsCount: 1 }]).toBuffer()
}

/** A row for each work type, or one for an occupation without. */
function rowsOf({ code, name, latinName, kind, workTypes }: OccupationView): string[][] {
  const own = [code, name, latinName ?? '', kindWords[kind][0]]
  if (workTypes.length === 0) return [[...own, '', '', '']]
  return workTypes.map((type) => [...own, type.code, type.name, type.latinName ?? ''])
}
