import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { PaperAnswer, PaperForm, PaperReading } from '#domain/scoring/paper'
import type { Caller } from '../../../testing/callers.ts'
import { type Competition, expectOk, openCompetition } from '../../../testing/competition.ts'
import { hear } from '../../../testing/topics.ts'
import { type TestApp, withApp } from '../../../testing/with-app.ts'

/** Prints the sheet of an entry's sub-criterion. Gives its identifier. */
async function printOne(app: TestApp, { chief, sessionId, entryIds, parts }: Competition, code: string) {
  const sheet = { entryId: entryIds[0] ?? '', subCriterionId: parts[code] ?? '' }
  await expectOk(chief.call('POST', `/api/sessions/${sessionId}/paper`, { sheets: [sheet] }))
  const heard = await hear(app, `paper:${sessionId}`, { kind: 'system' })
  return 'rows' in heard ? ([...heard.rows.keys()][0] ?? '') : ''
}

const enter = (caller: Caller, sheetId: string, reading: PaperReading) =>
  caller.call<PaperAnswer>('PUT', `/api/paper/${sheetId}`, { reading })

test('a printed sheet counts once two people have read the same, and never before', () =>
  withApp(async (app) => {
    const competition = await openCompetition(app)
    const { chief, manager, judges, parts, sessionId, disciplineId } = competition
    const sheetId = await printOne(app, competition, 'A1')
    const values = (second: string) => [
      { aspectId: parts['A1.1'] ?? '', judgeId: null, value: '2' },
      { aspectId: parts['A1.2'] ?? '', judgeId: null, value: second },
    ]
    const signedBy = judges.map(({ personId }) => personId ?? '')
    assert.is((await enter(manager, sheetId, { values: values('0.5'), signedBy })).body.state, 'entered')
    const { body: form } = await expectOk(chief.call<PaperForm>('GET', `/api/paper/${sheetId}`))
    assert.equal([form.mine, form.differences], [null, []], 'the second person sees nothing of the first')
    const differs = await enter(chief, sheetId, { values: values('1.5'), signedBy })
    assert.is(differs.body.state, 'differs')
    assert.equal(
      differs.body.differences.map(({ mine, theirs }) => [mine, theirs]),
      [['1.5', '0.5']],
    )
    const total = async () => {
      const heard = await hear(app, `ranking:${disciplineId}:staff`, { kind: 'system' })
      return 'rows' in heard
        ? Math.max(...[...heard.rows.values()].map((row) => Number((row as { total: string }).total)))
        : 0
    }
    assert.is(await total(), 0)
    assert.is((await enter(manager, sheetId, { values: values('1.50'), signedBy })).body.state, 'taken')
    assert.is(await total(), 3.5)
    assert.is((await enter(manager, sheetId, { values: values('1.5'), signedBy })).error?.code, 'paper-sheet-taken')
    const sheets = [{ entryId: competition.entryIds[0] ?? '', subCriterionId: parts.A1 ?? '' }]
    await expectOk(chief.call('POST', `/api/sessions/${sessionId}/sign-offs`, { sheets }))
  }))

test('a reading that may not be taken changes nothing', () =>
  withApp(async (app) => {
    const competition = await openCompetition(app)
    const { chief, manager, judges, parts, sessionId } = competition
    const sheetId = await printOne(app, competition, 'A1')
    const one = (value: string, judgeId: string | null = null) => ({
      values: [{ aspectId: parts['A1.1'] ?? '', judgeId, value }],
      signedBy: [],
    })
    assert.is((await enter(chief, sheetId, one('9'))).error?.code, 'mark-above-maximum')
    assert.is((await enter(chief, sheetId, one('2', judges[0].personId))).error?.code, 'paper-box-unknown')
    const incomplete = { ...one('2'), signedBy: [judges[0].personId ?? ''] }
    await expectOk(enter(chief, sheetId, incomplete))
    assert.is((await enter(manager, sheetId, incomplete)).error?.code, 'sheet-incomplete')
    const { body } = await expectOk(manager.call<PaperForm>('GET', `/api/paper/${sheetId}`))
    assert.equal([body.state, body.mine], ['entered', null])
    await expectOk(chief.call('POST', `/api/sessions/${sessionId}/pause`))
    assert.is((await enter(manager, sheetId, one('2'))).error?.code, 'session-paused')
    assert.is((await judges[0].call('GET', `/api/paper/${sheetId}`)).status, 403)
  }))

test('sheets are printed as one PDF, each with its own code, and keep it when they are printed again', () =>
  withApp(async (app) => {
    const competition = await openCompetition(app)
    const { chief, sessionId } = competition
    assert.is((await chief.call('GET', `/api/sessions/${sessionId}/paper.pdf`)).error?.code, 'paper-not-printed')
    const first = await printOne(app, competition, 'A2')
    assert.is(await printOne(app, competition, 'A2'), first)
    const answer = await chief.call('GET', `/api/sessions/${sessionId}/paper.pdf`)
    assert.is(answer.status, 200)
  }))

test.run()
