import { and, eq, like } from 'drizzle-orm'
import type { LightMyRequestResponse } from 'fastify'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { auditEntry } from '#db/schema/audit'
import { contact } from '#db/schema/identities'
import { account } from '#db/schema/people'
import { Refused } from '#domain/kit/refusal'
import type { Me, OwnAccount } from '#domain/people/contract'
import { newId } from '../../platform/hash.ts'
import { type Caller, callerWith } from '../../testing/callers.ts'
import { becomeAdministrator, password, tokenOf } from '../../testing/password-account.ts'
import { type TestApp, withApp } from '../../testing/with-app.ts'
import { createFirstInvitation } from './invite-first-administrator.ts'

const accept = ({ visitor }: TestApp, url: string, login: string, extra: object = {}) =>
  visitor.call<Me>('POST', `/api/invitations/${tokenOf(url)}`, { login, password, ...extra })

const look = ({ visitor }: TestApp, url: string) => visitor.call('GET', `/api/invitations/${tokenOf(url)}`)

/** Whoever was signed in by an answer. */
const signedInBy = ({ app }: TestApp, { raw }: { readonly raw: LightMyRequestResponse }) =>
  callerWith(app, { touchstone_account: raw.cookies.find(({ name }) => name === 'touchstone_account')?.value ?? '' })

/** Names a judge and gives the link. */
async function invite(manager: Caller, eventId: string, extra: object = {}) {
  const official = { name: '李强', latinName: null, role: 'judge', invite: true, ...extra }
  const { body } = await manager.call('POST', `/api/events/${eventId}/officials`, official)
  return { personId: String(body.personId), url: String(body.invitation) }
}

