import { PassThrough } from 'node:stream'
import { sql } from 'drizzle-orm'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { violationRule } from '#db/schema/attendance'
import type { OwnTicket } from '#domain/attendance/contract'
import type { JobView } from '#domain/kit/job'
import { newId } from '../platform/hash.ts'
import { createLog } from '../platform/log.ts'
import { bareForm } from '../testing/applications.ts'
import { admitCandidates, openBatch, type TestBatch } from '../testing/batch.ts'
import { callerWith } from '../testing/callers.ts'
import { citizenIdOf } from '../testing/citizen-ids.ts'
import { expectOk } from '../testing/competition.ts'
import { seatEntries, signInAs } from '../testing/rooms.ts'
import { jpegOf } from '../testing/sign-up.ts'
import { send } from '../testing/upload.ts'
import { type TestApp, withApp } from '../testing/with-app.ts'

/** What no log may hold: whose it is, how they are reached, what they write, and the secrets that stand for them. */
const said = {
  name: '欧阳若兰',
  document: citizenIdOf(77),
  phone: '13987654321',
  login: 'ruolan-1988',
  password: 'a horse that nobody has seen',
  employer: '若兰精密工坊',
  words: '我那天发烧了，请体谅',
  file: '欧阳若兰身份证.jpg',
  query: '若兰查询',
}

const self = {
  ...{ name: said.name, document: { kind: 'citizen-id', number: said.document }, birthDate: null, sex: null },
  ...{ phone: said.phone, login: said.login, password: said.password },
}

/** Signs up, rightly and in every wrong way, and applies with a file. Gives what must not be logged besides. */
async function signUpAndApply(test: TestApp, { offerings }: TestBatch): Promise<string[]> {
  const { visitor } = test
  const signUp = (change: object) => visitor.call('POST', '/api/sign-up', { ...self, ...change })
  for (const wrong of [{ phone: `${said.phone}0` }, { document: self.name }, { name: said.name.repeat(60) }])
    assert.ok((await signUp(wrong)).status >= 400)
  const { raw, body } = await expectOk(visitor.call<{ person: { id: string } }>('POST', '/api/sign-up', self))
  assert.not.equal((await signUp({ login: 'somebody-else' })).status, 200)
  assert.not.equal((await signUp({ document: { kind: 'citizen-id', number: citizenIdOf(78) } })).status, 200)
  const token = raw.cookies.find(({ name }) => name === 'touchstone_account')?.value ?? ''
  const own = callerWith(test.app, { touchstone_account: token }, { personId: body.person.id })
  await visitor.call('POST', '/api/sign-in', { login: said.login, password: `${said.password}?` })
  await visitor.call('POST', '/api/sign-in', { login: said.login, password: said.password })
  const begun = { offeringId: offerings[0]?.id, route: 'assessment' }
  const { applicationId } = (await expectOk(own.call<{ applicationId: string }>('POST', '/api/my/applications', begun)))
    .body
  const at = `/api/my/applications/${applicationId}`
  const experience = [{ employer: said.employer, from: '2015-07-01', to: null, occupationMatches: true }]
  await expectOk(own.call('PUT', at, { route: 'assessment', form: { ...bareForm, experience } }))
  assert.is((await own.call('PUT', at, { route: 'assessment', form: { [said.employer]: said.words } })).status, 400)
  const photo = { fileName: said.file, fields: { purpose: 'photo' } }
  assert.is((await send(test, own, `${at}/documents`, jpegOf(630, 810), photo)).status, 200)
  assert.not.equal((await send(test, own, `${at}/documents`, said.words, photo)).status, 200)
  await expectOk(own.call('POST', `${at}/hand-in`))
  await own.call('GET', `/api/occupations?${encodeURIComponent(said.query)}=${encodeURIComponent(said.name)}`)
  await own.call('GET', `/api/${encodeURIComponent(said.name)}`)
  const { calendarUrl } = (await expectOk(own.call<{ calendarUrl: string }>('POST', '/api/my/calendar'))).body
  await expectOk(visitor.call('GET', new URL(calendarUrl).pathname))
  return [token, calendarUrl.split('/').at(-1)?.replace('.ics', '') ?? '']
}

/** A file of candidates: read, looked through, refused for what is wrong in it, and taken. */
async function importFile(test: TestApp, { eventId, manager }: TestBatch): Promise<void> {
  const head = '姓名,证件号码,手机号,职业编码,等级,工作单位,从业起始日期'
  const row = (phone: string) =>
    `${said.name}二,${citizenIdOf(79)},${phone},6-18-01-01,四级,${said.employer},2015-07-01`
  const at = `/api/events/${eventId}/candidates`
  const fileName = `${said.name}.csv`
  for (const [verb, text] of [
    ['preview', `${head}\n${row(said.words)}`],
    ['import', `${head}\n${row(said.words)}`],
    ['import', `${said.words},"${said.name}`],
    ['import', `${head}\n${row(said.phone)}`],
  ] as const) {
    const { body } = await send(test, manager, `${at}/${verb}`, text, { fileName })
    if (body.jobId) await ended(() => manager.call<JobView>('GET', `/api/jobs/${body.jobId}`))
  }
}

