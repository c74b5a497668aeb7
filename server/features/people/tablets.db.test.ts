import { eq } from 'drizzle-orm'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { auditEntry } from '#db/schema/audit'
import { event } from '#db/schema/events'
import type { Me, TabletView } from '#domain/people/contract'
import { silentAfter } from '#domain/people/lifetimes'
import type { Caller } from '../../testing/callers.ts'
import { expectOk, openCompetition } from '../../testing/competition.ts'
import { type TestApp, withApp } from '../../testing/with-app.ts'

const beat = (tablet: Caller, unsent: number, sessions?: object[]) =>
  tablet.call('POST', '/api/tablet/heartbeat', { unsent, ...(sessions && { sessions }) })

async function viewOf(desk: Caller, eventId: string, tablet: Caller): Promise<TabletView | undefined> {
  const { body } = await expectOk(desk.call<{ tablets: TabletView[] }>('GET', `/api/events/${eventId}/tablets`))
  return body.tablets.find(({ id }) => id === tablet.tabletId)
}

const closeEvent = ({ connection }: TestApp, eventId: string) =>
  connection.db.update(event).set({ state: 'closed' }).where(eq(event.id, eventId))

test('a tablet that breaks with unsent marks is seen as silent, with how many, for which session', () =>
  withApp(async (app) => {
    const { eventId, sessionId, judges, manager } = await openCompetition(app)
    const loadedAt = app.clock.now.toISOString()
    await expectOk(beat(judges[0], 7, [{ sessionId, unsent: 7, loadedAt }]))
    app.clock.pass(silentAfter / 1000 - 1)
    assert.is((await viewOf(manager, eventId, judges[0]))?.silent, false)
    app.clock.pass(1)
    const seen = await viewOf(manager, eventId, judges[0])
    assert.equal([seen?.silent, seen?.unsent, seen?.lastSeenAt], [true, 7, loadedAt])
    assert.equal(seen?.sessions, [{ sessionId, name: '第一场', unsent: 7, loadedAt }])
  }))

test('a session of another event is not named, and a heartbeat is no act', () =>
  withApp(async (app) => {
    const { eventId, judges, manager } = await openCompetition(app)
    const before = (await app.connection.db.select().from(auditEntry)).length
    const elsewhere = await app.seedEvent()
    await expectOk(beat(judges[0], 1, [{ sessionId: elsewhere.disciplineId, unsent: 1, loadedAt: null }]))
    assert.equal((await viewOf(manager, eventId, judges[0]))?.sessions, [])
    assert.is((await app.connection.db.select().from(auditEntry)).length, before)
  }))

test('the desk asks the tablets to load, and each learns it at its next heartbeat', () =>
  withApp(async (app) => {
    const { eventId, judges, manager } = await openCompetition(app)
    assert.is((await expectOk(beat(judges[0], 0))).body.loadAskedAt, null)
    const { body } = await expectOk(manager.call('POST', `/api/events/${eventId}/tablets/ask-to-load`))
    assert.equal(body, { tablets: 3 })
    assert.is((await expectOk(beat(judges[0], 0))).body.loadAskedAt, app.clock.now.toISOString())
  }))

test('a tablet that comes back when its event is over is told so by name, and stays asleep', () =>
  withApp(async (app) => {
    const { eventId, judges } = await openCompetition(app)
    app.clock.pass(3600)
    await closeEvent(app, eventId)
    const { body: me } = await expectOk(judges[0].call<Me>('GET', '/api/me'))
    assert.equal([me.tablet?.awake, me.tablet?.over], [false, true])
    const { status, error } = await judges[0].call('POST', '/api/tablet/wake', { pin: '1234' })
    assert.equal([status, error?.code, error?.facts], [409, 'tablet-event-over', { event: '重庆市职业技能大赛' }])
  }))

test.run()
