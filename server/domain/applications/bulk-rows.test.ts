import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { readDay } from '#domain/kit/day-text'
import { finish } from '#domain/kit/steps'
import type { TableRow } from '#domain/kit/table-row'
import { citizenCheck } from '#domain/people/citizen-id'
import { evaluateConditions } from '#domain/standards/conditions'
import { type CandidateColumn, candidateColumns, headOf } from './bulk-columns.ts'
import { readCandidates } from './bulk-rows.ts'
import { readLevel } from './bulk-values.ts'

const today = '2026-05-04'
const offered = [
  { offeringId: 'turner-4', code: '6-18-01-01', name: '车工', level: '4' },
  { offeringId: 'pickles', code: 'CQ-001', name: '榨菜制作', level: null },
] as const
const idOf = (order: number) => {
  const first = `50010319900101${String(order).padStart(3, '0')}`
  return first + citizenCheck(first)
}

const whole: Partial<Record<CandidateColumn, string>> = {
  name: '张伟',
  documentNumber: idOf(1),
  phone: '138 1234 5678',
  occupation: '6-18-01-01',
  level: '四级/中级工',
  employer: '重庆精工',
  workedSince: '2015/7/1',
}
const columns = candidateColumns
const head = (language: 'zh' | 'en') => ({ number: 1, cells: columns.map((column) => headOf(column, language)) })
const row = (number: number, given: Partial<Record<CandidateColumn, string>> = {}) => ({
  number,
  cells: columns.map((column) => ({ ...whole, ...given })[column] ?? ''),
})
const read = (...rows: TableRow[]) => finish(readCandidates(offered, [head('zh'), ...rows], today))
/** The problems of one row that differs from a right one, as "column code". */
const problemsOf = (given: Partial<Record<CandidateColumn, string>>) =>
  read(row(2, given)).problems.map(({ column, code }) => `${column} ${code}`)

test('a right row is a candidate with what the conditions ask for, under heads of both languages', () => {
  for (const language of ['zh', 'en'] as const) {
    const { candidates, problems } = finish(readCandidates(offered, [head(language), row(2)], today))
    assert.equal(problems, [])
    assert.equal(candidates[0]?.document, { kind: 'citizen-id', number: idOf(1) })
    assert.is(candidates[0]?.phone, '13812345678')
    assert.is(candidates[0]?.sex, 'male')
    assert.is(candidates[0]?.offeringId, 'turner-4')
    const evidence = candidates[0]?.evidence
    assert.is(evidence?.birthDate, '1990-01-01')
    const years = (n: number) => [{ requirements: [{ kind: 'years' as const, years: n }] }]
    assert.ok(evidence && evaluateConditions(years(10), evidence, today).admitted)
    assert.not.ok(evidence && evaluateConditions(years(11), evidence, today).admitted)
  }
  assert.is(read(row(2, { occupation: '榨菜制作', level: '' })).candidates[0]?.offeringId, 'pickles')
})

test('every problem names its column and what is wrong', () => {
  assert.equal(problemsOf({ name: '' }), ['name candidate-value-missing'])
  assert.equal(problemsOf({ documentNumber: idOf(1).replace(/^50/, '51') }), ['documentNumber citizen-id-check'])
  assert.equal(problemsOf({ documentNumber: '5.00103199001011E+17' }), ['documentNumber candidate-number-rounded'])
  assert.equal(problemsOf({ documentNumber: '500103199001012000' }), ['documentNumber candidate-number-rounded'])
  assert.equal(problemsOf({ phone: '12345' }), ['phone phone-form'])
  assert.equal(problemsOf({ sex: '女' }), ['sex candidate-sex-differs'])
  assert.equal(problemsOf({ birthDate: '1990-01-02' }), ['birthDate candidate-birth-differs'])
  assert.equal(problemsOf({ level: '三级' }), ['occupation candidate-not-offered'])
  assert.equal(problemsOf({ level: '很高' }), ['level candidate-value-unknown'])
  assert.equal(problemsOf({ workedSince: '2026-05-05' }), ['workedSince candidate-day-future'])
  assert.equal(problemsOf({ certificateLevel: '五级' }), ['certificateOn candidate-value-missing'])
  assert.equal(problemsOf({ documentKind: '护照', documentNumber: 'E12345678' }), [
    'birthDate candidate-value-missing',
    'sex candidate-value-missing',
  ])
  assert.equal(problemsOf({ name: '', phone: '1', sex: '?' }), [
    'name candidate-value-missing',
    'sex candidate-value-unknown',
    'phone phone-form',
  ])
})

