import { and, eq } from 'drizzle-orm'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { batch } from '#db/schema/batches'
import { discipline } from '#db/schema/events'
import { invitation, roleGrant } from '#db/schema/people'
import { session } from '#db/schema/sessions'
import type { OrganisationList, OrganisationView } from '#domain/organisations/view-contract'
import { newId } from '../../platform/hash.ts'
import { managerOf, openBatch, openCentre, planOf } from '../../testing/batch.ts'
import type { Caller } from '../../testing/callers.ts'
import { expectOk } from '../../testing/competition.ts'
import { password, tokenOf } from '../../testing/password-account.ts'
import { type TestApp, withApp } from '../../testing/with-app.ts'

const school = {
  ...{ kind: 'school', name: '渝州技师学院', latinName: null, creditCode: '9144030071526726XG' },
  ...{ areaCode: '500112', address: '空港大道 8 号', ministryNumber: '0000', provinceNumber: '000018' },
}
const site = {
  ...{ name: '空港站点', areaCode: '500112', address: '空港大道 8 号' },
  openingHours: [{ weekday: 1, from: '08:30', to: '12:00' }],
}
const workshop = { name: '车间 1', kind: 'skill', capacity: 10, equipment: ['CA6140'] }

const viewOf = async (caller: Caller, id: string) =>
  (await expectOk(caller.call<OrganisationView>('GET', `/api/organisations/${id}`))).body

test('an organisation is registered, applies, is granted, evaluated, suspended and restored', () =>
  withApp(async (app) => {
    const { authority, occupationIds } = await openCentre(app)
    const register = (more = {}) =>
      authority.call<{ id: string }>('POST', '/api/organisations', { organisation: { ...school, ...more } })
    const wrong = await register({ creditCode: '9144030071526726X1' })
    assert.equal([wrong.status, wrong.error?.code], [422, 'credit-code-check'])
    assert.is((await register({ creditCode: '91350100M000100Y43' })).error?.code, 'organisation-code-taken')
    const { id } = (await expectOk(register())).body
    const manager = await managerOf(app, id)
    const at = `/api/organisations/${id}`
    const apply = (levels: string[]) =>
      manager.call<{ id: string }>('POST', `${at}/accreditations`, { occupationId: occupationIds[0], levels })
    assert.is((await apply([])).error?.code, 'accreditation-levels-missing')
    const applied = await expectOk(apply(['4', '5']))
    assert.is((await apply(['4'])).error?.code, 'accreditation-applied')
    const held = `/api/accreditations/${applied.body.id}`
    const decide = (decision: object) => authority.call('POST', `${held}/decision`, { decision })
    assert.is((await decide({ act: 'suspend', reason: 'too early' })).error?.code, 'accreditation-not-now')
    await expectOk(decide({ act: 'grant', validFrom: '2026-05-04', validUntil: '2029-05-03' }))
    assert.is((await manager.call('POST', `${held}/take-back`)).error?.code, 'accreditation-decided')
    const [granted] = (await viewOf(manager, id)).accreditations
    assert.equal([granted?.state, granted?.levels, granted?.next], ['granted', ['5', '4'], null])
    const evaluation = { year: 2026, outcome: 'failed', remark: '场地未达标' }
    const evaluated = await authority.call('POST', `${held}/evaluations`, { evaluation })
    assert.equal(evaluated.body, { suspended: true })
    assert.is((await authority.call('POST', `${held}/evaluations`, { evaluation })).error?.code, 'evaluation-held')
    const listed = (await expectOk(authority.call<OrganisationList>('GET', '/api/organisations'))).body.organisations
    assert.equal(
      listed.map(({ name, standing, area }) => [name, standing, area]),
      [
        ['重庆精工职业培训学校', 'accredited', '重庆市九龙坡区'],
        ['渝州技师学院', 'suspended', '重庆市渝北区'],
      ],
    )
    await expectOk(decide({ act: 'restore', reason: '整改合格' }))
    assert.is((await viewOf(manager, id)).organisation.standing, 'accredited')
    const { body } = await manager.call<{ entries: { act: string }[] }>('GET', `${at}/audit`)
    assert.equal(
      body.entries.map(({ act }) => act),
      [
        ...['accreditation-restore', 'evaluate-accreditation', 'accreditation-grant', 'apply-for-accreditation'],
        ...['register-organisation', 'open-chain'],
      ].filter((act) => act !== 'open-chain'),
    )
  }))

