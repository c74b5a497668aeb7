import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { RankingHead, ResultView, StandingView, TotalsView } from '#domain/rankings/contract'
import { expectOk, markEntry, openCompetition, sendMarks, signAll } from '../../testing/competition.ts'
import { hear } from '../../testing/topics.ts'
import { type TestApp, withApp } from '../../testing/with-app.ts'

interface Ranking {
  readonly head: RankingHead
  readonly rows: readonly StandingView[]
}

const readRanking = async (app: TestApp, disciplineId: string) =>
  (await expectOk(app.visitor.call<Ranking>('GET', `/api/disciplines/${disciplineId}/ranking`))).body

test('the public ranking follows the decided marks, ties share a rank', () =>
  withApp(async (app) => {
    const competition = await openCompetition(app)
    const [first = '', second = '', third = ''] = competition.entryIds
    await markEntry(competition, first, ['2', '1', '3.5'], '2')
    await markEntry(competition, second, ['2', '1.5', '3.5'], '3')
    await markEntry(competition, third, ['2', '1', '3.5'], '2')
    const { head, rows } = await readRanking(app, competition.disciplineId)
    assert.is(head.maximum, '10')
    assert.equal(
      rows.map(({ number, rank, total, decided }) => [number, rank, total, decided]),
      [
        [2, 1, '10', 4],
        [1, 2, '8.5', 4],
        [3, 2, '8.5', 4],
      ],
    )
    assert.equal(rows[0]?.criteria, { A: '6.5', B: '3.5' })
  }))

test('a judgement shows nowhere before every judge has scored', () =>
  withApp(async (app) => {
    const competition = await openCompetition(app)
    const { judges, sessionId, entryIds, parts, disciplineId } = competition
    const at = { entryId: entryIds[0] ?? '', aspectId: parts['A2.1'] ?? '', value: '3' }
    for (const judge of judges.slice(0, 2)) await sendMarks(judge, sessionId, [at])
    assert.ok((await readRanking(app, disciplineId)).rows.every(({ total }) => total === '0'))
    await sendMarks(judges[2], sessionId, [at])
    assert.is((await readRanking(app, disciplineId)).rows[0]?.total, '3')
  }))

test('a hidden board tells the public nothing, by route or topic, while the staff see on', () =>
  withApp(async (app) => {
    const competition = await openCompetition(app)
    const { disciplineId, chief, manager, entryIds, eventId } = competition
    await markEntry(competition, entryIds[0] ?? '', ['2', '1.5', '3.5'])
    await expectOk(chief.call('PUT', `/api/disciplines/${disciplineId}/board`, { board: 'hidden' }))
    assert.equal((await readRanking(app, disciplineId)).rows, [])
    const shown = await hear(app, `ranking:${disciplineId}:public`, { kind: 'public' })
    assert.is('rows' in shown && shown.rows.size, 0)
    assert.not.match(JSON.stringify(shown), /张伟/)
    assert.equal(await hear(app, `ranking:${disciplineId}:staff`, { kind: 'public' }), { code: 'not-allowed' })
    const grants = [{ role: 'manager' as const, eventId, sessionId: null }]
    const actor = { kind: 'account' as const, accountId: '', personId: manager.personId ?? '', grants }
    const staff = await hear(app, `ranking:${disciplineId}:staff`, actor)
    assert.is('rows' in staff && staff.rows.size, 3)
  }))

test('the official result needs every sheet confirmed, is kept by version, and its hash tells its marks', () =>
  withApp(async (app) => {
    const competition = await openCompetition(app)
    const { disciplineId, chief, entryIds, parts, sessionId, judges } = competition
    const publish = () => chief.call<{ version: number }>('POST', `/api/disciplines/${disciplineId}/results`)
    for (const [i, id] of entryIds.entries()) await markEntry(competition, id, ['2', '1.5', '3.5'], `${3 - i}`)
    const early = await publish()
    assert.is(early.error?.code, 'sheets-unconfirmed')
    assert.is(early.error?.facts?.count, 9)
    await signAll(competition, entryIds)
    assert.is((await expectOk(publish())).body.version, 1)
    const read = async () => {
      const answer = await app.visitor.call<{ result: ResultView }>('GET', `/api/disciplines/${disciplineId}/results`)
      return answer.body.result
    }
    const first = await read()
    assert.equal(
      first.standings.map(({ rank, total, award }) => [rank, total, award]),
      [
        [1, '10', 'gold'],
        [2, '9', 'silver'],
        [3, '8', 'bronze'],
      ],
    )
    const sheets = [{ entryId: entryIds[0], subCriterionId: parts.A1 }]
    await expectOk(chief.call('POST', `/api/sessions/${sessionId}/unlock`, { sheets, reason: 'Misread' }))
    await sendMarks(judges[0], sessionId, [{ entryId: entryIds[0] ?? '', aspectId: parts['A1.2'] ?? '', value: '0' }])
    for (const signer of [...judges, chief])
      await expectOk(signer.call('POST', `/api/sessions/${sessionId}/sign-offs`, { sheets }))
    assert.is((await expectOk(publish())).body.version, 2)
    const second = await read()
    assert.is(second.version, 2)
    assert.is.not(second.inputHash, first.inputHash)
    assert.is(second.standings.find(({ number }) => number === 1)?.total, '8.5')
  }))

