import fc from 'fast-check'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { defaultRuleSet, type RuleSet } from '#domain/events/rule-set'
import { whyNotScoringRules } from '#domain/events/scoring-rules'
import { formatPoints, largestFigure, type Points, points } from '#domain/kit/points'
import { entryTotal, weightedPoints } from '#domain/scoring/entry-total'
import type { GivenPenalty } from './penalty.ts'

const awards = new Map([
  ['A', points('30.25')],
  ['B', points('40.5')],
])
const total = (rules: Partial<RuleSet> = {}, penalties: GivenPenalty[] = []) => {
  const found = entryTotal(awards, penalties, { ...defaultRuleSet, ...rules })
  return [...found.modules.values(), found.pointsOff, found.total].map((value) => formatPoints(value)).join(' ')
}
const off = (module: string | null, text: string | null): GivenPenalty => ({
  module,
  points: text === null ? null : points(text),
})

test('a total is the sum of its modules, each times its weight', () => {
  assert.is(total(), '30.25 40.5 0 70.75')
  assert.is(total({ weights: { A: '0.3', B: '0.7' } }), '9.075 28.35 0 37.425')
})

test('modules and the total are rounded half-up where the rules say so, and only there', () => {
  const weights = { A: '0.3', B: '0.7' }
  assert.is(total({ weights, moduleDecimals: 2 }), '9.08 28.35 0 37.43')
  assert.is(total({ weights, totalDecimals: 2 }), '9.075 28.35 0 37.43')
  assert.is(total({ weights: { A: '0.3333', B: '0.3333' }, totalDecimals: 4 }), '10.0823 13.4987 0 23.581')
})

test('points off come off the module before its weight, or off the total, as the rules say', () => {
  const weights = { A: '0.5' }
  assert.is(total({ weights, penaltyStage: 'module' }, [off('A', '2')]), '14.125 40.5 0 54.625')
  assert.is(total({ weights, penaltyStage: 'total' }, [off('A', '2')]), '15.125 40.5 2 53.625')
  assert.is(total({ weights, penaltyStage: 'module' }, [off(null, '2')]), '15.125 40.5 2 53.625')
})

test('what a part of a module shows is weighted alike', () => {
  assert.is(formatPoints(weightedPoints(points('30.25'), 'A', { weights: { A: '0.3' } })), '9.075')
  assert.is(formatPoints(weightedPoints(points('30.25'), 'B', { weights: { A: '0.3' } })), '30.25')
})

test('a disqualified module counts nothing, and nothing more is taken off for it', () => {
  assert.is(total({}, [off('B', null)]), '30.25 0 0 30.25')
  assert.is(total({}, [off('B', '5'), off('B', null)]), '30.25 0 0 30.25')
})

test('neither a module nor the total falls below zero', () => {
  assert.is(total({ penaltyStage: 'module' }, [off('A', '31')]), '0 40.5 0 40.5')
  assert.is(total({}, [off(null, '99')]), '30.25 40.5 99 0')
})

test('a total is that of exact fractions, whatever the order of modules and penalties', () => {
  const amount = fc.integer({ min: 0, max: 1_000_000 })
  const weight = fc.integer({ min: 0, max: 30_000 })
  const decimals = fc.option(fc.integer({ min: 0, max: 4 }))
  const modules = fc.array(fc.tuple(amount, weight), { minLength: 1, maxLength: 8 })
  fc.assert(
    fc.property(modules, fc.array(amount, { maxLength: 3 }), decimals, (given, offs, totalDecimals) => {
      const code = (i: number) => `M${i}`
      const weights = Object.fromEntries(given.map(([, by], i) => [code(i), formatPoints(by as Points)]))
      const rules = { ...defaultRuleSet, weights, totalDecimals }
      const own = given.map(([awarded], i): [string, Points] => [code(i), awarded as Points])
      const penalties = offs.map((points) => ({ module: null, points: points as Points }))
      const found = entryTotal(new Map(own), penalties, rules)
      const back = entryTotal(new Map([...own].reverse()), [...penalties].reverse(), rules)
      const exact = given.reduce((sum, [awarded, by]) => sum + BigInt(awarded) * BigInt(by), 0n)
      const left = exact - offs.reduce((sum, one) => sum + BigInt(one), 0n) * 10_000n
      const step = 10_000n * 10n ** BigInt(4 - (totalDecimals ?? 4))
      const rounded = left <= 0n ? 0n : ((left + step / 2n) / step) * (step / 10_000n)
      return found.total === back.total && BigInt(found.total) === rounded
    }),
  )
})

test('whatever weights and points off are let through, a total is one that can be kept', () => {
  const figure = fc.integer({ min: 0, max: largestFigure }).map((value) => value as Points)
  const weight = fc.stringMatching(/^-?\d{1,8}(\.\d{1,4})?$/)
  const code = fc.constantFrom('A', 'constructor', 'toString')
  fc.assert(
    fc.property(code, weight, figure, fc.array(figure, { maxLength: 50 }), (module, value, award, off) => {
      const rules = { ...defaultRuleSet, weights: { [module]: value } }
      fc.pre(whyNotScoringRules(rules, [module]) === null)
      const { total } = entryTotal(
        new Map([[module, award]]),
        off.map((points) => ({ module: null, points })),
        rules,
      )
      return total >= 0 && formatPoints(total).length <= '99999999.9999'.length
    }),
  )
})

test('a module may bear the name of what every object has', () => {
  const named = new Map([['constructor', points('3')]])
  assert.is(formatPoints(entryTotal(named, [], defaultRuleSet).total), '3')
  assert.is(formatPoints(weightedPoints(points('3'), '__proto__', { weights: {} })), '3')
})

test.run()