/** A session in a room of the centre's batch, in two days. */
async function timetabled({ connection: { db }, clock }: TestApp, eventId: string, roomId: string): Promise<void> {
  const [part] = await db.select().from(discipline).where(eq(discipline.eventId, eventId)).limit(1)
  const startsAt = new Date('2026-06-01T01:00:00Z')
  await db.insert(session).values({
    ...{ id: newId(), disciplineId: part?.id ?? '', name: '1', place: '车间 1', state: 'planned', roomId },
    ...{ startsAt, endsAt: new Date('2026-06-01T03:00:00Z'), createdAt: clock.now },
  })
}

test('sites have rooms, rooms have stations; what sessions to come need can’t be closed', () =>
  withApp(async (app) => {
    const centre = await openBatch(app)
    const { manager, organisationId, eventId, siteId, skillRoomId, theoryRoomId } = centre
    const at = `/api/organisations/${organisationId}`
    const badHours = { ...site, openingHours: [{ weekday: 1, from: '12:00', to: '08:30' }] }
    assert.is((await manager.call('POST', `${at}/sites`, { site: badHours })).error?.code, 'site-hours-disordered')
    const added = await expectOk(manager.call<{ id: string }>('POST', `${at}/sites`, { site }))
    const rooms = `/api/sites/${added.body.id}/rooms`
    const room = await expectOk(manager.call<{ id: string }>('POST', rooms, { room: workshop }))
    assert.is((await manager.call('POST', rooms, { room: workshop })).error?.code, 'room-name-taken')
    const stations = ['工位 10', '工位 9'].map((name) => ({ name, capacity: 1, equipment: [] }))
    await expectOk(manager.call('POST', `/api/rooms/${room.body.id}/stations`, { stations }))
    const again = await manager.call('POST', `/api/rooms/${room.body.id}/stations`, { stations })
    assert.is(again.error?.code, 'station-name-taken')
    const seen = (await viewOf(manager, organisationId)).sites.find(({ id }) => id === added.body.id)?.rooms[0]
    assert.equal([seen?.seats, seen?.stations.map(({ name }) => name)], [2, ['工位 9', '工位 10']])
    const close = (place: string, id: string, closed = true) =>
      manager.call('PUT', `/api/${place}/${id}/closed`, { closed })
    await expectOk(close('stations', seen?.stations[0]?.id ?? ''))
    await expectOk(close('rooms', room.body.id))
    await expectOk(close('sites', added.body.id))
    assert.is((await close('rooms', room.body.id, false)).error?.code, 'organisation-closed')
    assert.is((await close('sites', siteId)).error?.code, 'site-in-batches')
    await timetabled(app, eventId, skillRoomId)
    const refused = await close('rooms', skillRoomId)
    assert.equal(
      [refused.status, refused.error?.code, refused.error?.facts],
      [409, 'room-in-use', { name: '车间 1', sessions: 1, day: '2026-06-01' }],
    )
    await app.connection.db.update(batch).set({ ticketsAt: app.clock.now }).where(eq(batch.eventId, eventId))
    assert.is((await close('rooms', skillRoomId)).error?.code, 'room-in-use-tickets-out')
    assert.is((await close('sites', siteId)).error?.code, 'site-in-use-tickets-out')
    await expectOk(close('rooms', theoryRoomId))
    const shut = await centre.authority.call('POST', `${at}/close`, { reason: '机构注销' })
    assert.is(shut.error?.code, 'organisation-in-use')
    app.clock.pass(30 * 86_400)
    const later = await app.as('administrator')
    await expectOk(later.call('PUT', `/api/rooms/${skillRoomId}/closed`, { closed: true }))
  }))

test('a closed organisation plans nothing, and is opened again', () =>
  withApp(async (app) => {
    const centre = await openCentre(app)
    const { manager, authority, organisationId } = centre
    const at = `/api/organisations/${organisationId}`
    await expectOk(authority.call('POST', `${at}/close`, { reason: '机构注销' }))
    const planned = await manager.call('POST', `${at}/batches`, { plan: planOf(centre) })
    assert.is(planned.error?.code, 'organisation-closed')
    assert.is((await manager.call('POST', `${at}/sites`, { site })).error?.code, 'organisation-closed')
    await expectOk(authority.call('POST', `${at}/reopen`, { reason: '恢复办理' }))
    await expectOk(manager.call('POST', `${at}/batches`, { plan: planOf(centre) }))
  }))

