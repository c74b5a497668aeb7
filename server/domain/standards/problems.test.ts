import fc from 'fast-check'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { formatPoints, type Points } from '#domain/kit/points'
import { completeScheme } from './complete.ts'
import { totalProblems } from './component-scheme.ts'
import type { DraftAspect, PanelScale, SchemeDraft } from './contract.ts'
import { problemsOf, whyNotImport } from './problems.ts'
import { totalsOf } from './totals.ts'

const measurement = (code: string, maximum: string | null, more: Partial<DraftAspect> = {}): DraftAspect => ({
  code,
  kind: 'measurement',
  description: 'The door closes',
  explanation: '',
  requirement: '',
  section: '1',
  maximum,
  measure: { form: 'full-or-zero' },
  ladder: null,
  scale: null,
  ...more,
})

const ladder = [0, 1, 2, 3].map((score) => ({ score, description: `worth ${score}` }))

const judgement = (code: string, maximum: string | null, more: Partial<DraftAspect> = {}): DraftAspect =>
  measurement(code, maximum, { kind: 'judgement', measure: null, ladder, ...more })

const schemeWith = (aspects: DraftAspect[], more: Partial<SchemeDraft> = {}): SchemeDraft => ({
  name: 'Joinery',
  sections: [{ code: '1', name: 'Work', marks: '2' }],
  criteria: [{ code: 'A', name: 'Frame', marks: '2', subCriteria: [{ code: 'A1', name: 'Joints', day: 1, aspects }] }],
  ...more,
})

const sound = schemeWith([measurement('A1.1', '0.5'), judgement('A1.2', '1.5')])
const codesOf = (scheme: SchemeDraft) => problemsOf(scheme).map(({ code, where }) => `${code} ${where}`)

test('a sound scheme has no problems and can be imported', () => {
  assert.equal(problemsOf(sound), [])
  assert.is(whyNotImport(problemsOf(sound)), null)
})

test('an aspect without a mark is named, and then the total is short', () => {
  const scheme = schemeWith([measurement('A1.1', null), judgement('A1.2', '1.5')], { sections: [] })
  assert.equal(codesOf(scheme), [
    'criterion-total-differs /criteria/0/marks',
    'aspect-without-mark /criteria/0/subCriteria/0/aspects/0/maximum',
  ])
  assert.equal(problemsOf(scheme)[0]?.facts, { criterion: 'A', claimed: '2', found: '1.5' })
  assert.is(whyNotImport(problemsOf(scheme))?.code, 'scheme-has-errors')
  assert.is(completeScheme(scheme), null)
})

test('a mark must be positive', () => {
  const scheme = schemeWith([measurement('A1.1', '0'), measurement('A1.2', '2')])
  assert.equal(codesOf(scheme), ['mark-not-positive /criteria/0/subCriteria/0/aspects/0/maximum'])
})

test('a scheme without any mark says so', () => {
  const scheme = schemeWith([measurement('A1.1', null)])
  assert.is(whyNotImport(problemsOf(scheme))?.code, 'scheme-no-marks')
  assert.is(whyNotImport(problemsOf(schemeWith([], { criteria: [] })))?.code, 'scheme-no-marks')
})

test('a ladder with a missing and a repeated step is an error', () => {
  const steps = [0, 1, 1, 3].map((score) => ({ score, description: 'as described' }))
  const scheme = schemeWith([judgement('A1.1', '2', { ladder: steps })])
  const where = '/criteria/0/subCriteria/0/aspects/0/ladder'
  assert.equal(codesOf(scheme), [`ladder-step-missing ${where}`, `ladder-step-repeated ${where}/2`])
  assert.equal(problemsOf(scheme)[0]?.facts, { aspect: 'A1.1', score: 2 })
  assert.is(problemsOf(scheme)[0]?.severity, 'error')
})

test('a judgement without any ladder is shown as a warning and gets the four scores', () => {
  const scheme = schemeWith([judgement('A1.1', '2', { ladder: [] })])
  assert.equal(codesOf(scheme), ['ladder-missing /criteria/0/subCriteria/0/aspects/0/ladder'])
  assert.is(whyNotImport(problemsOf(scheme)), null)
  const complete = completeScheme(scheme)?.criteria[0]?.subCriteria[0]?.aspects[0]
  assert.equal(
    complete?.ladder?.map((step) => step.score),
    [0, 1, 2, 3],
  )
})

