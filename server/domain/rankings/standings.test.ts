import fc from 'fast-check'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { defaultRuleSet } from '#domain/events/rule-set'
import { points } from '#domain/kit/points'
import { standingsOf } from '#domain/rankings/standings'

const entry = (number: number, total: string) => ({
  entryId: `e${number}`,
  number,
  criteria: new Map([['A', points(total)]]),
})

test('equal totals share the rank and its award, and the next rank is left out', () => {
  const rows = standingsOf([entry(1, '80'), entry(2, '90.5'), entry(3, '80'), entry(4, '70')], defaultRuleSet)
  assert.equal(
    rows.map((row) => [row.number, row.rank, row.award]),
    [
      [2, 1, 'gold'],
      [1, 2, 'silver'],
      [3, 2, 'silver'],
      [4, 4, null],
    ],
  )
})

test('nobody wins a medal with nothing', () => {
  assert.equal(
    standingsOf([entry(1, '0'), entry(2, '0')], defaultRuleSet).map((row) => row.award),
    [null, null],
  )
})

test('ranks follow totals, whatever the order of the entries', () => {
  const totals = fc.array(fc.integer({ min: 0, max: 50 }), { maxLength: 30 })
  fc.assert(
    fc.property(totals, (given) => {
      const entries = given.map((total, i) => entry(i + 1, String(total)))
      const there = standingsOf(entries, defaultRuleSet)
      const back = standingsOf([...entries].reverse(), defaultRuleSet)
      assert.equal(there, back)
      return there.every((row) => row.rank === 1 + there.filter((other) => other.total > row.total).length)
    }),
  )
})

test.run()
