import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { formatPoints, points } from '#domain/kit/points'
import type { SchemeView } from '#domain/standards/contract'
import { type Grouping, groupings, partsOf } from './totals.ts'

const aspect = (id: string, section: string | null): SchemeView['criteria'][0]['subCriteria'][0]['aspects'][0] => ({
  id,
  code: id,
  kind: 'measurement',
  description: '',
  explanation: '',
  requirement: '',
  section,
  maximum: '1.5',
  measure: null,
  ladder: null,
  scale: null,
})
const scheme: SchemeView = {
  id: 's',
  name: 'S',
  sections: [
    { code: '10', name: 'Craft', marks: null },
    { code: '2', name: 'Design', marks: null },
  ],
  criteria: [
    {
      id: 'A',
      code: 'A',
      name: 'First',
      marks: '4.5',
      subCriteria: [
        { id: 'A1', code: 'A1', name: 'One', day: 2, aspects: [aspect('a', '10'), aspect('b', '2')] },
        { id: 'A2', code: 'A2', name: 'Two', day: 1, aspects: [aspect('c', null)] },
      ],
    },
    {
      id: 'B',
      code: 'B',
      name: 'Second',
      marks: '1.5',
      subCriteria: [{ id: 'B1', code: 'B1', name: 'Three', day: null, aspects: [aspect('d', '2')] }],
    },
  ],
}
const parts = (grouping: Grouping) =>
  partsOf(scheme, grouping, () => points('1.5')).map(({ code, maximum, aspectIds }) => [
    code,
    formatPoints(maximum),
    aspectIds.join(''),
  ])

test('a scheme is broken down by criterion and sub-criterion, in its order', () => {
  assert.equal(parts('criterion'), [
    ['A', '4.5', 'abc'],
    ['B', '1.5', 'd'],
  ])
  assert.equal(
    parts('sub-criterion').map(([code]) => code),
    ['A1', 'A2', 'B1'],
  )
})

test('sections and days stand in the order of their numbers, what has none comes last', () => {
  assert.equal(parts('section'), [
    ['2', '3', 'bd'],
    ['10', '1.5', 'a'],
    ['-', '1.5', 'c'],
  ])
  assert.equal(
    parts('day').map(([code]) => code),
    ['1', '2', '-'],
  )
})

test('every breakdown holds every aspect once', () => {
  for (const grouping of groupings)
    assert.is(
      parts(grouping)
        .map(([, , ids]) => ids)
        .join('').length,
      4,
    )
})

test.run()