test('a section that adds up to less than the standard wants is a warning', () => {
  const scheme = schemeWith([measurement('A1.1', '2', { section: '9' })])
  assert.equal(codesOf(scheme), [
    'section-total-differs /sections/0/marks',
    'section-unknown /criteria/0/subCriteria/0/aspects/0/section',
  ])
  assert.equal(problemsOf(scheme)[0]?.facts, { section: '1', claimed: '2', found: '0' })
  assert.is(whyNotImport(problemsOf(scheme)), null)
})

test('a code that comes again is an error, in capitals or not', () => {
  const [criterion] = sound.criteria
  if (!criterion) throw new Error('the sound scheme has a criterion')
  const [subCriterion] = criterion.subCriteria
  if (!subCriterion) throw new Error('the criterion has a sub-criterion')
  const twice = { ...criterion, marks: '4', subCriteria: [subCriterion, { ...subCriterion, code: 'a1' }] }
  const scheme = schemeWith([], { sections: [], criteria: [twice, { ...criterion, code: 'a' }] })
  assert.equal(codesOf(scheme), [
    'criterion-repeated /criteria/1/code',
    'sub-criterion-repeated /criteria/0/subCriteria/1/code',
  ])
})

test('a day is missed only where other sub-criteria have one', () => {
  const criterion = (days: (number | null)[]): SchemeDraft['criteria'][number] => ({
    code: 'A',
    name: 'Frame',
    marks: formatPoints((days.length * 10_000) as Points),
    subCriteria: days.map((day, at) => ({
      code: `A${at + 1}`,
      name: 'Joints',
      day,
      aspects: [measurement(`A${at + 1}.1`, '1')],
    })),
  })
  assert.equal(codesOf(schemeWith([], { sections: [], criteria: [criterion([null, null])] })), [])
  assert.equal(codesOf(schemeWith([], { sections: [], criteria: [criterion([1, null])] })), [
    'day-missing /criteria/0/subCriteria/1/day',
  ])
})

test('empty criteria, sub-criteria and names are warnings', () => {
  const scheme = schemeWith([measurement('A1.1', '2', { description: '' })])
  const blank = { code: 'X1', name: '', day: null, aspects: [] }
  const criteria = [
    ...scheme.criteria.map((criterion) => ({ ...criterion, subCriteria: [...criterion.subCriteria, blank] })),
    { code: 'B', name: '', marks: '0', subCriteria: [blank] },
  ]
  assert.equal(codesOf({ ...scheme, criteria }), [
    'name-missing /criteria/0/subCriteria/0/aspects/0/description',
    'sub-criterion-empty /criteria/0/subCriteria/1',
    'criterion-empty /criteria/1',
  ])
  assert.equal(completeScheme({ ...scheme, criteria }), completeScheme(scheme), 'nothing of them is left to be marked')
})

test('every way of adding up a scheme comes to the same exact whole', () => {
  const mark = fc.integer({ min: 1, max: 200_000 }).map((n) => formatPoints(n as Points))
  const aspect = fc.record({ mark, judged: fc.boolean(), section: fc.constantFrom('1', '2') })
  fc.assert(
    fc.property(fc.array(fc.array(aspect, { maxLength: 6 }), { maxLength: 6 }), (groups) => {
      const subCriteria = groups.map((group, at) => ({
        code: `A${at}`,
        name: 'x',
        day: (at % 3) + 1,
        aspects: group.map(({ mark, judged, section }) => (judged ? judgement : measurement)('x', mark, { section })),
      }))
      const totals = totalsOf(schemeWith([], { criteria: [{ code: 'A', name: 'x', marks: '0', subCriteria }] }))
      const sum = (list: Iterable<{ marks: number }>) => [...list].reduce((total, { marks }) => total + marks, 0)
      const whole = totals.whole.marks
      assert.is(sum(totals.criteria), whole)
      assert.is(sum(totals.sections.values()), whole)
      assert.is(sum(totals.days.values()), whole)
      assert.is(sum(Object.values(totals.kinds)), whole)
    }),
  )
})

const problemsWith = (more: Partial<DraftAspect>) =>
  codesOf(schemeWith([measurement('A1.1', '2', more)])).map((text) =>
    text.replace('/criteria/0/subCriteria/0/aspects/0/', ''),
  )

test('a table must rise, end open, stay within the maximum and reach it', () => {
  const table = (...rows: [string | null, string][]) => {
    const list = rows.map(([upTo, points]) => ({ upTo, points }))
    return problemsWith({ measure: { form: 'table', unit: 'mm', tolerance: '0', rows: list } })
  }
  assert.equal(table(['0.1', '2'], [null, '0']), [])
  assert.equal(table(['0.1', '2'], ['0.1', '1'], [null, '0']), ['table-not-rising measure/rows/1'])
  assert.equal(table(['0.1', '2']), ['table-not-open measure/rows/0'])
  assert.equal(table(['0.1', '3'], [null, '-1']), [
    'points-off-bounds measure/rows/0/points',
    'points-off-bounds measure/rows/1/points',
  ])
  assert.equal(table([null, '1']), ['maximum-not-reached maximum'])
})

