import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { byRank, isFound, shareJudged } from './ranking-rows.ts'

const row = { number: 17, name: '张伟', latinName: 'ZHANG Wei', delegation: { code: 'CQ', name: '重庆' } }

test('rows stand by rank, and by number where they share it', () => {
  const rows = [
    { rank: 2, number: 9 },
    { rank: 2, number: 4 },
    { rank: 1, number: 30 },
  ]
  assert.equal(
    byRank(rows).map(({ number }) => number),
    [30, 4, 9],
  )
})

test('a row is found by number, by either name and by its delegation', () => {
  for (const typed of ['', '  ', '1', '17', '017', '张', 'wei', 'Zhang', 'cq', '重庆', '重庆 zhang'])
    assert.ok(isFound(row, typed), typed)
  for (const typed of ['7', '170', '李', 'cqx', 'wei 18']) assert.not(isFound(row, typed), typed)
})

test('a row without a Latin name is found by what it has', () => {
  assert.ok(isFound({ ...row, latinName: null }, '张'))
  assert.not(isFound({ ...row, latinName: null }, 'zhang'))
})

test('the share judged counts every aspect of every entry', () => {
  assert.is(shareJudged([{ decided: 4 }, { decided: 2 }], 4), 0.75)
  assert.is(shareJudged([], 4), 0)
  assert.is(shareJudged([{ decided: 0 }], 0), 0)
})

test.run()
