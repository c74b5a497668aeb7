import { execFileSync } from 'node:child_process'
import { eq } from 'drizzle-orm'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { application, bulkDecision } from '#db/schema/applications'
import { ticket, violation, violationRule } from '#db/schema/attendance'
import { batch as batchTable } from '#db/schema/batches'
import { event } from '#db/schema/events'
import { job } from '#db/schema/jobs'
import { objection, outcome, publication } from '#db/schema/outcomes'
import { person, roleOffer } from '#db/schema/people'
import { entry } from '#db/schema/registration'
import type { Archive } from '#domain/archive/contract'
import { points } from '#domain/kit/points'
import { type Command, execute } from '../../platform/execute.ts'
import { newId } from '../../platform/hash.ts'
import { bareForm } from '../../testing/applications.ts'
import { openBatch, type TestBatch } from '../../testing/batch.ts'
import type { Caller } from '../../testing/callers.ts'
import { issue, list, publishedCompetition, verified } from '../../testing/certificates.ts'
import { citizenIdOf } from '../../testing/citizen-ids.ts'
import { expectOk } from '../../testing/competition.ts'
import { dumpOf } from '../../testing/dump.ts'
import { jpegOf, signUpAs } from '../../testing/sign-up.ts'
import { send } from '../../testing/upload.ts'
import { type TestApp, withApp } from '../../testing/with-app.ts'
import { admit, lockBatch } from '../applications/admit.ts'

const name = '欧阳建国'
const order = 5

/** Somebody who applied with files that bear the own name, was returned once, and approved. Gives the application. */
async function approved(test: TestApp, own: Caller, { eventId, offerings }: TestBatch): Promise<string> {
  const offeringId = offerings[0]?.id ?? ''
  const body = { offeringId, route: 'assessment' }
  const { applicationId } = (await expectOk(own.call<{ applicationId: string }>('POST', '/api/my/applications', body)))
    .body
  const at = `/api/my/applications/${applicationId}`
  const form = { ...bareForm, employer: `${name}工作室` }
  await expectOk(own.call('PUT', at, { route: 'assessment', form }))
  await send(test, own, `${at}/documents`, jpegOf(630, 810), { fileName: 'a.jpg', fields: { purpose: 'photo' } })
  const pdf = `%PDF-1.7 ${name} ${citizenIdOf(order)}`
  await send(test, own, `${at}/documents`, pdf, { fileName: `${name}.pdf`, fields: { purpose: 'evidence' } })
  await expectOk(own.call('POST', `${at}/hand-in`))
  const { db } = test.connection
  const returned = [{ part: 'photo' as const, reason: `${name}的照片不清晰`, mended: true }]
  const reason = `${name}符合条件`
  await db.update(application).set({ state: 'approved', returned, reason }).where(eq(application.id, applicationId))
  const before = [{ applicationId, state: 'submitted' as const, returned }]
  const decision = { kind: 'approve' } as const
  await db.insert(bulkDecision).values({ id: newId(), eventId, decision, before, at: test.clock.now })
  const admitting: Command<string, Record<string, never>> = {
    name: 'admit-in-a-test',
    async run(context, id) {
      await lockBatch(context.tx, eventId)
      await admit(context, eventId, [id])
      return { result: {}, audit: [], dirty: [] }
    },
  }
  await execute(test.app.platform, admitting, applicationId, { actor: { kind: 'system' }, commandId: newId() })
  return applicationId
}

/** What a batch leaves behind of somebody: an outcome, an answered objection, a ticket, a violation, a file of many. */
async function course(
  { connection: { db }, clock: { now } }: TestApp,
  personId: string,
  { eventId, offerings }: TestBatch,
) {
  const [publicationId, ruleId, offeringId] = [newId(), newId(), offerings[0]?.id ?? '']
  const [sat] = await db.select().from(entry).where(eq(entry.personId, personId))
  const entryId = sat?.id ?? ''
  const days = { opensOn: '2026-06-06', closesOn: '2026-06-12' }
  await db
    .insert(publication)
    .values({ id: publicationId, eventId, version: 1, kind: 'final', inputHash: '-', ...days, at: now })
  const at = { id: newId(), publicationId, offeringId, personId, component: 'theory' } as const
  await db.insert(outcome).values({ ...at, entryId, state: 'passed', points: points('81.5') })
  const words = { words: `我是${name}，成绩有误`, answer: `${name}：已核对`, state: 'dismissed' } as const
  await db
    .insert(objection)
    .values({ id: newId(), eventId, publicationId, offeringId, personId, raisedBy: personId, ...words, at: now })
  await db.insert(ticket).values({ id: newId(), eventId, personId, number: 1, code: 'x'.repeat(20), issuedAt: now })
  const content = { code: 'late', name: '迟到', latinName: 'Late', voids: 'none', banMonths: 0 } as const
  await db.insert(violationRule).values({ id: ruleId, code: 'late-in-a-test', version: 1, content, at: now })
  const said = { words: `${name}迟到`, reply: `${name}：堵车`, reason: '属实' }
  await db.insert(violation).values({
    ...{ id: newId(), eventId, entryId, personId, ruleId, voids: 'none', banMonths: 0, ...said },
    ...{ state: 'confirmed', recordedAt: now, decidedAt: now, replyUntil: '2026-06-08' },
  })
  const file = { fileName: `${name}.pdf`, fileType: 'application/pdf', file: Buffer.from(name) }
  await db.insert(job).values({
    ...({ id: newId(), kind: 'print-tickets', placeId: eventId, state: 'done', share: 1, facts: {} } as const),
    ...file,
    ...{ startedAt: now, heardAt: now, endedAt: now },
  })
}

