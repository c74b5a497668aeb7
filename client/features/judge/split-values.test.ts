import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { type Points, points } from '#domain/kit/points'
import type { ScoredAspect } from '#domain/scoring/cell'
import { partValue, splitOf, splitValues, wholeValue } from './split-values.ts'

const panel = (lowest: string, highest: string, step: string): ScoredAspect => ({
  id: 'aspect',
  subCriterionId: 'sheet',
  kind: 'panel',
  maximum: points(highest),
  measure: null,
  ladder: [],
  scale: { lowest, highest, step, dropHighest: 1, dropLowest: 1, factor: '1', absence: 'left-out' },
})
const quarters = panel('0.25', '10', '0.25')

test('a scale of quarters is two rows: its whole numbers and four parts', () => {
  assert.equal(splitValues(quarters)?.wholes, [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
  assert.equal(splitValues(quarters)?.parts, [0, 2500, 5000, 7500])
})

test('a scale of whole numbers, of a hundred, or of uneven steps is none', () => {
  assert.is(splitValues(panel('0', '10', '1')), null)
  assert.is(splitValues(panel('0', '100', '0.5')), null)
  assert.is(splitValues(panel('0', '3', '0.3')), null)
})

test('a whole number gives the lowest value that has it, and a part moves the value within it', () => {
  assert.is(wholeValue(quarters, 7), '7')
  assert.is(wholeValue(quarters, 0), '0.25')
  assert.is(partValue(quarters, '7', 7500 as Points), '7.75')
  assert.is(partValue(quarters, '7.75', 0 as Points), '7')
  assert.is(partValue(quarters, null, 2500 as Points), null)
  assert.is(partValue(quarters, '10', 2500 as Points), null)
  assert.is(partValue(quarters, '0.25', 0 as Points), null)
  assert.is(partValue(quarters, 'absent', 2500 as Points), null)
})

test('a value comes apart into its whole number and part', () => {
  assert.equal(splitOf('7.25'), { whole: 7, part: 2500 as Points })
  assert.equal(splitOf('absent'), { whole: null, part: null })
})

test.run()
