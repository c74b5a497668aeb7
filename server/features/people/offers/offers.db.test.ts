import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { AuditLine } from '#domain/audit/contract'
import { citizenCheck } from '#domain/people/citizen-id'
import type { Me, OfficialView, OwnAccount, RoleOfferView } from '#domain/people/contract'
import type { Caller } from '../../../testing/callers.ts'
import { type TestApp, withApp } from '../../../testing/with-app.ts'

interface Officials {
  readonly officials: OfficialView[]
  readonly offers: RoleOfferView[]
}

const offer = (by: Caller, eventId: string, to: Caller, role: string) =>
  by.call<{ offered: boolean }>('POST', `/api/events/${eventId}/officials`, {
    ...{ personId: to.personId, role, invite: false },
  })

const ownOffers = async (caller: Caller) => (await caller.call<OwnAccount>('GET', '/api/my/account')).body.offers

const rolesOf = async (caller: Caller) =>
  (await caller.call<Me>('GET', '/api/me')).body.grants.map(({ role }) => role).sort()

const officialsOf = async (by: Caller, eventId: string) =>
  (await by.call<Officials>('GET', `/api/events/${eventId}/officials`)).body

async function offered({ as, seedEvent }: TestApp) {
  const { eventId } = await seedEvent()
  const [manager, judge] = [await as('manager', eventId), await as('judge', eventId)]
  assert.is((await offer(manager, eventId, judge, 'chief-judge')).body.offered, true)
  const [{ id = '' } = {}] = await ownOffers(judge)
  const answer = (caller: Caller, accept: boolean) =>
    caller.call('POST', `/api/my/role-offers/${id}/answer`, { accept })
  return { eventId, manager, judge, id, answer }
}

test('who has an account is offered a role, and holds it once they have accepted', () =>
  withApp(async (app) => {
    const { eventId, manager, judge, answer } = await offered(app)
    assert.equal(await rolesOf(judge), ['judge'])
    const [waiting] = (await officialsOf(manager, eventId)).offers
    assert.equal([waiting?.personId, waiting?.role], [judge.personId, 'chief-judge'])
    const [own] = await ownOffers(judge)
    const me = await manager.call<Me>('GET', '/api/me')
    assert.equal([own?.role, own?.event.id, own?.by], ['chief-judge', eventId, me.body.person?.name])
    assert.is((await offer(manager, eventId, judge, 'chief-judge')).error?.code, 'role-offered')
    assert.is((await answer(manager, true)).status, 404, 'nobody else accepts it')
    assert.is((await answer(judge, true)).status, 200)
    assert.equal(await rolesOf(judge), ['chief-judge', 'judge'])
    assert.equal([await ownOffers(judge), (await officialsOf(manager, eventId)).offers], [[], []])
    assert.is((await answer(judge, true)).status, 404)
    const { body } = await manager.call<{ entries: AuditLine[] }>('GET', `/api/events/${eventId}/audit`)
    const acts = body.entries.map(({ act, actor }) => [act, actor.person])
    assert.equal(acts.slice(0, 2), [
      ['accept-role', judge.personId],
      ['offer-role', manager.personId],
    ])
  }))

test('an offer is declined, or withdrawn before it is answered, and gives nothing', () =>
  withApp(async (app) => {
    const { eventId, manager, judge, answer } = await offered(app)
    assert.is((await answer(judge, false)).status, 200)
    assert.equal([await rolesOf(judge), await ownOffers(judge)], [['judge'], []])
    assert.is((await offer(manager, eventId, judge, 'chief-judge')).status, 200)
    const [again] = await ownOffers(judge)
    const elsewhere = await app.as('manager', (await app.seedEvent()).eventId)
    const path = `/api/events/${eventId}/role-offers/${again?.id}`
    assert.is((await elsewhere.call('DELETE', path)).status, 403)
    assert.is((await manager.call('DELETE', path)).status, 200)
    assert.equal(await ownOffers(judge), [])
    const late = await judge.call('POST', `/api/my/role-offers/${again?.id}/answer`, { accept: true })
    assert.is(late.status, 404)
    assert.equal(await rolesOf(judge), ['judge'])
  }))

test('of two offers that exclude each other one is accepted', () =>
  withApp(async (app) => {
    const { eventId, manager, judge, answer } = await offered(app)
    const newcomer = await app.as('team-leader', eventId)
    for (const role of ['judge', 'draw-officer']) await offer(manager, eventId, newcomer, role)
    const answers = (await ownOffers(newcomer)).map(({ id }) =>
      newcomer.call('POST', `/api/my/role-offers/${id}/answer`, { accept: true }),
    )
    const codes = (await Promise.all(answers)).map(({ error }) => error?.code ?? 'ok')
    assert.equal(codes.sort(), ['draw-officer-never-marks', 'ok'])
    assert.is((await rolesOf(newcomer)).length, 2)
    assert.is((await answer(judge, true)).status, 200)
  }))

test('a role opens nobody’s identity: neither that of who is given it, nor that of others to who gives it to themselves', () =>
  withApp(async (app) => {
    const { eventId, manager, judge, answer } = await offered(app)
    const number = `50010319900101123${citizenCheck('50010319900101123')}`
    const self = { document: { kind: 'citizen-id', number }, birthDate: null, sex: null, phone: '13812345678' }
    assert.is((await judge.call('POST', '/api/my/identity', self)).status, 200)
    const unmask = (by: Caller) =>
      by.call('POST', `/api/events/${eventId}/candidates/${judge.personId}/unmask`, { reason: '核对证件' })
    const codes = async () =>
      Promise.all([manager, await app.as('administrator')].map(async (by) => (await unmask(by)).error?.code))
    assert.is((await answer(judge, true)).status, 200)
    assert.equal(await codes(), ['not-found', 'not-found'])
    assert.is((await offer(manager, eventId, judge, 'reviewer')).body.offered, true)
    assert.is((await unmask(judge)).status, 403)
    assert.is((await offer(manager, eventId, manager, 'reviewer')).error?.code, 'role-to-oneself')
    const link = await manager.call('POST', `/api/events/${eventId}/officials/${judge.personId}/invitation`)
    assert.is(link.error?.code, 'invitation-of-registered')
  }))

test('a tablet accepts nothing', () =>
  withApp(async (app) => {
    const { eventId } = await app.seedEvent()
    assert.is((await (await app.asTablet(eventId)).call('GET', '/api/my/account')).status, 403)
  }))

test.run()
