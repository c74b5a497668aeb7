import { and, count, eq, isNull } from 'drizzle-orm'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { application } from '#db/schema/applications'
import { offering } from '#db/schema/batches'
import { entry } from '#db/schema/registration'
import type { BulkDecision } from '#domain/applications/contract'
import type { ApplicationReview, DecisionRow, ReviewQueue } from '#domain/applications/review-contract'
import { applyTo } from '../../../testing/applicants.ts'
import { bareForm } from '../../../testing/applications.ts'
import { openBatch } from '../../../testing/batch.ts'
import type { Caller } from '../../../testing/callers.ts'
import { expectOk } from '../../../testing/competition.ts'
import { type TestApp, withApp } from '../../../testing/with-app.ts'

const approve: BulkDecision = { kind: 'approve' }
const giveBack: BulkDecision = { kind: 'return', parts: [{ part: 'photo', reason: '照片模糊' }] }
const refuse: BulkDecision = { kind: 'refuse', reason: '材料不实' }

/** Decides as somebody of the batch. Gives the code of a refusal, or the decision. */
const decideAs =
  (eventId: string) =>
  async (caller: Caller, decision: BulkDecision, ids: readonly string[], round = 1) => {
    const at = `/api/events/${eventId}/applications/decisions`
    const applications = ids.map((id) => ({ id, round }))
    const { body, error } = await caller.call<{ decisionId: string }>('POST', at, { applications, decision })
    return error ? { code: error.code, decisionId: '' } : { code: 'ok', decisionId: body.decisionId }
  }

const countEntries = async ({ connection: { db } }: TestApp) =>
  (await db.select({ n: count() }).from(entry).where(isNull(entry.withdrawnAt)))[0]?.n

const long = {
  ...bareForm,
  experience: [{ employer: '重庆精工', from: '2015-07-01', to: null, occupationMatches: true }],
}

test('a reviewer sees what waits, approves, returns and refuses, one or many, and undoes each as one', () =>
  withApp(async (test) => {
    const { eventId, offerings, manager, authority } = await openBatch(test)
    const turner = offerings[0]?.id ?? ''
    const reviewer = await test.as('reviewer', eventId)
    const admitted = await applyTo(test, turner, 3, { form: long })
    const others = await applyTo(test, turner, 2, { from: 10 })
    const [a = '', b = '', c = ''] = admitted.map(({ applicationId }) => applicationId)
    const [d = '', e = ''] = others.map(({ applicationId }) => applicationId)
    const url = `/api/events/${eventId}/applications`
    const { body: queue } = await expectOk(reviewer.call<ReviewQueue>('GET', `${url}?state=submitted`))
    assert.equal(queue.counts, { submitted: 5, returned: 0, approved: 0, refused: 0, withdrawn: 0 })
    assert.equal(
      queue.applications.map((row) => row.admitted),
      [true, true, true, false, false],
    )
    const decide = decideAs(eventId)
    const bulk = await decide(reviewer, approve, [a, b, c])
    assert.is(await countEntries(test), 6)
    assert.is((await decide(reviewer, approve, [c, d])).code, 'application-not-submitted')
    assert.is((await decide(reviewer, giveBack, [d])).code, 'ok')
    assert.is((await decide(reviewer, refuse, [e])).code, 'ok')
    assert.is((await decide(reviewer, refuse, [e])).code, 'application-not-submitted')
    const { body: one } = await expectOk(manager.call<ApplicationReview>('GET', `/api/applications/${d}`))
    assert.equal([one.state, one.returned, one.mendPath], ['returned', giveBack.parts, `/my/applications/${d}`])
    assert.is(one.admission?.admitted, false)
    assert.match(one.identity?.number ?? '', /^500\*+/)
    const unmask = `/api/events/${eventId}/candidates/${others[0]?.personId}/unmask`
    const { body: plain } = await expectOk(reviewer.call('POST', unmask, { reason: '核对证件照片' }))
    assert.is(plain.number, others[0]?.citizenId)
    const { body: acts } = await expectOk(manager.call<{ decisions: DecisionRow[] }>('GET', `${url}/decisions`))
    assert.equal(
      acts.decisions.map(({ decision, count: n }) => `${decision.kind} ${n}`),
      ['refuse 1', 'return 1', 'approve 3'],
    )
    const undo = (id: string) => reviewer.call('POST', `${url}/decisions/${id}/undo`)
    await expectOk(undo(bulk.decisionId))
    assert.is(await countEntries(test), 0)
    assert.is((await undo(bulk.decisionId)).error?.code, 'decision-undone')
    const returned = acts.decisions[1]?.id ?? ''
    await test.connection.db.update(application).set({ state: 'withdrawn' }).where(eq(application.id, d))
    assert.is((await undo(returned)).error?.code, 'decision-changed-since')
    await applyTo(test, turner, 1, { from: 11 })
    assert.is((await undo(acts.decisions[0]?.id ?? '')).error?.code, 'decision-applied-again')
    assert.is((await authority.call('GET', url)).status, 200)
    assert.is((await decide(authority, approve, [a])).code, 'not-allowed')
    for (const stranger of [await test.as('judge', eventId), await test.as('supervisor', eventId)]) {
      for (const path of [url, `/api/applications/${a}`, `${url}/decisions`])
        assert.is((await stranger.call('GET', path)).status, 403, path)
      assert.is((await decide(stranger, approve, [a])).code, 'not-allowed')
      assert.is((await stranger.call('POST', `${url}/decisions/${bulk.decisionId}/undo`)).status, 403)
      const seat = { reviewerIds: [] }
      assert.is((await stranger.call('PUT', `/api/applications/${a}/panel`, seat)).status, 403)
    }
  }))

