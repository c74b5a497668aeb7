import fc from 'fast-check'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { RankingRules } from '#domain/events/ranking-rules'
import { defaultRankingRules, usualScale } from '#domain/events/ranking-rules'
import { type Points, points } from '#domain/kit/points'
import { awardsOf, medalsByScale, placesByShare } from '#domain/rankings/awards'

const one = { gold: 1, silver: 1, bronze: 1 }
const letters = { gold: 'G', silver: 'S', bronze: 'B' }
const medals = (scales: readonly number[], places = one, margin = '2') =>
  medalsByScale(
    scales.map((value) => points(String(value))),
    places,
    points(margin),
  )
    .map((medal) => (medal ? letters[medal] : '-'))
    .join('')

test('a medal is shared within the margin, and a place used up is not given again', () => {
  assert.is(medals([760, 750, 740, 730]), 'GSB-')
  assert.is(medals([760, 758, 740, 738, 730]), 'GGBB-')
  assert.is(medals([760, 750, 748, 740]), 'GSS-')
  assert.is(medals([760, 750, 740, 739, 738, 737]), 'GSBBB-')
  assert.is(medals([760, 760, 760, 750]), 'GGG-')
})

test('the margin is measured from the medal, so that it never chains on', () => {
  assert.is(medals([760, 758, 756, 754, 752]), 'GGBB-')
  assert.is(medals([760, 759, 758, 757, 756, 755]), 'GGGBB-')
  assert.is(medals([760, 750, 748, 746, 744]), 'GSSB-')
  assert.is(medals([760, 757.9999, 756]), 'GSS')
})

test('without a margin only equals share', () => {
  assert.is(medals([760, 759, 759, 758], one, '0'), 'GSS-')
})

test('a medal that the rules do not give is passed over', () => {
  assert.is(medals([760, 750, 749, 700], { gold: 1, silver: 0, bronze: 1 }), 'GBB-')
  assert.is(medals([760, 750], { gold: 0, silver: 0, bronze: 0 }), '--')
  assert.is(medals([]), '')
  assert.is(medals([760, 750], { gold: 2, silver: 3, bronze: 4 }), 'GG')
})

test('medals fall with the scale, and nobody within the margin of a gold that opened it is left without', () => {
  const falling = fc
    .array(fc.integer({ min: 690, max: 730 }), { maxLength: 20 })
    .map((all) => all.sort((a, b) => b - a))
  fc.assert(
    fc.property(falling, fc.integer({ min: 0, max: 5 }), (scales, margin) => {
      const won = medals(scales, one, String(margin))
      assert.match(won, /^G*S*B*-*$/)
      assert.is(
        [...won].filter((medal) => medal === 'G').length,
        scales.filter((v) => v >= (scales[0] ?? 0) - margin).length,
      )
    }),
  )
})

test('shares of 10, 20 and 30 per cent, half-up, from 1 entry to 60', () => {
  const usual = { gold: 10, silver: 20, bronze: 30 }
  const counts = Array.from({ length: 60 }, (_, i) => Object.values(placesByShare(i + 1, usual)))
  // A share turns to the next place at 0.5, 1.5, 2.5 …: golds at 5, 15, 25 entries; silvers at 3 (0.6), 8 (1.6), 13 (2.6).
  const turnsAt = (of: number) =>
    counts.flatMap((row, i) => ((row[of] ?? 0) > (counts[i - 1]?.[of] ?? 0) ? [i + 1] : []))
  assert.equal(turnsAt(0), [5, 15, 25, 35, 45, 55])
  assert.equal(turnsAt(1), [3, 8, 13, 18, 23, 28, 33, 38, 43, 48, 53, 58])
  assert.equal(turnsAt(2), [2, 5, 9, 12, 15, 19, 22, 25, 29, 32, 35, 39, 42, 45, 49, 52, 55, 59])
  for (const [i, row] of counts.entries()) assert.ok(row.reduce((sum, n) => sum + n, 0) <= i + 1)
})

const row = (rank: number, total: string, scale: string | null) => ({
  rank,
  total: points(total),
  scale: scale === null ? null : points(scale),
})
const byScale: RankingRules = {
  ...defaultRankingRules,
  scale: usualScale,
  medallion: true,
  medals: { ...defaultRankingRules.medals, by: 'scale' },
}

test('everyone at the centre or above without a medal gets a medallion', () => {
  const rows = [row(1, '90', '780'), row(2, '80', '740'), row(3, '70', '720'), row(4, '60', '700'), row(5, '50', '699')]
  assert.equal(awardsOf(rows, byScale), ['gold', 'silver', 'bronze', 'medallion', null])
  assert.equal(awardsOf(rows, { ...byScale, medallion: false }).at(3), null)
})

test('without a common scale medals by scale go by place, and there is no medallion', () => {
  assert.equal(awardsOf([row(1, '90', null), row(2, '80', null)], byScale), ['gold', 'silver'])
})

test('a shared rank shares the prize of a share, and whoever has no points counts in none', () => {
  const shares: RankingRules = {
    ...defaultRankingRules,
    medals: { by: 'share', gold: 10, silver: 20, bronze: 30, margin: '2' },
  }
  const rows = (ranks: readonly number[]) => ranks.map((rank) => row(rank, String(100 - rank), null))
  assert.equal(awardsOf(rows([1, 1, 3, 4, 5]), shares), ['gold', 'gold', 'bronze', 'bronze', null])
  assert.equal(awardsOf([...rows([1, 2, 3, 4]), row(5, '0', null)], shares), ['silver', 'bronze', null, null, null])
})

test('the awards of a ranking never rise as ranks fall', () => {
  const order = ['gold', 'silver', 'bronze', 'medallion', null]
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 60 }), { maxLength: 30 }), (given) => {
      const totals = given.sort((a, b) => b - a)
      const rows = totals.map((total) => ({
        rank: 1 + totals.filter((other) => other > total).length,
        total: (total * 10_000) as Points,
        scale: (6_500_000 + total * 10_000) as Points,
      }))
      for (const by of ['place', 'scale', 'share'] as const) {
        const medals = { by, gold: 10, silver: 20, bronze: 30, margin: '2' }
        const places = awardsOf(rows, { ...byScale, medals }).map((award) => order.indexOf(award))
        assert.equal(
          places,
          [...places].sort((a, b) => a - b),
        )
      }
    }),
  )
})

test.run()