test('a sign that can’t be kept is named with its column, signs that nobody sees are no part of a value', () => {
  assert.equal(problemsOf({ name: '王\0五' }), ['name table-sign-broken'])
  assert.equal(problemsOf({ employer: '\ud800' }), ['employer table-sign-broken'])
  const { candidates, problems } = read(
    row(2, { name: '王\u200b五\n', phone: '86-13812345678', level: '\u202d四级\u202c' }),
  )
  assert.equal([problems, candidates[0]?.name, candidates[0]?.phone], [[], '王五', '13812345678'])
})

test('a formula without a result, or that failed, is named once, whatever its column may hold', () => {
  const faulty = (fault: 'pending' | 'error', column: CandidateColumn, text = '') => {
    const own = row(2, { [column]: text })
    const { problems } = read({ ...own, ...{ faults: { [columns.indexOf(column)]: fault } } })
    return problems.map(({ column: at, code }) => `${at} ${code}`)
  }
  assert.equal(faulty('pending', 'workedSince'), ['workedSince candidate-formula-pending'])
  assert.equal(faulty('pending', 'documentNumber'), ['documentNumber candidate-formula-pending'])
  assert.equal(faulty('error', 'name', '#REF!'), ['name candidate-formula-error'])
})

test('who stands in the file twice at one occupation and level is refused in the later row', () => {
  const { problems } = read(row(2), row(3, { documentNumber: idOf(2) }), row(7, { documentNumber: idOf(1) }))
  assert.equal(problems, [{ row: 7, column: 'documentNumber', code: 'candidate-twice', facts: { row: 2 } }])
  assert.equal(read(row(2), row(3, { occupation: 'CQ-001', level: '' })).problems, [])
})

test('heads that are doubled or missing are named, and nothing below them is read; unknown ones are said once', () => {
  const { candidates, problems, notes } = finish(
    readCandidates(
      offered,
      [{ number: 3, cells: ['姓名', '姓名', '星座', '证件号码', '手机号', '职业'] }, row(4)],
      today,
    ),
  )
  assert.equal(candidates, [])
  assert.equal(
    problems.map(({ column, code, row }) => `${row} ${column} ${code}`),
    ['3 name candidate-column-twice', '3 level candidate-column-missing'],
  )
  assert.equal(notes, [{ code: 'table-columns-unread', facts: { heads: '星座' } }])
  assert.is(finish(readCandidates(offered, [], today)).problems[0]?.code, 'candidates-none')
})

test('ten thousand rows are read in less than a second, one more is refused', () => {
  const rows = Array.from({ length: 10_000 }, (_, at) =>
    row(at + 2, { documentNumber: `E${at + 100_000}`, documentKind: '护照', birthDate: '1990-01-01', sex: '男' }),
  )
  const began = process.cpuUsage()
  assert.is(read(...rows).candidates.length, 10_000)
  assert.ok(process.cpuUsage(began).user < 5_000_000, 'five seconds of work, however loaded the machine is')
  assert.is(read(...rows, row(20_000)).problems[0]?.code, 'candidates-too-many')
})

test('days are read as people and workbooks write them', () => {
  for (const text of ['2015-07-01', '2015/7/1', '2015.7.1', '2015年7月1日', '20150701', '2015-07-01 08:30'])
    assert.is(readDay(text), '2015-07-01', text)
  for (const text of ['', '2015-02-30', '1.7.2015', '12', '42186', '20157', '201507', '昨天'])
    assert.is(readDay(text), null, text)
  for (const text of ['5', '五级', '初级工', 'Level 5', '五级/初级工', '五级（初级工）'])
    assert.is(readLevel(text), '5', text)
})

test.run()
