import { eq } from 'drizzle-orm'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { entry, entryMember } from '#db/schema/registration'
import type { ResultView } from '#domain/rankings/contract'
import { verifyAudit } from '../../platform/verify-audit.ts'
import {
  issue,
  list,
  publish,
  publishedCompetition,
  republishLower,
  revoke,
  verified,
} from '../../testing/certificates.ts'
import { expectOk, openCompetition } from '../../testing/competition.ts'
import { withApp } from '../../testing/with-app.ts'

test('nothing is issued before there is an official result', () =>
  withApp(async (app) => {
    const { manager, disciplineId } = await openCompetition(app)
    const { status, error } = await manager.call('POST', `/api/disciplines/${disciplineId}/certificates`)
    assert.equal([status, error?.code], [409, 'result-missing'])
  }))

test('each entry gets one certificate, numbered by rank, and issuing again issues nothing', () =>
  withApp(async (app) => {
    const competition = await publishedCompetition(app)
    assert.equal(await issue(competition), { issued: 3, revoked: 0 })
    assert.equal(await issue(competition), { issued: 0, revoked: 0 })
    const all = await list(competition)
    assert.equal(
      all.map(({ number, state, kind, name, award, rank, total }) => [number, state, kind, name, award, rank, total]),
      [
        ['TSA-2026-000001', 'issued', 'award', '张伟', 'gold', 1, '10.00'],
        ['TSA-2026-000002', 'issued', 'award', '李娜', 'silver', 2, '9.00'],
        ['TSA-2026-000003', 'issued', 'award', 'Anna Müller', 'bronze', 3, '8.00'],
      ],
    )
    assert.ok(all.every(({ verifyCode }) => /^[\w-]{22}$/.test(verifyCode)))
  }))

test('each member of a team gets a certificate with the name of the team, and all can read who was in it', () =>
  withApp(async (app) => {
    const competition = await publishedCompetition(app)
    const { disciplineId, entryIds } = competition
    const entryId = entryIds[0] ?? ''
    const { db } = app.connection
    await db.update(entry).set({ name: '重庆一队' }).where(eq(entry.id, entryId))
    const names = ['张伟', '王芳']
    await db.insert(entryMember).values(names.map((name, i) => ({ entryId, position: i + 1, name })))
    assert.equal(await issue(competition), { issued: 4, revoked: 0 })
    const all = await list(competition)
    assert.equal(
      all.map(({ name, team, award }) => [name, team?.name, award]),
      [
        ['张伟', '重庆一队', 'gold'],
        ['王芳', '重庆一队', 'gold'],
        ['李娜', undefined, 'silver'],
        ['Anna Müller', undefined, 'bronze'],
      ],
    )
    assert.is((await verified(app, all[1]?.verifyCode)).team?.name, '重庆一队')
    const path = `/api/disciplines/${disciplineId}/results`
    const { body } = await expectOk(app.visitor.call<{ result: ResultView }>('GET', path))
    assert.equal(
      body.result.standings[0]?.members.map(({ name }) => name),
      names,
    )
    await db.update(entryMember).set({ name: '王方' }).where(eq(entryMember.name, '王芳'))
    assert.equal(await issue(competition), { issued: 1, revoked: 1 })
  }))

test('a newer result replaces only the certificates whose facts it changed, and both tell the truth', () =>
  withApp(async (app) => {
    const competition = await publishedCompetition(app)
    await issue(competition)
    const [, , bronze] = await list(competition)
    await republishLower(competition)
    assert.equal(await issue(competition), { issued: 1, revoked: 0 })
    await publish(competition)
    assert.equal(await issue(competition), { issued: 0, revoked: 0 })
    const all = await list(competition)
    const corrected = all[3]
    assert.equal(
      all.map(({ state, total }) => [state, total]),
      [
        ['issued', '10.00'],
        ['issued', '9.00'],
        ['replaced', '8.00'],
        ['corrected', '6.00'],
      ],
    )
    const before = await verified(app, bronze?.verifyCode)
    assert.equal([before.state, before.total, before.resultVersion], ['replaced', '8.00', 1])
    assert.equal(before.replacedBy, { number: corrected?.number, verifyCode: corrected?.verifyCode })
    const after = await verified(app, corrected?.verifyCode)
    assert.equal([after.state, after.total, after.replacedBy], ['corrected', '6.00', null])
    assert.is((await app.visitor.call('GET', `/api/verify/${bronze?.verifyCode}/pdf`)).status, 200)
    assert.is((await revoke(competition.manager, bronze?.id)).error?.code, 'certificate-replaced')
  }))

