import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { expectOk, markEntry, openCompetition, signAll } from '../../../testing/competition.ts'
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
    assert.match(lines[1] ?? '', /^1,A1\.1,.+,1,1,2,2/)
    assert.is((await judges[0].call('GET', `/api/sessions/${sessionId}/protocol.pdf`)).status, 403)
    assert.is((await judges[0].call('GET', `/api/sessions/${sessionId}/marks.csv`)).status, 403)
  }))

test.run()
