import fc from 'fast-check'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { defaultRuleSet } from '#domain/events/rule-set'
import { formatPoints, type Points, points } from '#domain/kit/points'
import { cellOf, type ScoredAspect, type StandingMark } from '#domain/scoring/cell'
import { heldValue } from '#domain/scoring/mark-value'
import type { PanelScale } from '#domain/standards/contract'
import { countedPoints, panelVerdict } from './panel.ts'

const scale: PanelScale = {
  lowest: '0.25',
  highest: '10',
  step: '0.25',
  dropHighest: 1,
  dropLowest: 1,
  factor: '1.2',
  absence: 'left-out',
}
const aspect: ScoredAspect = {
  id: 'p',
  subCriterionId: 's',
  kind: 'panel',
  maximum: points('12'),
  measure: null,
  ladder: [],
  scale,
}
const marksOf = (given: readonly string[]): StandingMark[] =>
  given.map((text, i) => ({ judgeId: `j${i}`, round: 1, revision: 1, ...heldValue(text) }))
const cell = (given: readonly string[], judges = given.length, rules = defaultRuleSet) =>
  cellOf({
    aspect,
    judges: Array.from({ length: judges }, (_, i) => `j${i}`),
    marks: marksOf(given),
    repeated: new Set(),
    rules,
  })
const texts = (given: readonly string[], rules = defaultRuleSet) => {
  const { mean, award } = cell(given, given.length, rules)
  return [mean, award].map((value) => value && formatPoints(value))
}

test('a panel of nine drops its highest and lowest, and rounds the mean before the factor', () => {
  assert.equal(texts(['7.25', '7', '6.75', '7.5', '6.75', '7', '7', '7', '6.5']), ['6.96', '8.35'])
})

test('an absent judge is left out before dropping', () => {
  assert.equal(texts(['8', 'absent', '7', '6', '1']), ['6.5', '7.8'])
  assert.equal(texts(['8', 'absent', 'absent', '6']), ['7', '8.4'])
  assert.equal(texts(['absent', '6']), ['6', '7.2'])
})

test('a panel waits for everybody, present or absent', () => {
  assert.is(cell(['8', 'absent'], 3).state, 'open')
  assert.is(cell(['8', 'absent', '7'], 3).state, 'decided')
})

test('without rounding the mean, the award is rounded once', () => {
  const rules = { ...defaultRuleSet, meanDecimals: null }
  assert.equal(texts(['7.25', '7', '7', '6.75', '6.5'], rules), ['6.9167', '8.3'])
  assert.equal(texts(['7.25', '7', '7', '6.75', '6.5']), ['6.92', '8.3'])
  assert.equal(texts(['6.5', '6', '5.75', '5.75', '5'], { ...rules, awardDecimals: 4 }), ['5.8333', '7'])
})

const given = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 15 })
const drops = fc.record({ dropHighest: fc.integer({ min: 0, max: 3 }), dropLowest: fc.integer({ min: 0, max: 3 }) })

test('dropping extremes is the same whoever of those who tie is dropped, and in whatever order they came', () => {
  fc.assert(
    fc.property(given, drops, (quarters, dropping) => {
      const present = quarters.map((quarter) => (quarter * 2500) as Points)
      const there = countedPoints(present, { ...scale, ...dropping })
      const back = countedPoints([...present].reverse(), { ...scale, ...dropping })
      assert.equal(there, back)
      const { dropHighest, dropLowest } = dropping
      if (present.length <= dropHighest + dropLowest) return there.length === present.length
      // Taking away one highest and one lowest at a time, wherever they stand, leaves the same points.
      const left = [...present]
      for (let i = 0; i < dropHighest; i++) left.splice(left.indexOf(Math.max(...left) as Points), 1)
      for (let i = 0; i < dropLowest; i++) left.splice(left.lastIndexOf(Math.min(...left) as Points), 1)
      assert.equal(
        there,
        left.sort((a, b) => a - b),
      )
      return true
    }),
  )
})

test('the order in which marks arrive changes nothing', () => {
  const value = fc.oneof(
    fc.integer({ min: 1, max: 40 }).map((quarter) => formatPoints((quarter * 2500) as Points)),
    fc.constant('absent'),
  )
  fc.assert(
    fc.property(fc.array(value, { minLength: 1, maxLength: 9 }), (given) => {
      const facts = { aspect, judges: given.map((_, i) => `j${i}`), repeated: new Set<number>(), rules: defaultRuleSet }
      const there = cellOf({ ...facts, marks: marksOf(given) })
      const back = cellOf({ ...facts, marks: marksOf(given).reverse() })
      return there.state === back.state && there.mean === back.mean && there.award === back.award
    }),
  )
})

test('means and awards are those of exact fractions', () => {
  const decimals = fc.integer({ min: 0, max: 4 })
  const factor = fc.integer({ min: 1, max: 50_000 })
  fc.assert(
    fc.property(given, drops, factor, fc.option(decimals), decimals, (quarters, dropping, by, meanDecimals, to) => {
      const own = { ...scale, ...dropping, factor: formatPoints(by as Points) }
      const present = quarters.map((quarter) => (quarter * 2500) as Points)
      const verdict = panelVerdict(present, own, { ...defaultRuleSet, meanDecimals, awardDecimals: to })
      const counted = countedPoints(present, own)
      const sum = counted.reduce((total, value) => total + BigInt(value), 0n)
      const count = BigInt(counted.length)
      const mean = halfUp(sum, count, meanDecimals ?? 4)
      const award =
        meanDecimals === null ? halfUp(sum * BigInt(by), count * 10_000n, to) : halfUp(mean * BigInt(by), 10_000n, to)
      return BigInt(verdict.award) === award && BigInt(verdict.mean ?? -1) === mean
    }),
  )
})

/** numerator / denominator to so many decimals of a ten-thousandth, written apart from the product's own. */
function halfUp(numerator: bigint, denominator: bigint, decimals: number): bigint {
  const step = 10n ** BigInt(4 - decimals)
  const whole = numerator / (denominator * step)
  const rest = numerator - whole * denominator * step
  return (rest * 2n >= denominator * step ? whole + 1n : whole) * step
}

test.run()
