import writeWorkbook, { type Row } from 'write-excel-file/node'
import { type EntryColumn, type EntryView, entryColumns, mostEntries } from '#domain/registration/contract'
import { columnHeads } from '#domain/registration/header'

const widths: Readonly<Record<EntryColumn, number>> = {
  number: 16,
  team: 28,
  teamLatinName: 32,
  name: 28,
  latinName: 32,
  delegationCode: 30,
  delegationName: 28,
}
const ofTeams: readonly EntryColumn[] = ['team', 'teamLatinName']
const columnsOf = (teams: boolean) => entryColumns.filter((column) => teams || !ofTeams.includes(column))
const widthsOf = (teams: boolean) => columnsOf(teams).map((column) => ({ width: widths[column] }))
const headsOf = (teams: boolean): Row =>
  columnsOf(teams).map((column) => ({ value: columnHeads[column], fontWeight: 'bold' }))

/** Rows whose cells are text already, so that a spreadsheet leaves codes such as "007" and "1-2" as they are typed. */
const ROWS_OF_TEXT = 500

type Note = readonly [head: string, chinese: string, english: string]

/** What each column takes, in Chinese and in English, for the sheet of notes. */
const notesOf = (teams: boolean): readonly Note[] => [
  [
    columnHeads.number,
    '1 到 999999 的整数，同一赛项内不能重复；留空则自动编号。',
    'A whole number from 1 to 999999, once in a discipline; left empty, the next free one is given.',
  ],
  ...(teams ? teamNotes : []),
  [columnHeads.name, '必填。最多 200 字。', 'Needed. At most 200 characters.'],
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
    `The first row holds the heads, each further row one person, at most ${mostEntries}. All rows are imported or none.`,
  ],
]

const teamNotes: readonly Note[] = [
  [
    columnHeads.team,
    '必填。代表队和队名相同的行是同一支队伍；同队的后续行可留空。',
    'Needed. Rows with the same team and delegation are one team; its further rows may leave it empty.',
  ],
  [
    columnHeads.teamLatinName,
    '可空。用于英文界面和证书。',
    'May be empty. For the English pages and the certificates.',
  ],
]

const persons: readonly (readonly string[])[] = [
  ['1', '王志远', 'WANG Zhiyuan', 'CQ', '重庆'],
  ['2', '李思琪', 'LI Siqi', 'CQ', ''],
  ['', 'Anna Müller', '', 'DE', '德国 Germany'],
]

const teamRows: readonly (readonly string[])[] = [
  ['1', '重庆一队', 'Chongqing One', '王志远', 'WANG Zhiyuan', 'CQ', '重庆'],
  ['', '', '', '李思琪', 'LI Siqi', '', ''],
  ['2', 'Team Berlin', '', 'Anna Müller', '', 'DE', '德国 Germany'],
  ['', '', '', 'Jonas Weber', '', '', ''],
]

/** A workbook to be filled with entries, its heads and its sheet of notes in Chinese and English. */
export function entryTemplate(teams: boolean): Promise<Buffer> {
  const textRow: Row = columnsOf(teams).map(() => ({ type: String, format: '@' }))
  const entries: Row[] = [headsOf(teams), ...Array.from({ length: ROWS_OF_TEXT }, () => textRow)]
  const explained: Row[] = [
    ...notesOf(teams).flatMap(([head, chinese, english]): Row[] => [
      [{ value: head, fontWeight: 'bold' }, chinese],
      [null, english],
    ]),
    [],
    [{ value: '示例 Example', fontWeight: 'bold' }],
    headsOf(teams),
    ...(teams ? teamRows : persons).map(textCells),
  ]
  const columns = widthsOf(teams)
  return writeWorkbook([
    { data: entries, sheet: '参赛名单 Entries', columns, stickyRowsCount: 1 },
    { data: explained, sheet: '填写说明 Notes', columns },
  ]).toBuffer()
}

/** The entries that take part as a workbook of the template's form: imported elsewhere, they are the same. */
export function entryWorkbook(entries: readonly EntryView[], teams: boolean): Promise<Buffer> {
  const rows = entries.filter(({ withdrawnAt }) => withdrawnAt === null).flatMap((entry) => rowsOf(entry, teams))
  const data = [headsOf(teams), ...rows.map(textCells)]
  return writeWorkbook([{ data, sheet: '参赛名单 Entries', columns: widthsOf(teams), stickyRowsCount: 1 }]).toBuffer()
}

/** A row for each person: the entry's own, or one for each member of a team. */
function rowsOf({ number, name, latinName, delegation: { code, name: from }, members }: EntryView, teams: boolean) {
  if (!teams) return [[String(number), name, latinName ?? '', code, from]]
  return members.map((member) => [
    ...[String(number), name, latinName ?? '', member.name, member.latinName ?? ''],
    ...[code, from],
  ])
}

const textCells = (cells: readonly string[]): Row =>
  cells.map((value) => (value === '' ? null : { value, type: String, format: '@' }))