async function ended(look: () => Promise<{ body: JobView }>): Promise<JobView> {
  for (;;) {
    const { body } = await look()
    if (body.state !== 'running') return body
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

/** Tickets, the door, a violation with a reply, a score and an objection. Gives the ticket's code. */
async function holdAndObject(test: TestApp, batch: TestBatch): Promise<string[]> {
  const { eventId, manager, theoryRoomId } = batch
  const [candidate] = await admitCandidates(test, batch, 1, { from: 90, offeringIds: [batch.offerings[0]?.id ?? ''] })
  const entryId = candidate?.entryIds.theory ?? ''
  const disciplineId = batch.offerings[0]?.parts.find(({ component }) => component === 'theory')?.disciplineId ?? ''
  const sitting = { disciplineId, roomId: theoryRoomId, name: '理论', startsAt: '2026-06-01T01:00:00Z', minutes: 90 }
  const sessionId = await seatEntries(test, { ...sitting, entryIds: [entryId] })
  await expectOk(manager.call('POST', `/api/events/${eventId}/tickets`, { reason: said.words }))
  const own = await signInAs(test, candidate?.personId ?? '')
  const { tickets } = (await expectOk(own.call<{ tickets: OwnTicket[] }>('GET', '/api/my/tickets'))).body
  const code = tickets[0]?.address.split('/t/')[1] ?? ''
  for (const path of [`/api/tickets/${code}`, `/t/${code}`, `/api/tickets/${code}x`])
    await test.visitor.call('GET', path)
  test.clock.now = new Date('2026-06-01T00:45:00Z')
  const door = await test.as('invigilator', eventId)
  const acts = [{ commandId: newId(), kind: 'check-in', entryIds: [entryId], saidAt: test.clock.now.toISOString() }]
  await expectOk(door.call('POST', `/api/sessions/${sessionId}/attendance`, { acts }))
  const [rule] = await test.connection.db.select().from(violationRule).limit(1)
  const recorded = { entryId, ruleId: rule?.id, words: said.words }
  const at = `/api/sessions/${sessionId}/violations`
  const { violationId } = (await expectOk(door.call<{ violationId: string }>('POST', at, recorded))).body
  test.clock.now = new Date('2026-06-02T01:00:00Z')
  await expectOk(own.call('POST', `/api/my/violations/${violationId}/reply`, { words: said.words }))
  await manager.call('POST', `/api/entries/${entryId}/score`, { points: '60', absent: false, reason: said.words })
  await own.call('POST', `/api/events/${eventId}/objections`, { outcomeId: newId(), whole: false, words: said.words })
  return [code, candidate?.citizenId ?? '', candidate?.name ?? '']
}

/** Lets the database refuse what it is told, as a bug or a broken disk would: its errors name what they were given. */
async function breakStatements(test: TestApp): Promise<void> {
  const { db } = test.connection
  await db.execute(sql`alter table account add constraint broken check (login not like 'broken-%') not valid`)
  await db.execute(sql`create function break_person() returns trigger language plpgsql as $$
    begin perform new.name::integer; return new; end $$`)
  await db.execute(sql`create trigger broken before insert on person for each row execute function break_person()`)
  const change = { document: { kind: 'citizen-id', number: citizenIdOf(80) }, login: 'broken-login' }
  const faults = [await test.visitor.call('POST', '/api/sign-up', { ...self, ...change })]
  await db.execute(sql`drop trigger broken on person`)
  faults.push(await test.visitor.call('POST', '/api/sign-up', { ...self, ...change }))
  assert.equal(
    faults.map(({ status }) => status),
    [500, 500],
  )
}

test('no log line holds a name, a number, a phone, what somebody wrote or a secret, whatever went wrong', async () => {
  const destination = new PassThrough({ highWaterMark: 64 * 1024 * 1024 })
  await withApp(
    async (test) => {
      const batch = await openBatch(test)
      const secrets = [...(await signUpAndApply(test, batch)), ...Object.values(said)]
      await importFile(test, batch)
      secrets.push(...(await holdAndObject(test, batch)), citizenIdOf(79))
      await breakStatements(test)
      const text = String(destination.read())
      assert.ok(text.includes('/api/sign-up') && text.includes('fault'), 'there is a log')
      const broken = text.split('\n').filter((line) => line.includes('broken-login'))
      const held = secrets.flatMap((secret) => text.split('\n').filter((line) => line.includes(secret)))
      assert.equal([...held, ...broken], [])
    },
    { log: createLog('trace', destination) },
  )
})

test.run()
