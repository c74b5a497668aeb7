import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { usualScale } from '#domain/events/ranking-rules'
import { defaultRuleSet, type RuleSet } from '#domain/events/rule-set'
import { draftOf, isDecimal, isFigure, isWhole, ruleSetOf } from './rules-draft.ts'

const full: RuleSet = {
  ...defaultRuleSet,
  version: 4,
  moduleDecimals: 2,
  weights: { B: '1.5' },
  ranking: {
    scale: { ...usualScale, spread: '33.5' },
    medals: { by: 'scale', gold: 1, silver: 2, bronze: 3, margin: '2' },
    medallion: true,
    bestOfDelegation: true,
    ties: ['B', 'A'],
  },
  recheck: { required: true, topShare: 40, sampleShare: 10, errorRate: 3 },
  appeals: { submit: 90, answer: 60, second: 30 },
  implausible: { share: '0.5', spreads: '2.5', entryMarks: 4, panelMarks: 3 },
}

test('a rule set that nobody changed stays as it was', () => {
  assert.equal(ruleSetOf(draftOf(full, ['A', 'B']), full), full)
  assert.equal(ruleSetOf(draftOf(defaultRuleSet, []), defaultRuleSet), defaultRuleSet)
})

test('without the common scale medals go by place and nobody gets a medallion', () => {
  const { ranking } = ruleSetOf({ ...draftOf(full, ['A', 'B']), hasScale: false }, full)
  assert.is(ranking.scale, null)
  assert.is(ranking.medals.by, 'place')
  assert.is(ranking.medallion, false)
})

test('scores are asked about as the rules say, or not at all; switched on again the usual rule stands', () => {
  const off = ruleSetOf({ ...draftOf(full, []), asksScores: false }, full)
  assert.is(off.implausible, null)
  assert.equal(ruleSetOf(draftOf(off, []), off).implausible, null)
  assert.equal(ruleSetOf({ ...draftOf(off, []), asksScores: true }, off).implausible, defaultRuleSet.implausible)
})

test('what was typed is judged before it is sent', () => {
  assert.ok(isWhole(draftOf(full, ['A', 'B'])))
  for (const change of [
    { panelSize: '0' },
    { gold: 'one' },
    { spread: '1,5' },
    { weights: { A: '-1' } },
    { oddShare: '1.01' },
    { oddPanel: '0' },
  ])
    assert.not(isWhole({ ...draftOf(full, ['A']), ...change }))
  assert.ok(isFigure('centre', ' 700 '))
  assert.not(isFigure('centre', '10001'))
  assert.ok(isDecimal('0.0001'))
  for (const text of ['', '1.', '.5', '-2', '1.00001']) assert.not(isDecimal(text), text)
})

test.run()
