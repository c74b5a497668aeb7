import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { judge, readSummary } from './judge.ts'
import type { Outcome } from './run-file.ts'

const summary = (total: number, passed: number, skipped = 0) =>
  `\n  Total:     ${total}\n  Passed:    ${passed}\n  Skipped:   ${skipped}\n  Duration:  1.00ms\n\n`

const outcome = (change: Partial<Outcome>): Outcome => ({
  code: 0,
  signal: null,
  late: false,
  output: summary(3, 3),
  milliseconds: 1234,
  ...change,
})

test('the last summary counts, whatever the tests themselves printed', () => {
  assert.equal(readSummary(`${summary(9, 9)}text${summary(3, 2, 1)}`), { total: 3, passed: 2, skipped: 1 })
  assert.is(readSummary('Total: 3'), null)
})

test('a file is green when it ended well with every test passed', () => {
  assert.equal(judge(outcome({}), [], 0), { passed: 3, failed: 0, skipped: 0, wrong: [] })
})

test('a trap in the text of a file is red however well it ran', () => {
  assert.equal(judge(outcome({}), ['test.only hides the other tests'], 0).failed, 1)
})

test('failing tests are counted, and anything else wrong counts as one', () => {
  assert.is(judge(outcome({ code: 1, output: summary(5, 2) }), [], 0).failed, 3)
  assert.is(judge(outcome({ code: 1 }), [], 0).failed, 1)
  assert.is(judge(outcome({ code: null, signal: 'SIGSEGV', output: '' }), [], 0).failed, 1)
})

test('a file that was ended for being late says so', () => {
  const late = outcome({ code: null, signal: 'SIGKILL', late: true, output: '', milliseconds: 120_400 })
  assert.is(judge(late, [], 0).wrong[0], 'it was still running after 120 s and was ended')
})

test.run()
