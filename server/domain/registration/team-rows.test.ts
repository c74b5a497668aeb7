import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { finish } from '#domain/kit/steps'
import { checkEntries, entryKey, type Registered, whyNotMembers } from '#domain/registration/check-entries'
import { readEntries } from '#domain/registration/entry-rows'

const pairs: Registered = {
  numbers: new Set(),
  standing: new Set(),
  delegations: new Map([['CQ', '重庆']]),
  team: { least: 2, most: 3 },
  members: new Set(),
}
const heads = ['参赛号', '队名', '拉丁队名', '姓名', '拉丁姓名', '代表队代码', '代表队']

const read = (rows: readonly (readonly string[])[], registered = pairs) =>
  finish(
    readEntries(
      registered,
      [heads, ...rows].map((cells, at) => ({ number: at + 1, cells })),
    ),
  )
const problemsOf = (rows: readonly (readonly string[])[], registered = pairs) =>
  read(rows, registered).problems.map(({ row, column, code }) => `${row} ${column} ${code}`)
const teamsOf = (rows: readonly (readonly string[])[]) =>
  read(rows).entries.map(({ row, number, name, members }) => [row, number, name, members.map((one) => one.name).join()])

test('rows with the same team and delegation are one entry, wherever they stand', () => {
  const rows = [
    ['5', '一队', 'Team One', '张伟', 'ZHANG Wei', 'CQ', ''],
    ['6', '二队', '', '王芳', '', 'BJ', '北京'],
    ['', '一队', '', '李娜', '', 'cq', ''],
    ['', '二队', '', '赵敏', '', 'BJ', ''],
  ]
  assert.equal(read(rows).problems, [])
  assert.equal(teamsOf(rows), [
    [2, 5, '一队', '张伟,李娜'],
    [3, 6, '二队', '王芳,赵敏'],
  ])
  const [one] = read(rows).entries
  assert.equal([one?.latinName, one?.members[0]?.latinName, one?.delegationCode], ['Team One', 'ZHANG Wei', 'CQ'])
})

test('cells left empty under a team belong to it, as merged cells are read', () => {
  const rows = [
    ['', '一队', '', '张伟', '', 'CQ', ''],
    ['', '', '', '李娜', '', '', ''],
    ['', '二队', '', '王芳', '', 'CQ', ''],
    ['', '', '', '赵敏', '', '', ''],
  ]
  assert.equal(problemsOf(rows), [])
  assert.equal(teamsOf(rows), [
    [2, null, '一队', '张伟,李娜'],
    [4, null, '二队', '王芳,赵敏'],
  ])
})

test('teams with too few or too many members are named, with what they have', () => {
  assert.equal(problemsOf([['', '一队', '', '张伟', '', 'CQ', '']]), ['2 null entry-members-few'])
  const four = ['张', '李', '王', '赵'].map((name) => ['', '一队', '', name, '', 'CQ', ''])
  assert.equal(problemsOf(four), ['2 null entry-members-many'])
  assert.equal(whyNotMembers(4, pairs.team)?.facts, { count: 4, most: 3 })
})

test('nobody is in two entries of a discipline, nor twice in one', () => {
  const rows = [
    ['', '一队', '', '张伟', '', 'CQ', ''],
    ['', '一队', '', '李娜', '', 'CQ', ''],
    ['', '二队', '', '张 伟', '', 'CQ', ''],
    ['', '二队', '', '李娜', '', 'CQ', ''],
  ]
  assert.equal(problemsOf(rows), ['4 name entry-member-twice', '5 name entry-member-twice'])
  const registered = { ...pairs, members: new Set([entryKey('张伟', 'CQ')]) }
  assert.equal(problemsOf(rows.slice(0, 2), registered), ['2 name entry-member-twice'])
})

test('what the rows of a team say differently is named with both', () => {
  const rows = [
    ['5', '一队', 'Team One', '张伟', '', 'CQ', '重庆'],
    ['6', '一队', 'Team Two', '李娜', '', 'CQ', ''],
  ]
  assert.equal(problemsOf(rows), ['3 number entry-team-differs', '3 teamLatinName entry-team-differs'])
})

test('a row without a team, a member without a name and a missing column are named', () => {
  assert.equal(problemsOf([['', '', '', '张伟', '', 'CQ', '']]), [
    '2 team entry-team-missing',
    '2 null entry-members-few',
  ])
  const unnamed = [
    ['', '一队', '', '张伟', '', 'CQ', ''],
    ['', '一队', '', '', 'LI Na', 'CQ', ''],
  ]
  assert.equal(problemsOf(unnamed), ['3 name entry-member-unnamed'])
  const headless = finish(
    readEntries(pairs, [
      { number: 1, cells: ['姓名', '代表队代码'] },
      { number: 2, cells: ['张伟', 'CQ'] },
    ]),
  )
  assert.equal(
    headless.problems.map(({ column, code }) => [column, code]),
    [['team', 'entry-column-missing']],
  )
})

test('where persons compete a team is refused, and an empty team column does no harm', () => {
  const persons = { ...pairs, team: null }
  assert.equal(problemsOf([['', '一队', '', '张伟', '', 'CQ', '']], persons), ['2 team entry-members-in-single'])
  assert.equal(problemsOf([['', '', '', '张伟', '', 'CQ', '']], persons), [])
  const entry = { row: 1, number: null, name: '张伟', latinName: null, delegationCode: 'CQ', delegationName: null }
  const given = [{ ...entry, members: [{ row: 1, name: '李娜', latinName: null }] }]
  assert.equal(
    checkEntries(persons, given).problems.map(({ code }) => code),
    ['entry-members-in-single'],
  )
})

test.run()