test('a corrected name gives its holder alone a corrected certificate', () =>
  withApp(async (app) => {
    const competition = await publishedCompetition(app)
    await issue(competition)
    const [first = ''] = competition.entryIds
    await app.connection.db.update(entry).set({ latinName: 'ZHANG Wei' }).where(eq(entry.id, first))
    assert.is((await issue(competition)).issued, 1)
    assert.equal(
      (await list(competition)).map(({ state, latinName }) => [state, latinName]),
      [
        ['replaced', null],
        ['issued', null],
        ['issued', null],
        ['corrected', 'ZHANG Wei'],
      ],
    )
  }))

test('a certificate whose entry left the result is revoked without a reason of its own', () =>
  withApp(async (app) => {
    const competition = await publishedCompetition(app)
    await issue(competition)
    const [, , third = ''] = competition.entryIds
    await app.connection.db.update(entry).set({ withdrawnAt: app.clock.now }).where(eq(entry.id, third))
    await publish(competition)
    assert.equal(await issue(competition), { issued: 0, revoked: 1 })
    const { state, reason, revokedAt } = await verified(app, (await list(competition))[2]?.verifyCode)
    assert.equal([state, reason, revokedAt], ['revoked', null, app.clock.now.toISOString()])
  }))

test('numbers have no gaps when two disciplines are issued at once, five times over', () =>
  withApp(async (app) => {
    const both = [await publishedCompetition(app), await publishedCompetition(app)]
    const counts = await Promise.all([...both, ...both, ...both].slice(0, 5).map(issue))
    assert.is(
      counts.reduce((sum, { issued }) => sum + issued, 0),
      6,
    )
    const numbers = (await Promise.all(both.map(list))).flat().map(({ number }) => number)
    assert.equal(
      numbers.sort(),
      [1, 2, 3, 4, 5, 6].map((serial) => `TSA-2026-00000${serial}`),
    )
    assert.equal((await verifyAudit(app.connection.db)).faults, [])
  }))

test('an issuing that fails leaves its numbers to the next', () =>
  withApp(async (app) => {
    const competition = await publishedCompetition(app)
    const path = `/api/disciplines/${competition.disciplineId}/certificates`
    await app.connection.sql`alter table certificate add constraint none check (false) not valid`
    assert.is((await competition.manager.call('POST', path)).status, 500)
    await app.connection.sql`alter table certificate drop constraint none`
    await issue(competition)
    assert.is((await list(competition))[0]?.number, 'TSA-2026-000001')
  }))

test('only those who run the event issue and revoke, only its staff list and print', () =>
  withApp(async (app) => {
    const competition = await publishedCompetition(app)
    await issue(competition)
    const { disciplineId, eventId, judges } = competition
    const [gold] = await list(competition)
    const path = `/api/disciplines/${disciplineId}/certificates`
    const chief = await app.as('chief-judge', eventId)
    const others = [chief, await app.as('supervisor', eventId), await app.as('judge', eventId), judges[0]]
    for (const caller of [...others, await app.as('manager', (await app.seedEvent()).eventId)]) {
      assert.is((await caller.call('POST', path)).error?.code, 'not-allowed')
      assert.is((await revoke(caller, gold?.id)).error?.code, 'not-allowed')
    }
    for (const at of [path, `/api/certificates/${gold?.id}/pdf`]) {
      assert.is((await chief.call('GET', at)).status, 200)
      assert.is((await judges[0].call('GET', at)).error?.code, 'not-allowed')
      assert.is((await app.visitor.call('GET', at)).status, 401)
    }
  }))

test.run()
