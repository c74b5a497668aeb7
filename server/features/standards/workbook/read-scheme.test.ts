import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { Refused } from '#domain/kit/refusal'
import { aspectsOfCriterion, totalsOf } from '#domain/standards/totals'
import { type FixtureCell, workbookOf } from '../../../platform/spreadsheet/workbook-fixture.ts'
import { readScheme } from './read-scheme.ts'

const real = join(import.meta.dirname, '../../../../db/demo/marking-scheme-es2023.xlsx')
const n = (text: string): FixtureCell => ({ number: text })

const head = (letter: string, total: string): FixtureCell[] => [
  'Sub Criterion ID',
  'Sub Criterion Name or Description',
  'Day of Marking',
  'Aspect Type M = Meas J = Judg',
  'Aspect - Description',
  'Judg Score',
  'Extra Aspect Description (Meas or Judg)',
  'Requirement (Measurement Only)',
  'WSOS Section',
  'Calculation Row (Export only)',
  'Max Mark',
  `Criterion ${letter}`,
  'Total Mark',
  n(total),
]
const criteria = (...rows: FixtureCell[][]): FixtureCell[][] => [
  ['99 Test Skill'],
  [],
  ['Criteria'],
  ['ID', 'Name', null, null, null, null, null, null, null, null, 'Mark'],
  ...rows,
  [],
]
const criterion = (code: string, name: string, mark: FixtureCell): FixtureCell[] => [
  code,
  name,
  null,
  null,
  null,
  null,
  null,
  null,
  null,
  null,
  mark,
]
const sub = (code: string, name: string, day: FixtureCell = n('1')): FixtureCell[] => [code, name, day]
const aspect = (kind: string, description: string, mark: FixtureCell): FixtureCell[] => [
  null,
  null,
  null,
  kind,
  description,
  null,
  null,
  null,
  null,
  null,
  mark,
]
const step = (score: string): FixtureCell[] => [null, null, null, null, null, n(score), `step ${score}`]
const ladder = ['0', '1', '2', '3'].map(step)

const read = (rows: FixtureCell[][]) => readScheme(workbookOf([{ name: 'Scheme', rows }]))
const codesOf = async (rows: FixtureCell[][]) =>
  (await read(rows)).problems.map(({ code, cell, severity }) => [code, cell, severity])

test('the scheme of EuroSkills 2023 has the counts and totals that were checked by hand', async () => {
  const { draft, problems } = await readScheme(await readFile(real))
  const totals = totalsOf(draft)
  assert.equal(problems, [])
  assert.equal(
    draft.criteria.map(({ marks }) => marks),
    ['17', '23', '17', '22', '16', '5'],
  )
  assert.is(draft.criteria.flatMap(({ subCriteria }) => subCriteria).length, 36)
  assert.equal(totals.kinds.measurement, { count: 123, marks: 760_000 })
  assert.equal(totals.kinds.judgement, { count: 26, marks: 240_000 })
  assert.is(draft.criteria.flatMap(aspectsOfCriterion).flatMap(({ ladder: steps }) => steps ?? []).length, 104)
  assert.equal([...totals.days.keys()].sort(), [1, 2, 3])
  assert.equal(
    draft.sections.map(({ code, marks }) => [code, marks]),
    [
      ['1', '5'],
      ['2', '5'],
      ['3', '25'],
      ['4', '25'],
      ['5', '40'],
    ],
  )
  assert.is(totals.whole.marks, 1_000_000)
})

test('older workbooks call measurements objective and judgements subjective', async () => {
  const { draft, problems } = await read([
    ...criteria(criterion('A', 'Work', n('3'))),
    head('A', '3'),
    sub('A1', 'First'),
    aspect('O', 'Counted', n('1')),
    aspect('S', 'Judged', n('2')),
    ...ladder,
  ])
  const kinds = draft.criteria.flatMap(aspectsOfCriterion).map(({ kind }) => kind)
  assert.equal(kinds, ['measurement', 'judgement'])
  assert.equal(problems, [])
})

test('numbers stored as text, binary rests and blank lines are read as what they mean', async () => {
  const { draft, problems } = await read([
    ...criteria(criterion('A', 'Work', ' 0.6 ')),
    head('A', '0.6000000000000001'),
    [],
    sub('A1', 'First', 'Day 2'),
    [],
    aspect('m', 'One', n('0.30000000000000004')),
    aspect('M', 'Two', '0,3'),
  ])
  assert.equal(problems, [])
  assert.equal(
    draft.criteria.flatMap(aspectsOfCriterion).map(({ maximum }) => maximum),
    ['0.3', '0.3'],
  )
  assert.is(draft.criteria[0]?.subCriteria[0]?.day, 2)
})

