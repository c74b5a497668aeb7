import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { ShadowAlarm } from '#domain/rankings/shadow/contract'
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
import { Books } from '../../scoring/books.ts'
import { LiveRankings, staffSource } from '../live-rankings.ts'
import { ShadowWatch, type Watched } from './watch.ts'

/** A watch over the live ranking, as `distort` shows it. */
function watchOver({ app: { platform } }: TestApp, distort: (ranking: Watched) => Watched = (ranking) => ranking) {
  const books = new Books(platform)
  const rankings = new LiveRankings(platform, books, staffSource(books))
  return new ShadowWatch(platform, async (id) => distort(await rankings.get(id)))
}

/** A ranking in which the second entry's total is a tenth too high. */
const wrong = (ranking: Watched): Watched => ({
  seq: ranking.seq,
  changes: ranking.changes,
  standings: () => ranking.standings().map((row) => (row.number === 2 ? { ...row, total: '8.6' } : row)),
})

const alarmsOf = async ({ chief, disciplineId }: Competition) =>
  (await expectOk(chief.call<{ alarms: ShadowAlarm[] }>('GET', `/api/disciplines/${disciplineId}/shadow-alarms`))).body
    .alarms

async function markAll(competition: Competition) {
  const [first = '', second = '', third = ''] = competition.entryIds
  await markEntry(competition, first, ['2', '1', '3.5'], '2')
  await markEntry(competition, second, ['2', '1', '3.5'], '2')
  await markEntry(competition, third, ['0', '0.5', '0'], '1')
}

test('the shadow agrees with the ranking from the first mark to the last', () =>
  withApp(async (app) => {
    const competition = await openCompetition(app)
    const watch = watchOver(app)
    const { judges, sessionId, entryIds, parts, disciplineId } = competition
    await sendMarks(judges[0], sessionId, [{ entryId: entryIds[0] ?? '', aspectId: parts['A1.2'] ?? '', value: '0.5' }])
    assert.equal((await watch.look(disciplineId))?.differences, [])
    await markAll(competition)
    assert.equal((await watch.look(disciplineId))?.differences, [])
    assert.equal(await alarmsOf(competition), [])
  }))

test('a wrong ranking raises one alarm, which names the entry and both figures', () =>
  withApp(async (app) => {
    const competition = await openCompetition(app)
    await markAll(competition)
    const watch = watchOver(app, wrong)
    await watch.look(competition.disciplineId)
    await watch.look(competition.disciplineId)
    const alarms = await alarmsOf(competition)
    assert.is(alarms.length, 1)
    assert.equal(alarms[0]?.differences, [
      {
        entryId: competition.entryIds[1],
        number: 2,
        ranking: { rank: 1, total: '8.6' },
        shadow: { rank: 1, total: '8.5' },
      },
    ])
    const heard = await hear(app, `shadow:${competition.disciplineId}`, { kind: 'public' })
    assert.equal(heard, { code: 'not-allowed' })
  }))

test('nothing is published while an alarm stands; the chief judge acknowledges it with a reason', () =>
  withApp(async (app) => {
    const competition = await openCompetition(app)
    const { chief, manager, disciplineId, entryIds } = competition
    await markAll(competition)
    await signAll(competition, entryIds)
    await watchOver(app, wrong).look(disciplineId)
    const publish = () => chief.call('POST', `/api/disciplines/${disciplineId}/results`)
    assert.is((await publish()).error?.code, 'shadow-differs')
    const [alarm] = await alarmsOf(competition)
    const path = `/api/disciplines/${disciplineId}/shadow-alarms/${alarm?.id}/acknowledge`
    assert.is((await manager.call('POST', path, { reason: '已逐项核对' })).error?.code, 'not-allowed')
    const { body } = await expectOk(chief.call('POST', path, { reason: '已逐项核对' }))
    assert.equal(body, { differing: 0 })
    await expectOk(publish())
    assert.is((await chief.call('POST', path, { reason: '已逐项核对' })).error?.code, 'alarm-acknowledged')
  }))

test.run()