test('the archive holds everything of its owner, as JSON and as PDF, with the number masked', () =>
  withApp(async (test) => {
    const batch = await openBatch(test)
    const own = await signUpAs(test, order, name)
    await approved(test, own, batch)
    await course(test, own.personId ?? '', batch)
    const { body } = await expectOk(own.call<Archive>('GET', '/api/my/archive'))
    assert.is(body.identity?.number, `500***********${citizenIdOf(order).slice(-4)}`)
    assert.equal(
      [body.applications, body.entries, body.outcomes, body.violations, body.objections].map((part) => part.length),
      [1, batch.offerings[0]?.parts.length ?? 0, 1, 1, 1],
    )
    assert.is(body.outcomes[0]?.points, '81.50')
    const { raw } = await own.call('GET', '/api/my/archive.pdf?language=zh')
    const text = execFileSync('pdftotext', ['-raw', '-', '-'], { input: raw.rawPayload }).toString()
    for (const part of [name, '车工', '81.50', '迟到', '500***********']) assert.ok(text.includes(part), part)
    assert.not.ok(text.includes(citizenIdOf(order)))
    const other = await signUpAs(test, 6)
    assert.equal((await other.call<Archive>('GET', '/api/my/archive')).body.applications, [])
    assert.is((await test.visitor.call('GET', '/api/my/archive')).status, 401)
  }))

test('who is forgotten is found nowhere but on issued certificates, and marks and results stay', () =>
  withApp(async (test) => {
    const { db } = test.connection
    const batch = await openBatch(test)
    const own = await signUpAs(test, order, name)
    const personId = own.personId ?? ''
    await approved(test, own, batch)
    await course(test, personId, batch)
    const competition = await publishedCompetition(test)
    const competed = competition.entryIds[0] ?? ''
    await db.update(entry).set({ personId, name, latinName: null }).where(eq(entry.id, competed))
    await issue(competition)
    const forget = async (login: string) => {
      const { error } = await own.call('POST', '/api/my/erasure', { login })
      return error?.code ?? 'ok'
    }
    assert.is(await forget('somebody'), 'erasure-login-differs')
    assert.is(await forget('candidate-5'), 'erasure-under-way')
    await db.update(batchTable).set({ finalOn: '2026-06-15' }).where(eq(batchTable.eventId, batch.eventId))
    await db.update(event).set({ state: 'closed' }).where(eq(event.id, competition.eventId))
    const open = { state: 'recorded', decidedAt: null } as const
    await db.update(violation).set(open).where(eq(violation.personId, personId))
    assert.is(await forget('candidate-5'), 'erasure-violation')
    await db
      .update(violation)
      .set({ state: 'confirmed', decidedAt: test.clock.now, banMonths: 6 })
      .where(eq(violation.personId, personId))
    assert.is(await forget('candidate-5'), 'erasure-banned')
    await db.update(violation).set({ banMonths: 0 }).where(eq(violation.personId, personId))
    const asked = { id: newId(), personId, eventId: batch.eventId, role: 'judge', state: 'open' } as const
    await db.insert(roleOffer).values({ ...asked, offeredAt: test.clock.now })
    const before = await dumpOf(test)
    const tables = new Set(before.split('\n').flatMap((row) => (row.includes(name) ? [row.split(' ')[0]] : [])))
    for (const table of ['person', 'entry', 'application', 'application_document', 'objection', 'violation', 'job'])
      assert.ok(tables.has(table), `${table} holds the name before`)
    assert.is(await forget('Candidate-5'), 'ok')

    // The law keeps what was certified: the register of certificates is the one exception.
    const after = await dumpOf(test, ['certificate'])
    const number = citizenIdOf(order)
    const inHex = (text: string) => Buffer.from(text).toString('hex')
    for (const clear of [name, number, '13812345678', 'candidate-5', inHex(name), inHex(number)])
      assert.equal(
        after.split('\n').filter((row) => row.includes(clear)),
        [],
      )
    assert.is((await db.select().from(roleOffer)).length, 0)
    const [gold] = await list(competition)
    assert.is((await verified(test, gold?.verifyCode)).name, name)
    const [left] = await db.select().from(entry).where(eq(entry.id, competed))
    assert.match(left?.name ?? '', /^已注销 [0-9A-F]{6}$/)
    assert.is(left?.personId, null)
    const kept = await db.select().from(outcome)
    assert.equal(
      kept.map(({ personId: of, state }) => [of, state]),
      [[null, 'passed']],
    )
    assert.ok((await db.select().from(person).where(eq(person.id, personId)))[0]?.erasedAt)
    assert.is((await own.call('GET', '/api/my/archive')).status, 401)
    const again = await signUpAs(test, order, name)
    assert.is.not(again.personId, personId, 'whoever comes back is somebody new')
    const official = await test.as('manager', batch.eventId)
    assert.is(
      (await official.call('POST', '/api/my/erasure', { login: `u-${official.personId}` })).error?.code,
      'erasure-official',
    )
  }))

test.run()
