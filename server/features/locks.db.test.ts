import { and, eq, sql } from 'drizzle-orm'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { databaseError } from '#db/database-error'
import { auditChain } from '#db/schema/audit'
import { batch } from '#db/schema/batches'
import { event } from '#db/schema/events'
import { session } from '#db/schema/sessions'
import { execute } from '../platform/execute.ts'
import { newId } from '../platform/hash.ts'
import { openBatch } from '../testing/batch.ts'
import { expectOk, openCompetition } from '../testing/competition.ts'
import { type TestApp, withApp } from '../testing/with-app.ts'
import { decideApplications } from './applications/review/decide-applications.ts'

type Held = Parameters<Parameters<TestApp['connection']['db']['transaction']>[0]>[0]

/** Runs a test while a transaction of somebody else holds locks; `letGo` ends it. */
async function whileHeld(
  { connection: { db } }: TestApp,
  take: (tx: Held) => Promise<unknown>,
  run: (letGo: () => Promise<void>) => Promise<void>,
): Promise<void> {
  let letGo = () => Promise.resolve()
  await new Promise<void>((taken, failed) => {
    const held = db.transaction(async (tx) => {
      await take(tx)
      await new Promise<void>((over) => {
        letGo = () => {
          over()
          return held
        }
        taken()
      })
    })
    held.catch(failed)
  })
  await run(letGo).finally(letGo)
}

/** Comes back once so many queries wait for a lock. */
async function waiting({ connection: { db } }: TestApp, many: number): Promise<void> {
  for (;;) {
    const [row] = await db.execute<{ count: number }>(sql`select count(*)::int as count from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock'`)
    if ((row?.count ?? 0) >= many) return
  }
}

test('no event is closed while one of its sessions is being opened', () =>
  withApp(async (app) => {
    const { manager, eventId, sessionId } = await openCompetition(app)
    const { db } = app.connection
    await expectOk(manager.call('POST', `/api/sessions/${sessionId}/pause`))
    await db.update(session).set({ state: 'closed' }).where(eq(session.id, sessionId))
    const ofSession = and(eq(auditChain.aggregate, 'session'), eq(auditChain.aggregateId, sessionId))
    await whileHeld(
      app,
      (tx) => tx.select().from(auditChain).where(ofSession).for('update'),
      async (letGo) => {
        const opening = manager.call('POST', `/api/sessions/${sessionId}/open`)
        await waiting(app, 1)
        const closing = manager.call('POST', `/api/events/${eventId}/close`)
        await Promise.race([closing, waiting(app, 2)])
        await letGo()
        assert.is((await opening).status, 200)
        assert.is((await closing).error?.code, 'sessions-open')
      },
    )
    const [found] = await db.select({ state: event.state }).from(event).where(eq(event.id, eventId))
    assert.is(found?.state, 'announced')
  }))

test('who decides on applications holds the event before the batch, as those do who plan it', () =>
  withApp(async (app) => {
    const { eventId } = await openBatch(app)
    const { db } = app.connection
    await whileHeld(
      app,
      (tx) => tx.select().from(batch).where(eq(batch.eventId, eventId)).for('update'),
      async (letGo) => {
        const input = { eventId, applications: [{ id: newId(), round: 1 }], decision: { kind: 'approve' as const } }
        const deciding = execute(app.app.platform, decideApplications, input, {
          actor: { kind: 'system' },
          commandId: newId(),
        }).catch((error: { refusal?: { code: string } }) => error.refusal?.code)
        await waiting(app, 1)
        const planning = db.execute(sql`select id from event where id = ${eventId} for update nowait`)
        const refused = await planning.then(
          () => null,
          (error: unknown) => databaseError(error)?.code,
        )
        assert.is(refused, '55P03', 'the event is held already')
        await letGo()
        assert.type(await deciding, 'string')
      },
    )
  }))

test.run()
