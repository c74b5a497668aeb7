import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { RankingHead, StandingView } from '#domain/rankings/contract'
import type { UnveilingView } from '#domain/rankings/unveiling'
import {
  type Competition,
  expectOk,
  markEntry,
  openCompetition,
  sendMarks,
  signAll,
} from '../../../testing/competition.ts'
import { hear } from '../../../testing/topics.ts'
import { type TestApp, withApp } from '../../../testing/with-app.ts'

interface Ranking {
  readonly head: RankingHead
  readonly rows: readonly StandingView[]
}

const publicRows = async (app: TestApp, { disciplineId }: Competition) =>
  (await expectOk(app.visitor.call<Ranking>('GET', `/api/disciplines/${disciplineId}/ranking`))).body
const totals = ({ rows }: Ranking) => rows.map(({ number, rank, total }) => [number, rank, total])
const setBoard = ({ chief, disciplineId }: Competition, board: string) =>
  chief.call('PUT', `/api/disciplines/${disciplineId}/board`, { board })

test('a frozen board shows what was given before, by route and topic, while the staff see on', () =>
  withApp(async (app) => {
    const competition = await openCompetition(app)
    const { disciplineId, entryIds, sessionId, judges, parts, chief } = competition
    const [first = '', second = ''] = entryIds
    await markEntry(competition, first, ['2', '1', '3.5'])
    await expectOk(setBoard(competition, 'live'))
    app.clock.now = new Date(app.clock.now.getTime() + 60_000)
    await expectOk(setBoard(competition, 'frozen'))
    app.clock.now = new Date(app.clock.now.getTime() + 60_000)
    await markEntry(competition, second, ['2', '1.5', '3.5'])
    await sendMarks(judges[0], sessionId, [{ entryId: first, aspectId: parts['A1.1'] ?? '', value: '0' }])
    const frozen = await publicRows(app, competition)
    assert.equal(totals(frozen)[0], [1, 1, '9.5'])
    assert.ok(frozen.head.frozenAt)
    const heard = await hear(app, `ranking:${disciplineId}:public`, { kind: 'public' })
    assert.ok('rows' in heard && !JSON.stringify([...heard.rows.values()]).includes('"10"'))
    const staff = await hear(app, `ranking:${disciplineId}:staff`, { kind: 'system' })
    assert.ok('rows' in staff && JSON.stringify([...staff.rows.values()]).includes('"10"'))
    const before = new Date(app.clock.now.getTime() - 60_000).toISOString()
    const past = await expectOk(chief.call<Ranking>('GET', `/api/disciplines/${disciplineId}/ranking-at?at=${before}`))
    assert.equal(totals(past.body), totals(frozen), 'the same moment, from the log')
    await expectOk(setBoard(competition, 'live'))
    assert.equal(totals(await publicRows(app, competition))[0], [2, 1, '10'])
    assert.is((await setBoard(competition, 'unveiling')).status, 400)
  }))

test('an earlier moment has the entries and the judges of then', () =>
  withApp(async (app) => {
    const competition = await openCompetition(app)
    const { chief, disciplineId, entryIds, eventId, judges, sessionId } = competition
    const [one = '', two = ''] = entryIds
    await markEntry(competition, one, ['2', '1', '3.5'])
    const then = app.clock.now.toISOString()
    app.clock.pass(60)
    const successor = await app.asTablet(eventId)
    const [fromId, toId] = [judges[2].personId, successor.personId]
    await expectOk(
      chief.call('POST', `/api/sessions/${sessionId}/replacements`, { fromId, toId, keepIds: [], reason: 'Ill' }),
    )
    await expectOk(
      chief.call('POST', `/api/disciplines/${disciplineId}/entries/absent`, { entryIds: [two], reason: 'No show' }),
    )
    const read = async (at: string) =>
      (await expectOk(chief.call<Ranking>('GET', `/api/disciplines/${disciplineId}/ranking-at?at=${at}`))).body
    const past = await read(then)
    assert.equal(totals(past)[0], [1, 1, '9.5'], 'the score of who left counted then')
    assert.equal([past.rows.length, past.head.absent.length], [3, 0])
    const now = await read(app.clock.now.toISOString())
    assert.equal(totals(now)[0], [1, 1, '6.5'])
    assert.equal([now.rows.length, now.head.absent.length], [2, 1])
  }))

test('a ceremony unveils from the last place, shared places together, and never while marks are open', () =>
  withApp(async (app) => {
    const competition = await openCompetition(app)
    const { disciplineId, entryIds, chief, judges } = competition
    const at = `/api/disciplines/${disciplineId}/unveiling`
    for (const [i, entryId] of entryIds.entries())
      await markEntry(competition, entryId, ['2', i === 0 ? '1.5' : '1', '3.5'])
    assert.is((await chief.call('POST', at)).error?.code, 'sheets-unconfirmed')
    await signAll(competition, entryIds)
    await expectOk(setBoard(competition, 'hidden'))
    const { body } = await expectOk(chief.call<{ places: number }>('POST', at))
    assert.is(body.places, 2)
    assert.equal(totals(await publicRows(app, competition)), [])
    assert.is((await publicRows(app, competition)).head.veiled, 3)
    const step = (shown: number, by = 1) => chief.call('POST', `${at}/step`, { shown, by })
    await expectOk(step(0))
    assert.is((await step(0)).error?.code, 'unveiling-moved-on')
    assert.equal(totals(await publicRows(app, competition)), [
      [2, 2, '9.5'],
      [3, 2, '9.5'],
    ])
    const { body: led } = await expectOk(chief.call<{ unveiling: UnveilingView }>('GET', at))
    assert.equal(
      led.unveiling.places.map(({ rank, entries }) => [rank, entries.length]),
      [
        [2, 2],
        [1, 1],
      ],
    )
    await expectOk(step(1))
    assert.is(totals(await publicRows(app, competition)).length, 3)
    assert.is((await step(2)).error?.code, 'unveiling-at-its-end')
    await expectOk(step(2, -1))
    assert.is(totals(await publicRows(app, competition)).length, 2)
    assert.is((await judges[0].call('GET', at)).status, 403)
  }))

test.run()
