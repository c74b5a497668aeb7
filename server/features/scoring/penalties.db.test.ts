import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { ResultView, StandingView } from '#domain/rankings/contract'
import type { EntryAwards } from '#domain/scoring/awards'
import type { PenaltyView } from '#domain/scoring/penalty'
import type { Caller } from '../../testing/callers.ts'
import { type Competition, expectOk, markEntry, openCompetition, signAll } from '../../testing/competition.ts'
import { withApp } from '../../testing/with-app.ts'

const pathOf = ({ sessionId }: Competition) => `/api/sessions/${sessionId}/penalties`
const give = (competition: Competition, by: Caller, more: Record<string, unknown> = {}) =>
  by.call<{ penaltyId: string }>('POST', pathOf(competition), {
    entryId: competition.entryIds[0],
    module: null,
    points: '1.5',
    cause: 'overtime',
    reason: '超时 3 分钟',
    ...more,
  })

async function totalsOf({ disciplineId, manager }: Competition): Promise<string[]> {
  await expectOk(manager.call('PUT', `/api/disciplines/${disciplineId}/board`, { board: 'live' }))
  const path = `/api/disciplines/${disciplineId}/ranking`
  const { body } = await expectOk(manager.call<{ rows: StandingView[] }>('GET', path))
  return body.rows.map(
    ({ number, total, criteria, penalties }) => `${number}: ${total} ${JSON.stringify({ ...criteria, penalties })}`,
  )
}

test('the chief judge takes points off and disqualifies a module; the ranking follows, and back when withdrawn', async () => {
  await withApp(async (app) => {
    const competition = await openCompetition(app)
    const { chief, entryIds, manager } = competition
    for (const entryId of entryIds.slice(0, 2)) await markEntry(competition, entryId, ['2', '1.5', '3.5'])
    const { body } = await expectOk(give(competition, chief))
    await expectOk(give(competition, chief, { entryId: entryIds[1], module: 'B', points: null, cause: 'safety' }))
    assert.equal((await totalsOf(competition)).slice(0, 2), [
      '1: 8.5 {"A":"6.5","B":"3.5","penalties":[{"module":null,"points":"1.5"}]}',
      '2: 6.5 {"A":"6.5","B":"0","penalties":[{"module":"B","points":null}]}',
    ])
    const withdraw = `${pathOf(competition)}/${body.penaltyId}/withdraw`
    await expectOk(chief.call('POST', withdraw, { reason: '计时器有误' }))
    assert.is((await totalsOf(competition))[0], '1: 10 {"A":"6.5","B":"3.5","penalties":[]}')
    assert.is((await chief.call('POST', withdraw, { reason: '计时器有误' })).error?.code, 'penalty-withdrawn')
    const list = await expectOk(manager.call<{ penalties: PenaltyView[] }>('GET', pathOf(competition)))
    assert.equal(
      list.body.penalties.map(({ cause, withdrawn }) => [cause, withdrawn?.reason ?? null]),
      [
        ['overtime', '计时器有误'],
        ['safety', null],
      ],
    )
  })
})

test('a penalty is refused by name: an unknown module, no points, another entry, nobody but the chief judge', async () => {
  await withApp(async (app) => {
    const competition = await openCompetition(app)
    const { chief, manager, judges } = competition
    const code = async (more: Record<string, unknown>, by = chief) => (await give(competition, by, more)).error?.code
    assert.is(await code({ module: 'Z' }), 'module-unknown')
    assert.is(await code({ points: '0' }), 'penalty-not-positive')
    assert.is(await code({ points: '99999999.9999' }), 'penalty-large')
    assert.is(await code({ points: null }), 'disqualification-without-module')
    assert.is(await code({ entryId: '00000000-0000-7000-8000-000000000000' }), 'entry-not-in-session')
    assert.is(await code({}, manager), 'not-allowed')
    assert.is(await code({}, judges[0]), 'not-allowed')
  })
})

test('a result is published with its penalties, and their input is part of its hash', async () => {
  await withApp(async (app) => {
    const competition = await openCompetition(app)
    const { chief, disciplineId, entryIds } = competition
    for (const entryId of entryIds) await markEntry(competition, entryId, ['2', '1.5', '3.5'])
    await signAll(competition, entryIds)
    const publish = async () => {
      await expectOk(chief.call('POST', `/api/disciplines/${disciplineId}/results`))
      const { body } = await expectOk(
        chief.call<{ result: ResultView }>('GET', `/api/disciplines/${disciplineId}/results`),
      )
      return body.result
    }
    const before = await publish()
    await expectOk(give(competition, chief))
    const after = await publish()
    assert.is.not(before.inputHash, after.inputHash)
    assert.equal(
      after.standings.map(({ number, rank, total, penalties }) => [number, rank, total, penalties.length]),
      [
        [2, 1, '10', 0],
        [3, 1, '10', 0],
        [1, 3, '8.5', 1],
      ],
    )
  })
})

test('the awards of a session say what counts, module by module', async () => {
  await withApp(async (app) => {
    const competition = await openCompetition(app)
    const { chief, entryIds, sessionId, judges } = competition
    await markEntry(competition, entryIds[0] ?? '', ['2', '0.5', '3.5'], '2')
    await expectOk(give(competition, chief))
    const path = `/api/sessions/${sessionId}/awards?entryId=${entryIds[0]}`
    const { body } = await expectOk(chief.call<{ entries: EntryAwards[] }>('GET', path))
    assert.equal(
      body.entries.map(({ modules, total, aspects }) => [
        modules.map(({ code, awarded }) => `${code} ${awarded}`).join(', '),
        total,
        aspects.map(({ code, award, scores }) => `${code} ${award} ${scores.length}`).join(', '),
      ]),
      [['A 4.5, B 3.5', '6.5', 'A1.1 2 1, A1.2 0.5 1, A2.1 2 3, B1.1 3.5 1']],
    )
    assert.is((await judges[0].call('GET', path)).error?.code, 'not-allowed')
  })
})

test.run()
