import fc from 'fast-check'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { finish } from '#domain/kit/steps'
import { entryKey, numberEntries, type Registered } from '#domain/registration/check-entries'
import { readEntries } from '#domain/registration/entry-rows'

const nothing: Registered = {
  numbers: new Set(),
  standing: new Set(),
  delegations: new Map(),
  team: null,
  members: new Set(),
}
const heads = ['编号', '姓名', '拉丁名', '代表队代码', '代表队']

const tableOf = (rows: readonly (readonly string[])[]) => rows.map((cells, at) => ({ number: at + 1, cells }))
const read = (rows: readonly (readonly string[])[], registered = nothing) =>
  finish(readEntries(registered, tableOf([heads, ...rows])))

/** The problems of a file as "row column code". */
function problemsOf(rows: readonly (readonly string[])[], registered = nothing): string[] {
  return read(rows, registered).problems.map(({ row, column, code }) => `${row} ${column} ${code}`)
}

test('rows are read by their heads, in any order, in Chinese, in English or in both', () => {
  const entry = {
    row: 2,
    number: 7,
    name: '张伟',
    latinName: null,
    delegationCode: 'CQ',
    delegationName: '重庆',
    members: [],
  }
  for (const order of [
    ['参赛号 Number', '姓名 Name', '代表队代码 Delegation code', '代表队 Delegation'],
    ['No.', 'NAME', ' delegation  Code ', 'Delegation name'],
    ['编号', '姓名（Name）', '代表队代码/Delegation code', '代表队名称'],
  ])
    assert.equal(finish(readEntries(nothing, tableOf([order, ['7', ' 张伟 ', 'cq', '重庆']]))), {
      entries: [entry],
      problems: [],
      notes: [],
    })
})

test('heads that are missing or doubled are named, and nothing below them is read; unknown ones are said once', () => {
  const { entries, problems, notes } = finish(
    readEntries(nothing, tableOf([['姓名', '年龄', 'Name', '姓名 Number'], ['张伟']])),
  )
  assert.equal(entries, [])
  assert.equal(
    problems.map(({ row, column, code, facts }) => [row, column, code, facts.head]),
    [
      [1, 'name', 'entry-column-twice', 'Name'],
      [1, 'delegationCode', 'entry-column-missing', '代表队代码 Delegation code'],
    ],
  )
  assert.equal(notes, [{ code: 'table-columns-unread', facts: { heads: '年龄, 姓名 Number' } }])
})

test('a file without rows, and one with too many, is one problem', () => {
  assert.equal(problemsOf([]), ['1 null entries-none'])
  assert.equal(finish(readEntries(nothing, [])).problems[0]?.code, 'entries-none')
  const rows = Array.from({ length: 10_001 }, (_, at) => ['', `${at}`, '', 'CQ', '重庆'])
  assert.equal(problemsOf(rows), ['10002 null entries-too-many'])
  assert.equal(problemsOf(rows.slice(1)), [])
})

test('every problem of every row is found', () => {
  const rows = [
    ['0', '', '', '', '重庆'],
    ['1.5', 'x'.repeat(201), '', '重庆', ''],
    ['-1', '张\ufffd伟', '', 'CQ', '重庆'],
    ['1000000', '李娜', '', 'CQ', '重庆', 'stray'],
    ['', '王芳', 'Wang\u202e', 'SC', ''],
  ]
  assert.equal(problemsOf(rows), [
    '2 number entry-number-invalid',
    '2 name entry-name-missing',
    '2 delegationCode delegation-code-missing',
    '3 number entry-number-invalid',
    '3 name entry-text-too-long',
    '3 delegationCode delegation-code-invalid',
    '4 name table-sign-unreadable',
    '4 number entry-number-invalid',
    '5 null entry-cell-without-head',
    '5 number entry-number-invalid',
    '6 delegationName delegation-name-missing',
  ])
})

test('numbers and entries are taken once, in the file and in what stands', () => {
  const registered = { ...nothing, numbers: new Set([7]), standing: new Set([entryKey('Anna Müller', 'DE')]) }
  const rows = [
    ['7', '张伟', '', 'CQ', '重庆'],
    ['8', '李娜', '', 'CQ', ''],
    ['08', '王芳', '', 'CQ', ''],
    ['', '李娜', '', 'cq', ''],
    ['', 'anna  mu\u0308ller', '', 'DE', '德国'],
    ['', '李娜', '', 'DE', ''],
  ]
  assert.equal(
    read(rows, registered).problems.map(({ row, code, facts }) => [row, code, facts.row]),
    [
      [2, 'entry-number-taken', null],
      [4, 'entry-number-taken', 3],
      [5, 'entry-duplicate', 3],
      [6, 'entry-duplicate', null],
    ],
  )
})

test('a delegation has one name: the one that it has, or the first that a row gives', () => {
  const registered = { ...nothing, delegations: new Map([['SC', '四川']]) }
  const rows = [
    ['', '甲', '', 'CQ', ''],
    ['', '乙', '', 'CQ', '重庆'],
    ['', '丙', '', 'CQ', '重庆市'],
    ['', '丁', '', 'SC', '四川省'],
    ['', '戊', '', 'SC', ''],
  ]
  const { entries, problems } = read(rows, registered)
  assert.equal(
    problems.map(({ row, code, facts }) => [row, code, facts.known]),
    [
      [4, 'delegation-name-differs', '重庆'],
      [5, 'delegation-name-differs', '四川'],
    ],
  )
  assert.equal([entries[0]?.delegationName, entries[4]?.delegationName], ['重庆', '四川'])
})

test('entries without a number follow the last that is taken', () => {
  const { entries } = read([
    ['', '甲', '', 'CQ', '重庆'],
    ['12', '乙', '', 'CQ', ''],
    ['', '丙', '', 'CQ', ''],
  ])
  assert.equal(
    numberEntries([3, 9], entries).map(({ number }) => number),
    [13, 12, 14],
  )
})

test('whatever the rows hold, a file without problems gives entries that can all be added', () => {
  const row = fc.tuple(
    fc.constantFrom('', '', '1', '2', '٣'),
    fc.oneof(
      fc.constantFrom('张伟', '李娜 ', 'Mu\u0308ller'),
      fc.string({ unit: 'binary', minLength: 1, maxLength: 4 }),
    ),
    fc.constantFrom('', 'ZHANG Wei'),
    fc.constantFrom('CQ', 'cq', ' SC', 'ＧＤ'),
    fc.constantFrom('重庆', '重庆', ''),
  )
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 5 }), (rows) => {
      const { entries, problems } = read(rows)
      assert.is(entries.length, rows.length)
      if (problems.length > 0) return
      const numbered = numberEntries([], entries)
      assert.is(new Set(numbered.map(({ number }) => number)).size, rows.length)
      assert.is(new Set(entries.map(({ name, delegationCode }) => entryKey(name, delegationCode))).size, rows.length)
      for (const { name, delegationCode, delegationName } of entries) {
        assert.is(name, name.trim().normalize('NFC'))
        assert.match(delegationCode, /^[A-Z0-9-]{1,12}$/)
        assert.ok(delegationName)
      }
    }),
  )
})

test.run()
