import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { Measure, SchemeAspect, SchemeView } from '#domain/standards/contract'
import { carriedValue, effectsOf, type SchemeChangeFacts, whyNotChangeScheme } from './change-scheme.ts'

const facts: SchemeChangeFacts = {
  state: 'announced',
  version: 3,
  hasMarks: true,
  isPublished: false,
  byChiefJudge: true,
}
const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`

const aspect = (n: number, more: Partial<SchemeAspect> = {}): SchemeAspect => ({
  id: id(n),
  code: `A1.${n}`,
  kind: 'measurement',
  description: '',
  explanation: '',
  requirement: '',
  section: null,
  maximum: '2',
  measure: { form: 'full-or-zero' },
  ladder: null,
  scale: null,
  ...more,
})

const scheme = (...sheets: SchemeAspect[][]): SchemeView => ({
  id: id(99),
  name: '',
  sections: [],
  criteria: [
    {
      id: id(98),
      code: 'A',
      name: '',
      marks: '4',
      subCriteria: sheets.map((aspects, i) => ({ id: id(90 + i), code: `A${i + 1}`, name: '', day: null, aspects })),
    },
  ],
})

const becomes = (before: SchemeAspect, after: SchemeAspect, value: string) => {
  const [changed] = effectsOf(scheme([before]), scheme([after])).aspects
  const carried = changed ? carriedValue(changed, value) : value
  return typeof carried === 'string' ? carried : carried.code
}

test('once marks were given the chief judge alone changes a scheme, with a reason; once a result is published nobody', () => {
  const code = (more: Partial<SchemeChangeFacts>, reason: string | null = null, base?: number) =>
    whyNotChangeScheme({ ...facts, ...more }, { base, reason })?.code ?? null
  assert.is(code({}), 'scheme-reason-missing')
  assert.is(code({}, '  '), 'scheme-reason-missing')
  assert.is(code({}, 'A drawing was wrong'), null)
  assert.is(code({ byChiefJudge: false }, 'x'), 'scheme-chief-judge-only')
  assert.is(code({ hasMarks: false, byChiefJudge: false }), null)
  assert.is(code({ isPublished: true }, 'x'), 'scheme-published')
  assert.is(code({ state: 'closed' }, 'x'), 'event-closed')
  assert.is(code({}, 'x', 2), 'scheme-changed-meanwhile')
  assert.is(code({}, 'x', 3), null)
})

test('a full mark stays full, nothing stays nothing, and what an aspect can’t hold is named', () => {
  assert.is(becomes(aspect(1), aspect(1, { maximum: '3' }), '2'), '3')
  assert.is(becomes(aspect(1), aspect(1, { maximum: '3' }), '0'), '0')
  const steps = (step: string): Partial<SchemeAspect> => ({ measure: { form: 'steps', step } })
  assert.is(becomes(aspect(1, steps('0.5')), aspect(1, steps('0.25')), '1.5'), '1.5')
  assert.is(becomes(aspect(1, steps('0.5')), aspect(1, steps('1')), '1.5'), 'scheme-mark-impossible')
})

test('a figure never comes to mean another thing', () => {
  const form = (measure: Measure): Partial<SchemeAspect> => ({ measure })
  const faults = form({ form: 'deductions', perFault: '0.5', floor: '0' })
  const table = (unit: string) => form({ form: 'table', unit, tolerance: '0', rows: [{ upTo: null, points: '2' }] })
  assert.is(becomes(aspect(1, faults), aspect(1), '1'), 'scheme-mark-means-another')
  assert.is(becomes(aspect(1, table('mm')), aspect(1, table('cm')), '1.2'), 'scheme-mark-means-another')
  assert.is(becomes(aspect(1, faults), aspect(1, form({ form: 'deductions', perFault: '1', floor: '0' })), '3'), '3')
  const ladder = { kind: 'judgement', measure: null, ladder: [] } as const
  assert.is(becomes(aspect(1), aspect(1, { ...ladder, ladder: [] }), '2'), 'scheme-mark-means-another')
})

test('words change without a consequence; a sheet falls whose aspects are others, or count otherwise', () => {
  const before = scheme([aspect(1), aspect(2)], [aspect(3)], [aspect(4)])
  const words = scheme([aspect(2), aspect(1, { description: 'clearer', code: 'A1.9' })], [aspect(3)], [aspect(4)])
  assert.equal([...effectsOf(before, words).sheets], [])
  const other = scheme([aspect(1), aspect(2)], [aspect(3, { maximum: '5' })], [aspect(5)])
  assert.equal([...effectsOf(before, other).sheets], [id(91), id(92)])
  const moved = effectsOf(before, scheme([aspect(1)], [aspect(3), aspect(2)], [aspect(4)]))
  const [changed] = moved.aspects
  assert.ok(changed)
  assert.is((carriedValue(changed, '2') as { code: string }).code, 'scheme-aspect-moved')
})

test.run()
