import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { readWorkbook } from '../../../platform/spreadsheet/workbook.ts'
import { expectOk, markEntry, openCompetition, sendMarks, signAll } from '../../../testing/competition.ts'
import { withApp } from '../../../testing/with-app.ts'

test('a session has its protocol on paper and its marks as a table, for its staff alone', () =>
  withApp(async (app) => {
    const competition = await openCompetition(app)
    const { chief, judges, sessionId, entryIds } = competition
    await markEntry(competition, entryIds[0] ?? '', ['2', '1.5', '3.5'])
    await signAll(competition, entryIds.slice(0, 1))
    for (const lang of ['zh', 'en'])
      assert.is((await chief.call('GET', `/api/sessions/${sessionId}/protocol.pdf?lang=${lang}`)).status, 200)
    const { raw } = await expectOk(chief.call('GET', `/api/sessions/${sessionId}/marks.csv`))
    const lines = raw.body.trim().split('\r\n')
    assert.is(lines.length, 1 + 6)
    assert.match(lines[0] ?? '', /entry,aspect,judge,round,value,judge name,revision,at$/)
    assert.match(lines[1] ?? '', /^1,A1\.1,1,1,2,.+,1,2/)
    assert.is((await judges[0].call('GET', `/api/sessions/${sessionId}/protocol.pdf`)).status, 403)
    assert.is((await judges[0].call('GET', `/api/sessions/${sessionId}/marks.csv`)).status, 403)
  }))

test('what was set aside stands in the protocol, struck, with the reason and who did it, also after it was put back', () =>
  withApp(async (app) => {
    const competition = await openCompetition(app)
    const { chief, judges, sessionId, entryIds, parts } = competition
    const [one = ''] = entryIds
    await sendMarks(judges[0], sessionId, [{ entryId: one, aspectId: parts['A2.1'] ?? '', value: '2' }])
    const at = `/api/sessions/${sessionId}`
    const reason = 'Judged the wrong work'
    const aside = { judgeId: judges[0].personId, entryIds: [one], measured: false, reason }
    const { body } = await expectOk(chief.call<{ setAsideId: string }>('POST', `${at}/set-asides`, aside))
    const rows = async () => {
      const { raw } = await expectOk(chief.call('GET', `${at}/protocol.xlsx?lang=en`))
      const sheet = (await readWorkbook(raw.rawPayload)).find(({ name }) => name === 'Marks set aside')
      return (sheet?.rows ?? []).slice(1).map(({ cells }) => [...cells.values()].map(({ text }) => text))
    }
    const [row = []] = await rows()
    assert.equal([row[0], row[2], row[3], row[6], row[7]], ['Entry 1', 'A2.1', '2', reason, undefined])
    await expectOk(chief.call('POST', `${at}/set-asides/${body.setAsideId}/restore`, { reason: 'It was right' }))
    assert.match((await rows())[0]?.[7] ?? '', /It was right$/)
    for (const lang of ['zh', 'en']) assert.is((await chief.call('GET', `${at}/protocol.pdf?lang=${lang}`)).status, 200)
  }))

test.run()