test('the first administrator comes in by a link that works once', () =>
  withApp(async (at) => {
    const url = await createFirstInvitation(at.app.platform)
    assert.match(url, /^http:\/\/touchstone\.test\/desk\/invitation#[\w-]{43}$/)
    assert.equal((await look(at, url)).body, { firstAdministrator: true, name: null })
    const first = await accept(at, url, 'chief', { name: '王芳' })
    assert.is(first.status, 200)
    assert.is(first.body.person?.name, '王芳')
    assert.equal(first.body.grants, [{ role: 'administrator', eventId: null, sessionId: null }])
    const again = await accept(at, url, 'second', { name: '李强' })
    assert.is(again.status, 404)
    assert.is(again.error?.code, 'invitation-unknown')
    assert.is((await look(at, url)).error?.code, 'invitation-unknown')
  }))

test('there is no further first administrator', () =>
  withApp(async (at) => {
    await becomeAdministrator(at)
    try {
      await createFirstInvitation(at.app.platform)
      assert.unreachable()
    } catch (error) {
      assert.instance(error, Refused)
      assert.is((error as Refused).refusal.code, 'administrator-exists')
    }
  }))

test('a link of the first administrator is refused where there is one by now', () =>
  withApp(async (at) => {
    const url = await createFirstInvitation(at.app.platform)
    await at.as('administrator')
    assert.is((await accept(at, url, 'chief', { name: '王芳' })).error?.code, 'administrator-exists')
  }))

test('a new link of the first administrator makes the earlier one void', () =>
  withApp(async (at) => {
    const [old, fresh] = [await createFirstInvitation(at.app.platform), await createFirstInvitation(at.app.platform)]
    assert.is((await accept(at, old, 'chief', { name: '王芳' })).error?.code, 'invitation-unknown')
    assert.is((await accept(at, fresh, 'chief', { name: '王芳' })).status, 200)
  }))

test('the first administrator has a name, and a day to come', () =>
  withApp(async (at) => {
    const url = await createFirstInvitation(at.app.platform)
    assert.is((await accept(at, url, 'chief')).error?.code, 'name-missing')
    at.clock.pass(86_400 - 1)
    assert.is((await look(at, url)).status, 200)
    at.clock.pass(1)
    assert.is((await accept(at, url, 'chief', { name: '王芳' })).error?.code, 'invitation-unknown')
  }))

test('a link that never was is unknown', () =>
  withApp(async (at) => {
    assert.is((await look(at, `http://x/#${'a'.repeat(43)}`)).status, 404)
    assert.is((await accept(at, `http://x/#${'a'.repeat(43)}`, 'chief')).error?.code, 'invitation-unknown')
  }))

test('an invited judge chooses login and password and is signed in', () =>
  withApp(async (at) => {
    const { eventId } = await at.seedEvent()
    const { personId, url } = await invite(await at.as('manager', eventId), eventId)
    assert.equal((await look(at, url)).body, { firstAdministrator: false, name: '李强' })
    const { body, raw } = await accept(at, url, 'li.qiang')
    assert.is(body.person?.id, personId)
    assert.equal(body.grants, [{ role: 'judge', eventId, sessionId: null }])
    const token = raw.cookies.find(({ name }) => name === 'touchstone_account')?.value ?? ''
    const me = await callerWith(at.app, { touchstone_account: token }).call<Me>('GET', '/api/me')
    assert.is(me.body.account?.login, 'li.qiang')
  }))

test('a login is taken in any case, and the link remains', () =>
  withApp(async (at) => {
    await becomeAdministrator(at)
    const { eventId } = await at.seedEvent()
    const { url } = await invite(await at.as('manager', eventId), eventId)
    const taken = await accept(at, url, 'CHIEF')
    assert.is(taken.status, 409)
    assert.is(taken.error?.code, 'login-taken')
    assert.is((await accept(at, url, 'li.qiang')).status, 200)
  }))

test('of two who choose one login at once, one has it', () =>
  withApp(async (at) => {
    const { eventId } = await at.seedEvent()
    const manager = await at.as('manager', eventId)
    const links = [await invite(manager, eventId), await invite(manager, eventId)]
    const answers = await Promise.all(links.map(({ url }) => accept(at, url, 'judge')))
    assert.equal(answers.map(({ status }) => status).sort(), [200, 409])
  }))

test('an invitation sent twice is answered twice alike, with the same cookie', () =>
  withApp(async (at) => {
    const { eventId } = await at.seedEvent()
    const { url } = await invite(await at.as('manager', eventId), eventId)
    const commandId = newId()
    const [first, second] = [await accept(at, url, 'li.q', { commandId }), await accept(at, url, 'li.q', { commandId })]
    assert.equal(second.body, first.body)
    assert.equal(second.raw.cookies, first.raw.cookies)
    const other = await at.visitor.call('POST', `/api/invitations/${tokenOf(url)}`, {
      commandId,
      login: 'li.q',
      password: 'another password',
    })
    assert.is(other.error?.code, 'command-id-reused')
    assert.is((await at.connection.db.select().from(account)).length, 2)
  }))

test('an invitation makes a first account alone: whoever has one, or a document, gets no new password by it', () =>
  withApp(async (at) => {
    const { eventId } = await at.seedEvent()
    const [manager, administrator] = [await at.as('manager', eventId), await at.as('administrator')]
    const { personId, url } = await invite(manager, eventId)
    await accept(at, url, 'li.qiang')
    const link = `/api/events/${eventId}/officials/${personId}/invitation`
    for (const caller of [manager, administrator])
      assert.is((await caller.call('POST', link)).error?.code, 'invitation-of-registered')
    const signIn = await at.visitor.call('POST', '/api/sign-in', { login: 'li.qiang', password })
    assert.is(signIn.status, 200)
    const waiting = await invite(manager, eventId)
    await at.connection.db.insert(contact).values({
      ...{ id: newId(), personId: waiting.personId, phone: Buffer.from('1'), blindIndex: Buffer.from('1') },
      ...{ keyNumber: 1, createdAt: at.clock.now },
    })
    const late = await accept(at, waiting.url, 'li.qiang.2')
    assert.equal([late.status, late.error?.code], [409, 'invitation-of-registered'])
    const again = `/api/events/${eventId}/officials/${waiting.personId}/invitation`
    assert.is((await manager.call('POST', again)).error?.code, 'invitation-of-registered')
    const link2 = { personId: waiting.personId, role: 'chief-judge', invite: true }
    const named = await manager.call('POST', `/api/events/${eventId}/officials`, link2)
    assert.is(named.error?.code, 'invitation-of-registered')
  }))

test('a lost password is replaced by an administrator alone, who says why, and the person is told', () =>
  withApp(async (at) => {
    const { eventId } = await at.seedEvent()
    const [manager, administrator] = [await at.as('manager', eventId), await at.as('administrator')]
    const { personId, url } = await invite(manager, eventId)
    const before = await accept(at, url, 'li.qiang')
    const reason = '本人到场，核对证件'
    const path = `/api/people/${personId}/recovery`
    assert.is((await manager.call('POST', path, { reason })).status, 403)
    assert.is((await administrator.call('POST', path, {})).status, 400)
    const made = await administrator.call('POST', path, { reason })
    assert.is(made.status, 200)
    const replaced = await at.visitor.call<Me>('POST', `/api/invitations/${tokenOf(String(made.body.invitation))}`, {
      login: 'li.qiang',
      password: 'a fresh password',
    })
    assert.is(replaced.body.account?.id, before.body.account?.id)
    const old = signedInBy(at, before)
    assert.is((await old.call<Me>('GET', '/api/me')).body.account, null)
    const signIn = (tried: string) => at.visitor.call('POST', '/api/sign-in', { login: 'li.qiang', password: tried })
    assert.is((await signIn(password)).status, 401)
    const own = signedInBy(at, await signIn('a fresh password'))
    const { body } = await own.call<OwnAccount>('GET', '/api/my/account')
    assert.equal(
      body.recoveries.map(({ reason: why, usedAt }) => [why, usedAt]),
      [[reason, at.clock.now.toISOString()]],
    )
    assert.is((await own.call('POST', '/api/my/identity/unmask')).error?.code, 'identity-after-recovery')
    const [act] = await at.connection.db
      .select()
      .from(auditEntry)
      .where(and(eq(auditEntry.aggregateId, personId), like(auditEntry.content, '%recover-account%')))
    assert.match(act?.content ?? '', new RegExp(administrator.personId ?? 'nobody'))
    const nobody = await at.as([])
    assert.is((await administrator.call('POST', `/api/people/${newId()}/recovery`, { reason })).status, 404)
    assert.equal((await nobody.call<OwnAccount>('GET', '/api/my/account')).body, { offers: [], recoveries: [] })
  }))

test('a short password and an odd login are refused, naming the field', () =>
  withApp(async (at) => {
    const url = await createFirstInvitation(at.app.platform)
    const short = await accept(at, url, 'chief', { name: '王芳', password: 'short' })
    assert.is(short.status, 400)
    assert.is(short.error?.field, 'password')
    assert.is((await accept(at, url, 'a b', { name: '王芳' })).error?.field, 'login')
  }))

test.run()