test('places are kept, own and changed applications are left alone, and nothing is returned after the review', () =>
  withApp(async (test) => {
    const { eventId, offerings, manager } = await openBatch(test)
    const { db } = test.connection
    const turner = offerings[0]?.id ?? ''
    const ids = (await applyTo(test, turner, 3)).map(({ applicationId }) => applicationId)
    const decide = decideAs(eventId)
    await db.update(offering).set({ capacity: 2 }).where(eq(offering.id, turner))
    assert.is((await decide(manager, approve, ids)).code, 'offering-full')
    assert.is((await decide(manager, approve, ids.slice(0, 2))).code, 'ok')
    assert.is((await decide(manager, approve, ids.slice(2))).code, 'offering-full')
    assert.is((await decide(manager, giveBack, ids.slice(2), 2)).code, 'application-changed')
    await db
      .update(application)
      .set({ personId: manager.personId ?? '' })
      .where(eq(application.id, ids[2] ?? ''))
    assert.is((await decide(manager, refuse, ids.slice(2))).code, 'application-own')
    const two = { kind: 'return', parts: [giveBack.parts[0], giveBack.parts[0]] } as BulkDecision
    assert.is((await decide(manager, two, ids.slice(2))).code, 'application-part-twice')
    test.clock.pass(17 * 86_400)
    const later = await test.as('reviewer', eventId)
    assert.is((await decide(later, giveBack, ids.slice(2))).code, 'review-over')
  }))

test('ten thousand applications are approved together, and this is undone', () =>
  withApp(async (test) => {
    const { eventId, offerings, manager } = await openBatch(test)
    const ids = (await applyTo(test, offerings[0]?.id ?? '', 10_000, { form: long })).map((one) => one.applicationId)
    const decide = decideAs(eventId)
    const began = process.cpuUsage()
    const { code, decisionId } = await decide(manager, approve, ids)
    assert.is(code, 'ok')
    assert.is(await countEntries(test), 20_000)
    const url = `/api/events/${eventId}/applications`
    await expectOk(manager.call('POST', `${url}/decisions/${decisionId}/undo`))
    assert.is(await countEntries(test), 0)
    assert.ok(process.cpuUsage(began).user < 60_000_000, 'a minute of work, however loaded the machine is')
  }))

test('a direct recognition goes before a panel of reviewers, unseen by each other, then to the second reviewer', () =>
  withApp(async (test) => {
    const { eventId, offerings, manager } = await openBatch(test)
    const { db } = test.connection
    const electrician = offerings[1]?.id ?? ''
    const [one] = await applyTo(test, electrician, 1, { route: 'recognition', form: long })
    const id = one?.applicationId ?? ''
    const at = `/api/applications/${id}`
    const panel = await Promise.all([1, 2, 3].map(() => test.as('reviewer', eventId)))
    const reviewerIds = panel.map(({ personId }) => personId ?? '')
    const decide = decideAs(eventId)
    assert.is((await decide(manager, approve, [id])).code, 'recognition-panel-missing')
    const seat = (ids: string[]) => manager.call('PUT', `${at}/panel`, { reviewerIds: ids })
    assert.is((await seat(reviewerIds.slice(1))).error?.code, 'recognition-panel-size')
    const [twice = ''] = reviewerIds
    assert.is((await seat([...reviewerIds.slice(1), twice, twice])).error?.code, 'recognition-panel-size')
    assert.is(
      (await seat([...reviewerIds.slice(1), manager.personId ?? ''])).error?.code,
      'recognition-panel-strangers',
    )
    await expectOk(seat(reviewerIds))
    const opinion = { round: 1, verdict: 'recognise', reason: '年限与业绩属实' }
    const give = (caller: Caller | undefined, more = {}) =>
      caller?.call('POST', `${at}/opinion`, { ...opinion, ...more }) ?? Promise.reject(new Error('nobody'))
    assert.is((await give(manager)).status, 403)
    assert.is((await give(await test.as('reviewer', eventId))).error?.code, 'opinion-not-asked')
    const waiting = async (caller?: Caller) =>
      (await caller?.call<{ opinions: unknown[] }>('GET', '/api/my/reviews'))?.body.opinions.length
    assert.is(await waiting(panel[0]), 1)
    await expectOk(give(panel[0]))
    assert.is(await waiting(panel[0]), 0)
    assert.is((await give(panel[0])).error?.code, 'opinion-given')
    const seen = async (caller?: Caller) =>
      (await caller?.call<ApplicationReview>('GET', at))?.body.panel.map(({ verdict }) => verdict ?? '–').sort()
    assert.equal(await seen(panel[0]), ['recognise', '–', '–'])
    assert.equal(await seen(panel[1]), ['–', '–', '–'])
    assert.equal(await seen(manager), ['–', '–', '–'])
    assert.is((await decide(manager, approve, [id])).code, 'recognition-panel-waits')
    await expectOk(give(panel[1], { verdict: 'refuse', reason: '缺少业绩证明' }))
    await expectOk(give(panel[2]))
    assert.equal(await seen(panel[1]), ['recognise', 'recognise', 'refuse'])
    assert.is((await decide(panel[0] ?? manager, approve, [id])).code, 'recognition-second-reviewer')
    assert.is((await decide(manager, approve, [id])).code, 'ok')
    assert.is(await countEntries(test), 0)
    const [decided] = await db
      .select()
      .from(application)
      .where(and(eq(application.id, id)))
    assert.is(decided?.state, 'approved')
  }))

test.run()
