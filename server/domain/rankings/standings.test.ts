import fc from 'fast-check'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { defaultRankingRules, type RankingRules, usualScale } from '#domain/events/ranking-rules'
import { defaultRuleSet } from '#domain/events/rule-set'
import { formatPoints, points } from '#domain/kit/points'
import { standingsOf } from '#domain/rankings/standings'

const entry = (number: number, total: string, modules: Record<string, string> = {}, delegation = `d${number}`) => ({
  entryId: `e${number}`,
  number,
  delegation,
  criteria: new Map(Object.entries(modules).map(([code, value]) => [code, points(value)])),
  total: points(total),
})
const withRules = (ranking: Partial<RankingRules>) => ({ ranking: { ...defaultRankingRules, ...ranking } })

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
    fc.property(totals, fc.boolean(), (given, isOnScale) => {
      const entries = given.map((total, i) => entry(i + 1, String(total)))
      const rules = isOnScale
        ? withRules({ scale: usualScale, medallion: true, bestOfDelegation: true })
        : defaultRuleSet
      const there = standingsOf(entries, rules)
      const back = standingsOf([...entries].reverse(), rules)
      assert.equal(there, back)
      return there.every((row) => row.rank === 1 + there.filter((other) => other.total > row.total).length)
    }),
  )
})

test('equal totals part by the modules that the rules name, in their order, and by no other', () => {
  const entries = [
    entry(1, '80', { A: '30', B: '40', C: '10' }),
    entry(2, '80', { A: '30', B: '35', C: '15' }),
    entry(3, '80', { A: '40', B: '20', C: '20' }),
    entry(4, '70', { A: '50', B: '10', C: '10' }),
  ]
  const places = (ties: string[]) =>
    standingsOf(entries, withRules({ ties })).map(({ number, rank, tieBreak }) => [number, rank, tieBreak])
  assert.equal(places(['A', 'B']), [
    [3, 1, 'A'],
    [1, 2, 'A'],
    [2, 3, 'B'],
    [4, 4, null],
  ])
  assert.equal(places(['A']), [
    [3, 1, 'A'],
    [1, 2, 'A'],
    [2, 2, 'A'],
    [4, 4, null],
  ])
  assert.equal(places(['Z']), [
    [1, 1, null],
    [2, 1, null],
    [3, 1, null],
    [4, 4, null],
  ])
})

test('whoever has no points stands on no scale and does not move the median', () => {
  const entries = [entry(1, '80'), entry(2, '70'), entry(3, '60'), entry(4, '0'), entry(5, '0')]
  const rows = standingsOf(entries, withRules({ scale: usualScale, medallion: true }))
  assert.equal(
    rows.map(({ scale, award }) => [scale && formatPoints(scale), award]),
    [
      ['761', 'gold'],
      ['700', 'silver'],
      ['639', 'bronze'],
      [null, null],
      [null, null],
    ],
  )
})

test('the best of each delegation are named, all of them where they share the place', () => {
  const entries = [
    entry(1, '80', {}, 'CQ'),
    entry(2, '90', {}, 'CQ'),
    entry(3, '70', {}, 'SC'),
    entry(4, '70', {}, 'SC'),
    entry(5, '0', {}, 'GZ'),
  ]
  const named = (bestOfDelegation: boolean) =>
    standingsOf(entries, withRules({ bestOfDelegation })).flatMap(({ number, best }) => (best ? [number] : []))
  assert.equal(named(true), [2, 3, 4])
  assert.equal(named(false), [])
})

test('a key that is greater in its first different figure stands above, and one more mark never ranks lower', () => {
  const key = fc.record({ total: fc.integer({ min: 0, max: 3 }), A: fc.integer({ min: 0, max: 3 }) })
  fc.assert(
    fc.property(fc.array(key, { minLength: 1, maxLength: 12 }), (given) => {
      const read = (more: number) =>
        given.map(({ total, A }, i) => entry(i + 1, String(i === 0 ? total + more : total), { A: String(A) }))
      const rules = withRules({ ties: ['A'] })
      const rankOfFirst = (more: number) => standingsOf(read(more), rules).find(({ number }) => number === 1)?.rank ?? 0
      return rankOfFirst(1) <= rankOfFirst(0)
    }),
  )
})

test.run()
