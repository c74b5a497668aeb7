import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { isFound, shareJudged } from './ranking-rows.ts'

const row = { number: 17, name: '张伟', latinName: 'ZHANG Wei', delegation: { code: 'CQ', name: '重庆' } }

test('a row is found by number, by either name and by its delegation', () => {
  for (const typed of ['', '  ', '1', '17', '017', '张', 'wei', 'Zhang', 'cq', '重庆', '重庆 zhang'])
    assert.ok(isFound(row, typed), typed)
  for (const typed of ['7', '170', '李', 'cqx', 'wei 18']) assert.not(isFound(row, typed), typed)
})

test('a row without a Latin name is found by what it has', () => {
  assert.ok(isFound({ ...row, latinName: null }, '张'))
  assert.not(isFound({ ...row, latinName: null }, 'zhang'))
})

test('a team is found by its members, by either name', () => {
  const team = { ...row, name: '一队', latinName: null, members: [{ name: '李娜', latinName: 'LI Na' }] }
  for (const typed of ['一队', '李娜', 'li na']) assert.ok(isFound(team, typed), typed)
  assert.not(isFound(team, '张伟'))
})

test('the share judged counts every aspect of every entry', () => {
  assert.is(shareJudged(6, 2, 4), 0.75)
  assert.is(shareJudged(0, 0, 4), 0)
  assert.is(shareJudged(0, 1, 0), 0)
})

test.run()