test('a manager names another, who signs in by a link and is removed; officers of the authority are named by administrators', () =>
  withApp(async (app) => {
    const { manager, authority, organisationId } = await openCentre(app)
    const { db } = app.connection
    const at = `/api/organisations/${organisationId}/managers`
    const newcomer = { name: '何静', latinName: null, invite: true }
    type Named = { personId: string; invitation: string | null }
    const named = (await expectOk(manager.call<Named>('POST', at, newcomer))).body
    assert.match(named.invitation ?? '', /\/desk\/invitation#/)
    assert.is((await db.select().from(invitation)).length, 1)
    assert.is((await viewOf(manager, organisationId)).managers.length, 2)
    const grants = () =>
      db
        .select({ revokedAt: roleGrant.revokedAt })
        .from(roleGrant)
        .where(and(eq(roleGrant.personId, named.personId), eq(roleGrant.organisationId, organisationId)))
    const again = await expectOk(manager.call<Named>('POST', `${at}/${named.personId}/invitation`))
    const accepted = { login: 'he.jing', password }
    await expectOk(app.visitor.call('POST', `/api/invitations/${tokenOf(again.body.invitation ?? '')}`, accepted))
    for (const caller of [manager, authority, await app.as('administrator')]) {
      const taken = await caller.call('POST', `${at}/${named.personId}/invitation`)
      assert.is(taken.error?.code, 'invitation-of-registered', 'a password is nobody else’s to replace')
    }
    await expectOk(manager.call('DELETE', `${at}/${named.personId}`))
    assert.ok((await grants())[0]?.revokedAt)
    assert.is((await manager.call('POST', `${at}/${named.personId}/invitation`)).error?.code, 'not-found')
    const administrator = await app.as('administrator')
    const officer = await expectOk(administrator.call<Named>('POST', '/api/authority-officers', newcomer))
    const { body } = await administrator.call<{ officers: unknown[] }>('GET', '/api/authority-officers')
    assert.is(body.officers.length, 2, 'with the test’s own')
    await expectOk(administrator.call('DELETE', `/api/authority-officers/${officer.body.personId}`))
  }))

test('managers of other organisations, and those without a role there, are refused', () =>
  withApp(async (app) => {
    const { manager, authority, organisationId, siteId, skillRoomId } = await openCentre(app)
    const { body: view } = await manager.call<OrganisationView>('GET', `/api/organisations/${organisationId}`)
    const held = view.accreditations[0]?.id ?? ''
    const { body: other } = await expectOk(
      authority.call<{ id: string }>('POST', '/api/organisations', { organisation: school }),
    )
    const decision = { decision: { act: 'suspend', reason: 'why' } }
    const here = `/api/organisations/${organisationId}`
    const kept: [method: 'GET' | 'POST' | 'PUT', path: string, body?: object][] = [
      ['GET', here],
      ['GET', `${here}/audit`],
      ['POST', `${here}/sites`, { site }],
      ['POST', `${here}/accreditations`, {}],
      ['PUT', `/api/sites/${siteId}/closed`, { closed: true }],
      ['PUT', `/api/rooms/${skillRoomId}/closed`, { closed: true }],
      ['POST', `${here}/managers`, { name: 'A', latinName: null, invite: false }],
    ]
    const decided: typeof kept = [
      ['POST', '/api/organisations', { organisation: school }],
      ['PUT', here, { organisation: school }],
      ['POST', `${here}/close`, { reason: 'why' }],
      ['POST', `/api/accreditations/${held}/decision`, decision],
      ['POST', '/api/authority-officers', {}],
    ]
    for (const caller of [await managerOf(app, other.id), await app.as('supervisor'), await app.as([])])
      for (const [method, path, body] of [...kept, ...decided])
        assert.is((await caller.call(method, path, body)).status, 403, `${method} ${path}`)
    for (const [method, path, body] of decided)
      assert.is((await manager.call(method, path, body)).status, 403, `${method} ${path}`)
    assert.is((await app.visitor.call('GET', '/api/organisations')).status, 401)
    const { body } = await (await app.as('judge')).call<OrganisationList>('GET', '/api/organisations')
    assert.equal(body.organisations, [])
  }))

test.run()
