import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { compareSchemes } from './compare.ts'
import type { DraftAspect, SchemeDraft } from './contract.ts'

const aspect = (code: string, more: Partial<DraftAspect> = {}): DraftAspect => ({
  code,
  kind: 'measurement',
  description: 'what is looked at',
  explanation: '',
  requirement: '',
  section: null,
  maximum: '2',
  measure: { form: 'full-or-zero' },
  ladder: null,
  scale: null,
  ...more,
})

const scheme = (a1: DraftAspect[], a2: DraftAspect[] = []): SchemeDraft => ({
  name: 'Turning',
  sections: [],
  criteria: [
    {
      code: 'A',
      name: 'Shaft',
      marks: '4',
      subCriteria: [
        { code: 'A1', name: 'Sizes', day: 1, aspects: a1 },
        { code: 'A2', name: 'Surface', day: 1, aspects: a2 },
      ],
    },
  ],
})

const seen = (before: SchemeDraft, after: SchemeDraft) =>
  compareSchemes(before, after).map(({ code, change, fields }) => [code, change, fields.map(({ field }) => field)])

test('a scheme differs from itself in nothing, in whatever order its fields stand', () => {
  const one = scheme([aspect('A1.1', { measure: { form: 'deductions', perFault: '0.5', floor: '0' } })])
  const other = scheme([aspect('A1.1', { measure: { floor: '0', perFault: '0.5', form: 'deductions' } })])
  assert.equal(compareSchemes(one, other), [])
})

test('parts are matched by identifier before code, so that a new code is a change', () => {
  const [one, two] = ['11111111-1111-4111-8111-111111111111', '22222222-2222-4222-8222-222222222222']
  const before = scheme([aspect('A1.1', { id: one }), aspect('A1.2', { id: two })])
  const after = scheme([aspect('A1.2', { id: one }), aspect('A1.3', { id: two, maximum: '3' })])
  assert.equal(seen(before, after), [
    ['A1.2', 'changed', ['code']],
    ['A1.3', 'changed', ['code', 'maximum']],
  ])
})

test('what was removed comes first, a part under another one has moved, a part without identifier is known by its code', () => {
  const id = '11111111-1111-4111-8111-111111111111'
  const before = scheme([aspect('A1.1'), aspect('A1.2', { id }), aspect('A1.3')])
  const after = scheme([aspect('A1.3'), aspect('A1.4')], [aspect('A1.2', { id })])
  assert.equal(seen(before, after), [
    ['A1.1', 'removed', []],
    ['A1.4', 'added', []],
    ['A1.2', 'moved', []],
  ])
})

test.run()
