import fc from 'fast-check'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { type ScaleRules, usualScale } from '#domain/events/ranking-rules'
import { formatPoints, type Points, points } from '#domain/kit/points'
import { commonScale, divideByRoot, wholeRoot } from '#domain/rankings/common-scale'

const on = (totals: readonly string[], rules: Partial<ScaleRules> = {}) => {
  const scale = commonScale(totals.map(points), { ...usualScale, ...rules })
  return totals.map((total) => (scale ? formatPoints(scale(points(total))) : null))
}

test('the median entry stands at 700, the others by their standard deviations', () => {
  // Mean 60, deviations -20 -10 0 10 20: s = √200 = 14.1421…; 50 x 10 / s = 35.355…
  assert.equal(on(['40', '50', '60', '70', '80']), ['629', '665', '700', '735', '771'])
  assert.equal(on(['40', '50', '60', '70', '80'], { decimals: 4 }), [
    '629.2893',
    '664.6447',
    '700',
    '735.3553',
    '770.7107',
  ])
})

test('of an even number, the middle between the two middle entries stands at 700', () => {
  assert.equal(on(['40', '50', '60', '90'], { method: 'linear', spread: '2', decimals: 1 }), [
    '670',
    '690',
    '710',
    '770',
  ])
})

test('a half is rounded up, above the centre and below it', () => {
  const rules = { method: 'linear', spread: '0.5', decimals: 0 } as const
  assert.equal(on(['49', '50', '51'], rules), ['700', '700', '701'])
  // Two of 1 and two of 3: the deviation is 1, and 0.5 of it a half exactly.
  assert.equal(on(['1', '1', '3', '3'], { spread: '0.5' }), ['700', '700', '701', '701'])
})

test('equal totals all stand at the centre, and fewer than three entries on no scale', () => {
  assert.equal(on(['71.25', '71.25', '71.25']), ['700', '700', '700'])
  assert.equal(on(['71.25', '60']), [null, null])
  assert.equal(on([]), [])
})

test('nobody stands outside the bounds', () => {
  assert.equal(on(['0.01', '50', '51', '52', '100'], { method: 'linear', spread: '100' }), [
    '0',
    '600',
    '700',
    '800',
    '1000',
  ])
})

const totals = fc.array(fc.integer({ min: 1, max: 1_000_000 }), { minLength: 3, maxLength: 40 }) as fc.Arbitrary<
  Points[]
>
const rules = fc.record({
  method: fc.constantFrom('standardised' as const, 'linear' as const),
  centre: fc.integer({ min: 100, max: 900 }),
  spread: fc.constantFrom('0.01', '1', '33.3333', '50', '100'),
  decimals: fc.integer({ min: 0, max: 4 }),
  least: fc.constant(0),
  most: fc.constant(1000),
})

test('more marks never stand lower, the median at the centre, and the order of the entries says nothing', () => {
  fc.assert(
    fc.property(totals, rules, (given, by) => {
      const sorted = [...given].sort((a, b) => a - b)
      const scale = commonScale(given, by)
      const mirrored = commonScale([...given].reverse(), by)
      if (!scale || !mirrored) return false
      const values = sorted.map(scale)
      assert.equal(values, sorted.map(mirrored))
      for (const [i, value] of values.entries()) assert.ok(i === 0 || value >= (values[i - 1] ?? 0))
      const median = ((sorted[(given.length - 1) >> 1] ?? 0) + (sorted[given.length >> 1] ?? 0)) / 2
      if (Number.isInteger(median)) assert.is(scale(median as Points), by.centre * 10_000)
    }),
  )
})

test('the whole root and the division by a root are exact, to the last whole number', () => {
  const big = fc.bigInt({ min: 0n, max: 10n ** 60n })
  fc.assert(
    fc.property(big, (square) => {
      const root = wholeRoot(square)
      return root * root <= square && (root + 1n) ** 2n > square
    }),
  )
  // q is a / √d rounded half-up: 2q - 1 <= 2a / √d < 2q + 1, compared by signed squares.
  const signed = (x: bigint) => (x < 0n ? -x * x : x * x)
  fc.assert(
    fc.property(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), fc.bigInt({ min: 1n, max: 10n ** 20n }), (a, d) => {
      const q = divideByRoot(a, d)
      return signed(2n * q - 1n) * d <= 4n * signed(a) && 4n * signed(a) < signed(2n * q + 1n) * d
    }),
  )
  assert.equal([divideByRoot(1n, 4n), divideByRoot(-1n, 4n), divideByRoot(-3n, 4n)], [1n, 0n, -1n])
})

test.run()
