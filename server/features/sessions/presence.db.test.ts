import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { auditEntry } from '#db/schema/audit'
import type { Actor } from '#domain/people/contract'
import { forgottenAfter } from '#domain/sessions/presence'
import { newId } from '../../platform/hash.ts'
import { findTabletActor } from '../../platform/http/actor.ts'
import { anotherTablet, type Caller } from '../../testing/callers.ts'
import { type Competition, expectOk, openCompetition } from '../../testing/competition.ts'
import { hear } from '../../testing/topics.ts'
import { type TestApp, withApp } from '../../testing/with-app.ts'

const actorOf = async ({ app, clock }: TestApp, { headers }: Caller): Promise<Actor> =>
  (await findTabletActor(app.platform.db, headers.cookie?.split('=')[1] ?? '', clock.now)) ?? { kind: 'public' }

/** Says where a judge's device is: on the first entry's sheet by its code, or nowhere. */
const beat = (judge: Caller, { sessionId, entryIds, parts }: Competition, device: string, code: string | null) =>
  expectOk(
    judge.call('POST', `/api/sessions/${sessionId}/presence`, {
      device,
      at: code && { entryId: entryIds[0], subCriterionId: parts[code] },
    }),
  )

async function seenBy(app: TestApp, judge: Caller, { sessionId }: Competition): Promise<unknown[]> {
  const heard = await hear(app, `presence:${sessionId}`, await actorOf(app, judge))
  return 'rows' in heard ? [...heard.rows.values()] : [heard.code]
}

test('two tablets on one sheet see each other, also those of one judge, until they leave or fall silent', () =>
  withApp(async (app) => {
    const competition = await openCompetition(app)
    const { eventId, judges, entryIds, parts } = competition
    const second = await anotherTablet(app.app, eventId, judges[0].personId ?? '')
    const [here, there] = [newId(), newId()]
    await beat(judges[0], competition, here, 'A1')
    await beat(second, competition, there, 'A2')
    const row = { personId: judges[0].personId, name: 'judge 1', entryId: entryIds[0] }
    assert.equal(await seenBy(app, judges[1], competition), [
      { ...row, subCriterionId: parts.A1 },
      { ...row, subCriterionId: parts.A2 },
    ])
    await beat(second, competition, there, null)
    assert.is((await seenBy(app, judges[1], competition)).length, 1)
    app.clock.pass(forgottenAfter / 1000)
    await beat(judges[1], competition, newId(), 'B1')
    assert.equal(
      (await seenBy(app, judges[2], competition)).map((seen) => (seen as { name: string }).name),
      ['judge 2'],
    )
  }))

test('a beat is no act, and who does not judge the session has no place in it', () =>
  withApp(async (app) => {
    const competition = await openCompetition(app)
    const { sessionId, eventId, judges } = competition
    const before = (await app.connection.db.select().from(auditEntry)).length
    await beat(judges[0], competition, newId(), 'A1')
    assert.is((await app.connection.db.select().from(auditEntry)).length, before)
    const other = await app.asTablet(eventId)
    const { error } = await other.call('POST', `/api/sessions/${sessionId}/presence`, { device: newId(), at: null })
    assert.is(error?.code, 'not-on-panel')
    assert.equal(await seenBy(app, other, competition), ['not-allowed'])
  }))

test.run()
