import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { PanelPlan, RosterView } from '#domain/rosters/contract'
import {
  expectOk,
  openCompetition,
  planSession,
  seedEntries,
  seedScheme,
  sendMarks,
} from '../../testing/competition.ts'
import { type TestApp, withApp } from '../../testing/with-app.ts'

async function planned(test: TestApp) {
  const seeded = await test.seedEvent()
  const manager = await test.as('manager', seeded.eventId)
  const sessionId = await planSession(manager, seeded.disciplineId)
  return { ...seeded, manager, sessionId }
}

test('a session is planned, staffed, opened and closed by those who may', () =>
  withApp(async (app) => {
    const { sessionId, manager, chief, judges, entryIds, eventId } = await openCompetition(app)
    const { body } = await expectOk(
      manager.call<{ session: { state: string }; unplaced: []; panels: { entries: []; judges: { seat: number }[] }[] }>(
        'GET',
        `/api/sessions/${sessionId}`,
      ),
    )
    assert.is(body.session.state, 'open')
    assert.equal(
      body.panels.map((panel) => [panel.judges.map(({ seat }) => seat), panel.entries.length]),
      [[[1, 2, 3], entryIds.length]],
    )
    assert.equal(body.unplaced, [])
    const supervisor = await app.as('supervisor', eventId)
    await expectOk(supervisor.call('GET', `/api/sessions/${sessionId}`))
    for (const other of [judges[0], app.visitor])
      assert.ok((await other.call('GET', `/api/sessions/${sessionId}`)).status >= 401)
    for (const other of [judges[0], supervisor])
      assert.is((await other.call('POST', `/api/sessions/${sessionId}/close`)).status, 403)
    await expectOk(chief.call('POST', `/api/sessions/${sessionId}/close`))
    assert.is((await chief.call('POST', `/api/sessions/${sessionId}/close`)).error?.code, 'session-not-open')
    await expectOk(chief.call('POST', `/api/sessions/${sessionId}/open`))
  }))

test('a session opens when nothing is missing, and says what is', () =>
  withApp(async (app) => {
    const { connection, clock } = app
    const { manager, sessionId, eventId, disciplineId } = await planned(app)
    const open = async () => (await manager.call('POST', `/api/sessions/${sessionId}/open`)).error
    assert.equal((await open())?.facts, { missing: 'scheme' })
    await seedScheme(connection, disciplineId, clock.now)
    assert.equal((await open())?.facts, { missing: 'panels' })
    const entryIds = await seedEntries(connection, { eventId, disciplineId }, clock.now)
    const judges = [await app.asTablet(eventId), await app.asTablet(eventId), await app.asTablet(eventId)]
    const chief = await app.as('chief-judge', eventId)
    const roster = (seats: number, entries: string[], chiefJudgeId: string | null) =>
      expectOk(
        manager.call('PUT', `/api/sessions/${sessionId}/roster`, {
          panels: [{ name: 'A', judgeIds: judges.slice(0, seats).map(({ personId }) => personId), entryIds: entries }],
          chiefJudgeId,
          supervisorIds: [],
        }),
      )
    await roster(2, [], null)
    assert.equal((await open())?.facts, { missing: 'entries' })
    await roster(2, entryIds, null)
    assert.equal((await open())?.facts, { missing: 'chief-judge' })
    await roster(2, entryIds, chief.personId)
    assert.is((await open())?.code, 'panel-size')
    await roster(3, entryIds, chief.personId)
    assert.is(await open(), null)
  }))

test('an entry that has marks stays with its judges', () =>
  withApp(async (app) => {
    const { sessionId, manager, chief, judges, entryIds, parts, eventId } = await openCompetition(app)
    const other = await app.asTablet(eventId)
    const replace = async (judgeIds: (string | null)[]) => {
      const panels = [{ name: 'A', judgeIds, entryIds }]
      return (
        await manager.call('PUT', `/api/sessions/${sessionId}/roster`, {
          panels,
          chiefJudgeId: chief.personId,
          supervisorIds: [],
        })
      ).error?.code
    }
    const people = judges.map(({ personId }) => personId)
    assert.is(await replace([people[0] ?? null, people[1] ?? null, other.personId]), undefined)
    assert.is(await replace(people), undefined)
    assert.equal(
      await sendMarks(judges[0], sessionId, [
        { entryId: entryIds[0] ?? '', aspectId: parts['A1.1'] ?? '', value: '2' },
      ]),
      ['ok'],
    )
    assert.is(await replace([people[0] ?? null, people[1] ?? null, other.personId]), 'entry-has-marks')
  }))

