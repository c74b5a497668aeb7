import fc from 'fast-check'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { type Refusal, Refused } from '#domain/kit/refusal'
import { readCsv } from './csv.ts'
import type { CsvEncoding } from './csv-encoding.ts'
import { readTable } from './read-table.ts'
import { parseTable } from './table.ts'
import { tableLimits } from './table-limits.ts'
import { workbookOf } from './workbook-fixture.ts'

function refusalOf(bytes: Uint8Array, encoding?: CsvEncoding): Refusal | null {
  try {
    readCsv(bytes, encoding)
    return null
  } catch (fault) {
    if (fault instanceof Refused) return fault.refusal
    throw fault
  }
}

const cellsOf = (bytes: Uint8Array, encoding?: CsvEncoding) => readCsv(bytes, encoding).rows.map((row) => row.cells)

/** "姓名,代码\n李明,CQ\n" in GBK. */
const gbk = Buffer.from('d0d5c3fb2cb4fac2eb0ac0eec3f72c43510a', 'hex')

test('a comma, a semicolon or a tab divides, with or without a byte order mark', () => {
  for (const sign of [',', ';', '\t'])
    for (const mark of ['', '\ufeff'])
      assert.equal(cellsOf(Buffer.from(`${mark}name${sign}code\r\n"Li${sign} Ming"${sign}CQ`)), [
        ['name', 'code'],
        [`Li${sign} Ming`, 'CQ'],
      ])
})

test('lines end with CR, LF or both, also mixed, and a blank beside a quote is none of the field', () => {
  assert.equal(cellsOf(Buffer.from('a,b\rc,d\r\ne,f\n"g\r\nh", "i"\r')), [
    ['a', 'b'],
    ['c', 'd'],
    ['e', 'f'],
    ['g\nh', 'i'],
  ])
})

test('what divides is told by the first records together, or by a line of its own', () => {
  assert.equal(cellsOf(Buffer.from('2026 list\nname;points\nLi;85,5\nWang;60,0\n'))[2], ['Li', '85,5'])
  assert.equal(cellsOf(Buffer.from('room,equipment\nA,drill;lathe;mill\nB,drill;mill\n'))[1], ['A', 'drill;lathe;mill'])
  assert.equal(readCsv(Buffer.from('sep=|\r\nname|code\r\nLi,Ming|CQ\r\n')).rows, [
    { number: 2, cells: ['name', 'code'] },
    { number: 3, cells: ['Li,Ming', 'CQ'] },
  ])
})

test('text that Excel saves as Unicode is read by its mark', () => {
  assert.equal(cellsOf(Buffer.from('\ufeff姓名\t代码\r\n李明\tCQ\r\n', 'utf16le')), [
    ['姓名', '代码'],
    ['李明', 'CQ'],
  ])
})

test('rows carry the line that they begin on, past blank lines and lines within quotes', () => {
  const { rows } = readCsv(Buffer.from('name,code\n\n"Li\nMing",CQ\n,\nWang,SC\n'))
  assert.equal(
    rows.map(({ number, cells }) => [number, cells[0]]),
    [
      [1, 'name'],
      [3, 'Li\nMing'],
      [6, 'Wang'],
    ],
  )
})

test('a text that is no UTF-8 is read as GB 18030, which Chinese spreadsheets save, named or not', () => {
  for (const named of [undefined, 'gb18030'] as const)
    assert.equal(cellsOf(gbk, named), [
      ['姓名', '代码'],
      ['李明', 'CQ'],
    ])
  assert.is(readCsv(gbk).encoding, 'gb18030')
  assert.is(refusalOf(gbk, 'utf-8')?.code, 'csv-encoding')
})

test('bytes of no known encoding are refused without a guess', () => {
  assert.is(refusalOf(Buffer.from('José,ES', 'latin1'))?.code, 'csv-encoding')
  assert.is(refusalOf(Buffer.from('a,b\nc,d', 'utf16le'))?.code, 'csv-encoding')
  assert.is(refusalOf(Buffer.from('José,ES', 'latin1'), 'gb18030')?.code, 'csv-encoding')
})

test('broken quotes are refused with their line', () => {
  assert.equal(refusalOf(Buffer.from('name,code\nLi,CQ\n"Wang,SC\n'))?.code, 'csv-broken')
  assert.is(refusalOf(Buffer.from('name,code\nLi,CQ\nWa"ng,SC\n'))?.facts.line, 3)
  assert.is(refusalOf(Buffer.from('name,code\n"Li" Ming,CQ\n'))?.facts.line, 2)
})

