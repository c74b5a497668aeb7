import fc from 'fast-check'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { Refused } from '#domain/kit/refusal'
import { cellName, columnName, columnOf } from './grid.ts'
import { readWorkbook } from './workbook.ts'
import {
  type FixtureCell,
  type FixturePart,
  type WorkbookStyle,
  workbookOf,
  workbookParts,
  zipOf,
} from './workbook-fixture.ts'

async function refusalOf(bytes: Uint8Array): Promise<string> {
  try {
    await readWorkbook(bytes)
  } catch (fault) {
    if (fault instanceof Refused) return fault.refusal.code
    throw fault
  }
  return 'read'
}

async function cellsOf(row: FixtureCell[], strings: string[] = [], style: WorkbookStyle = {}): Promise<string[]> {
  const [sheet] = await readWorkbook(workbookOf([{ name: 'S', rows: [row] }], strings, style))
  return [...(sheet?.rows[0]?.cells ?? [])].map(([column, { kind, text }]) => `${columnName(column)} ${kind} ${text}`)
}

const plain = workbookParts([{ name: 'S', rows: [['a']] }])
const withPart = (path: string, more: Partial<FixturePart>) =>
  zipOf(plain.map((part) => (part.path === path ? { ...part, ...more } : part)))
const sheetPath = 'xl/worksheets/sheet1.xml'

test('numbers come as the file writes them', async () => {
  const row = ['0.1', '0.30000000000000004', '5.0000000000000003E-2'].map((number) => ({ number }))
  assert.equal(await cellsOf(row), ['A number 0.1', 'B number 0.30000000000000004', 'C number 5.0000000000000003E-2'])
})

test('texts come in every form that a workbook can give them', async () => {
  const rich =
    '<si><r><t>Max</t></r><r><rPr><b/></rPr><t xml:space="preserve"> mark</t></r><rPh><t>reading</t></rPh></si>'
  const row: FixtureCell[] = [
    { xml: '<c t="s"><v>0</v></c>' },
    { xml: '<c t="s"><v>1</v></c>' },
    { xml: '<c t="str"><f>A1&amp;"!"</f><v>a &lt; b &#38; &#x4e2d;</v></c>' },
    { xml: '<c t="inlineStr"><is><r><t>in</t></r><r><t>line</t></r></is></c>' },
    { xml: '<c t="b"><v>1</v></c>' },
    { xml: '<c t="e"><v>#REF!</v></c>' },
    { xml: '<c><f>SUM(B1)</f></c>' },
    { xml: '<c s="4"/>' },
    { xml: '<c t="str"><v><![CDATA[<x>]]>_x000D_</v></c>' },
  ]
  assert.equal(await cellsOf(row, ['<si><t>plain</t></si>', rich]), [
    'A text plain',
    'B text Max mark',
    'C text a < b & 中',
    'D text inline',
    'E boolean TRUE',
    'F error #REF!',
    'G pending ',
    'I text <x>\r',
  ])
})

test('a number is a day, a time or a share where its format shows one, counted from 1900 or from 1904', async () => {
  const formats = ['General', 'yyyy/m/d', 'yyyy"年"m"月"d"日" h:mm', 'h:mm', '0.0%', '0000', '[h]:mm']
  const cells = (...pairs: [style: number, number: string][]) =>
    pairs.map(([style, number]) => ({ xml: `<c s="${style}"><v>${number}</v></c>` }))
  const row = cells(
    [0, '43646'],
    [1, '43646'],
    [2, '43646.354166666664'],
    [3, '0.3541666667'],
    [4, '0.855'],
    [5, '7'],
    [6, '1.0625'],
  )
  assert.equal(await cellsOf(row, [], { formats }), [
    'A number 43646',
    'B day 2019-06-30',
    'C day 2019-06-30 08:30',
    'D time 08:30',
    'E percent 85.5%',
    'F text 0007',
    'G time 25:30',
  ])
  assert.equal((await cellsOf(row, [], { formats, from1904: true }))[1], 'B day 2023-07-01')
  assert.equal(await cellsOf(cells([1, '59'], [1, '60'], [1, '61'], [1, '-1'], [1, '0.5']), [], { formats }), [
    'A day 1900-02-28',
    'B number 60',
    'C day 1900-03-01',
    'D number -1',
    'E number 0.5',
  ])
  const iso = ['2023-07-01', '2023-07-01T00:00:00Z', '2023-07-01T08:30:00.000', '08:30:15', 'soon']
  assert.equal(await cellsOf(iso.map((text) => ({ xml: `<c t="d"><v>${text}</v></c>` }))), [
    'A day 2023-07-01',
    'B day 2023-07-01',
    'C day 2023-07-01 08:30',
    'D time 08:30:15',
    'E text soon',
  ])
})

