import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { candidateColumns, headOf } from '#domain/applications/bulk-columns'
import { workbookOf } from '../platform/spreadsheet/workbook-fixture.ts'
import { openBatch } from '../testing/batch.ts'
import type { Caller } from '../testing/callers.ts'
import { partOf } from '../testing/outcomes.ts'
import { type Content, send } from '../testing/upload.ts'
import { withApp } from '../testing/with-app.ts'

/** As workbooks write U+0000. */
const BROKEN = '王_x0000_五'

/** A workbook of one row under its heads. */
const sheetOf = (heads: readonly string[], row: readonly string[]) =>
  workbookOf([{ name: '1', rows: [[...heads], [...row]] }])

test('whatever is imported, a sign that can’t be kept is a problem of its row and column', () =>
  withApp(async (app) => {
    const batch = await openBatch(app)
    const { manager, authority, eventId, siteId } = batch
    const { disciplineId, eventId: other } = await app.seedEvent()
    const found = async (caller: Caller, url: string, file: Content) =>
      ((await send(app, caller, url, file)).body.problems as { row: number; column: string; code: string }[])
        .filter(({ code }) => code === 'table-sign-broken')
        .map(({ row, column }) => `${row} ${column}`)
    const runner = await app.as('manager', other)
    assert.equal(
      [
        await found(
          runner,
          `/api/disciplines/${disciplineId}/entries/preview`,
          sheetOf(['姓名', '代表队代码', '代表队'], [BROKEN, 'CQ', '重庆']),
        ),
        await found(authority, '/api/occupations/preview', sheetOf(['代码', '名称'], ['6-18-01-09', BROKEN])),
        await found(
          manager,
          `/api/disciplines/${partOf(batch, 0, 'theory')}/scores/preview`,
          sheetOf(['编号', '姓名', '成绩'], ['1', BROKEN, '60']),
        ),
        await found(
          authority,
          '/api/organisations/preview',
          sheetOf(
            ['机构名称', '机构类别', '统一社会信用代码', '所在区划', '地址', '省级序号'],
            [BROKEN, '技工院校', '9144030071526726XG', '渝北区', '空港大道 8 号', '18'],
          ),
        ),
        await found(
          manager,
          `/api/sites/${siteId}/rooms/preview`,
          sheetOf(['考场', '类型', '容量'], [BROKEN, '理论', '9']),
        ),
        await found(
          manager,
          `/api/events/${eventId}/timetable/fixed/preview`,
          sheetOf(
            ['科目代码', '考场', '日期', '开始', '结束', '考生'],
            ['1', BROKEN, '2026-06-01', '09:00', '10:00', '1'],
          ),
        ),
        await found(
          manager,
          `/api/events/${eventId}/candidates/preview`,
          sheetOf(
            candidateColumns.map((column) => headOf(column, 'zh')),
            [BROKEN, '', '500103199303046115', '13800138000', '', '', '6-18-01-01', '四级', '', '2015-07-01'],
          ),
        ),
      ],
      [['2 name'], ['2 name'], ['2 name'], ['2 name'], ['2 room'], ['2 room'], ['2 name']],
    )
  }))

test('signs that nobody sees are no part of what a file says', () =>
  withApp(async (app) => {
    const { manager, eventId } = await openBatch(app)
    const rows = [
      ['\u202d500103199403021636\u202c', '13800138000'],
      ['\u200b500103199403021708', '13800138000'],
      ['500103199403021775\u2060', '13800138000'],
      ['500103199403021855', '\u202d13800138000\u202c'],
      ['500103199403021919', '\u200b13800138000'],
      ['500103199403021978', '13800138000\u2060'],
      ["'500103199403022022", '13800138000'],
      ['500103199403022102', '86-13800138000'],
    ].map(([number, phone]) => `林测试,${number},${phone},6-18-01-01,四级,2015-07-01`)
    const file = ['姓名,证件号码,手机号,职业编码,等级,从业起始日期', ...rows].join('\r\n')
    const { body } = await send(app, manager, `/api/events/${eventId}/candidates/preview`, file)
    assert.equal([body.candidates, body.problems], [8, []])
    const { disciplineId, eventId: other } = await app.seedEvent()
    const runner = await app.as('manager', other)
    const entries = '编号,姓名,代表队代码,代表队\r\n\u200b７\u2060,\u202d张伟\u202c,CQ\ufeff,重庆\r\n'
    const read = await send(app, runner, `/api/disciplines/${disciplineId}/entries/preview`, entries)
    assert.equal([read.body.entries[0].name, read.body.entries[0].number, read.body.problems], ['张伟', 7, []])
  }))

test.run()