test('more rows or bytes than any list of entries are refused', () => {
  assert.is(cellsOf(Buffer.from('a,b\n'.repeat(20_000))).length, 20_000)
  assert.is(refusalOf(Buffer.from('a,b\n'.repeat(20_001)))?.code, 'table-rows-many')
  assert.is(refusalOf(Buffer.from('\n'.repeat(5_000_000)))?.code, 'table-rows-many')
  assert.is(refusalOf(Buffer.alloc(10 * 1024 * 1024 + 1, 'a'))?.code, 'csv-too-large')
})

test('a text of commas, a row of very many columns and a giant cell are refused before they are taken apart', () => {
  const size = 9_900_000
  const cells = { code: 'table-cells-many', facts: { limit: tableLimits.cells } }
  assert.equal(refusalOf(Buffer.alloc(size, ',')), cells)
  assert.equal(refusalOf(Buffer.from(`${','.repeat(500)}\n`.repeat(19_000))), cells)
  assert.is(refusalOf(Buffer.from(',\n'.repeat(size / 2)))?.code, 'table-rows-many')
  assert.equal(refusalOf(Buffer.from(`a,b\n${'x,'.repeat(2000)}\n`)), {
    code: 'table-columns-many',
    facts: { limit: tableLimits.columns, line: 2 },
  })
  for (const giant of ['a'.repeat(size), `"${'a\n'.repeat(size / 2)}"`])
    assert.is(refusalOf(Buffer.from(`a,b\n1,${giant}`))?.code, 'table-cell-long')
})

test('empty columns behind the last one, blank rows, and the longest cell of a spreadsheet are taken', () => {
  assert.is(cellsOf(Buffer.from(`a,b${','.repeat(16_382)}\n`.repeat(100))).length, 100)
  assert.is(cellsOf(Buffer.from(`a,b\n${'\n'.repeat(39_000)}`)).length, 1)
  assert.is(cellsOf(Buffer.from(`a,"${'é\n'.repeat(16_383)}"`))[0]?.[1]?.length, 32_766)
})

test('more cells than a table may have are refused wherever they stand', async () => {
  const limits = { ...tableLimits, columns: 5, cells: 12 }
  const refused = async (rows: string[][]) => {
    const bytes = [Buffer.from(rows.map((row) => row.join()).join('\n')), workbookOf([{ name: 'S', rows }])]
    const codes = bytes.map((file) => parseTable(file, undefined, limits).then(String, ({ refusal }) => refusal.code))
    return Promise.all(codes)
  }
  assert.equal(await refused([['a', 'b', 'c', 'd', 'e', 'f']]), ['table-columns-many', 'table-columns-many'])
  const row = ['a', 'b', 'c', 'd']
  assert.equal(await refused([row, row, row, row]), ['table-cells-many', 'table-cells-many'])
})

test('every table reads back as it was written', () => {
  const cell = fc
    .string({ unit: fc.constantFrom('a', '李', '"', ',', ';', '\n', ' '), minLength: 1 })
    .map((text) => `x${text}`)
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 }), (rows) => {
      const text = [['h', 'h'], ...rows]
        .map((row) => row.map((value) => `"${value.replace(/"/g, '""')}"`).join(';'))
        .join('\n')
      assert.equal(cellsOf(Buffer.from(text)).slice(1), rows)
    }),
  )
})

test('a workbook is read by its first visible sheet with anything in it', async () => {
  const bytes = workbookOf([
    { name: 'notes', state: 'hidden', rows: [['secret']] },
    { name: 'empty', rows: [] },
    { name: 'entries', rows: [[], ['no', 'name'], [{ number: '7.0' }, null, 'CQ']] },
  ])
  assert.equal(await readTable(bytes), [
    { number: 2, cells: ['no', 'name'] },
    { number: 3, cells: ['7', '', 'CQ'] },
  ])
})

test('a table of many rows comes whole from the thread that reads it', async () => {
  const rows = Array.from({ length: 20_000 }, (_, at) => `${at},${'李明 '.repeat(at % 40)},"x,y"`)
  const table = await readTable(Buffer.from(rows.join('\n')))
  assert.is(table.length, 20_000)
  assert.equal(table[19_999], { number: 20_000, cells: ['19999', '李明 '.repeat(39).trim(), 'x,y'] })
})

test('cells are on one line without signs that nobody sees; one that can’t be kept stays for its reader to name', async () => {
  const rows = [
    ['\u200b1 ', '李\n明'],
    ['王_x0000_五', '\u2060'],
    ['\u200b', ' '],
  ]
  assert.equal(await readTable(workbookOf([{ name: 'entries', rows }])), [
    { number: 1, cells: ['1', '李 明'] },
    { number: 2, cells: ['王\0五', ''] },
  ])
})

test.run()
