import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { PaperForm } from '#domain/scoring/paper'
import type { SchemeAspect } from '#domain/standards/contract'
import { boxesOfForm, boxKey, readingOf, typedOf } from './boxes.ts'

const base = {
  description: '',
  explanation: '',
  requirement: '',
  section: null,
  measure: null,
  ladder: null,
  scale: null,
}
const aspects: SchemeAspect[] = [
  { ...base, id: 'm', code: 'A1.1', kind: 'measurement', maximum: '2', measure: { form: 'steps', step: '0.5' } },
  {
    ...base,
    id: 'p',
    code: 'A1.2',
    kind: 'panel',
    maximum: '10',
    scale: {
      lowest: '0',
      highest: '10',
      step: '0.25',
      dropHighest: 0,
      dropLowest: 0,
      factor: '1',
      absence: 'left-out',
    },
  },
]
const form = {
  aspects,
  judges: [
    { personId: 'x', name: 'X' },
    { personId: 'y', name: 'Y' },
  ],
} as unknown as PaperForm

test('boxes follow each other as they are printed', () => {
  assert.equal(
    boxesOfForm(form).map(({ key }) => key),
    ['m ', 'p x', 'p y'],
  )
})

test('a comma is a point, "a" an absent judge, and an empty box no mark', () => {
  const reading = readingOf(form, { [boxKey('m', null)]: '1,5', [boxKey('p', 'x')]: 'A', [boxKey('p', 'y')]: ' ' }, [
    'x',
  ])
  assert.equal(reading, {
    values: [
      { aspectId: 'm', judgeId: null, value: '1.5' },
      { aspectId: 'p', judgeId: 'x', value: 'absent' },
    ],
    signedBy: ['x'],
  })
  assert.equal(typedOf(reading), { 'm ': '1.5', 'p x': 'a' })
})

test('a box that holds what its aspect does not take makes no reading', () => {
  assert.is(readingOf(form, { 'm ': '1.7' }, []), null)
  assert.is(readingOf(form, { 'm ': 'x' }, []), null)
})

test.run()
