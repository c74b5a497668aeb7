import { eq } from 'drizzle-orm'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { sessionEntry } from '#db/schema/sessions'
import type { DrawView } from '#domain/draws/contract'
import type { SeatSession } from '#domain/draws/seats'
import { isProven, verifyDraw } from '#domain/draws/verify'
import { sha256 } from '../../../platform/hash.ts'
import { admitCandidates, openBatch } from '../../../testing/batch.ts'
import { expectOk } from '../../../testing/competition.ts'
import { seatEntries } from '../../../testing/rooms.ts'
import { type TestApp, withApp } from '../../../testing/with-app.ts'

/** Two rooms full of turners: six in one, three in the other. */
async function twoRooms(app: TestApp) {
  const batch = await openBatch(app)
  const [turners] = batch.offerings
  const people = await admitCandidates(app, batch, 9, { offeringIds: [turners?.id ?? ''] })
  const entryIds = people.map(({ entryIds }) => entryIds.theory ?? '')
  const disciplineId = turners?.parts.find(({ component }) => component === 'theory')?.disciplineId ?? ''
  const hours = { disciplineId, startsAt: '2026-06-01T01:00:00Z', minutes: 90 }
  const sessionIds = [
    await seatEntries(app, { ...hours, name: '理论 1', roomId: batch.theoryRoomId, entryIds: entryIds.slice(0, 6) }),
    await seatEntries(app, { ...hours, name: '理论 2', roomId: batch.skillRoomId, entryIds: entryIds.slice(6) }),
  ]
  return { ...batch, sessionIds, at: `/api/events/${batch.eventId}/seats` }
}

const seated = async ({ connection: { db } }: TestApp, sessionId = '') =>
  (await db.select().from(sessionEntry).where(eq(sessionEntry.sessionId, sessionId))).map(
    ({ station, paper }) => `${station} ${paper}`,
  )

test('the seats of a day are drawn by one public value, anybody can recompute them, and they are drawn anew with a reason', () =>
  withApp(async (app) => {
    const { manager, at, sessionIds } = await twoRooms(app)
    const list = { sessionIds, papers: 2, rowLength: 3, source: '当日 8 时公布的气温' }
    const commit = (reason: string | null) => manager.call<{ drawIds: string[] }>('POST', at, { ...list, reason })
    const { body } = await expectOk(commit(null))
    assert.is(body.drawIds.length, 2)
    app.clock.pass(60)
    await expectOk(manager.call('POST', `${at}/run`, { publicValue: '21.4', knownAt: null }))

    const first = await seated(app, sessionIds[0])
    assert.equal([...first].sort(), ['1 A', '2 B', '3 A', '4 B', '5 A', '6 B'])
    assert.equal((await seated(app, sessionIds[1])).sort(), ['1 A', '2 B', '3 A'])
    const { body: shown } = await expectOk(manager.call<{ sessions: SeatSession[] }>('GET', at))
    assert.equal(
      shown.sessions.map(({ state, entries, seats, papers }) => [state, entries, seats, papers]),
      [
        ['drawn', 6, 30, 2],
        ['drawn', 3, 10, 2],
      ],
    )
    const { body: draw } = await expectOk(app.visitor.call<DrawView>('GET', `/api/draws/${body.drawIds[0]}`))
    assert.ok(isProven(await verifyDraw(draw.record, sha256)))

    assert.is((await commit(null)).error?.code, 'seats-drawn-before')
    assert.is(
      (await manager.call('POST', `${at}/run`, { publicValue: '21', knownAt: null })).error?.code,
      'seats-none-waiting',
    )
    await expectOk(commit('两人换场'))
    app.clock.pass(60)
    await expectOk(manager.call('POST', `${at}/run`, { publicValue: '19.0', knownAt: null }))
    assert.equal((await seated(app, sessionIds[0])).sort(), [...first].sort())
  }))

test('too few seats are named, and only those who draw may', () =>
  withApp(async (app) => {
    const { manager, eventId, at, sessionIds } = await twoRooms(app)
    const list = { sessionIds, papers: 1, rowLength: 5, source: '当日气温', reason: null }
    const judge = await app.as('judge', eventId)
    assert.is((await judge.call('POST', at, list)).status, 403)
    assert.is((await judge.call('GET', at)).status, 403)
    assert.is((await manager.call('POST', at, { ...list, papers: 0 })).status, 400)
    assert.is((await manager.call('POST', at, { ...list, sessionIds: [eventId] })).error?.code, 'seats-without-room')
    assert.equal(await seated(app, sessionIds[1]), ['1 A', '2 B', '3 A'], 'as they were')
  }))

test.run()