test('who did not come stands last without a rank, live and in the result, and takes no share of the medals', () =>
  withApp(async (app) => {
    const competition = await openCompetition(app)
    const { disciplineId, chief, entryIds } = competition
    const [one = '', two = '', three = ''] = entryIds
    const at = `/api/disciplines/${disciplineId}`
    await expectOk(chief.call('POST', `${at}/entries/absent`, { entryIds: [two], reason: 'No show' }))
    const absent = [{ entryId: two, number: 2, name: '李娜', latinName: null, delegation: { code: 'DE', name: 'DE' } }]
    const live = await readRanking(app, disciplineId)
    assert.equal(live.head.absent, absent)
    assert.equal(live.rows.map(({ entryId }) => entryId).sort(), [one, three].sort())
    const heard = await hear(app, `ranking:${disciplineId}:public`, { kind: 'public' })
    assert.equal('rows' in heard && heard.head, live.head)
    await expectOk(chief.call('PUT', `${at}/board`, { board: 'hidden' }))
    assert.equal((await readRanking(app, disciplineId)).head.absent, [])
    for (const id of [one, three]) await markEntry(competition, id, ['2', '1.5', '3.5'])
    await signAll(competition, [one, three])
    await expectOk(chief.call('POST', `${at}/results`))
    await expectOk(chief.call('POST', `${at}/entries/present`, { entryIds: [two] }))
    const { body } = await expectOk(app.visitor.call<{ result: ResultView }>('GET', `${at}/results`))
    assert.equal(body.result.absent, [{ ...absent[0], members: [] }], 'as it was published')
    assert.equal(
      body.result.standings.map(({ rank, award }) => [rank, award]),
      [
        [1, 'gold'],
        [1, 'gold'],
      ],
    )
    const { raw } = await expectOk(app.visitor.call('GET', `${at}/results.csv?lang=en`))
    assert.match(raw.body, /\r\nDNS,2,李娜,DE,/)
  }))

test('points are broken down by sub-criterion, section and day, for the staff', () =>
  withApp(async (app) => {
    const competition = await openCompetition(app)
    const url = (by: string) => `/api/disciplines/${competition.disciplineId}/totals?by=${by}`
    await markEntry(competition, competition.entryIds[0] ?? '', ['2', '1', '3.5'], '2')
    const first = async (by: string) => {
      const { body } = await expectOk(competition.manager.call<TotalsView>('GET', url(by)))
      return body.entries[0]
    }
    assert.equal((await first('sub-criterion'))?.points, { A1: '3', A2: '2', B1: '3.5' })
    assert.equal((await first('section'))?.points, { '1': '6.5', '2': '2' })
    assert.equal((await first('day'))?.points, { '1': '5', '2': '3.5' })
    assert.is((await first('criterion'))?.total, '8.5')
    assert.is((await competition.manager.call('GET', url('colour'))).error?.field, 'by')
    assert.is((await competition.judges[0].call('GET', url('day'))).status, 403)
  }))

test('a result is published by those who lead the judging alone', () =>
  withApp(async (app) => {
    const { disciplineId, judges, eventId } = await openCompetition(app)
    const url = `/api/disciplines/${disciplineId}/results`
    for (const other of [judges[0], await app.as('supervisor', eventId)])
      assert.is((await other.call('POST', url)).status, 403)
    assert.is((await app.visitor.call('POST', url)).status, 401)
  }))

test("a draft event's ranking is not there for the public", () =>
  withApp(async (app) => {
    const administrator = await app.as('administrator')
    const event = { name: '草稿', latinName: null, tier: 'district', place: '1', organiser: '1' }
    const days = { startsOn: '2026-05-04', endsOn: '2026-05-05' }
    const { body } = await expectOk(administrator.call<{ id: string }>('POST', '/api/events', { ...event, ...days }))
    const made = await expectOk(
      administrator.call<{ id: string }>('POST', `/api/events/${body.id}/disciplines`, {
        code: '1',
        name: '1',
        latinName: null,
      }),
    )
    const url = `/api/disciplines/${made.body.id}`
    for (const path of ['', '/ranking', '/results']) assert.is((await app.visitor.call('GET', url + path)).status, 404)
    assert.equal(await hear(app, `ranking:${made.body.id}:public`, { kind: 'public' }), { code: 'not-found' })
    await expectOk(administrator.call('GET', `${url}/ranking`))
  }))

test.run()
