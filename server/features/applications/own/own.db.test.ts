import { eq } from 'drizzle-orm'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { application } from '#db/schema/applications'
import { violation, violationRule } from '#db/schema/attendance'
import { event } from '#db/schema/events'
import { delegation, entry } from '#db/schema/registration'
import type { ApplicationForm, ReturnedPart } from '#domain/applications/contract'
import type { ApplyStart, OpenOfferings, OwnApplication, OwnApplications } from '#domain/applications/own-contract'
import { newId } from '../../../platform/hash.ts'
import { bareForm } from '../../../testing/applications.ts'
import { openBatch, planOf, type TestBatch } from '../../../testing/batch.ts'
import type { Caller } from '../../../testing/callers.ts'
import { citizenIdOf } from '../../../testing/citizen-ids.ts'
import { expectOk } from '../../../testing/competition.ts'
import { jpegOf, signUpAs } from '../../../testing/sign-up.ts'
import { send } from '../../../testing/upload.ts'
import { type TestApp, withApp } from '../../../testing/with-app.ts'

const turner: ApplicationForm = {
  ...bareForm,
  employer: '重庆精工',
  experience: [{ employer: '重庆精工', from: '2015-07-01', to: null, occupationMatches: true }],
}

const offeringOf = ({ offerings }: TestBatch, level: string) => offerings.find((one) => one.level === level)?.id ?? ''

/** Begins an application and hands it in with a photo. Gives its address. */
async function apply(test: TestApp, caller: Caller, offeringId: string): Promise<string> {
  const at = await begin(caller, offeringId)
  await expectOk(caller.call('PUT', at, { route: 'assessment', form: turner }))
  assert.is((await send(test, caller, `${at}/documents`, jpegOf(630, 810), photo)).status, 200)
  await expectOk(caller.call('POST', `${at}/hand-in`))
  return at
}

async function begin(caller: Caller, offeringId: string, route = 'assessment'): Promise<string> {
  const { body } = await expectOk(
    caller.call<{ applicationId: string }>('POST', '/api/my/applications', { offeringId, route }),
  )
  return `/api/my/applications/${body.applicationId}`
}

const photo = { fileName: 'photo.jpg', fields: { purpose: 'photo' } }
const evidence = { fileName: '社保证明.pdf', fields: { purpose: 'evidence' } }
const pdf = '%PDF-1.7 no more'
const codeOf = async (answer: Promise<{ error: { code: string } | null }>) => (await answer).error?.code ?? 'ok'

/** Returns parts of an application, as a reviewer does. */
const giveBack = ({ connection: { db } }: TestApp, at: string, returned: ReturnedPart[]) =>
  db
    .update(application)
    .set({ state: 'returned', returned })
    .where(eq(application.id, at.split('/').at(-1) ?? ''))

test('somebody signs up, applies, mends what was returned, hands in again and withdraws', () =>
  withApp(async (test) => {
    const batch = await openBatch(test)
    const { body: open } = await test.visitor.call<OpenOfferings>('GET', '/api/open-offerings')
    assert.equal(
      open.offerings.map(({ level, sites }) => [level, sites]),
      [
        ['4', ['科学大道站点']],
        ['3', ['科学大道站点']],
      ],
    )
    const own = await signUpAs(test, 1)
    const offeringId = offeringOf(batch, '4')
    const start = await own.call<ApplyStart>('GET', `/api/my/offerings/${offeringId}`)
    assert.is(start.body.whyNot, null)
    assert.is(start.body.identity?.birthDate?.slice(0, 4), citizenIdOf(1).slice(6, 10))
    const recognition = { offeringId, route: 'recognition' }
    assert.is(await codeOf(own.call('POST', '/api/my/applications', recognition)), 'recognition-level')
    const at = await begin(own, offeringId)
    assert.is(await begin(own, offeringId), at, 'a second one is the first')
    const save = (form: object) => own.call('PUT', at, { route: 'assessment', form })
    const late = { ...turner, certificates: [{ level: '5', issuedOn: '2027-01-01' }] }
    assert.is(await codeOf(save(late)), 'application-day-future')
    await expectOk(save(turner))
    assert.is(await codeOf(own.call('POST', `${at}/hand-in`)), 'application-without-photo')
    const attach = (file: string | Buffer, what: object) => send(test, own, `${at}/documents`, file, what)
    assert.is(await codeOf(attach(jpegOf(600, 810), photo)), 'own-photo-shape')
    assert.is(await codeOf(attach(pdf, photo)), 'own-photo-kind')
    assert.is(await codeOf(attach('MZ', evidence)), 'document-kind')
    for (const tell of [1, 2]) assert.is((await attach(jpegOf(630, 810, tell), photo)).status, 200)
    assert.is((await attach(pdf, evidence)).status, 200)
    await expectOk(own.call('POST', `${at}/hand-in`))
    assert.is(await codeOf(save(bareForm)), 'application-not-open')

    const { body: shown } = await own.call<OwnApplication>('GET', at)
    assert.equal(
      shown.documents.map(({ purpose, type }) => [purpose, type]),
      [
        ['photo', 'image/jpeg'],
        ['evidence', 'application/pdf'],
      ],
    )
    const [first] = shown.documents
    const file = await own.call('GET', `${at}/documents/${first?.id}`)
    assert.equal(file.raw.rawPayload, jpegOf(630, 810, 2))
    assert.is(file.raw.headers['cache-control'], 'private, no-store')

    await giveBack(test, at, [
      { part: 'experience', reason: '请补充起止日期' },
      { part: 'photo', reason: '照片不清晰' },
    ])
    assert.is(await codeOf(save({ ...turner, employer: '别处' })), 'application-part-fixed')
    assert.is(await codeOf(attach(pdf, evidence)), 'application-part-fixed')
    test.clock.pass(13 * 86_400)
    const refused = await own.call('POST', `${at}/hand-in`)
    assert.equal(refused.error?.facts, { part: 'experience', count: 2 })
    const experience = [{ ...turner.experience[0], to: '2026-01-01' }]
    await expectOk(save({ ...turner, experience }))
    assert.is(await codeOf(own.call('POST', `${at}/hand-in`)), 'application-unmended')
    assert.is(
      (await attach(jpegOf(630, 810, 3), photo)).status,
      200,
      'registration is over, what was returned is mended',
    )
    await expectOk(own.call('POST', `${at}/hand-in`))
    const { body: list } = await own.call<OwnApplications>('GET', '/api/my/applications')
    assert.equal(
      list.applications.map(({ state, round }) => [state, round]),
      [['submitted', 2]],
    )
    await expectOk(own.call('POST', `${at}/withdraw`))
    assert.is(await codeOf(own.call('POST', `${at}/withdraw`)), 'application-decided')
    assert.is(
      await codeOf(own.call('POST', '/api/my/applications', { offeringId, route: 'assessment' })),
      'registration-over',
    )
  }))

