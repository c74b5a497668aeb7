import { eq } from 'drizzle-orm'
import sharp from 'sharp'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { applicationDocument } from '#db/schema/applications'
import { ticket } from '#db/schema/attendance'
import { room } from '#db/schema/organisations'
import { entry } from '#db/schema/registration'
import { arrivalOf } from '#domain/attendance/arrival'
import type { OwnTicket, TicketBoard } from '#domain/attendance/contract'
import type { DoorList, DoorLoad, SessionAttendance } from '#domain/attendance/door'
import type { AttendanceAct, AttendanceAnswer } from '#domain/attendance/record'
import type { OwnViolation, ViolationRuleView, ViolationView } from '#domain/attendance/violations'
import type { JobView } from '#domain/kit/job'
import { newId } from '../../platform/hash.ts'
import { admitCandidates, managerOf, openBatch, type TestBatch, type TestCandidate } from '../../testing/batch.ts'
import type { Caller } from '../../testing/callers.ts'
import { expectOk } from '../../testing/competition.ts'
import { seatEntries, signInAs } from '../../testing/rooms.ts'
import { send } from '../../testing/upload.ts'
import { type TestApp, withApp } from '../../testing/with-app.ts'

/** Five turners: three in one theory room, two in another at the same hour; the workshop on the day after holds all but the last. */
interface Day {
  readonly batch: TestBatch
  readonly people: readonly TestCandidate[]
  readonly theoryId: string
  readonly otherRoomId: string
  readonly skillId: string
}

async function prepare(app: TestApp): Promise<Day> {
  const batch = await openBatch(app)
  const [turners] = batch.offerings
  const people = await admitCandidates(app, batch, 5, { offeringIds: [turners?.id ?? ''] })
  const partOf = (component: string) => turners?.parts.find((part) => part.component === component)?.disciplineId ?? ''
  const entriesOf = (component: 'theory' | 'skill', from: number, to: number) =>
    people.slice(from, to).map(({ entryIds }) => entryIds[component] ?? '')
  const secondRoom = newId()
  const { db } = app.connection
  await db
    .insert(room)
    .values({ id: secondRoom, siteId: batch.siteId, name: '机房 2', kind: 'theory', capacity: 30, equipment: [] })
  const theory = { disciplineId: partOf('theory'), startsAt: '2026-06-01T01:00:00Z', minutes: 90 }
  const theoryId = await seatEntries(app, {
    ...{ ...theory, roomId: batch.theoryRoomId, name: '理论 1' },
    entryIds: entriesOf('theory', 0, 3),
  })
  const otherRoomId = await seatEntries(app, {
    ...{ ...theory, roomId: secondRoom, name: '理论 2' },
    entryIds: entriesOf('theory', 3, 5),
  })
  const skillId = await seatEntries(app, {
    ...{ disciplineId: partOf('skill'), roomId: batch.skillRoomId, name: '实操 1' },
    ...{ startsAt: '2026-06-02T01:00:00Z', minutes: 240, entryIds: entriesOf('skill', 0, 4) },
  })
  return { batch, people, theoryId, otherRoomId, skillId }
}

async function addPhoto({ connection: { db }, clock }: TestApp, { applicationId }: TestCandidate): Promise<void> {
  const grey = { width: 600, height: 800, channels: 3 as const, background: '#889' }
  const content = await sharp({ create: grey }).jpeg().toBuffer()
  const file = { id: newId(), applicationId, purpose: 'photo' as const, name: 'p.jpg', type: 'image/jpeg' }
  await db.insert(applicationDocument).values({ ...file, hash: '-', content, at: clock.now })
}

const byCode = (load: DoorLoad, code: string, now: Date) => arrivalOf(load, code, now, ({ standing }) => standing)

type Act = Partial<AttendanceAct> & Pick<AttendanceAct, 'kind'>

/** Sends what a tablet kept, in one call. */
async function sendActs(caller: Caller, sessionId: string, acts: readonly Act[], saidAt: string) {
  const full = acts.map((act) => ({ commandId: newId(), entryIds: [], saidAt, ...act }))
  const at = `/api/sessions/${sessionId}/attendance`
  const { body } = await expectOk(caller.call<{ results: AttendanceAnswer[] }>('POST', at, { acts: full }))
  return { full, results: body.results }
}

const answers = (results: readonly AttendanceAnswer[]) =>
  results.map(({ refusal, standings }) => refusal?.code ?? Object.values(standings).map(({ state }) => state))