test('an aspect without a mark stays, and is named by its cell', async () => {
  const rows = [
    ...criteria(criterion('A', 'Work', n('1'))),
    head('A', '1'),
    sub('A1', 'First'),
    aspect('M', 'Marked', n('1')),
    aspect('M', 'Unmarked', null),
    aspect('M', 'Wrongly marked', 'tbc'),
  ]
  const { draft } = await read(rows)
  assert.is(draft.criteria.flatMap(aspectsOfCriterion).length, 3)
  assert.equal(await codesOf(rows), [
    ['aspect-without-mark', 'Scheme!K10', 'error'],
    ['mark-not-a-number', 'Scheme!K11', 'error'],
  ])
})

test('a criterion that was left empty is named and takes no part', async () => {
  const rows = [
    ...criteria(criterion('A', 'Work', n('1')), criterion('B', '', n('0')), criterion('C', 'Named only', n('0'))),
    head('A', '1'),
    sub('A1', 'First'),
    aspect('M', 'Marked', n('1')),
    head('B', '0'),
    head('C', '0'),
  ]
  const { draft } = await read(rows)
  assert.equal(
    draft.criteria.map(({ code }) => code),
    ['A', 'C'],
  )
  assert.equal(await codesOf(rows), [
    ['criterion-empty', 'Scheme!A6', 'warning'],
    ['criterion-empty', 'Scheme!A7', 'warning'],
  ])
})

test('totals other than what the workbook claims are errors, at the cell of the claim', async () => {
  const body = [sub('A1', 'First'), aspect('M', 'Marked', n('1'))]
  const competition: FixtureCell[] = [...Array<FixtureCell>(11).fill(null), 'Competition', 'Total Mark', n('100')]
  assert.equal(await codesOf([...criteria(criterion('A', 'Work', n('2'))), head('A', '2'), ...body]), [
    ['criterion-total-differs', 'Scheme!K5', 'error'],
  ])
  assert.equal(await codesOf([...criteria(criterion('A', 'Work', n('1'))), head('A', '3'), ...body, competition]), [
    ['criterion-total-differs', 'Scheme!N7', 'error'],
    ['scheme-total-differs', 'Scheme!N10', 'error'],
  ])
})

test('a ladder with a missing step is an error', async () => {
  const rows = [
    ...criteria(criterion('A', 'Work', n('1'))),
    head('A', '1'),
    sub('A1', 'First'),
    aspect('J', 'Judged', n('1')),
    ...['0', '1', '3'].map(step),
  ]
  const { problems } = await read(rows)
  assert.equal(
    problems.map(({ code, facts }) => [code, facts.score]),
    [['ladder-step-missing', 2]],
  )
})

test('what a head claims is told once where no table claims it', async () => {
  const rows = [head('A', '4'), sub('A1', 'First'), aspect('M', 'Marked', n('1'))]
  assert.equal(await codesOf(rows), [
    ['criterion-total-differs', 'Scheme!N1', 'error'],
    ['name-missing', 'Scheme!A2', 'warning'],
  ])
})

test('formulas without a kept result are named, and leave a claim open', async () => {
  const formula: FixtureCell = { formula: 'SUM(K1:K9)' }
  const rows = [
    ...criteria(criterion('A', 'Work', formula)),
    head('A', '1'),
    sub('A1', 'First'),
    aspect('M', 'Marked', n('1')),
    aspect('M', 'Not calculated', formula),
  ]
  assert.equal(await codesOf(rows), [
    ['mark-not-calculated', 'Scheme!K5', 'warning'],
    ['mark-not-calculated', 'Scheme!K10', 'error'],
  ])
  assert.is((await read(rows)).draft.criteria[0]?.marks, '1')
})

test('of several sheets the one with the form’s name is read, and the others are told', async () => {
  const scheme = (mark: string) => [head('A', mark), sub('A1', 'First'), aspect('M', 'Marked', n(mark))]
  const { sheet, draft, problems } = await readScheme(
    workbookOf([
      { name: 'Notes', rows: [['nothing of interest']] },
      { name: 'Last year', rows: scheme('1') },
      { name: 'Copy', state: 'hidden', rows: scheme('3') },
      { name: 'CIS Marking Scheme Import', rows: scheme('2') },
    ]),
  )
  assert.is(sheet, 'CIS Marking Scheme Import')
  assert.is(draft.criteria[0]?.marks, '2')
  assert.equal(problems.at(-1)?.code, 'sheet-passed-over')
  assert.is(problems.at(-1)?.cell, 'Last year!A1')
})

test('a workbook without a scheme is refused by name', async () => {
  const bytes = workbookOf([{ name: 'Shopping', rows: [['Apples', n('3')]] }])
  try {
    await readScheme(bytes)
    assert.unreachable()
  } catch (error) {
    assert.ok(error instanceof Refused)
    assert.equal(error.refusal, { code: 'workbook-without-scheme', facts: { sheets: 'Shopping' } })
  }
})

test.run()
