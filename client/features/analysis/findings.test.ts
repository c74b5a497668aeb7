import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { JudgeFigures } from '#domain/rankings/analysis/contract'
import { alphaGrade, findingsOf } from './findings.ts'

const figures = (more: Partial<JudgeFigures>): JudgeFigures => ({
  judgeId: 'j',
  name: 'J',
  latinName: null,
  entries: 12,
  scores: 100,
  leniency: { value: 1, low: -1, high: 3 },
  spread: { value: 0.9, low: 0.7, high: 1.1 },
  consistency: { value: 0.7, low: 0.4, high: 0.9 },
  delegations: [],
  ...more,
})

test('what chance explains is no finding', () => {
  assert.equal(findingsOf(figures({})), [])
  assert.equal(findingsOf(figures({ leniency: { value: 20, low: null, high: null } })), [], 'too few entries')
})

test('each figure that is sure to be off is a finding', () => {
  assert.equal(findingsOf(figures({ leniency: { value: -4, low: -6, high: -2 } })), ['severe'])
  assert.equal(findingsOf(figures({ spread: { value: 0.4, low: 0.2, high: 0.6 } })), ['flat'])
  assert.equal(findingsOf(figures({ consistency: { value: 0.1, low: -0.2, high: 0.3 } })), ['apart'])
  const bias = { code: 'A', name: 'A', entries: 2, difference: 9, chance: 0.004 }
  assert.equal(findingsOf(figures({ delegations: [bias] })), ['favours'])
})

test('an alpha is graded by the customary bounds', () => {
  assert.equal([0.9, 0.7, 0.1].map(alphaGrade), ['good', 'fair', 'low'])
})

test.run()