test('deductions and lines must be able to give points', () => {
  assert.equal(problemsWith({ measure: { form: 'deductions', perFault: '0', floor: '2.5' } }), [
    'figure-not-positive measure/perFault',
    'points-off-bounds measure/floor',
  ])
  const end = (value: string, points: string) => ({ value, points })
  const line = { form: 'linear', unit: 's', tolerance: '-1', from: end('5', '2'), to: end('5', '0') } as const
  assert.equal(problemsWith({ measure: line }), [
    'tolerance-negative measure/tolerance',
    'line-without-range measure/to/value',
  ])
})

test('a panel aspect needs a scale that divides into its steps and comes to its maximum', () => {
  const scale = {
    lowest: '0',
    highest: '10',
    step: '0.25',
    dropHighest: 1,
    dropLowest: 1,
    factor: '0.2',
    absence: 'left-out',
  } as const
  const panel = (more: Partial<PanelScale> | null) =>
    problemsWith({ kind: 'panel', measure: null, scale: more && { ...scale, ...more } })
  assert.equal(panel({}), [])
  assert.equal(panel(null), ['panel-scale-missing scale'])
  assert.equal(panel({ factor: '0.8' }), ['scale-maximum-differs maximum'])
  assert.equal(panel({ lowest: '10' }), ['scale-bounds scale/highest'])
  assert.equal(panel({ step: '0.3' }), ['scale-steps scale/step'])
})

test('a mark beyond five digits is refused before anything is added up', () => {
  const huge = schemeWith([measurement('A1.1', '99999999'), measurement('A1.2', '99999999')])
  assert.equal(codesOf(huge), [
    'mark-too-large /criteria/0/subCriteria/0/aspects/0/maximum',
    'mark-too-large /criteria/0/subCriteria/0/aspects/1/maximum',
  ])
})

const figure = fc.oneof(
  fc.stringMatching(/^-?\d{1,8}(\.\d{1,4})?$/),
  fc.constantFrom('99999999.9999', '-99999999.9999', '0', '-0.0001', '99999.9999'),
)

test('whatever figures a scheme has, what is wrong with it is named', () => {
  const rows = fc.array(fc.record({ upTo: fc.option(figure), points: figure }), { minLength: 1, maxLength: 4 })
  const worth = fc.record({ value: figure, points: figure })
  const measure = fc.oneof(
    fc.record({ form: fc.constant('steps' as const), step: figure }),
    fc.record({ form: fc.constant('deductions' as const), perFault: figure, floor: figure }),
    fc.record({ form: fc.constant('table' as const), unit: fc.constant(''), tolerance: figure, rows }),
    fc.record({
      form: fc.constant('linear' as const),
      unit: fc.constant(''),
      tolerance: figure,
      from: worth,
      to: worth,
    }),
  )
  const scale = fc.record({ lowest: figure, highest: figure, step: figure, factor: figure })
  const drops = { dropHighest: 1, dropLowest: 1, absence: 'left-out' } as const
  fc.assert(
    fc.property(
      fc.array(figure, { minLength: 1, maxLength: 20 }),
      measure,
      scale,
      figure,
      (marks, how, on, claimed) => {
        const aspects = marks.flatMap((maximum, i) => [
          measurement(`A1.${i}`, maximum, { measure: how }),
          measurement(`P1.${i}`, maximum, { kind: 'panel', measure: null, scale: { ...on, ...drops } }),
        ])
        const scheme = schemeWith(aspects, { sections: [{ code: '1', name: 'Work', marks: claimed }] })
        assert.ok(problemsOf(scheme).every(({ code }) => code !== ''))
        assert.ok(totalProblems(claimed, scheme).length <= 1)
      },
    ),
  )
})

test('marks that add up to more than can be kept are refused, however small each is', () => {
  const many = Array.from({ length: 3 }, (_, i) => measurement(`A1.${i}`, '40000'))
  assert.ok(codesOf(schemeWith(many)).includes('scheme-total-large '))
  assert.ok(
    codesOf(schemeWith([measurement('A1.1', '-99999999.9999')])).some((one) => one.startsWith('mark-too-large')),
  )
})

test.run()
