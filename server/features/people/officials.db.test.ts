import { eq } from 'drizzle-orm'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { event } from '#db/schema/events'
import { roleGrant } from '#db/schema/people'
import type { AuditLine } from '#domain/audit/contract'
import type { OfficialView } from '#domain/people/contract'
import { newId } from '../../platform/hash.ts'
import { openBatch } from '../../testing/batch.ts'
import type { Caller } from '../../testing/callers.ts'
import { withApp } from '../../testing/with-app.ts'

const newJudge = { name: '李强', latinName: 'Li Qiang', role: 'judge', invite: false }

const name = (caller: Caller, eventId: string, official: object) =>
  caller.call<{ personId: string; offered: boolean; invitation: string | null }>(
    'POST',
    `/api/events/${eventId}/officials`,
    official,
  )

const officials = async (caller: Caller, eventId: string) =>
  (await caller.call<{ officials: OfficialView[] }>('GET', `/api/events/${eventId}/officials`)).body.officials

test('a judge who is named is an official, with a link where one is wanted', () =>
  withApp(async ({ as, seedEvent }) => {
    const { eventId } = await seedEvent()
    const manager = await as('manager', eventId)
    const named = await name(manager, eventId, newJudge)
    assert.is(named.status, 200)
    assert.is(named.body.invitation, null)
    const invited = await name(manager, eventId, { ...newJudge, name: '张伟', invite: true })
    assert.match(invited.body.invitation ?? '', /^http:\/\/touchstone\.test\/desk\/invitation#[\w-]{43}$/)
    const judges = (await officials(manager, eventId)).filter(({ roles }) => roles.includes('judge'))
    assert.equal(
      judges.find(({ personId }) => personId === named.body.personId),
      { personId: named.body.personId, name: '李强', latinName: 'Li Qiang', roles: ['judge'], login: null, tablets: 0 },
    )
    assert.is(judges.length, 2)
  }))

test('officials are listed in the order of pinyin', () =>
  withApp(async ({ as, seedEvent }) => {
    const { eventId } = await seedEvent()
    const manager = await as('manager', eventId)
    for (const one of ['赵敏', '张伟', '李强', '阿依古丽·买买提', '陈晨', 'Weber'])
      assert.is((await name(manager, eventId, { ...newJudge, name: one })).status, 200)
    const judges = (await officials(manager, eventId)).filter(({ roles }) => roles.includes('judge'))
    assert.equal(
      judges.map((judge) => judge.name),
      ['阿依古丽·买买提', '陈晨', '李强', '张伟', '赵敏', 'Weber'],
    )
  }))

test('one person may hold several roles, each once', () =>
  withApp(async ({ as, seedEvent }) => {
    const { eventId } = await seedEvent()
    const manager = await as('manager', eventId)
    const { personId } = (await name(manager, eventId, newJudge)).body
    assert.is((await name(manager, eventId, { personId, role: 'chief-judge', invite: false })).status, 200)
    const found = (await officials(manager, eventId)).find((official) => official.personId === personId)
    assert.equal(found?.roles, ['chief-judge', 'judge'])
    const twice = await name(manager, eventId, { personId, role: 'judge', invite: false })
    assert.is(twice.error?.code, 'role-held')
    assert.equal(twice.error?.facts, { role: 'judge' })
  }))

test('nobody names themselves, nor gives roles that exclude each other, and each refusal changes nothing', () =>
  withApp(async ({ as, seedEvent, connection }) => {
    const { eventId } = await seedEvent()
    const [manager, administrator] = [await as('manager', eventId), await as('administrator')]
    const grants = () => connection.db.select().from(roleGrant)
    const before = (await grants()).length
    for (const caller of [manager, administrator])
      for (const role of ['judge', 'chief-judge', 'draw-officer', 'arbitrator', 'reviewer'])
        assert.is(
          (await name(caller, eventId, { personId: caller.personId, role, invite: false })).error?.code,
          'role-to-oneself',
        )
    const why = async (personId: string | null, role: string) =>
      (await name(administrator, eventId, { personId, role, invite: false })).error?.code
    assert.is(await why(manager.personId, 'judge'), 'manager-never-marks')
    assert.is(await why(manager.personId, 'chief-judge'), 'manager-never-marks')
    assert.is(await why(manager.personId, 'draw-officer'), 'manager-never-draws')
    assert.is(await why(manager.personId, 'arbitrator'), 'manager-never-rules')
    assert.is((await grants()).length, before)
    const { personId } = (await name(manager, eventId, newJudge)).body
    assert.is(await why(personId, 'arbitrator'), 'arbitrator-never-marks')
    assert.is(await why(personId, 'draw-officer'), 'draw-officer-never-marks')
    assert.is(await why(personId, 'manager'), 'manager-never-marks')
  }))

test('who manages the organisation of an event, or everything, marks none of it', () =>
  withApp(async (app) => {
    const { manager, eventId } = await openBatch(app)
    const administrator = await app.as('administrator')
    const judge = (caller: Caller) => ({ personId: caller.personId, role: 'judge', invite: false })
    assert.is((await name(administrator, eventId, judge(manager))).error?.code, 'manager-never-marks')
    const second = await app.as('administrator')
    assert.is((await name(administrator, eventId, judge(second))).error?.code, 'manager-never-marks')
  }))

test('the audit log says who gave which role to whom', () =>
  withApp(async ({ as, seedEvent }) => {
    const { eventId } = await seedEvent()
    const manager = await as('manager', eventId)
    const { personId } = (await name(manager, eventId, newJudge)).body
    const { body } = await manager.call<{ entries: AuditLine[] }>('GET', `/api/events/${eventId}/audit`)
    const named = body.entries.find(({ act }) => act === 'name-official')
    assert.is(named?.actor.person, manager.personId)
    assert.equal(named?.facts, { invitationId: null, personId, role: 'judge' })
  }))

test('somebody new has a name', () =>
  withApp(async ({ as, seedEvent }) => {
    const { eventId } = await seedEvent()
    const nameless = await name(await as('manager', eventId), eventId, { role: 'judge', invite: false })
    assert.is(nameless.error?.code, 'name-missing')
  }))

test('a manager cannot name somebody of another event, an administrator can', () =>
  withApp(async ({ as, seedEvent }) => {
    const [here, elsewhere] = [await seedEvent(), await seedEvent()]
    const stranger = await as('judge', elsewhere.eventId)
    const official = { personId: stranger.personId, role: 'judge', invite: false }
    const refused = await name(await as('manager', here.eventId), here.eventId, official)
    assert.is(refused.status, 404)
    assert.equal(refused.error?.facts, { what: 'official' })
    const offered = await name(await as('administrator'), here.eventId, official)
    assert.equal([offered.status, offered.body.offered], [200, true])
    const unknown = { ...official, personId: newId() }
    assert.is((await name(await as('administrator'), here.eventId, unknown)).status, 404)
  }))

test('a link is for an official of that event', () =>
  withApp(async ({ as, seedEvent }) => {
    const [here, elsewhere] = [await seedEvent(), await seedEvent()]
    const stranger = await as('judge', elsewhere.eventId)
    const link = `/api/events/${here.eventId}/officials/${stranger.personId}/invitation`
    assert.is((await (await as('administrator')).call('POST', link)).error?.code, 'not-found')
  }))

test('a named official sent twice is named once, with the same link', () =>
  withApp(async ({ as, seedEvent }) => {
    const { eventId } = await seedEvent()
    const manager = await as('manager', eventId)
    const official = { ...newJudge, invite: true, commandId: newId() }
    const [first, second] = [await name(manager, eventId, official), await name(manager, eventId, official)]
    assert.equal(second.body, first.body)
    assert.is((await officials(manager, eventId)).length, 2)
  }))

test('a removed official may no longer do what the role allowed', () =>
  withApp(async ({ as, seedEvent }) => {
    const { eventId } = await seedEvent()
    const manager = await as('manager', eventId)
    const supervisor = await as('supervisor', eventId)
    const url = `/api/events/${eventId}/officials/${supervisor.personId}`
    assert.is((await supervisor.call('GET', `/api/events/${eventId}/officials`)).status, 200)
    assert.is((await manager.call('DELETE', url, { role: 'judge' })).error?.code, 'not-found')
    assert.is((await manager.call('DELETE', url, { role: 'supervisor' })).status, 200)
    assert.is((await supervisor.call('GET', `/api/events/${eventId}/officials`)).status, 403)
    assert.is((await manager.call('DELETE', url, { role: 'supervisor' })).status, 404)
  }))

test('a closed event names nobody', () =>
  withApp(async ({ as, seedEvent, connection }) => {
    const { eventId } = await seedEvent()
    await connection.db.update(event).set({ state: 'closed' }).where(eq(event.id, eventId))
    assert.is((await name(await as('manager', eventId), eventId, newJudge)).error?.code, 'event-closed')
  }))

test.run()
