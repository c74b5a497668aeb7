import { eq } from 'drizzle-orm'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { session } from '#db/schema/sessions'
import type { OwnTimetable } from '#domain/timetables/own-contract'
import { admitCandidates, openBatch } from '../../../testing/batch.ts'
import { expectOk } from '../../../testing/competition.ts'
import { seatEntries, signInAs } from '../../../testing/rooms.ts'
import { withApp } from '../../../testing/with-app.ts'

test('a candidate sees the own sessions alone, and a calendar program reads them at a secret address', () =>
  withApp(async (app) => {
    const batch = await openBatch(app)
    const [turners] = batch.offerings
    const [one, other] = await admitCandidates(app, batch, 2, { offeringIds: [turners?.id ?? ''] })
    if (!one || !other) throw new Error('nobody was admitted')
    const disciplineId = turners?.parts.find(({ component }) => component === 'theory')?.disciplineId ?? ''
    const hours = { startsAt: '2026-06-01T01:00:00Z', minutes: 90, roomId: batch.theoryRoomId }
    const entryIds = [one, other].map(({ entryIds }) => entryIds.theory ?? '')
    const sessionId = await seatEntries(app, { ...hours, disciplineId, name: '理论 1', entryIds })
    const candidate = await signInAs(app, one.personId)

    const { body: before } = await expectOk(candidate.call<OwnTimetable>('GET', '/api/my/timetable'))
    assert.equal(
      before.sessions.map(({ entryId, startsAt, room, seat }) => [entryId, startsAt, room, seat]),
      [[one.entryIds.theory, '2026-06-01T01:00:00.000Z', '机房 1', '1']],
    )
    assert.is(before.calendarUrl, null)
    assert.is((await app.visitor.call('GET', '/api/my/timetable')).status, 401)

    const { body: feed } = await expectOk(candidate.call<{ calendarUrl: string }>('POST', '/api/my/calendar'))
    const read = async (url: string) => (await app.visitor.call('GET', new URL(url).pathname)).raw
    const first = await read(feed.calendarUrl)
    assert.match(String(first.headers['content-type']), 'text/calendar')
    assert.match(first.body, `UID:${one.entryIds.theory}@`)
    assert.match(first.body, 'DTSTART:20260601T010000Z')
    assert.not.match(first.body, other.entryIds.theory ?? '')
    assert.ok(first.body.endsWith('\r\nEND:VCALENDAR\r\n'), 'the last line ends too')

    await app.connection.db
      .update(session)
      .set({ startsAt: new Date('2026-06-02T01:00:00Z'), endsAt: new Date('2026-06-02T02:30:00Z') })
      .where(eq(session.id, sessionId))
    assert.match((await read(feed.calendarUrl)).body, 'DTSTART:20260602T010000Z')

    await expectOk(candidate.call('POST', '/api/my/calendar'))
    assert.is((await read(feed.calendarUrl)).statusCode, 404, 'the old address is dead')
  }))

test.run()
