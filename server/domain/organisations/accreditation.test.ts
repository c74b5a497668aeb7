import { test } from 'uvu'
import * as assert from 'uvu/assert'
import {
  actsIn,
  type Held,
  nextStep,
  stateAfter,
  whyNotApply,
  whyNotDecide,
  whyNotTakeBack,
  yearsToEvaluate,
} from './accreditation.ts'
import type { AccreditationState } from './contract.ts'
import { stateAfterEvaluation, whyNotEvaluate } from './evaluation.ts'

const today = '2026-05-04'
const turner = { occupationId: 't', code: '6-18-01-01', kind: 'skill-level', levels: ['5', '4', '3'] } as const
const noodles = { occupationId: 'n', code: 'ZX-001', kind: 'special-ability', levels: [] } as const
const held = (more: Partial<Held>): Held => ({
  ...{ occupationId: 't', levels: ['5', '4'], state: 'granted', validUntil: null },
  ...more,
})

test('an organisation applies for levels that the standard has, a special ability without any', () => {
  assert.is(whyNotApply([], turner, ['5', '3'], today), null)
  assert.is(whyNotApply([], turner, [], today)?.code, 'accreditation-levels-missing')
  assert.equal(whyNotApply([], turner, ['2'], today)?.facts, { code: '6-18-01-01', level: '2' })
  assert.is(whyNotApply([], noodles, [], today), null)
  assert.is(whyNotApply([], noodles, ['5'], today)?.code, 'accreditation-levels-none')
})

test('what stands, waits or is suspended is not applied for again, until it is near its end', () => {
  const why = (more: Partial<Held>, levels: readonly ('5' | '3')[] = ['5']) =>
    whyNotApply([held(more)], turner, levels, today)?.code ?? null
  assert.is(why({}), 'accreditation-granted')
  assert.is(why({}, ['3']), null, 'another level')
  assert.is(why({ state: 'applied' }), 'accreditation-applied')
  assert.is(why({ state: 'suspended' }), 'accreditation-suspended')
  for (const state of ['refused', 'withdrawn'] as const) assert.is(why({ state }), null)
  assert.is(why({ validUntil: '2026-11-01' }), 'accreditation-granted')
  assert.is(why({ validUntil: '2026-10-31' }), null, '180 days before')
  const again = whyNotApply([held({ occupationId: 'n', levels: [] })], noodles, [], today)
  assert.is(again?.code, 'accreditation-granted')
})

test('an accreditation is granted or refused once, suspended and restored, and withdrawn for good', () => {
  const states: AccreditationState[] = ['applied', 'granted', 'suspended', 'refused', 'withdrawn']
  assert.equal(states.map(actsIn), [['grant', 'refuse'], ['suspend', 'withdraw'], ['restore', 'withdraw'], [], []])
  assert.is(stateAfter('restore'), 'granted')
  const grant = (validFrom: string, validUntil: string) =>
    whyNotDecide('applied', { act: 'grant', validFrom, validUntil }, today)?.code ?? null
  assert.is(grant('2026-05-04', '2029-05-03'), null)
  assert.is(grant('2026-05-04', '2026-05-03'), 'accreditation-days-disordered')
  assert.is(grant('2020-05-04', '2026-05-03'), 'accreditation-days-past')
  assert.is(whyNotDecide('refused', { act: 'suspend', reason: 'why' }, today)?.code, 'accreditation-not-now')
  assert.is(whyNotTakeBack('applied'), null)
  assert.is(whyNotTakeBack('granted')?.code, 'accreditation-decided')
})

const of = {
  state: 'granted' as const,
  ...{ validFrom: '2024-03-01', validUntil: '2027-02-28', decidedAt: '2024-02-20T01:00:00.000Z' },
  evaluated: [] as readonly number[],
}

test('every year from the grant on is evaluated once, and who fails is suspended', () => {
  assert.equal(yearsToEvaluate(of, today), [2024, 2025, 2026])
  assert.equal(yearsToEvaluate({ ...of, evaluated: [2024, 2026] }, today), [2025])
  assert.equal(yearsToEvaluate({ ...of, state: 'withdrawn' as const }, today), [])
  const years = { open: [2025, 2026], done: [2024] }
  const why = (year: number, more = {}, state: AccreditationState = 'granted') =>
    whyNotEvaluate(state, { year, outcome: 'passed', remark: '', ...more }, years)?.code ?? null
  assert.is(why(2025), null)
  assert.is(why(2024), 'evaluation-held')
  assert.is(why(2027), 'evaluation-year')
  assert.is(why(2025, { outcome: 'failed' }), 'evaluation-remark-missing')
  assert.is(why(2025, {}, 'applied'), 'evaluation-not-granted')
  assert.is(stateAfterEvaluation('granted', 'failed'), 'suspended')
  assert.is(stateAfterEvaluation('granted', 'to-improve'), 'granted')
  assert.is(
    stateAfterEvaluation('granted', 'failed', { passed: 'keep', 'to-improve': 'keep', failed: 'keep' }),
    'granted',
  )
})

test('what is next follows from state and days', () => {
  assert.is(nextStep({ ...of, state: 'applied' as const }, today), 'decide')
  assert.is(nextStep(of, today), 'evaluate')
  assert.is(nextStep({ ...of, evaluated: [2024, 2025] }, today), null)
  assert.is(nextStep({ ...of, evaluated: [2024, 2025] }, '2026-10-01'), 'renew')
  assert.is(nextStep({ ...of, state: 'suspended' as const }, today), 'restore')
  assert.is(nextStep(of, '2027-03-01'), 'expired')
  assert.is(nextStep({ ...of, state: 'refused' as const }, today), null)
})

test.run()
