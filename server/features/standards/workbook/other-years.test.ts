import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { aspectsOfCriterion, totalsOf } from '#domain/standards/totals'
import { type FixtureCell, workbookOf } from '../../../platform/spreadsheet/workbook-fixture.ts'
import { readScheme } from './read-scheme.ts'

const n = (text: string): FixtureCell => ({ number: text })

/** A row from its cells by column letter. */
const row = (cells: Readonly<Record<string, FixtureCell>>): FixtureCell[] =>
  Array.from({ length: 14 }, (_, column) => cells[String.fromCharCode(65 + column)] ?? null)

const readRows = (rows: FixtureCell[][]) => readScheme(workbookOf([{ name: 'CIS Marking Scheme Import', rows }]))

type Reading = Awaited<ReturnType<typeof readScheme>>
const criteriaOf = ({ draft }: Reading) => draft.criteria.map(({ code, name, marks }) => `${code} ${name} ${marks}`)
const problemsOf = ({ problems }: Reading) => problems.map(({ code, cell }) => `${code} ${cell?.split('!')[1] ?? ''}`)
const kindsOf = ({ draft }: Reading) => draft.criteria.flatMap(aspectsOfCriterion).map(({ kind }) => kind)

const today = [
  'Sub\r\nCriterion\r\nID',
  'Sub Criterion\r\nName or Description',
  'Day of Marking',
  'Aspect\r\nType\r\nM = Meas\r\nJ = Judg',
  'Aspect - Description',
  'Judg Score',
  'Extra Aspect Description (Meas or Judg)\r\nOR\r\nJudgement Score Description (Judg only)',
  'Requirement\r\n(Measurement Only)',
  'WSOS Section',
  'Calculation Row \r\n(Export only)',
  'Max\r\nMark',
]
const headOf = (letter: string, total: FixtureCell) => [...today, `Criterion ${letter}`, 'Total\r\nMark', total]

const before2017 = {
  A: 'Sub\nCriteria\nID',
  B: 'Sub Criteria\n\nName or Description',
  C: 'Aspect\nType\nO = Obj\nS = Sub\nJ = Judg',
  D: 'Aspect - Description',
  E: 'Judg Score',
  F: 'Extra Aspect Description (Obj or Subj)\nOR\nJudgement Score Description (Judg only)',
  G: 'Requirement\nor Nominal\nSize (Obj Only)',
  H: 'WSSS Section',
  I: 'Max\nMark',
}

test('the form of 2015: nine criteria prepared, two filled in, O and S beside J, no days', async () => {
  const table = [...'ABCDEFGHI'].map((letter, at) =>
    row({ C: letter, E: ['Planning', 'Making', 'Named only'][at] ?? null, F: n(['3.5', '2'][at] ?? '0') }),
  )
  const empty = [...'CDE'].flatMap((letter) => [
    row({ ...before2017, J: `Criterion ${letter}`, K: 'Total\nMark', L: n('0') }),
    row({ A: `${letter}1` }),
    [],
  ])
  const reading = await readRows([
    row({ E: 'Skill name' }),
    row({ E: 'Web Design' }),
    row({ E: 'Criteria', F: 'Mark' }),
    ...table,
    row({ E: 'Total', F: n('5.5') }),
    row({ ...before2017, J: 'Criterion A', K: 'Total\nMark', L: n('3.5') }),
    row({ A: 'A1', B: 'Paper' }),
    row({ C: 'O', D: 'Measured', G: '10 mm', H: n('1'), I: n('1.5') }),
    row({ C: 'S', D: 'Looked at', H: n('2'), I: n('1') }),
    row({ C: 'O', D: 'Forgotten', H: n('2') }),
    row({ C: 'j', D: 'Judged', H: n('2'), I: n('1') }),
    ...['0', '1', '2', '3'].map((score) => row({ E: n(score), F: 'described' })),
    row({ ...before2017, J: 'Criterion B', K: 'Total\nMark', L: n('2') }),
    row({ A: 'B1', B: 'Wood' }),
    row({ C: 'Objective', D: 'Measured', H: n('1'), I: n('2') }),
    ...empty,
    row({ J: 'Competition', K: 'Total\nMark', L: n('5.5') }),
  ])
  assert.is(reading.draft.name, 'Web Design')
  assert.equal(criteriaOf(reading), ['A Planning 3.5', 'B Making 2', 'C Named only 0'])
  assert.equal(kindsOf(reading), ['measurement', 'judgement', 'measurement', 'judgement', 'measurement'])
  assert.is(reading.ladderRows, 4)
  assert.equal(problemsOf(reading), [
    'criterion-empty C6',
    ...[7, 8, 9, 10, 11, 12].map((line) => `criterion-empty C${line}`),
    'ladder-missing C17',
    'aspect-without-mark I18',
  ])
})

