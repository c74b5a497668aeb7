import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { headOf, readSheet, type SheetForm } from './sheet-columns.ts'

const form: SheetForm<'name' | 'count'> = {
  heads: { name: ['名称', 'Name', '房间'], count: ['数量', 'Count'] },
  needed: ['name'],
  mostRows: 2,
}

const sheet = (...rows: string[][]) => rows.map((cells, i) => ({ number: i + 1, cells }))
const codesOf = (...rows: string[][]) => readSheet(form, sheet(...rows)).problems.map(({ row, code }) => [row, code])

test('a head may be any word of its column, or both languages of the template together', () => {
  for (const head of ['名称', ' name', '房间', '名称 Name', '名称（Name）', '名称/Name'])
    assert.is(readSheet(form, sheet([head], ['x'])).rows[0]?.text('name'), 'x', head)
  assert.is(headOf(form, 'name'), '名称 Name')
})

test('a wrong head, an empty table and too many rows keep everything below from being read', () => {
  assert.equal(codesOf(['数量', '别的', 'Count'], ['1']), [
    [1, 'table-column-twice'],
    [1, 'table-column-missing'],
  ])
  assert.equal(codesOf(['序号', '名称'], ['1', 'a']), [])
  assert.equal(codesOf(['名称']), [[1, 'table-without-rows']])
  assert.equal(codesOf(), [[1, 'table-without-rows']])
  assert.equal(codesOf(['名称'], ['a'], ['b'], ['c']), [[4, 'table-rows-many']])
})

test('a cell that is missing, long, out of range or without a head is a problem of its row and column', () => {
  const [row] = readSheet(form, sheet(['Name', 'Count'], ['', '12', 'stray'])).rows
  assert.ok(row)
  assert.is(row.words('name', 5), null)
  assert.is(row.whole('count', 1, 9), null)
  assert.is(row.whole('count', 1, 12), 12)
  assert.is(
    row.read('count', () => null),
    null,
  )
  assert.equal(
    row.problems.map(({ column, code }) => [column, code]),
    [
      [null, 'table-cell-without-head'],
      ['name', 'table-value-missing'],
      ['count', 'table-value-range'],
      ['count', 'table-value-unknown'],
    ],
  )
})

test.run()