test('nobody serves in two sessions at the same time, and an entry is marked in one', () =>
  withApp(async (app) => {
    const { manager, disciplineId, judges, chief, entryIds, eventId } = await openCompetition(app)
    const same = await planSession(manager, disciplineId)
    const later = await planSession(manager, disciplineId, [10, 12])
    const replace = async (sessionId: string, judgeIds: (string | null)[], entries: readonly string[] = []) => {
      const panels = [{ name: 'A', judgeIds, entryIds: entries }]
      return (
        await manager.call('PUT', `/api/sessions/${sessionId}/roster`, {
          panels,
          chiefJudgeId: null,
          supervisorIds: [],
        })
      ).error
    }
    const own = judges.map(({ personId }) => personId)
    assert.is((await replace(same, own))?.code, 'official-elsewhere-then')
    assert.is(await replace(later, own), null)
    assert.is((await replace(later, own, entryIds))?.code, 'entry-in-two-sessions')
    assert.is((await replace(same, [chief.personId]))?.code, 'not-an-official')
    const stranger = await app.as('judge', (await app.seedEvent()).eventId)
    assert.is((await replace(same, [stranger.personId]))?.code, 'not-an-official')
    assert.ok(eventId)
  }))

test('a judge in two panels at one time is refused by name, and nothing is changed', () =>
  withApp(async (app) => {
    const { manager, disciplineId, sessionId, judges, chief, entryIds } = await openCompetition(app)
    const [own = '', second = ''] = judges.map(({ personId }) => personId ?? '')
    const rosterOf = async (id: string) =>
      (await expectOk(manager.call<RosterView>('GET', `/api/sessions/${id}`))).body.panels
    const replace = (id: string, panels: readonly Partial<PanelPlan>[]) =>
      manager.call('PUT', `/api/sessions/${id}/roster`, { panels, chiefJudgeId: chief.personId, supervisorIds: [] })
    const before = await rosterOf(sessionId)
    const twice = await replace(sessionId, [
      { name: 'A', judgeIds: judges.map(({ personId }) => personId ?? ''), entryIds: [...entryIds] },
      { name: 'B', judgeIds: [second], entryIds: [] },
    ])
    assert.equal([twice.error?.code, twice.error?.facts], ['judge-in-two-panels', { personId: second }])
    assert.equal(await rosterOf(sessionId), before)
    const overlapping = await planSession(manager, disciplineId, [8, 12])
    const refused = await replace(overlapping, [{ name: 'A', judgeIds: [], traineeIds: [own], entryIds: [] }])
    assert.is(refused.error?.code, 'official-elsewhere-then')
    assert.equal(await rosterOf(overlapping), [])
  }))

test('whoever is named twice in a roster is refused, and never met as a fault', () =>
  withApp(async (app) => {
    const { manager, eventId, sessionId, judges, chief, entryIds } = await openCompetition(app)
    const people = judges.map(({ personId }) => personId ?? '')
    const supervisor = await app.as('supervisor', eventId)
    const replace = async (panel: Partial<PanelPlan>, supervisorIds: (string | null)[] = []) => {
      const panels = [{ name: 'A', judgeIds: people, entryIds: [...entryIds], ...panel }]
      const plan = { panels, chiefJudgeId: chief.personId, supervisorIds }
      return (await manager.call('PUT', `/api/sessions/${sessionId}/roster`, plan)).error?.code
    }
    const [first = ''] = people
    assert.is(await replace({ judgeIds: [...people.slice(1), people[1] ?? ''] }), 'judge-in-two-panels')
    assert.is(await replace({ traineeIds: [first] }), 'judge-in-two-panels')
    assert.is(await replace({ entryIds: [...entryIds, entryIds[0] ?? ''] }), 'entry-in-two-panels')
    assert.is(await replace({}, [supervisor.personId, supervisor.personId]), 'field-invalid')
  }))

test('a session ends after it starts, and a field that is wrong is named', () =>
  withApp(async (app) => {
    const { manager, disciplineId } = await planned(app)
    const url = `/api/disciplines/${disciplineId}/sessions`
    const good = { name: '1', place: '1', startsAt: '2026-05-04T01:00:00.000Z', endsAt: '2026-05-04T02:00:00.000Z' }
    assert.is((await manager.call('POST', url, { ...good, endsAt: good.startsAt })).error?.code, 'ends-before-starts')
    const answer = await manager.call('POST', url, { ...good, startsAt: 'tomorrow' })
    assert.is(answer.status, 400)
    assert.is(answer.error?.field, 'startsAt')
    const supervisor = await app.as('supervisor', (await app.seedEvent()).eventId)
    assert.is((await supervisor.call('POST', url, good)).status, 403)
  }))

test.run()