test('tickets go out with a reason where a place is missing, are counted on, end and hold again, and are printed', () =>
  withApp(async (app) => {
    const { batch, people } = await prepare(app)
    const { manager, eventId } = batch
    const at = `/api/events/${eventId}/tickets`
    const issue = (reason: string | null) => manager.call('POST', at, { reason })
    const refused = await issue(null)
    assert.equal([refused.error?.code, refused.error?.facts], ['tickets-unplaced', { count: 1 }])
    assert.equal((await expectOk(issue('一人的实操另行安排'))).body, { issued: 5, renewed: 0, ended: 0 })
    assert.is((await issue('再来一次')).error?.code, 'tickets-up-to-date')
    await admitCandidates(app, batch, 1, { from: 7, offeringIds: [batch.offerings[1]?.id ?? ''] })
    const { db } = app.connection
    const firstPerson = people[0]?.personId ?? ''
    const withdraw = (withdrawnAt: Date | null) =>
      db.update(entry).set({ withdrawnAt }).where(eq(entry.personId, firstPerson))
    await withdraw(app.clock.now)
    assert.equal((await expectOk(issue('后补'))).body, { issued: 1, renewed: 0, ended: 1 })
    await withdraw(null)
    assert.equal((await expectOk(issue('后补'))).body, { issued: 0, renewed: 1, ended: 0 })
    const { body: board } = await expectOk(manager.call<TicketBoard>('GET', at))
    assert.equal(
      board.tickets.map(({ number, placed, components, voidedAt }) => [number, placed, components, voidedAt]),
      [1, 2, 3, 4, 5, 6].map((n) => [n, n < 5 ? 2 : n === 5 ? 1 : 0, 2, null]),
    )
    assert.match(board.tickets[0]?.document ?? '', /^500\*+/)
    assert.ok(board.ticketsAt)

    await addPhoto(app, people[0] as TestCandidate)
    const own = await signInAs(app, firstPerson)
    const { body } = await expectOk(own.call<{ tickets: OwnTicket[] }>('GET', '/api/my/tickets'))
    const [mine] = body.tickets
    assert.equal(
      mine?.sittings.map(({ component, room: name, seat }) => [component, name, seat]),
      [
        ['theory', '机房 1', '1'],
        ['skill', '车间 1', '1'],
      ],
    )
    const code = mine?.address.split('/t/')[1] ?? ''
    const shown = await expectOk(app.visitor.call<{ initial: string }>('GET', `/api/tickets/${code}`))
    assert.is(shown.body.initial, '考**')
    assert.not.match(JSON.stringify(shown.body), mine?.name ?? '')
    const pdf = await own.call('GET', `/api/my/tickets/${eventId}.pdf`)
    assert.equal([pdf.status, pdf.raw.headers['content-type']], [200, 'application/pdf'])
    assert.is((await (await app.as([])).call('GET', `/api/my/tickets/${eventId}.pdf`)).status, 404)
    assert.is((await own.call('POST', `${at}/print`)).status, 403)
    const { jobId } = (await expectOk(manager.call<{ jobId: string }>('POST', `${at}/print`))).body
    const job = await endOf(() => manager.call<JobView>('GET', `/api/jobs/${jobId}`).then((answer) => answer.body))
    assert.equal([job.state, job.result], ['done', { tickets: 6 }])
    const file = await manager.call('GET', `/api/jobs/${jobId}/file`)
    assert.match(file.raw.body.slice(0, 8), /^%PDF-1/)
  }))