test('an empty result of a formula, and an empty text that cells share, are nothing; a result that is missing is pending', async () => {
  const row: FixtureCell[] = [
    { xml: '<c t="str"><f>IF(A9="","",B9)</f><v></v></c>' },
    { xml: '<c t="str"><f>IF(A9="","",B9)</f><v/></c>' },
    { xml: '<c t="s"><v></v></c>' },
    { xml: '<c t="s"><v>1</v></c>' },
    { xml: '<c t="s"><v>2</v></c>' },
    { xml: '<c t="str"><f>B9</f></c>' },
    { xml: '<c><f t="shared" si="0"/></c>' },
  ]
  assert.equal(await cellsOf(row, ['<si><t>first</t></si>', '<si/>', '<si><t/></si>']), ['F pending ', 'G pending '])
  const beyond = workbookOf([{ name: 'S', rows: [[{ xml: '<c t="s"><v>5</v></c>' }]] }], ['<si><t>a</t></si>'])
  assert.is(await refusalOf(beyond), 'workbook-broken')
})

test('characters that workbooks write as numbers are those characters', async () => {
  const row = ['王_x0000_五', 'a_x005F_x0041_b', '_xD840__xDC00_', 'x_X0041_', 'snake_case_x1_']
  assert.equal(await cellsOf(row), [
    'A text 王\0五',
    'B text a_x0041_b',
    'C text 𠀀',
    'D text x_X0041_',
    'E text snake_case_x1_',
  ])
})

test('rows and columns that nobody sees are told', async () => {
  const xml = `</sheetData><cols><col min="2" max="3" hidden="1"/><col min="5" max="5" width="0"/></cols><sheetData>
    <row r="1"><c><v>1</v></c></row><row r="2" hidden="1"><c><v>2</v></c></row><row r="3" hidden="1"/><row r="4" ht="0"><c><v>4</v></c></row>`
  const [sheet] = await readWorkbook(workbookOf([{ name: 'S', rows: [], xml }]))
  assert.equal([sheet?.hiddenRows, [...(sheet?.hiddenColumns ?? [])], sheet?.rows.length], [[2, 4], [1, 2, 4], 3])
})

test('cells and rows may leave out their references, and tags may carry a namespace', async () => {
  const xml =
    '<x:row><x:c><x:v>1</x:v></x:c><x:c/><x:c><x:v>3</x:v></x:c></x:row><x:row/><x:row r="7"><x:c><x:v>4</x:v></x:c></x:row>'
  const [sheet] = await readWorkbook(workbookOf([{ name: 'S', rows: [], xml }]))
  assert.equal(
    sheet?.rows.map(({ number, cells }) => [number, [...cells.keys()]]),
    [
      [1, [0, 2]],
      [7, [0]],
    ],
  )
})

test('sheets keep their order, their names and whether they are hidden', async () => {
  const bytes = workbookOf([
    { name: 'A & B', rows: [['a']] },
    { name: '评分', rows: [['b']], state: 'veryHidden' },
  ])
  assert.equal(
    (await readWorkbook(bytes)).map(({ name, visible }) => ({ name, visible })),
    [
      { name: 'A & B', visible: true },
      { name: '评分', visible: false },
    ],
  )
})

test('columns and cells are named as people know them', () => {
  assert.is(cellName('CIS Marking Scheme Import', 57, 10), 'CIS Marking Scheme Import!K57')
  fc.assert(fc.property(fc.integer({ min: 0, max: 16_383 }), (column) => columnOf(`${columnName(column)}9`) === column))
})

test('what is no xlsx is named for what it is', async () => {
  const ole = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  const directory = Buffer.from('EncryptedPackage', 'utf16le')
  assert.is(await refusalOf(Buffer.from('name,code\n')), 'workbook-not-xlsx')
  assert.is(await refusalOf(Buffer.alloc(0)), 'workbook-not-xlsx')
  assert.is(await refusalOf(zipOf([{ path: 'readme.txt', content: 'hello' }])), 'workbook-not-xlsx')
  assert.is(await refusalOf(Buffer.concat([ole, Buffer.alloc(600)])), 'workbook-legacy')
  assert.is(await refusalOf(Buffer.from([0x09, 0x04, 0x06, 0x00, 0x00])), 'workbook-legacy')
  assert.is(await refusalOf(Buffer.concat([ole, Buffer.alloc(600), directory])), 'workbook-encrypted')
  assert.is(await refusalOf(withPart(sheetPath, { encrypted: true })), 'workbook-encrypted')
})

