import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { type Points, points } from '#domain/kit/points'
import type { ScoredAspect } from '#domain/scoring/cell'
import { splitValue, splitValues, wholeOf } from './split-values.ts'

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

test('a whole number and a part are a value, within the scale alone', () => {
  assert.is(splitValue(quarters, 7, 7500 as Points), '7.75')
  assert.is(splitValue(quarters, 7, 0 as Points), '7')
  assert.is(splitValue(quarters, 10, 2500 as Points), null)
  assert.is(splitValue(quarters, 0, 0 as Points), null)
  assert.is(splitValue(quarters, null, 2500 as Points), null)
})

test('the whole number of a value is what stands before its point', () => {
  assert.is(wholeOf('7.25'), 7)
  assert.is(wholeOf('absent'), null)
  assert.is(wholeOf(null), null)
})

test.run()
