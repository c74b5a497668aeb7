import { asc, eq } from 'drizzle-orm'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { mark } from '#db/schema/scoring'
import { session } from '#db/schema/sessions'
import { newId } from '../../platform/hash.ts'
import { verifyAudit } from '../../platform/verify-audit.ts'
import { anotherTablet } from '../../testing/callers.ts'
import { type Competition, expectOk, openCompetition, sendMarks } from '../../testing/competition.ts'
import { type TestApp, withApp } from '../../testing/with-app.ts'

/** Every revision that was written, in the order of writing. */
const written = async ({ connection }: TestApp, sessionId: string) =>
  connection.db.select().from(mark).where(eq(mark.sessionId, sessionId)).orderBy(asc(mark.seq))

/** A mark for each entry's first aspect, with the identifiers that a tablet keeps while it waits. */
const batch = ({ entryIds, parts }: Competition, value = '2') =>
  entryIds.map((entryId) => ({ commandId: newId(), entryId, aspectId: parts['A1.1'] ?? '', value }))

test('a batch of which some marks were taken before its answer was lost is sent again whole: each stands once', () =>
  withApp(async (app) => {
    const competition = await openCompetition(app)
    const { judges, sessionId } = competition
    const marks = batch(competition)
    assert.equal(await sendMarks(judges[0], sessionId, marks.slice(0, 2)), ['ok', 'ok'])
    assert.equal(await sendMarks(judges[0], sessionId, marks), ['ok', 'ok', 'ok'])
    const twice = await Promise.all([1, 2, 3].map(() => sendMarks(judges[0], sessionId, marks)))
    assert.ok(twice.flat().every((answer) => answer === 'ok'))
    const rows = await written(app, sessionId)
    assert.equal(
      rows.map(({ commandId }) => commandId),
      marks.map(({ commandId }) => commandId),
    )
    assert.equal((await verifyAudit(app.connection.db)).faults, [])
  }))

test('a tablet that was paired anew after a lost answer sends the same marks, and they are the same marks', () =>
  withApp(async (app) => {
    const competition = await openCompetition(app)
    const { eventId, judges, sessionId } = competition
    const marks = batch(competition)
    await sendMarks(judges[0], sessionId, marks)
    const again = await anotherTablet(app.app, eventId, judges[0].personId ?? '')
    assert.equal(await sendMarks(again, sessionId, marks), ['ok', 'ok', 'ok'])
    assert.is((await written(app, sessionId)).length, 3)
    assert.equal(
      await sendMarks(judges[1], sessionId, marks),
      ['command-id-reused', 'command-id-reused', 'command-id-reused'],
      'but nobody else sends them',
    )
  }))

test('of two tablets of one judge the mark that arrives last stands, and the other stays on record', () =>
  withApp(async (app) => {
    const competition = await openCompetition(app)
    const { eventId, judges, sessionId } = competition
    const second = await anotherTablet(app.app, eventId, judges[0].personId ?? '')
    const [one] = batch(competition, '0')
    const [other] = batch(competition, '2')
    if (!one || !other) throw new Error('no entries')
    await sendMarks(judges[0], sessionId, [one])
    await sendMarks(second, sessionId, [other])
    assert.equal(await sendMarks(judges[0], sessionId, [one]), ['ok'], 'sent again it is answered, and changes nothing')
    const rows = await written(app, sessionId)
    assert.equal(
      rows.map(({ revision, tabletId }) => [revision, tabletId]),
      [
        [1, judges[0].tabletId],
        [2, second.tabletId],
      ],
    )
    assert.is(rows[1]?.commandId, other.commandId)
  }))

test("a mark has the server's time and the order of arrival: a tablet cannot say another", () =>
  withApp(async (app) => {
    const competition = await openCompetition(app)
    const { judges, sessionId } = competition
    const [first, second, third] = batch(competition)
    await sendMarks(judges[0], sessionId, first ? [first] : [])
    app.clock.pass(60)
    const stamped = { round: 1, ...second, at: '1999-01-01T00:00:00.000Z' }
    await expectOk(judges[0].call('POST', `/api/sessions/${sessionId}/marks`, { marks: [stamped] }))
    app.clock.pass(60)
    await sendMarks(judges[0], sessionId, third ? [third] : [])
    assert.equal(
      (await written(app, sessionId)).map(({ at }) => at.toISOString()),
      ['2026-05-04T01:00:00.000Z', '2026-05-04T01:01:00.000Z', '2026-05-04T01:02:00.000Z'],
    )
  }))

test('marks for a session that is not open yet have no answer: they wait on the tablet and are taken once it opens', () =>
  withApp(async (app) => {
    const competition = await openCompetition(app)
    const { connection } = app
    const { manager, judges, sessionId } = competition
    await connection.db.update(session).set({ state: 'planned' }).where(eq(session.id, sessionId))
    const marks = batch(competition)
    const early = await judges[0].call('POST', `/api/sessions/${sessionId}/marks`, {
      marks: marks.map((one) => ({ round: 1, ...one })),
    })
    assert.equal([early.status, early.error?.code, early.error?.facts?.state], [409, 'session-not-open', 'planned'])
    await expectOk(manager.call('POST', `/api/sessions/${sessionId}/open`))
    assert.equal(await sendMarks(judges[0], sessionId, marks), ['ok', 'ok', 'ok'])
    assert.is((await written(app, sessionId)).length, 3)
  }))

test("marks that were saved on a tablet are taken in by the chief judge as the judge's own, once, whenever it comes back", () =>
  withApp(async (app) => {
    const competition = await openCompetition(app)
    const { chief, manager, judges, sessionId } = competition
    const marks = batch(competition)
    const [first] = marks
    await sendMarks(judges[0], sessionId, first ? [first] : [])
    const saved = { round: 1, sessionId, personId: judges[0].personId, personName: 'judge 1' }
    const elsewhere = { ...saved, ...first, commandId: newId(), sessionId: newId() }
    const file = {
      touchstone: 'unsent-marks',
      version: 1,
      marks: [...marks.map((one) => ({ ...saved, ...one })), elsewhere],
    }
    const url = `/api/sessions/${sessionId}/marks/take-in`
    assert.is((await manager.call('POST', url, { file })).error?.code, 'not-allowed')
    const { body } = await expectOk(chief.call<{ results: { ok: boolean; code?: string }[] }>('POST', url, { file }))
    assert.equal(
      body.results.map(({ ok, code }) => (ok ? 'ok' : code)),
      ['ok', 'ok', 'ok', 'mark-of-another-session'],
    )
    assert.equal(await sendMarks(judges[0], sessionId, marks), ['ok', 'ok', 'ok'], 'the tablet is found again')
    const rows = await written(app, sessionId)
    assert.equal(
      rows.map(({ commandId, judgeId }) => [commandId, judgeId]),
      marks.map(({ commandId }) => [commandId, judges[0].personId]),
    )
    assert.equal((await verifyAudit(app.connection.db)).faults, [])
  }))

test.run()