test('a document of words in the same container is no workbook', async () => {
  const types = { path: '[Content_Types].xml', content: '<Types/>' }
  const relations = {
    path: '_rels/.rels',
    content: '<Relationships><Relationship Type="x/officeDocument" Target="word/document.xml"/></Relationships>',
  }
  assert.is(
    await refusalOf(zipOf([types, relations, { path: 'word/document.xml', content: '<document/>' }])),
    'workbook-not-xlsx',
  )
})

test('50 MB of zeros are refused by what the archive declares', async () => {
  const bomb = withPart(sheetPath, { content: Buffer.alloc(50_000_000) })
  assert.ok(bomb.length < 100_000)
  assert.is(await refusalOf(bomb), 'workbook-too-large')
})

test('50 MB of zeros under a lying header are refused while they are unpacked', async () => {
  assert.is(
    await refusalOf(withPart(sheetPath, { content: Buffer.alloc(50_000_000), claimedSize: 4000 })),
    'workbook-too-large',
  )
  const halves = [sheetPath, 'xl/sharedStrings.xml']
  const both = plain.map((part) =>
    halves.includes(part.path) ? { ...part, content: Buffer.alloc(25_000_000, 32), claimedSize: 9 } : part,
  )
  assert.is(await refusalOf(zipOf(both)), 'workbook-broken')
})

test('an archive of very many parts is refused', async () => {
  const parts = Array.from({ length: 2500 }, (_, at) => ({ path: `xl/media/${at}.png`, content: '' }))
  assert.is(await refusalOf(zipOf([...plain, ...parts])), 'workbook-too-large')
})

test('a broken, doubled or wandering part is refused', async () => {
  const whole = zipOf(plain)
  assert.is(await refusalOf(withPart(sheetPath, { claimedChecksum: 1 })), 'workbook-broken')
  assert.is(await refusalOf(withPart(sheetPath, { content: '<worksheet><row' })), 'workbook-broken')
  assert.is(
    await refusalOf(withPart(sheetPath, { content: '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>' })),
    'workbook-broken',
  )
  assert.is(await refusalOf(zipOf([...plain, { path: '../../etc/cron.d/x', content: 'x' }])), 'workbook-broken')
  assert.is(await refusalOf(zipOf([...plain, { path: sheetPath, content: '<worksheet/>' }])), 'workbook-broken')
  assert.is(await refusalOf(whole.subarray(0, whole.length - 40)), 'workbook-broken')
})

test('a million empty rows, which some programs write, are none; more are refused', async () => {
  const xml = '<row r="1"/>'.repeat(1_048_576)
  assert.is((await readWorkbook(workbookOf([{ name: 'S', rows: [], xml }])))[0]?.rows.length, 0)
  assert.is(await refusalOf(workbookOf([{ name: 'S', rows: [], xml: `${xml}<row/>` }])), 'workbook-rows-many')
})

test('more cells than any scheme has are refused', async () => {
  const xml = Array.from({ length: 501 }, () => `<row>${'<c><v>1</v></c>'.repeat(1000)}</row>`).join('')
  assert.is(await refusalOf(workbookOf([{ name: 'S', rows: [], xml }])), 'table-cells-many')
})

test('a cell longer than a spreadsheet can hold is refused, and long ones that very many cells refer to', async () => {
  assert.is(await refusalOf(workbookOf([{ name: 'S', rows: [['a'.repeat(32_768)]] }])), 'table-cell-long')
  const rows = Array.from({ length: 1300 }, () => [{ xml: '<c t="s"><v>0</v></c>' }])
  const strings = [`<si><t>${'a'.repeat(32_767)}</t></si>`]
  assert.is(await refusalOf(workbookOf([{ name: 'S', rows }], strings)), 'workbook-too-large')
})

test('no damaged workbook ends in anything but a refusal', async () => {
  const whole = workbookOf([{ name: 'S', rows: [['a', { number: '1.5' }]] }])
  const damage = fc.record({ at: fc.nat(whole.length - 1), byte: fc.nat(255) })
  await fc.assert(
    fc.asyncProperty(fc.array(damage, { minLength: 1, maxLength: 4 }), async (list) => {
      const bytes = Buffer.from(whole)
      for (const { at, byte } of list) bytes[at] = byte
      assert.match(await refusalOf(bytes), /^(read|workbook-)/)
    }),
    { numRuns: 400 },
  )
})

test.run()