test('a form without a table of criteria, its head naming another letter than its codes', async () => {
  const reading = await readRows([
    ['17 Web Development'],
    ['WorldSkills Occupational Standards'],
    row({ A: 'Section', B: 'WSOS Marks', I: 'WSOS Marks', J: 'Aspect Marks', K: 'Variation' }),
    row({ A: n('5'), B: 'Back-end', I: n('40'), J: n('0.19999999999999986'), K: n('39.800000000000014') }),
    row({ I: 'Total Variation', K: n('80.00000000000001') }),
    headOf('E', null),
    row({ A: 'C1', B: 'Sign in' }),
    row({ D: 'M', E: 'Token', I: n('5'), K: n('0.1') }),
    row({ D: 'M', E: 'Refusal', I: n('5'), K: n('0.1') }),
  ])
  assert.equal(criteriaOf(reading), ['C  0.2'])
  assert.equal(reading.draft.sections, [{ code: '5', name: 'Back-end', marks: '40' }])
  assert.equal(problemsOf(reading), ['section-total-differs I4', 'sub-criterion-misplaced A7', 'name-missing A7'])
})

test('a summary of measurement and judgement by criterion, and a line for the criterion in its block', async () => {
  const reading = await readRows([
    ['Skill: Test Skill'],
    ['Test Project: Synthetic'],
    ['Criterion', 'Description', 'Meas (M)', 'Judg (J)', 'Total'],
    ['A', 'First part', '1', '3', '4'],
    [null, 'Total', '1', '3', '4'],
    row({ ...before2017, J: 'Criterion A', K: '4' }),
    ['A', 'First part'],
    ['A1', 'Setup'],
    row({ C: 'M', D: 'Files in place', F: 'Deduct 0.5 per missing file', I: '1', J: 'A' }),
    row({ C: 'J', D: 'Look', I: '3', J: 'A' }),
    ...['0', '1', '2', '3'].map((score) => row({ E: score, F: 'described' })),
  ])
  assert.is(reading.draft.name, 'Test Skill')
  assert.equal(criteriaOf(reading), ['A First part 4'])
  assert.equal(problemsOf(reading), [])
  assert.equal(reading.draft.criteria[0]?.subCriteria[0]?.aspects[0]?.measure, { form: 'steps', step: '0.5' })
})

