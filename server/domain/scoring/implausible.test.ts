import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { defaultWarningRules } from '#domain/events/warning-rules'
import { points } from '#domain/kit/points'
import type { ScoredAspect } from './cell.ts'
import { isImplausible, sameScale, scaleOf } from './implausible.ts'

const ten = { lowest: points('0'), highest: points('10') }
const looks = (value: string, others: readonly string[], scale = ten) =>
  isImplausible(points(value), others.map(points), scale, defaultWarningRules)

test('9.5 after 6.0, 6.5, 6.0 looks like a slip; 8.5 does not, and neither does anything beside two values', () => {
  assert.ok(looks('9.5', ['6', '6.5', '6']))
  assert.not(looks('8.5', ['6', '6.5', '6']))
  assert.not(looks('9', ['6', '6.5', '6']), 'a quarter of the scale is not more than a quarter')
  assert.ok(looks('3.25', ['6', '6.5', '6']))
  assert.not(looks('9.5', ['6', '6.5']))
  assert.not(looks('9.5', ['2', '9', '6']), 'whoever ranges widely is not surprised')
})

test('on a ladder a step apart is nothing, two steps are', () => {
  const ladder = { lowest: points('0'), highest: points('3') }
  assert.not(looks('2', ['1', '1', '1'], { ...ladder, highest: points('4') }))
  assert.ok(looks('3', ['1', '1', '1'], ladder))
})

test('aspects compare where their scales are the same, and measurements with nothing', () => {
  const base = { id: '1', subCriterionId: 's', maximum: points('8'), measure: null, ladder: [], scale: null }
  const panel: ScoredAspect = {
    ...base,
    kind: 'panel',
    scale: {
      lowest: '0',
      highest: '10',
      step: '0.5',
      dropHighest: 1,
      dropLowest: 1,
      factor: '0.8',
      absence: 'left-out',
    },
  }
  assert.ok(sameScale(scaleOf(panel), ten))
  assert.is(scaleOf({ ...base, kind: 'measurement' }), null)
  assert.equal(scaleOf({ ...base, kind: 'judgement', ladder: [3, 0, 1, 2] }), {
    lowest: points('0'),
    highest: points('3'),
  })
  assert.not(sameScale(null, null))
})

test.run()
