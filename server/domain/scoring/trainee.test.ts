import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { points } from '#domain/kit/points'
import type { ScoredAspect } from './cell.ts'
import { type TraineeMarkFacts, traineeSheet, whyNotTraineeMark } from './trainee.ts'

const aspect: ScoredAspect = {
  id: 'a',
  subCriterionId: 's',
  kind: 'judgement',
  maximum: points('3'),
  measure: null,
  ladder: [0, 1, 2, 3],
  scale: null,
}
const facts: TraineeMarkFacts = { sessionState: 'open', aspect, entry: { withdrawn: false }, judgeId: 't' }
const code = (changes: Partial<TraineeMarkFacts>, value: string | null = '2', round = 1) =>
  whyNotTraineeMark({ ...facts, ...changes }, { round, value })?.code

test('a trainee gives what the aspect takes, and may change it or take it back', () => {
  assert.is(code({}), undefined)
  assert.is(code({}, null), undefined)
  assert.is(code({}, '4'), 'mark-not-on-ladder')
  assert.is(code({}, '2', 2), 'round-not-open')
})

test('a trainee marks while the session takes marks, and nobody whom they must not meet', () => {
  assert.is(code({ sessionState: 'closed' }), 'session-not-open')
  assert.is(code({ sessionState: 'paused' }), 'session-paused')
  assert.is(code({ entry: null }), 'entry-not-in-session')
  assert.is(code({ aspect: null }), 'aspect-not-in-scheme')
  assert.is(code({ entry: { withdrawn: true } }), 'entry-withdrawn')
  assert.is(code({ entry: { withdrawn: false, inConflict: new Set(['t']) } }), 'judge-in-conflict')
})

test('a sheet of a trainee waits for the trainee alone, and for no signature', () => {
  assert.equal(traineeSheet(3, 2, 't').waitingFor, ['t'])
  const whole = traineeSheet(3, 3, 't')
  assert.equal([whole.state, whole.waitingFor, whole.signedBy], ['complete', [], []])
})

test.run()
