import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { type FixtureCell, workbookOf } from '../platform/spreadsheet/workbook-fixture.ts'
import { openBatch } from '../testing/batch.ts'
import type { Caller } from '../testing/callers.ts'
import { partOf } from '../testing/outcomes.ts'
import { send } from '../testing/upload.ts'
import { type TestApp, withApp } from '../testing/with-app.ts'

/** The previews of all files of tables: their address, who sends one, and a file's heads with a sound row. */
async function previews(app: TestApp) {
  const batch = await openBatch(app)
  const { manager, authority, eventId, siteId } = batch
  const { disciplineId, eventId: other } = await app.seedEvent()
  const runner = await app.as('manager', other)
  const of = (url: string, caller: Caller, heads: readonly string[], row: readonly string[]) => ({
    ...{ url, caller, heads, row },
  })
  return [
    of(`/api/disciplines/${disciplineId}/entries`, runner, ['姓名', '代表队代码', '代表队'], ['张伟', 'CQ', '重庆']),
    of('/api/occupations', authority, ['代码', '名称'], ['6-18-01-09', '磨工']),
    of(`/api/disciplines/${partOf(batch, 0, 'theory')}/scores`, manager, ['编号', '成绩', '姓名'], ['1', '60', '']),
    of(
      '/api/organisations',
      authority,
      ['机构名称', '机构类别', '统一社会信用代码', '所在区划', '地址', '省级序号'],
      ['渝北技工学校', '技工院校', '9144030071526726XG', '渝北区', '空港大道 8 号', '18'],
    ),
    of(`/api/sites/${siteId}/rooms`, manager, ['考场', '类型', '容量'], ['101', '理论', '9']),
    of(
      `/api/events/${eventId}/timetable/fixed`,
      manager,
      ['科目代码', '考场', '日期', '开始', '结束', '考生'],
      ['1', '1', '2026-06-01', '09:00', '10:00', '1'],
    ),
    of(
      `/api/events/${eventId}/candidates`,
      manager,
      ['姓名', '证件号码', '手机号', '职业编码', '等级', '从业起始日期'],
      ['林测试', '500103199403021409', '13800138000', '6-18-01-01', '四级', '2015-07-01'],
    ),
  ]
}

interface Said {
  readonly row: number
  readonly column: string
  readonly code: string
}

/** Codes that say that a file’s heads, or a cell whatever it may hold, can’t be taken. */
const ofHeads = /column-(missing|twice)|without-head|-none$|without-rows|formula|rounded|sign/

test('whatever is imported, a title, a number of rows, remarks and the order of columns are no trouble, and said once', () =>
  withApp(async (app) => {
    for (const { url, caller, heads, row } of await previews(app)) {
      const [turnedHeads, turnedRow] = [[...heads].reverse(), [...row].reverse()]
      const rows: FixtureCell[][] = [
        ['2026 年名单'],
        ['序号', ...turnedHeads.map((head) => `${head.split('').join(' ')}\n（必填）`), '备注'],
        [{ number: '1' }, ...turnedRow, '已核'],
      ]
      const { body } = await send(app, caller, `${url}/preview`, workbookOf([{ name: '1', rows }]))
      const wrong = (body.problems as Said[]).filter(({ code }) => ofHeads.test(code))
      assert.equal(wrong, [], url)
      assert.equal(
        body.notes,
        [
          { code: 'table-rows-above', facts: { count: 1 } },
          { code: 'table-columns-unread', facts: { heads: '序号, 备注' } },
        ],
        url,
      )
    }
  }))

test('whatever is imported, what can’t be taken of a cell is named by its row and column', () =>
  withApp(async (app) => {
    for (const { url, caller, heads, row } of await previews(app)) {
      const cells: readonly [FixtureCell, string][] = [
        [{ xml: '<c><f>A1</f></c>' }, 'formula-pending'],
        [{ xml: '<c t="e"><f>A1</f><v>#N/A</v></c>' }, 'formula-error'],
        [{ number: '5.00103199303046E17' }, 'number-rounded'],
        ['\ue000', 'sign-unreadable'],
        ['a\ufffd', 'sign-unreadable'],
        ['_xD800_', 'sign-broken'],
      ]
      const rows: FixtureCell[][] = [[...heads], ...cells.map(([cell]) => [cell, ...row.slice(1)])]
      const { body } = await send(app, caller, `${url}/preview`, workbookOf([{ name: '1', rows }]))
      const found = (body.problems as Said[]).filter(({ code }) => ofHeads.test(code))
      assert.equal(
        found.map(({ row: at, code }) => [at, code.replace(/^(table|candidate)-/, '')]),
        cells.map(([, code], at) => [at + 2, code]),
        url,
      )
    }
  }))

test('what nobody sees of a workbook is read and said; other sheets aren’t read, and that is said', () =>
  withApp(async (app) => {
    const all = await previews(app)
    const [{ url, caller } = { url: '', caller: app.visitor }] = all
    const line = (cells: readonly string[]) =>
      cells.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join('')
    const xml = `</sheetData><cols><col min="3" max="3" hidden="1"/></cols><sheetData>
      <row r="1">${line(['姓名', '代表队代码', '代表队'])}</row>
      <row r="2">${line(['张伟', 'CQ', '重庆'])}</row><row r="3" hidden="1">${line(['李明', 'CQ', '重庆'])}</row>`
    const sheets = [
      { name: '名单', rows: [], xml },
      { name: '说明', rows: [['请填写']] },
    ]
    const { body } = await send(app, caller, `${url}/preview`, workbookOf(sheets))
    assert.equal([body.entries.length, body.problems], [2, []])
    assert.equal(body.notes, [
      { code: 'table-rows-hidden', facts: { count: 1, row: 3 } },
      { code: 'table-columns-hidden', facts: { columns: 'C' } },
      { code: 'table-sheets-unread', facts: { count: 1, sheet: '名单' } },
    ])
    const gbk = Buffer.from('d0d5c3fb2cb4fab1edb6d3b4fac2eb2cb4fab1edb6d30ac0eec3f72c43512cd6d8c7ec0a', 'hex')
    const text = await send(app, caller, `${url}/preview`, gbk)
    assert.equal(text.body.notes, [{ code: 'table-encoding', facts: { encoding: 'GB 18030' } }])
  }))

test.run()