test('the Russian form: B and D for measurements, a column of its own, codes in Cyrillic', async () => {
  const head = {
    ...before2017,
    C: 'Aspect\nType\nB = Бинарный\nD = Дискретный\nJ = Судейский',
    D: 'Z-связь',
    E: 'Aspect - Description',
    F: 'Judg Score',
    G: before2017.F,
    H: before2017.G,
    I: 'WSSS Section',
    J: 'Max\nMark',
  }
  const reading = await readRows([
    row({ E: 'Skill name' }),
    row({ E: 'Веб-дизайн' }),
    row({ E: 'Criteria,', F: 'Mark' }),
    row({ C: 'А', E: 'Организация', F: n('2.5') }),
    row({ C: 'Б', E: 'Дизайн', F: n('1') }),
    row({ ...head, K: 'Criterion\nА', L: 'Total\nMark', M: n('2.5'), N: 'КН' }),
    row({ A: 'А1', B: 'Первый' }),
    row({ C: 'В', E: 'Да или нет', I: n('1'), J: n('1') }),
    row({ C: 'D', E: 'По шагам', I: n('1'), J: n('1.5') }),
    row({ ...head, K: 'Criterion\nБ', L: 'Total\nMark', M: n('1'), N: 'КН' }),
    row({ A: 'Б1', B: 'Второй' }),
    row({ C: 'J', E: 'На глаз', I: n('2'), J: n('1') }),
    ...['0', '1', '2', '3'].map((score) => row({ F: n(score), G: 'описание' })),
  ])
  assert.equal(criteriaOf(reading), ['A Организация 2.5', 'Б Дизайн 1'])
  assert.equal(kindsOf(reading), ['measurement', 'measurement', 'judgement'])
  assert.equal(problemsOf(reading), [])
})

test('columns are found by their headings, in any order; days and sections may be words', async () => {
  const reading = await readRows([
    ['ID', 'Name', 'Mark'],
    ['A', 'Systems', n('2')],
    [
      'Sub Criterion ID',
      'Aspect Type',
      'Max Mark',
      'Aspect - Description',
      'WSOS Section',
      'Sub Criterion Name',
      'Day of Marking',
    ],
    ['A1', 'Meas', n('0.5'), 'One', 'WSSS 1', 'First', 'Day 1'],
    ['A1', 'M = Meas', n('0.5'), 'Two', 'Section 1', 'First', 'Day 1'],
    ['A2', 'Measurement', n('1'), 'Three', '2', 'Second', 'C2'],
  ])
  const totals = totalsOf(reading.draft)
  assert.equal(problemsOf(reading), [])
  assert.equal(
    [...totals.days],
    [
      [1, { count: 2, marks: 10_000 }],
      [2, { count: 1, marks: 10_000 }],
    ],
  )
  assert.equal([...totals.sections.keys()], ['1', '2'])
})

test('the title of the standard is enough of a head for its sections', async () => {
  const reading = await readRows([
    ['ID', 'Name', 'Mark'],
    ['A', 'Systems', n('1')],
    ['World Skills Standards Specification', null, 'Marks'],
    [n('1'), 'Work', n('1')],
    headOf('A', n('1')),
    row({ A: 'A1', B: 'First', C: n('1') }),
    row({ D: 'M', E: 'One', I: n('1'), K: n('1') }),
  ])
  assert.equal(reading.draft.sections, [{ code: '1', name: 'Work', marks: '1' }])
  assert.equal(problemsOf(reading), [])
})

test('rows that say only half are told by their cells, and no aspect is lost', async () => {
  const reading = await readRows([
    headOf('A', n('4')),
    row({ A: 'A1', B: 'First', C: n('1') }),
    row({ D: 'M', E: 'With marks listed', K: n('1') }),
    ...['0', '0.5', '1'].map((score) => row({ F: n(score), G: 'what it takes' })),
    row({ D: 'J', E: 'With a crooked ladder', K: n('1') }),
    ...['0', '0', '4'].map((score) => row({ F: n(score), G: 'described' })),
    row({ D: 'X', E: 'Of unknown type', K: n('1') }),
    row({ E: 'Without a type', K: n('1') }),
    row({ D: 'M', E: 'Too fine', K: n('0.12345') }),
    row({ E: 'Only words' }),
  ])
  assert.is(kindsOf(reading).length, 5)
  assert.is(reading.ladderRows, 6)
  assert.equal(problemsOf(reading), [
    'name-missing A2',
    'scores-under-measurement F4',
    'ladder-step-missing D7',
    'ladder-step-missing D7',
    'ladder-step-missing D7',
    'ladder-step-repeated F9',
    'ladder-score-unknown F10',
    'aspect-kind-unknown D11',
    'aspect-kind-unknown D12',
    'mark-too-fine K13',
    'row-without-type E14',
  ])
})

test.run()
