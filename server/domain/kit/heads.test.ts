import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { faultsOf, readHeads } from './heads.ts'

const words = {
  name: ['姓名', 'name'],
  kind: ['证件类型', 'document'],
  number: ['证件号码', '身份证号', 'document number'],
  phone: ['手机号', 'phone'],
} as const

const rowsOf = (...rows: (readonly string[])[]) => rows.map((cells, at) => ({ number: at + 1, cells }))
const read = (...rows: (readonly string[])[]) => readHeads(rowsOf(...rows), words, ['name', 'number'])
const placesOf = (...rows: (readonly string[])[]) => Object.fromEntries(read(...rows).places)

test('columns are known by any of their words, in any order, however they are written', () => {
  for (const head of [
    '姓名',
    ' 姓　名 ',
    '姓\n名',
    '姓名*',
    '姓名（必填）',
    'Ｎａｍｅ',
    '姓名 Name',
    '姓名（Name）',
    '姓名/Name',
    '【姓名】',
  ])
    assert.equal(placesOf(['手机号', head, '身份证号']), { phone: 0, name: 1, number: 2 }, head)
  assert.equal(placesOf(['身份证号（18 位）', '姓名：']), { number: 0, name: 1 })
})

test('what nobody knows is passed over and said once, what stands twice or is missing keeps the file', () => {
  const { wrong, notes, headed } = read(['序号', '姓名', '备注', '身份证号', '证件号码'], ['1', 'a', '', '2', '3'])
  assert.equal(wrong, [{ what: 'twice', column: 'number', head: '证件号码' }])
  assert.equal(notes, [{ code: 'table-columns-unread', facts: { heads: '序号, 备注' } }])
  assert.equal([...headed], [0, 1, 2, 3, 4])
  assert.equal(read(['姓名'], ['a']).wrong, [{ what: 'missing', column: 'number', head: '' }])
})

test('a title may stand above the heads', () => {
  const { row, rows, notes, wrong } = read(
    ['2026 年考生名单'],
    ['制表：王五', '', ''],
    ['姓名', '证件号码'],
    ['a', '1'],
  )
  assert.equal([row, rows.length, wrong], [3, 1, []])
  assert.equal(notes, [{ code: 'table-rows-above', facts: { count: 2 } }])
})

test('heads may stand in two rows where some are grouped', () => {
  const { places, row, rows } = read(
    ['姓名', '证件', '', '手机号'],
    ['', '类型', '号码', ''],
    ['a', '身份证', '1', '2'],
  )
  assert.equal(Object.fromEntries(places), { name: 0, kind: 1, number: 2, phone: 3 })
  assert.equal([row, rows.length], [2, 1])
  assert.equal(placesOf(['姓名', '基本信息', ''], ['', '身份证号', '手机号'], ['a', '1', '2']), {
    name: 0,
    number: 1,
    phone: 2,
  })
  assert.is(read(['姓名', '证件号码'], ['姓名', '1']).rows.length, 1)
})

test('without heads everything needed is missing, and nothing is taken for a title', () => {
  const { wrong, rows } = read(['张伟', '500103199403021409'], ['李明', '1'])
  assert.equal(
    wrong.map(({ column }) => column),
    ['name', 'number'],
  )
  assert.is(rows.length, 1)
})

test('a cell that can’t be taken is named by its column, and by none where nobody reads it', () => {
  const { places } = read(['姓名', '备注', '证件号码', '手机号'])
  const faults = { 1: 'error', 2: 'rounded', 3: 'error' } as const
  const row = { number: 2, cells: ['\ud800', '#REF!', '500103199403021000', '#N/A'], faults }
  assert.equal(faultsOf(places, row), [
    { column: 'name', code: 'table-sign-broken', facts: {} },
    { column: 'number', code: 'table-number-rounded', facts: {} },
    { column: 'phone', code: 'table-formula-error', facts: { value: '#N/A' } },
  ])
})

test.run()