test('an application is its owner’s and the batch’s reviewers’ alone', () =>
  withApp(async (test) => {
    const batch = await openBatch(test)
    const own = await signUpAs(test, 1)
    const at = await apply(test, own, offeringOf(batch, '4'))
    const { body } = await own.call<OwnApplication>('GET', at)
    const documentId = body.documents[0]?.id
    const other = await signUpAs(test, 2)
    for (const [method, path] of [
      ['GET', ''],
      ['GET', `/documents/${documentId}`],
      ['DELETE', `/documents/${documentId}`],
      ['POST', '/hand-in'],
      ['POST', '/withdraw'],
    ] as const)
      assert.is(await codeOf(other.call(method, at + path)), 'not-found', `${method} ${path}`)
    assert.is(await codeOf(other.call('PUT', at, { route: 'assessment', form: turner })), 'not-found')
    assert.is((await send(test, other, `${at}/documents`, pdf, evidence)).error?.code, 'not-found')
    const staffs = `${at.replace('/my', '')}/documents/${documentId}`
    assert.is((await batch.manager.call('GET', staffs)).status, 200)
    assert.is((await (await test.as('reviewer', batch.eventId)).call('GET', staffs)).status, 200)
    const { eventId: elsewhere } = await test.seedEvent()
    for (const caller of [own, other, await test.as('judge', batch.eventId), await test.as('manager', elsewhere)])
      assert.is((await caller.call('GET', staffs)).status, 403)
    assert.is((await test.visitor.call('GET', staffs)).status, 401)
    const tablet = await test.asTablet(batch.eventId)
    assert.is((await tablet.call('GET', '/api/my/applications')).status, 403)
  }))

test('nobody applies while banned, for two batches at a time, or where all places are taken', () =>
  withApp(async (test) => {
    const batch = await openBatch(test)
    const { db } = test.connection
    const own = await signUpAs(test, 1)
    const at = await apply(test, own, offeringOf(batch, '4'))
    const plan = { ...planOf(batch), name: '2026 年第三批' }
    const url = `/api/organisations/${batch.organisationId}/batches`
    const second = await expectOk(batch.manager.call<{ eventId: string }>('POST', url, { plan }))
    await db.update(event).set({ state: 'announced' }).where(eq(event.id, second.body.eventId))
    const { body: open } = await own.call<OpenOfferings>('GET', '/api/open-offerings')
    const meanwhile = open.offerings.find(({ eventId }) => eventId === second.body.eventId)?.offeringId ?? ''
    const start = await own.call<ApplyStart>('GET', `/api/my/offerings/${meanwhile}`)
    assert.is(start.body.whyNot?.code, 'candidate-in-other-batch')
    const begun = (offeringId: string) =>
      codeOf(own.call('POST', '/api/my/applications', { offeringId, route: 'assessment' }))
    assert.is(await begun(meanwhile), 'candidate-in-other-batch')
    await expectOk(own.call('POST', `${at}/withdraw`))
    assert.is(await begun(meanwhile), 'ok')
    await ban(test, own.personId ?? '', batch)
    assert.is(await begun(offeringOf(batch, '3')), 'applicant-banned')
    const nobody = await test.as([])
    assert.is(
      await codeOf(nobody.call('POST', '/api/my/applications', { offeringId: meanwhile, route: 'assessment' })),
      'applicant-unknown',
    )
  }))

/** A violation with a ban of six months, confirmed now. */
async function ban(
  { connection: { db }, clock: { now } }: TestApp,
  personId: string,
  { eventId, offerings }: TestBatch,
) {
  const [ruleId, delegationId, entryId] = [newId(), newId(), newId()]
  const disciplineId = offerings[0]?.parts[0]?.disciplineId ?? ''
  await db.insert(delegation).values({ id: delegationId, eventId, code: 'D9', name: '个人' })
  const own = { id: entryId, disciplineId, delegationId, number: 1, personId, name: '考生1' }
  await db.insert(entry).values({ ...own, createdAt: now, withdrawnAt: now })
  const content = { code: 'cheating', name: '作弊', latinName: 'Cheating', voids: 'all', banMonths: 6 } as const
  await db.insert(violationRule).values({ id: ruleId, code: 'cheating-in-a-test', version: 1, content, at: now })
  const course = {
    state: 'confirmed',
    recordedAt: now,
    decidedAt: now,
    replyUntil: '2026-05-10',
    words: '夹带',
  } as const
  const led = { voids: 'all', banMonths: 6 } as const
  await db.insert(violation).values({ id: newId(), eventId, entryId, personId, ruleId, ...led, ...course })
}

test.run()
