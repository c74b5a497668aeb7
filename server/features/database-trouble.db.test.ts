import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { connect } from '#db/client'
import { databaseTrouble } from '#db/database-error'
import { migrate } from '#db/migrate'
import { startTestServer } from '#db/testing/server'
import { buildApp } from '../app.ts'
import { newId } from '../platform/hash.ts'
import { healthOf } from '../platform/health.ts'
import { Keyring } from '../platform/keyring/keyring.ts'
import { newKey } from '../platform/keyring/keys.ts'
import { createLog } from '../platform/log.ts'
import { callerWith } from '../testing/callers.ts'
import { openCompetition, sendMarks } from '../testing/competition.ts'
import { testClock, withApp } from '../testing/with-app.ts'

test('a database that was stopped under the server is away, for who asks and who writes', async () => {
  const server = await startTestServer()
  try {
    await migrate(server.url)
    const connection = await connect(server.url, { max: 2 })
    const clock = testClock()
    const app = await buildApp({
      ...{ connection, clock: () => clock.now, log: createLog('silent'), publicUrl: () => 'http://touchstone.test' },
      ...{ keyring: new Keyring({ keys: [newKey(1)] }), client: 'no-client-is-built-for-this-test' },
      lag: () => 0,
    })
    const visitor = callerWith(app, {})
    assert.is((await visitor.call('GET', '/health')).status, 200)
    await server.stop()
    const answers = [
      await visitor.call('GET', '/health'),
      await visitor.call('GET', '/api/events'),
      await visitor.call('POST', '/api/sign-in', { login: 'admin', password: 'a long password' }),
    ]
    assert.equal(
      answers.map(({ status, error }) => [status, error?.kind, error?.code]),
      answers.map(() => [503, 'fault', 'database-away']),
    )
    await app.close()
    await connection.close()
  } finally {
    await server.stop()
  }
})

test('on a full disk a mark is told so, and is taken once, under its identifier, when there is room again', () =>
  withApp(async (app) => {
    const { sql } = app.connection
    const competition = await openCompetition(app)
    const { sessionId, judges, entryIds, parts } = competition
    const marks = [{ entryId: entryIds[0] ?? '', aspectId: parts['A1.1'] ?? '', value: '2', commandId: newId() }]
    await sql.unsafe(`create function refuse_room() returns trigger language plpgsql as $$
      begin raise exception 'could not extend file' using errcode = 'disk_full'; end $$`)
    await sql.unsafe('create trigger no_room before insert on mark execute function refuse_room()')
    const body = { marks: marks.map((mark) => ({ round: 1, ...mark })) }
    const full = await judges[0].call('POST', `/api/sessions/${sessionId}/marks`, body)
    assert.equal([full.status, full.error?.kind, full.error?.code], [503, 'fault', 'database-full'])
    await sql.unsafe('drop trigger no_room on mark')
    assert.equal(await sendMarks(judges[0], sessionId, marks), ['ok'])
    assert.equal(await sendMarks(judges[0], sessionId, marks), ['ok'])
    assert.is((await sql`select 1 from mark`).length, 1)
  }))

test('health is ill where the database reads but cannot write', () =>
  withApp(async ({ connection, databaseUrl }) => {
    const [found] = await connection.sql`select current_database() as name`
    await connection.sql.unsafe(`alter database ${found?.name} set temp_file_limit = 0`)
    const limited = await connect(databaseUrl, { max: 1 })
    await healthOf(limited.db)().then(
      () => assert.unreachable(),
      (error) => assert.is(databaseTrouble(error), 'database-away'),
    )
    await limited.close()
  }))

test.run()
