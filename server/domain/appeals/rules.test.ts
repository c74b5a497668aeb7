import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { defaultAppealRules } from '#domain/events/appeal-rules'
import { points } from '#domain/kit/points'
import type { ScoredAspect } from '#domain/scoring/cell'
import type { RulingInput } from './contract.ts'
import {
  answerBy,
  appealUntil,
  type RulingFacts,
  secondUntil,
  whyNotRule,
  whyNotSecond,
  whyNotSubmit,
} from './rules.ts'

const at = (time: string) => new Date(`2026-05-04T${time}:00Z`)

const rules = defaultAppealRules

test('an appeal is in time for two hours after the act or the end of the session', () => {
  assert.is(appealUntil(rules, null, at('09:00')), null)
  assert.equal(appealUntil(rules, at('08:00'), at('09:00')), at('11:00'))
  assert.equal(appealUntil(rules, at('09:30'), at('09:00')), at('11:30'))
  assert.equal(appealUntil({ ...rules, submit: 30 }, at('09:30'), at('09:00')), at('10:00'))
})

test('a leader appeals for the own delegation, in time, once at a time', () => {
  const facts = { now: at('10:00'), leads: true, until: at('11:00'), waiting: false, settled: false }
  assert.is(whyNotSubmit(facts), null)
  assert.is(whyNotSubmit({ ...facts, settled: true })?.code, 'appeal-last-instance')
  assert.is(whyNotSubmit({ ...facts, leads: false })?.code, 'appeal-of-another-delegation')
  assert.is(whyNotSubmit({ ...facts, until: null })?.code, 'appeal-without-act')
  assert.is(whyNotSubmit({ ...facts, waiting: true })?.code, 'appeal-waiting')
  assert.equal(whyNotSubmit({ ...facts, now: at('11:01') }), {
    code: 'appeal-after-deadline',
    facts: { until: '2026-05-04T11:00:00.000Z' },
  })
})

test('the second instance is called within an hour, once, and is the last', () => {
  assert.equal(answerBy(rules, at('10:00'), 1), at('12:00'))
  assert.equal(answerBy(rules, at('10:00'), 2), at('11:00'))
  const until = secondUntil(rules, at('10:00'), 1, 'dismissed')
  assert.equal(until, at('11:00'))
  assert.is(secondUntil(rules, at('10:00'), 1, 'upheld'), null)
  assert.is(secondUntil(rules, at('10:00'), 2, 'dismissed'), null)
  assert.is(whyNotSecond({ now: at('10:59'), leads: true, until }, false), null)
  assert.is(whyNotSecond({ now: at('10:59'), leads: true, until }, true)?.code, 'appeal-last-instance')
  assert.is(whyNotSecond({ now: at('11:01'), leads: true, until }, false)?.code, 'appeal-after-deadline')
})

const base = { subCriterionId: 's', maximum: points('2'), measure: null, ladder: [], scale: null }
const measured: ScoredAspect = { ...base, id: 'm', kind: 'measurement', measure: { form: 'steps', step: '0.5' } }
const judged: ScoredAspect = { ...base, id: 'j', kind: 'judgement', ladder: [0, 1, 2, 3] }
const facts: RulingFacts = {
  state: 'submitted',
  personId: 'arbitrator',
  markers: ['p'],
  firstBy: null,
  aspects: [measured, judged],
  judges: ['p'],
}
const ruling: RulingInput = {
  outcome: 'upheld',
  reasons: 'The gauge was read wrongly',
  publicWords: 'Measured again',
  marks: [{ aspectId: 'm', judgeId: null, value: '1.5' }],
}

test('nobody rules who marked the entry, or has ruled before', () => {
  assert.is(whyNotRule(facts, ruling), null)
  assert.is(whyNotRule({ ...facts, personId: 'p' }, ruling)?.code, 'arbitrator-marked')
  assert.is(whyNotRule({ ...facts, firstBy: 'arbitrator' }, ruling)?.code, 'arbitrator-of-first-instance')
  assert.is(whyNotRule({ ...facts, state: 'ruled' }, ruling)?.code, 'appeal-decided')
})

test('an upheld appeal names marks that its aspects take, a dismissed one none', () => {
  const why = (more: Partial<RulingInput>) => whyNotRule(facts, { ...ruling, ...more })?.code
  assert.is(why({ marks: [] }), 'ruling-without-marks')
  assert.is(why({ outcome: 'dismissed' }), 'ruling-changes-nothing')
  assert.is(why({ outcome: 'dismissed', marks: [] }), undefined)
  assert.is(why({ publicWords: ' ' }), 'ruling-without-public-words')
  assert.is(why({ marks: [{ aspectId: 'm', judgeId: 'p', value: '1.5' }] }), 'aspect-not-in-scheme')
  assert.is(why({ marks: [{ aspectId: 'm', judgeId: null, value: '1.7' }] }), 'mark-between-steps')
  assert.is(why({ marks: [{ aspectId: 'j', judgeId: 'p', value: '3' }] }), undefined)
})

test.run()
