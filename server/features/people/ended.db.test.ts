import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { eq } from 'drizzle-orm'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import WebSocket from 'ws'
import { account } from '#db/schema/people'
import type { PairingOffer } from '#domain/people/contract'
import { pairingLasts, signInLasts } from '#domain/people/lifetimes'
import type { Caller } from '../../testing/callers.ts'
import { onTablet, signedIn } from '../../testing/callers.ts'
import { expectOk, openCompetition } from '../../testing/competition.ts'
import { signUpAs } from '../../testing/sign-up.ts'
import { type TestApp, withApp } from '../../testing/with-app.ts'

const disable = ({ connection: { db }, clock }: TestApp, personId: string | null) =>
  db
    .update(account)
    .set({ disabledAt: clock.now })
    .where(eq(account.personId, personId ?? ''))

/** A live connection of somebody; gives what it was told when it was closed. */
async function connect({ app }: TestApp, { headers }: Caller): Promise<{ closed: Promise<string> }> {
  if (!app.server.listening) await app.listen({ port: 0, host: '127.0.0.1' })
  const { port } = app.server.address() as AddressInfo
  const isTablet = headers['x-touchstone'] === 'tablet'
  const socket = new WebSocket(`ws://127.0.0.1:${port}/live${isTablet ? '?tablet' : ''}`, { headers })
  const closed = once(socket, 'close').then(([, reason]) => String(reason))
  await once(socket, 'open')
  return { closed }
}

const redeem = ({ visitor }: TestApp, offered: object) =>
  visitor.call('POST', '/api/tablet-pairings/redeem', { ...offered, pin: '2580' })

test('an offer to pair a tablet ends after its time, works once, and not for whoever is no judge by then', () =>
  withApp(async (app) => {
    const { eventId, manager, judges } = await openCompetition(app)
    const offer = async (personId: string | null) =>
      (await expectOk(manager.call<PairingOffer>('POST', `/api/events/${eventId}/tablet-pairings`, { personId }))).body
    const late = await offer(judges[0].personId)
    app.clock.pass(pairingLasts / 1000)
    for (const offered of [{ code: late.code }, { secret: late.secret }])
      assert.is((await redeem(app, offered)).error?.code, 'pairing-unknown')
    const once = await offer(judges[0].personId)
    await expectOk(redeem(app, { secret: once.secret }))
    for (const offered of [{ code: once.code }, { secret: once.secret }])
      assert.is((await redeem(app, offered)).error?.code, 'pairing-unknown')
    const removed = await offer(judges[1].personId)
    await expectOk(manager.call('DELETE', `/api/events/${eventId}/officials/${judges[1].personId}`, { role: 'judge' }))
    assert.is((await redeem(app, { secret: removed.secret })).error?.code, 'pairing-unknown')
    assert.is((await judges[1].call('GET', '/api/judging')).status, 401)
  }))

test('a sign-in that has ended opens nothing of the own', () =>
  withApp(async (app) => {
    const own = await signUpAs(app, 1)
    await expectOk(own.call('GET', '/api/my/applications'))
    app.clock.pass(signInLasts / 1000)
    for (const path of ['/api/my/applications', '/api/my/tickets', '/api/my/archive', '/api/my/identity'])
      assert.is((await own.call('GET', path)).status, 401)
  }))

test('a closed account signs nobody in, its cookie is nobody’s, and no tablet of its person acts', () =>
  withApp(async (app) => {
    const { eventId } = await app.seedEvent()
    const own = await signUpAs(app, 1)
    const judge = await signedIn(app.app, [{ role: 'judge', eventId }], 'judge with an account')
    const tablet = await onTablet(app.app, eventId, 'judge')
    await expectOk(tablet.call('GET', '/api/judging'))
    await app.connection.db
      .update(account)
      .set({ personId: tablet.personId ?? '' })
      .where(eq(account.personId, judge.personId ?? ''))
    await expectOk(tablet.call('GET', '/api/judging'))
    for (const personId of [own.personId, tablet.personId]) await disable(app, personId)
    const given = { login: 'candidate-1', password: 'correct horse battery' }
    assert.is((await app.visitor.call('POST', '/api/sign-in', given)).error?.code, 'sign-in-failed')
    for (const caller of [own, judge, tablet]) assert.is((await caller.call('GET', '/api/judging')).status, 401)
    assert.is((await tablet.call('POST', '/api/tablet/wake', { pin: '2580' })).status, 401)
  }))

test('the live connections of whoever signs out, is revoked, loses a role or is forgotten are closed', () =>
  withApp(async (app) => {
    const { eventId, manager, judges, chief } = await openCompetition(app)
    const own = await signUpAs(app, 1)
    const forgotten = await connect(app, own)
    await expectOk(own.call('POST', '/api/my/erasure', { login: 'candidate-1' }))
    assert.is(await forgotten.closed, 'actor-changed')
    const revoked = await connect(app, judges[0])
    await expectOk(manager.call('POST', `/api/tablets/${judges[0].tabletId}/revoke`))
    assert.is(await revoked.closed, 'actor-changed')
    const removed = await connect(app, judges[1])
    await expectOk(manager.call('DELETE', `/api/events/${eventId}/officials/${judges[1].personId}`, { role: 'judge' }))
    assert.is(await removed.closed, 'actor-changed')
    const out = await connect(app, chief)
    await expectOk(chief.call('POST', '/api/sign-out'))
    assert.is(await out.closed, 'actor-changed')
  }))

test.run()
