import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { AbsentEntry, ResultView } from '#domain/rankings/contract'
import { writeCsv } from '../../../platform/spreadsheet/write-csv.ts'
import { resultPdf } from './result-pdf.ts'
import { type ResultSource, resultTable } from './result-table.ts'
import { tableXlsx } from './result-xlsx.ts'

type Standing = ResultView['standings'][number]
const row = (rank: number, name: string, more: Partial<Standing> = {}): Standing => ({
  entryId: name,
  number: rank,
  name,
  latinName: null,
  delegation: { code: 'CQ', name: '重庆' },
  rank,
  total: '97.5',
  criteria: { A: '50' },
  penalties: [],
  decided: 1,
  award: null,
  scale: null,
  best: false,
  tieBreak: null,
  days: {},
  members: [],
  ...more,
})
const source = (standings: Standing[], absent: AbsentEntry[] = []): ResultSource => ({
  event: '2026 年城市技能邀请赛',
  discipline: '网站技术',
  criteria: [{ code: 'A', name: '设计', maximum: '60' }],
  result: {
    version: 1,
    ruleVersion: 't/1',
    inputHash: 'a'.repeat(64),
    publishedAt: '2026-05-06T08:00:00.000Z',
    standings,
    absent,
  },
})

test('a list has only the columns that its result fills', () => {
  const plain = resultTable(source([row(1, '张伟', { award: 'gold' })]), 'zh')
  assert.equal(
    plain.columns.map(({ head }) => head),
    ['名次', '编号', '选手', '代表队', 'A', '总分', '奖项'],
  )
  assert.equal(plain.rows, [['1', '1', '张伟', '重庆', '50.00', '97.50', '金牌']])
  const team = row(1, 'Team', { latinName: 'T', scale: '712', members: [{ name: 'Ann', latinName: null }] })
  assert.is(resultTable(source([team]), 'en').columns.length, 10)
  const penalised = resultTable(source([row(1, 'A', { penalties: [{ module: 'A', points: '2' }] })]), 'en')
  assert.is(penalised.columns[5]?.head, 'Penalties')
})

test('who did not come stands last, without rank or figures, in a workbook too', async () => {
  const absent = { entryId: '3', number: 3, name: '王芳', latinName: null, delegation: { code: 'BJ', name: '北京' } }
  const of = source([row(1, '张伟', { award: 'gold' })], [absent])
  assert.equal(resultTable(of, 'zh').rows[1], ['缺席', '3', '王芳', '北京', '', '', ''])
  assert.is(resultTable(of, 'en').rows[1]?.[0], 'DNS')
  assert.is((await tableXlsx(resultTable(of, 'en'), 'Result')).toString('latin1', 0, 2), 'PK')
  assert.match((await resultPdf(of, 'zh')).toString('latin1', 0, 8), '%PDF-1.7')
})

test('a name that a spreadsheet would take for a formula is disarmed', () => {
  const { columns, rows } = resultTable(source([row(1, '=HYPERLINK("x")')]), 'en')
  const heads = columns.map(({ head }) => head)
  const csv = writeCsv(heads, rows)
  assert.match(csv, /^\uFEFF/)
  assert.match(csv, `"'=HYPERLINK(""x"")"`)
})

test('every list can be printed and opened as a workbook', async () => {
  const of = source(Array.from({ length: 60 }, (_, i) => row(i + 1, `选手 ${i}`)))
  assert.match((await resultPdf(of, 'zh')).toString('latin1', 0, 8), '%PDF-1.7')
  assert.ok((await resultPdf(of, 'en')).equals(await resultPdf(of, 'en')))
  assert.is((await tableXlsx(resultTable(of, 'en'), 'Result')).toString('latin1', 0, 2), 'PK')
})

test.run()
