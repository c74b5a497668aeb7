import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { SchemeView } from '#domain/standards/contract'
import { beside, nextMissing, type Spot, walkOf } from './scheme-walk.ts'

const aspect = (code: string) => ({
  id: code,
  code,
  kind: 'measurement' as const,
  description: '',
  explanation: '',
  requirement: '',
  section: null,
  measure: { form: 'full-or-zero' as const },
  scale: null,
  ladder: null,
  maximum: '1',
})
const sheet = (code: string, aspects: number) => ({
  id: code,
  code,
  name: '',
  day: null,
  aspects: Array.from({ length: aspects }, (_, i) => aspect(`${code}.${i + 1}`)),
})
const scheme: SchemeView = {
  id: 'scheme',
  name: '',
  sections: [],
  criteria: [
    { id: 'A', code: 'A', name: '', marks: '4', subCriteria: [sheet('A1', 3), sheet('A2', 0), sheet('A3', 1)] },
    { id: 'B', code: 'B', name: '', marks: '2', subCriteria: [sheet('B1', 2)] },
  ],
}
const walk = walkOf(scheme)
const entries = ['01', '02', '03']

/** Where one is led from a spot when only these spots lack a mark. */
const led = (from: string, ...missing: string[]) => {
  const spot = (text: string): Spot => ({ entryId: text.split(' ')[0] ?? '', aspectId: text.split(' ')[1] ?? '' })
  const found = nextMissing(walk, entries, spot(from), (one) => missing.includes(`${one.entryId} ${one.aspectId}`))
  return found && `${found.entryId} ${found.aspectId}`
}

test('a walk goes through the aspects in the order of the scheme and knows their sheets', () => {
  assert.equal(
    walk.steps.map((step) => step.aspect.code),
    ['A1.1', 'A1.2', 'A1.3', 'A3.1', 'B1.1', 'B1.2'],
  )
  assert.is(walk.stepOf('B1.2')?.criterion.code, 'B')
  assert.is(walk.stepOf('nothing'), null)
  assert.equal(
    walk.sheets.map(({ code }) => code),
    ['A1', 'A3', 'B1'],
  )
})

test('beyond the ends there is nothing', () => {
  assert.equal([beside(entries, 0, -1), beside(entries, 0, 1), beside(entries, 2, 1)], [null, '02', null])
  assert.is(beside(entries, -1, 1), null)
})

test('what is missing later in the sheet comes first, then earlier in it', () => {
  assert.is(led('01 A1.2', '01 A1.1', '01 A1.3', '01 B1.1'), '01 A1.3')
  assert.is(led('01 A1.2', '01 A1.1', '01 B1.1'), '01 A1.1')
})

test('a finished sheet leads to the rest of the entry and round to its beginning', () => {
  assert.is(led('01 A3.1', '01 A1.1', '01 B1.2'), '01 B1.2')
  assert.is(led('01 B1.1', '01 A1.1', '02 B1.1'), '01 A1.1')
})

test('a finished entry leads to the entries after it and round to those before', () => {
  assert.is(led('02 A1.1', '01 A1.1', '03 B1.1'), '03 B1.1')
  assert.is(led('02 A1.1', '01 A3.1'), '01 A3.1')
})

test('the spot itself is found last, and nothing where nothing is missing', () => {
  assert.is(led('02 A1.2', '02 A1.2'), '02 A1.2')
  assert.is(led('02 A1.2'), null)
})

test.run()
