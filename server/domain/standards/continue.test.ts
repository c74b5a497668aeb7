import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { continueByCode, identify } from './continue.ts'
import type { Aspect, Scheme } from './contract.ts'

const aspect = (code: string, id?: string): Aspect => ({
  id,
  code,
  kind: 'measurement',
  description: '',
  explanation: '',
  requirement: '',
  section: null,
  maximum: '2.50',
  measure: { form: 'full-or-zero' },
  ladder: null,
  scale: null,
})

const scheme = (...aspects: Aspect[]): Scheme => ({
  name: '',
  sections: [],
  criteria: [{ code: 'A', name: '', marks: '5.0', subCriteria: [{ code: 'A1', name: '', day: null, aspects }] }],
})

function counter() {
  let n = 0
  return () => `new ${++n}`
}

const idsOf = ({ criteria }: Scheme) =>
  criteria.flatMap(({ id, subCriteria }) => [
    id,
    ...subCriteria.flatMap((sub) => [sub.id, ...sub.aspects.map((one) => one.id)]),
  ])

test('a new scheme gets identifiers throughout, its points in their shortest form', () => {
  const view = identify(null, scheme(aspect('A1.1', 'unknown')), counter())
  assert.equal(idsOf(view), ['new 1', 'new 2', 'new 3'])
  assert.is(view.criteria[0]?.marks, '5')
  assert.is(view.criteria[0]?.subCriteria[0]?.aspects[0]?.maximum, '2.5')
})

test('a part continues what it names, once; a workbook continues by codes', () => {
  const before = identify(null, scheme(aspect('A1.1'), aspect('A1.2')), counter())
  const twice = scheme(aspect('A1.9', 'new 3'), aspect('A1.1', 'new 3'))
  assert.equal(idsOf(identify(before, twice, () => 'fresh')), ['fresh', 'fresh', 'new 3', 'fresh'])
  const read = continueByCode(before, scheme(aspect('A1.2'), aspect('A1.3')))
  const view = identify(before, read as Scheme, () => 'fresh')
  assert.equal(idsOf(view), ['new 1', 'new 2', 'new 4', 'fresh'])
})

test.run()
