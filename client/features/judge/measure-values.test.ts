import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { points } from '#domain/kit/points'
import type { ScoredAspect } from '#domain/scoring/cell'
import { besideValue, decimalsOf, keyValues, typedValue } from './measure-values.ts'

const measured = (maximum: string, step: string | null): ScoredAspect => ({
  id: 'aspect',
  subCriterionId: 'sheet',
  kind: 'measurement',
  maximum: points(maximum),
  measure: step === null ? { form: 'full-or-zero' } : { form: 'steps', step },
  ladder: [],
  scale: null,
})

test('full or zero offers two values, steps all of theirs and the maximum', () => {
  assert.equal(keyValues(measured('0.5', null)), ['0', '0.5'])
  assert.equal(keyValues(measured('1', '0.25')), ['0', '0.25', '0.5', '0.75', '1'])
  assert.equal(keyValues(measured('1', '0.4')), ['0', '0.4', '0.8', '1'])
  assert.is(keyValues(measured('2', '0.1')), null)
})

test('the values beside one are a step away, and the maximum is one of them', () => {
  const aspect = measured('1', '0.4')
  assert.equal([besideValue(aspect, '0.8', 1), besideValue(aspect, '1', -1)], ['1', '0.8'])
  assert.equal([besideValue(aspect, '0', -1), besideValue(aspect, '1', 1)], [null, null])
  assert.equal([besideValue(aspect, null, 1), besideValue(aspect, null, -1)], ['0', '1'])
})

test('what is typed becomes a value only where the aspect takes it', () => {
  const aspect = measured('2', '0.25')
  assert.equal(
    ['1.', '.5', '1.50', '0.3', '2.25', ''].map((text) => typedValue(aspect, text)),
    ['1', '0.5', '1.5', null, null, null],
  )
  assert.is(decimalsOf(aspect), 2)
  assert.is(decimalsOf(measured('3', null)), 0)
})

test.run()
