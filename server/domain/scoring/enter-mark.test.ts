import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { defaultRuleSet } from '#domain/events/rule-set'
import { points } from '#domain/kit/points'
import { cellOf, type ScoredAspect, type StandingMark } from '#domain/scoring/cell'
import { type EnterMarkFacts, whyNotEnterMark } from '#domain/scoring/enter-mark'
import type { Measure, PanelScale } from '#domain/standards/contract'

const measurement: ScoredAspect = {
  id: 'm',
  subCriterionId: 's',
  kind: 'measurement',
  maximum: points('1.5'),
  measure: { form: 'full-or-zero' },
  ladder: [],
  scale: null,
}
const stepped: ScoredAspect = { ...measurement, measure: { form: 'steps', step: '0.5' } }
const judgement: ScoredAspect = { ...measurement, kind: 'judgement', measure: null, ladder: [0, 1, 2, 3] }

function facts(aspect: ScoredAspect, more: Partial<EnterMarkFacts> = {}, marks: StandingMark[] = []): EnterMarkFacts {
  const cell = cellOf({ aspect, judges: ['ann', 'bo', 'cy'], marks, repeated: new Set(), rules: defaultRuleSet })
  const entry = { withdrawn: false, panelJudges: ['ann', 'bo', 'cy'] }
  return { sessionState: 'open', aspect, entry, judgeId: 'ann', sheetSigned: false, cell, ...more }
}
const code = (known: EnterMarkFacts, value: string | null, round = 1) =>
  whyNotEnterMark(known, { round, value })?.code ?? null

test('a measurement takes its full mark or zero', () => {
  assert.is(code(facts(measurement), '1.5'), null)
  assert.is(code(facts(measurement), '0'), null)
  assert.is(code(facts(measurement), '1'), 'mark-between-steps')
})

test('a measurement in steps takes its steps, up to its maximum', () => {
  assert.is(code(facts(stepped), '1'), null)
  assert.is(code(facts(stepped), '0.75'), 'mark-between-steps')
  assert.is(code(facts(stepped), '2'), 'mark-above-maximum')
  assert.is(code(facts(stepped), '-0.5'), 'mark-negative')
})

test('a judgement takes what its ladder describes', () => {
  assert.is(code(facts(judgement), '3'), null)
  assert.is(code(facts(judgement), '4'), 'mark-not-on-ladder')
  assert.is(code(facts(judgement), '1.5'), 'mark-not-on-ladder')
})

test('faults are counted in whole numbers', () => {
  const counted: ScoredAspect = { ...measurement, measure: { form: 'deductions', perFault: '0.5', floor: '0' } }
  assert.is(code(facts(counted), '0'), null)
  assert.is(code(facts(counted), '12'), null)
  assert.is(code(facts(counted), '1.5'), 'mark-faults-not-whole')
  assert.is(code(facts(counted), '-1'), 'mark-negative')
  assert.is(code(facts(counted), '1000'), 'mark-faults-too-many')
})

test('a measured value can be any number, also one below zero', () => {
  const worth = (value: string, points: string) => ({ value, points })
  const measure: Measure = { form: 'linear', unit: '°C', tolerance: '0', from: worth('20', '1.5'), to: worth('0', '0') }
  const measured: ScoredAspect = { ...measurement, measure }
  assert.is(code(facts(measured), '-3.5'), null)
  assert.is(code(facts(measured), '250'), null)
  assert.is(code(facts(measured), 'warm'), 'mark-not-a-number')
})

const scale: PanelScale = {
  lowest: '0.25',
  highest: '10',
  step: '0.25',
  dropHighest: 1,
  dropLowest: 1,
  factor: '1',
  absence: 'left-out',
}
const panel: ScoredAspect = { ...measurement, kind: 'panel', measure: null, scale }

test('a judge of a panel gives points on the scale', () => {
  assert.is(code(facts(panel), '0.25'), null)
  assert.is(code(facts(panel), '10'), null)
  assert.is(code(facts(panel), '0'), 'mark-off-scale')
  assert.is(code(facts(panel), '10.25'), 'mark-off-scale')
  assert.is(code(facts(panel), '7.3'), 'mark-off-scale-steps')
})

test('a judge of a panel may be absent where the scale says so, and unless all the others are', () => {
  assert.is(code(facts(panel), 'absent'), null)
  assert.is(code(facts({ ...panel, scale: { ...scale, absence: 'refused' } }), 'absent'), 'mark-absence-not-taken')
  assert.is(code(facts(measurement), 'absent'), 'mark-absence-not-taken')
  const away = ['bo', 'cy'].map((judgeId) => ({ judgeId, round: 1, revision: 1, value: null, absent: true }))
  assert.is(code(facts(panel, {}, away), 'absent'), 'mark-everybody-absent')
  assert.is(code(facts(panel, {}, away), '7'), null)
})

test('a mark for another panel, a closed session, a withdrawn entry or a signed sheet is refused', () => {
  assert.is(code(facts(measurement, { judgeId: 'eve' }), '0'), 'entry-of-another-panel')
  assert.is(code(facts(measurement, { sessionState: 'closed' }), '0'), 'session-not-open')
  assert.is(code(facts(measurement, { entry: null }), '0'), 'entry-not-in-session')
  assert.is(code(facts(measurement, { entry: { withdrawn: true, panelJudges: ['ann'] } }), '0'), 'entry-withdrawn')
  assert.is(code(facts(measurement, { sheetSigned: true }), '0'), 'sheet-signed')
  assert.is(code(facts(measurement, { aspect: null }), '0'), 'aspect-not-in-scheme')
})

test('once all scores are in, a round takes no more; the second takes only second scores', () => {
  const given = (values: number[]) =>
    ['ann', 'bo', 'cy'].map((judgeId, i) => ({
      judgeId,
      round: 1,
      revision: 1,
      value: points(String(values[i])),
      absent: false,
    }))
  assert.is(code(facts(judgement, {}, given([2, 2, 2])), '1'), 'round-closed')
  assert.is(code(facts(judgement, {}, given([0, 2, 2])), '1'), 'round-not-open')
  assert.is(code(facts(judgement, {}, given([0, 2, 2])), '1', 2), null)
})

test('a judge in conflict with the entry gives no mark to it, whatever panel they sit in', () => {
  const entry = { withdrawn: false, panelJudges: ['ann', 'bo', 'cy'], inConflict: new Set(['ann']) }
  assert.is(code(facts(judgement, { entry }), '3'), 'judge-in-conflict')
  assert.is(code(facts(judgement, { entry, judgeId: 'bo' }), '3'), null)
})

test.run()
