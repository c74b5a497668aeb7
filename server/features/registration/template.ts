import writeWorkbook, { type Row } from 'write-excel-file/node'
import { type EntryColumn, entryColumns, mostEntries } from '#domain/registration/contract'
import { columnHeads } from '#domain/registration/header'

const widths: Readonly<Record<EntryColumn, number>> = {
  number: 16,
  name: 28,
  latinName: 32,
  delegationCode: 30,
  delegationName: 28,
}
const columns = entryColumns.map((column) => ({ width: widths[column] }))
const heads: Row = entryColumns.map((column) => ({ value: columnHeads[column], fontWeight: 'bold' }))

/** Rows whose cells are text already, so that a spreadsheet leaves codes such as "007" and "1-2" as they are typed. */
const ROWS_OF_TEXT = 500
const textRow: Row = entryColumns.map(() => ({ type: String, format: '@' }))

/** What each column takes, in Chinese and in English, for the sheet of notes. */
const notes: readonly (readonly [head: string, chinese: string, english: string])[] = [
  [
    columnHeads.number,
    '1 到 999999 的整数，同一赛项内不能重复；留空则自动编号。',
    'A whole number from 1 to 999999, once in a discipline; left empty, the next free one is given.',
  ],
  [
    columnHeads.name,
    '必填。个人姓名或队名，最多 200 字。',
    'Needed. A person’s or a team’s name, at most 200 characters.',
  ],
  [columnHeads.latinName, '可空。用于英文界面和证书。', 'May be empty. For the English pages and the certificates.'],
  [columnHeads.delegationCode, '必填。1 到 12 个字母、数字或连字符。', 'Needed. 1 to 12 letters, digits or dashes.'],
  [
    columnHeads.delegationName,
    '新的代表队至少填写一次；同一代码只能有一个名称。',
    'Needed once for a new delegation; a code has one name.',
  ],
  [
    '',
    `第一行是列名，每行一名参赛者，最多 ${mostEntries} 行。只要有一行有错，就一行也不导入。`,
    `The first row holds the heads, each further row one entry, at most ${mostEntries}. All rows are imported or none.`,
  ],
]

const example: readonly (readonly string[])[] = [
  ['1', '王志远', 'WANG Zhiyuan', 'CQ', '重庆'],
  ['2', '李思琪', 'LI Siqi', 'CQ', ''],
  ['', 'Anna Müller', '', 'DE', '德国 Germany'],
]

/** A workbook to be filled with entries, its heads and its sheet of notes in Chinese and English. */
export function entryTemplate(): Promise<Buffer> {
  const entries: Row[] = [heads, ...Array.from({ length: ROWS_OF_TEXT }, () => textRow)]
  const explained: Row[] = [
    ...notes.flatMap(([head, chinese, english]): Row[] => [
      [{ value: head, fontWeight: 'bold' }, chinese],
      [null, english],
    ]),
    [],
    [{ value: '示例 Example', fontWeight: 'bold' }],
    heads,
    ...example.map((cells) => cells.map((value) => (value === '' ? null : value))),
  ]
  return writeWorkbook([
    { data: entries, sheet: '参赛名单 Entries', columns, stickyRowsCount: 1 },
    { data: explained, sheet: '填写说明 Notes', columns },
  ]).toBuffer()
}
