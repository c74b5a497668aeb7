import writeWorkbook, { type Row } from 'write-excel-file/node'
import { headOf, type SheetForm } from '#domain/kit/sheet-columns'
import { kindWords, type OrganisationColumn, organisationSheet } from '#domain/organisations/organisation-rows'
import { type RoomColumn, roomKindWords, roomSheet } from '#domain/organisations/room-rows'

/** Rows whose cells are text already, so that a spreadsheet leaves codes such as "0017" as they are typed. */
const ROWS_OF_TEXT = 500

/** What a column takes, in Chinese and in English; how wide it is. */
interface Column {
  readonly width: number
  readonly notes: readonly [chinese: string, english: string]
}

interface Template<Name extends string> {
  readonly form: SheetForm<Name>
  readonly sheet: string
  readonly columns: Readonly<Record<Name, Column>>
  readonly general: readonly [chinese: string, english: string]
  readonly examples: readonly (readonly string[])[]
}

const wordsOf = (words: Readonly<Record<string, readonly string[]>>, language: 0 | 1) =>
  Object.values(words)
    .map((known) => known[language])
    .join(language === 0 ? '、' : ', ')

const organisations: Template<OrganisationColumn> = {
  form: organisationSheet,
  sheet: '评价机构 Organisations',
  columns: {
    name: { width: 34, notes: ['必填。与营业执照或批文一致。', 'Needed. As on the licence.'] },
    latinName: { width: 34, notes: ['可空。', 'May be empty.'] },
    kind: {
      width: 22,
      notes: [`必填。${wordsOf(kindWords, 0)}。`, `Needed. ${wordsOf(kindWords, 1)}.`],
    },
    creditCode: { width: 26, notes: ['必填。18 位。', 'Needed. 18 characters.'] },
    area: {
      width: 20,
      notes: ['必填。区县名称或 6 位行政区划代码。', 'Needed. The name of the district or its six digits.'],
    },
    address: { width: 40, notes: ['必填。', 'Needed.'] },
    ministryNumber: {
      width: 22,
      notes: ['部级备案的机构填 4 位序号；其他留空。', 'Four digits where filed with the ministry; else empty.'],
    },
    provinceNumber: { width: 22, notes: ['必填。省级给定的 6 位序号。', 'Needed. Six digits, given by the province.'] },
  },
  general: [
    '第一行是列名，每行一个机构。只要有一行有错，就一行也不导入。',
    'The first row holds the heads, each further row one organisation. All rows are imported or none.',
  ],
  examples: [
    ['重庆精工职业培训学校', 'Chongqing Precision Training', '社会培训评价组织', '91350100M000100Y43'].concat([
      '九龙坡区',
      '科学大道 1 号',
      '',
      '000017',
    ]),
  ],
}

const rooms: Template<RoomColumn> = {
  form: roomSheet,
  sheet: '考场工位 Rooms',
  columns: {
    room: {
      width: 20,
      notes: ['必填；同一考场的后续工位行可留空。', 'Needed; further stations of the same room may leave it empty.'],
    },
    kind: { width: 16, notes: [`必填。${wordsOf(roomKindWords, 0)}。`, `Needed. ${wordsOf(roomKindWords, 1)}.`] },
    capacity: {
      width: 16,
      notes: ['同时容纳的考生数；有工位的可空。', 'Candidates at a time; may be empty where there are stations.'],
    },
    equipment: { width: 30, notes: ['可空。多项用顿号分开。', 'May be empty. Several with commas between.'] },
    station: { width: 18, notes: ['可空。每个工位一行。', 'May be empty. One row for each station.'] },
    stationCapacity: { width: 20, notes: ['留空为 1。', 'Empty means 1.'] },
    stationEquipment: { width: 30, notes: ['可空。', 'May be empty.'] },
  },
  general: [
    '第一行是列名。只要有一行有错，就一行也不导入。',
    'The first row holds the heads. All rows are imported or none.',
  ],
  examples: [
    ['机房 1', '理论', '30', '计算机', '', '', ''],
    ['车间 1', '实操', '', '', '1 号工位', '1', 'CA6140 车床'],
    ['', '', '', '', '2 号工位', '1', 'CA6140 车床'],
  ],
}

/** A workbook to be filled with organisations, its heads and its sheet of notes in Chinese and English. */
export const organisationTemplate = (): Promise<Buffer> => write(organisations)

/** A workbook to be filled with a site's rooms and their stations. */
export const roomTemplate = (): Promise<Buffer> => write(rooms)

function write<Name extends string>({ form, sheet, columns, general, examples }: Template<Name>): Promise<Buffer> {
  const names = Object.keys(columns) as Name[]
  const heads: Row = names.map((name) => ({ value: headOf(form, name), fontWeight: 'bold' }))
  const textRow: Row = names.map(() => ({ type: String, format: '@' }))
  const widths = names.map((name) => ({ width: columns[name].width }))
  const notes: Row[] = [
    ...names.flatMap((name): Row[] => {
      const [chinese, english] = columns[name].notes
      return [
        [{ value: headOf(form, name), fontWeight: 'bold' }, chinese],
        [null, english],
      ]
    }),
    ...general.map((line): Row => [null, line]),
    [],
    [{ value: '示例 Example', fontWeight: 'bold' }],
    heads,
    ...examples.map((cells): Row => cells.map((value) => (value === '' ? null : { value, type: String, format: '@' }))),
  ]
  return writeWorkbook([
    {
      data: [heads, ...Array.from({ length: ROWS_OF_TEXT }, () => textRow)],
      sheet,
      columns: widths,
      stickyRowsCount: 1,
    },
    { data: notes, sheet: '填写说明 Notes', columns: widths },
  ]).toBuffer()
}
