import { eq } from 'drizzle-orm'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { certificate } from '#db/schema/certificates'
import { issue, list, publish, publishedCompetition, revoke, verified, verify } from '../../testing/certificates.ts'
import { expectOk, markEntry, openCompetition, signAll } from '../../testing/competition.ts'
import { withApp } from '../../testing/with-app.ts'

test('a revoked certificate says so with day and reason, and the public can print it no more', () =>
  withApp(async (app) => {
    const competition = await publishedCompetition(app)
    await issue(competition)
    const [gold] = await list(competition)
    await expectOk(revoke(competition.manager, gold?.id))
    const { state, reason, revokedAt } = await verified(app, gold?.verifyCode)
    assert.equal([state, reason, revokedAt], ['revoked', '成绩录入有误', app.clock.now.toISOString()])
    const printed = await app.visitor.call('GET', `/api/verify/${gold?.verifyCode}/pdf`)
    assert.equal([printed.status, printed.error?.code], [409, 'certificate-revoked'])
    assert.is((await competition.manager.call('GET', `/api/certificates/${gold?.id}/pdf`)).status, 200)
    assert.is((await revoke(competition.manager, gold?.id)).error?.code, 'certificate-revoked')
    assert.is((await issue(competition)).issued, 0)
  }))

test('a reason of blanks revokes nothing', () =>
  withApp(async (app) => {
    const competition = await publishedCompetition(app)
    await issue(competition)
    const [gold] = await list(competition)
    assert.is((await revoke(competition.manager, gold?.id, '  ')).status, 400)
    assert.is((await list(competition))[0]?.state, 'issued')
  }))

test('an award is verified by code and by number, however the number is typed', () =>
  withApp(async (app) => {
    const competition = await publishedCompetition(app)
    await issue(competition)
    const [gold] = await list(competition)
    const byCode = await verified(app, gold?.verifyCode)
    assert.equal(
      [byCode.name, byCode.event.name, byCode.discipline.latinName, byCode.delegation.code, byCode.issuer],
      ['张伟', '重庆市职业技能大赛', 'Web Technologies', 'CN', '重庆市人力资源和社会保障局'],
    )
    assert.match(byCode.auditHash, /^[0-9a-f]{64}$/)
    for (const typed of [
      'tsa-2026-000001 ',
      'ｔｓａ－２０２６－０００００１',
      'TSA-2026 –000001',
      `/verify/${gold?.verifyCode}?from=scan`,
    ])
      assert.equal(await verified(app, encodeURIComponent(typed)), byCode, typed)
    for (const unknown of ['TSA-2026-000009', 'x'.repeat(22)]) {
      const { status, error } = await verify(app, unknown)
      assert.equal([status, error?.code], [404, 'certificate-unknown'])
    }
  }))

test('who only took part is found by code, never by a number that anybody can guess', () =>
  withApp(async (app) => {
    const competition = await openCompetition(app)
    for (const id of competition.entryIds) await markEntry(competition, id, ['0', '0', '0'], '0')
    await signAll(competition, competition.entryIds)
    await publish(competition)
    await issue(competition)
    const [one] = await list(competition)
    assert.equal([one?.kind, one?.award, one?.rank, one?.total], ['participation', null, null, null])
    assert.is((await verified(app, one?.verifyCode)).kind, 'participation')
    assert.is((await verify(app, one?.number ?? '')).status, 404)
  }))

test('a register that somebody changed behind the application verifies nothing', () =>
  withApp(async (app) => {
    const competition = await publishedCompetition(app)
    await issue(competition)
    const [, silver] = await list(competition)
    const { db } = app.connection
    const [row] = await db
      .select()
      .from(certificate)
      .where(eq(certificate.id, silver?.id ?? ''))
    assert.ok(row)
    const forged = { ...row.sheet, facts: { ...row.sheet.facts, award: 'gold' as const } }
    await db.update(certificate).set({ sheet: forged }).where(eq(certificate.id, row.id))
    assert.is((await verify(app, row.verifyCode)).error?.code, 'certificate-altered')
  }))

test.run()