async function endOf(look: () => Promise<JobView>): Promise<JobView> {
  for (;;) {
    const job = await look()
    if (job.state !== 'running') return job
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

test('a door lets in by ticket, says which room is right, counts what two tablets tell once, and undoes as one', () =>
  withApp(async (app) => {
    const { batch, people, theoryId, otherRoomId, skillId } = await prepare(app)
    const { organisationId, eventId } = batch
    await expectOk(batch.manager.call('POST', `/api/events/${eventId}/tickets`, { reason: '另行安排' }))
    app.clock.now = new Date('2026-06-01T00:40:00Z')
    const manager = await managerOf(app, organisationId)
    const invigilator = await app.as('invigilator', eventId)
    const { body: list } = await expectOk(invigilator.call<DoorList>('GET', '/api/check-in'))
    assert.equal(
      list.sessions.map(({ session, counts }) => [session.room, counts.all]),
      [
        ['机房 1', 3],
        ['机房 2', 2],
        ['车间 1', 4],
      ],
    )
    const elsewhere = await app.as('invigilator', (await app.seedEvent()).eventId)
    assert.equal((await elsewhere.call<DoorList>('GET', '/api/check-in')).body.sessions, [])
    for (const [who, url] of [
      [elsewhere, `/api/sessions/${theoryId}/check-in`],
      [await app.as(['supervisor', 'judge', 'chief-judge'], eventId), `/api/sessions/${theoryId}/check-in`],
      [invigilator, `/api/events/${eventId}/tickets`],
    ] as const)
      assert.is((await who.call('GET', url)).status, 403)

    const { body: load } = await expectOk(invigilator.call<DoorLoad>('GET', `/api/sessions/${theoryId}/check-in`))
    assert.equal([load.seats.length, load.others.length], [3, 2])
    const codes = await app.connection.db.select().from(ticket).orderBy(ticket.number)
    const codeOf = (at: number) => codes.find(({ personId }) => personId === people[at]?.personId)?.code ?? ''
    const right = byCode(load, `http://touchstone.test/t/${codeOf(0)}`, app.clock.now)
    assert.equal([right.kind, right.kind === 'right' && right.seat.seat], ['right', '1'])
    const wrong = byCode(load, codeOf(3), app.clock.now)
    assert.equal(
      wrong.kind === 'wrong-room' && [wrong.other.name, wrong.right.room, wrong.right.startsAt, wrong.right.seat],
      ['考生4', '机房 2', '2026-06-01T01:00:00.000Z', '1'],
    )

    const theoryOf = (at: number) => people[at]?.entryIds.theory ?? ''
    const early = '2026-06-01T00:50:00.000Z'
    app.clock.now = new Date('2026-06-01T01:20:00Z')
    const kept = await sendActs(
      invigilator,
      theoryId,
      [
        { kind: 'check-in', entryIds: [theoryOf(0)] },
        { kind: 'check-out', entryIds: [theoryOf(1)] },
        { kind: 'check-in', entryIds: [theoryOf(3)] },
        { kind: 'check-in', entryIds: [theoryOf(1)], saidAt: '2026-06-01T01:10:00.000Z' },
      ],
      early,
    )
    assert.equal(answers(kept.results), [['in'], 'attendance-not-in', 'attendance-not-here', ['in']])
    assert.equal(kept.results[3]?.standings[theoryOf(1)], { state: 'in', at: '2026-06-01T01:10:00.000Z', late: true })
    const again = await invigilator.call('POST', `/api/sessions/${theoryId}/attendance`, { acts: kept.full })
    assert.equal(again.body.results, kept.results)
    const second = await app.as('invigilator', eventId)
    const twice = await sendActs(
      second,
      theoryId,
      [
        { kind: 'check-in', entryIds: [theoryOf(0)] },
        { kind: 'absent', entryIds: [0, 1, 2].map(theoryOf) },
      ],
      app.clock.now.toISOString(),
    )
    assert.equal(answers(twice.results), [['in'], ['in', 'in', 'absent']])
    const absentAt = async () =>
      (
        await app.connection.db
          .select()
          .from(entry)
          .where(eq(entry.id, theoryOf(2)))
      )[0]?.absentAt?.toISOString() ?? null
    assert.is(await absentAt(), '2026-06-01T01:20:00.000Z')
    const undo = { kind: 'undo' as const, undoes: twice.full[1]?.commandId ?? '' }
    const now = app.clock.now.toISOString()
    assert.equal(answers((await sendActs(second, theoryId, [undo, undo], now)).results), [
      ['expected'],
      'attendance-undone',
    ])
    assert.is(await absentAt(), null)
    await sendActs(second, theoryId, [{ kind: 'absent', entryIds: [theoryOf(2)] }], now)

    app.clock.now = new Date('2026-06-01T01:31:00Z')
    const late = { kind: 'check-in' as const, entryIds: [theoryOf(2)] }
    const atLast = app.clock.now.toISOString()
    assert.equal(answers((await sendActs(invigilator, theoryId, [late], atLast)).results), ['attendance-too-late'])
    assert.equal(
      answers(
        (await sendActs(invigilator, theoryId, [{ ...late, saidAt: '2026-06-01T01:29:00.000Z' }], atLast)).results,
      ),
      [['in']],
    )
    assert.is(await absentAt(), null)
    const fourth = { kind: 'check-in' as const, entryIds: [theoryOf(3)], reason: '地铁故障' }
    assert.equal(answers((await sendActs(invigilator, otherRoomId, [fourth], atLast)).results), ['attendance-too-late'])
    assert.equal(answers((await sendActs(manager, otherRoomId, [fourth], atLast)).results), [['in']])
    assert.equal(
      answers(
        (await sendActs(manager, skillId, [{ kind: 'absent', entryIds: [people[0]?.entryIds.skill ?? ''] }], atLast))
          .results,
      ),
      ['attendance-not-begun'],
    )
    const supervisor = await app.as('supervisor', eventId)
    const seen = await expectOk(supervisor.call<SessionAttendance>('GET', `/api/sessions/${theoryId}/attendance`))
    assert.equal([seen.body.seats.length, 'code' in (seen.body.seats[0] ?? {})], [3, false])
    assert.is((await elsewhere.call('GET', `/api/sessions/${theoryId}/attendance`)).status, 403)
    const board = await expectOk(
      (await app.as('supervisor', eventId)).call<DoorList>('GET', `/api/events/${eventId}/attendance`),
    )
    assert.equal(board.body.sessions[0]?.counts, { all: 3, expected: 0, in: 3, out: 0, absent: 0, late: 2 })
  }))

test('a violation counts once recorded, is replied to and decided; confirmed it bars from what it voids', () =>
  withApp(async (app) => {
    const { batch, people, theoryId, skillId } = await prepare(app)
    const { organisationId, eventId } = batch
    await expectOk(batch.manager.call('POST', `/api/events/${eventId}/tickets`, { reason: '另行安排' }))
    app.clock.now = new Date('2026-06-01T01:30:00Z')
    const [manager, authority] = [await managerOf(app, organisationId), await app.as('authority')]
    const invigilator = await app.as('invigilator', eventId)
    const { body } = await expectOk(invigilator.call<{ rules: ViolationRuleView[] }>('GET', '/api/violation-rules'))
    const insult = body.rules.find(({ code }) => code === 'insult')
    assert.equal([insult?.voids, insult?.banMonths], ['all', 12])
    const { id: _, version: __, at: ___, ...content } = insult as ViolationRuleView
    assert.is((await manager.call('PUT', '/api/violation-rules', { rule: content })).status, 403)
    await expectOk(authority.call('PUT', '/api/violation-rules', { rule: { ...content, banMonths: 24 } }))

    const [one] = people
    const input = { entryId: one?.entryIds.theory, ruleId: insult?.id, words: '辱骂监考员，经两次劝阻不听' }
    const recorded = await expectOk(
      invigilator.call<{ violationId: string; replyUntil: string }>(
        'POST',
        `/api/sessions/${theoryId}/violations`,
        input,
      ),
    )
    const { violationId, replyUntil } = recorded.body
    assert.is(replyUntil, '2026-06-04')
    const files = `/api/violations/${violationId}/files`
    const sendEvidence = (bytes: Buffer) => send(app, invigilator, files, bytes, { fileName: 'a.png' })
    assert.is((await sendEvidence(Buffer.from('<script>'))).error?.code, 'evidence-type-unknown')
    const png = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#fff' } })
      .png()
      .toBuffer()
    assert.is((await sendEvidence(png)).status, 200)

    const own = await signInAs(app, one?.personId ?? '')
    const mine = await expectOk(own.call<{ violations: OwnViolation[] }>('GET', '/api/my/violations'))
    const [told] = mine.body.violations
    assert.equal([told?.banMonths, told?.evidence, told?.open], [24, 1, true])
    const decide = (confirm: boolean) =>
      manager.call('POST', `/api/violations/${violationId}/decision`, { confirm, reason: '经调查属实' })
    assert.is((await decide(true)).error?.code, 'violation-reply-open')
    const stranger = await signInAs(app, people[1]?.personId ?? '')
    const reply = (who: Caller) =>
      who.call('POST', `/api/my/violations/${violationId}/reply`, { words: '当时情绪激动' })
    assert.is((await reply(stranger)).status, 403)
    await expectOk(reply(own))
    assert.is((await reply(own)).error?.code, 'violation-replied')
    assert.is((await invigilator.call('POST', `/api/violations/${violationId}/decision`, {})).status, 403)
    await expectOk(decide(true))
    const list = await expectOk(
      manager.call<{ violations: ViolationView[] }>('GET', `/api/events/${eventId}/violations`),
    )
    const [view] = list.body.violations
    assert.equal([view?.state, view?.reply, view?.files.length, view?.told], ['confirmed', '当时情绪激动', 1, true])

    app.clock.now = new Date('2026-06-02T00:50:00Z')
    const skill = one?.entryIds.skill ?? ''
    const { body: load } = await expectOk(invigilator.call<DoorLoad>('GET', `/api/sessions/${skillId}/check-in`))
    assert.is(
      byCode(load, load.seats.find(({ entryId }) => entryId === skill)?.code ?? '', app.clock.now).kind,
      'barred',
    )
    const act = [{ kind: 'check-in' as const, entryIds: [skill] }]
    const now = app.clock.now.toISOString()
    assert.equal(answers((await sendActs(invigilator, skillId, act, now)).results), ['attendance-barred'])
    await expectOk(decide(false))
    assert.equal(answers((await sendActs(invigilator, skillId, act, now)).results), [['in']])
  }))

test.run()
