import { eq } from 'drizzle-orm'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { account, signIn } from '#db/schema/people'
import type { Me } from '#domain/people/contract'
import { callerWith } from '../../testing/callers.ts'
import { becomeAdministrator, password } from '../../testing/password-account.ts'
import { type TestApp, withApp } from '../../testing/with-app.ts'
import { hashLimits, hashQueue } from './hash-queue.ts'

const tryIn = ({ visitor }: TestApp, login: string, tried: string) =>
  visitor.call<Me>('POST', '/api/sign-in', { login, password: tried })

/** A try from another address of the network. */
const tryFrom = ({ app }: TestApp, remoteAddress: string, login: string, tried: string) =>
  app.inject({
    method: 'POST',
    url: '/api/sign-in',
    remoteAddress,
    headers: { 'x-touchstone': '1' },
    payload: { login, password: tried },
  })

const cookieOf = (raw: { cookies: { name: string; value: string }[] }) => {
  const cookie = raw.cookies.find(({ name }) => name === 'touchstone_account')
  assert.ok(cookie)
  return cookie
}

test('somebody unknown is nobody', () =>
  withApp(async ({ visitor }) => {
    const { status, body } = await visitor.call('GET', '/api/me')
    assert.is(status, 200)
    assert.equal(body, { account: null, tablet: null, person: null, grants: [] })
  }))

test('a login, in any case, and its password sign a person in', () =>
  withApp(async (at) => {
    await becomeAdministrator(at)
    const { status, body, raw } = await tryIn(at, 'CHIEF', password)
    assert.is(status, 200)
    assert.is(body.account?.login, 'chief')
    assert.is(body.person?.name, '王芳')
    assert.equal(body.grants, [{ role: 'administrator', eventId: null, sessionId: null }])
    for (const typed of ['chief ', ' chief', 'ｃｈｉｅｆ', 'chief\u200b'])
      assert.is((await tryIn(at, typed, password)).status, 200)
    const me = await callerWith(at.app, { touchstone_account: cookieOf(raw).value }).call<Me>('GET', '/api/me')
    assert.equal(me.body, body)
  }))

test('the cookie is out of reach of scripts and other sites, and ends after 14 days', () =>
  withApp(async (at) => {
    await becomeAdministrator(at)
    const { value, expires, ...cookie } = cookieOf((await tryIn(at, 'chief', password)).raw) as Record<string, unknown>
    assert.equal(cookie, { name: 'touchstone_account', path: '/', httpOnly: true, sameSite: 'Lax' })
    assert.match(String(value), /^[\w-]{43}$/)
    assert.is((expires as Date).getTime(), at.clock.now.getTime() + 14 * 86_400_000)
  }))

test('behind https the cookie is for https alone', () =>
  withApp(
    async (at) => {
      assert.is((cookieOf((await becomeAdministrator(at)).raw) as { secure?: boolean }).secure, true)
    },
    { secureCookies: true },
  ))

test('only the hash of the token is kept', () =>
  withApp(async (at) => {
    await becomeAdministrator(at)
    const { value } = cookieOf((await tryIn(at, 'chief', password)).raw)
    const rows = await at.connection.db.select().from(signIn)
    assert.is(rows.length, 2)
    assert.ok(rows.every(({ tokenHash }) => tokenHash !== value && /^[0-9a-f]{64}$/.test(tokenHash)))
  }))

test('a wrong password and an unknown login are answered alike', () =>
  withApp(async (at) => {
    await becomeAdministrator(at)
    const [wrong, unknown] = [await tryIn(at, 'chief', 'wrong'), await tryIn(at, 'nobody', 'wrong')]
    assert.is(wrong.status, 401)
    assert.is(wrong.error?.code, 'sign-in-failed')
    assert.equal({ ...unknown.error, requestId: null }, { ...wrong.error, requestId: null })
    assert.is(unknown.status, 401)
  }))

test('an account that was disabled signs nobody in, and those signed in are out', () =>
  withApp(async (at) => {
    const caller = callerWith(at.app, { touchstone_account: cookieOf((await becomeAdministrator(at)).raw).value })
    await at.connection.db.update(account).set({ disabledAt: at.clock.now })
    assert.is((await tryIn(at, 'chief', password)).error?.code, 'sign-in-failed')
    assert.is((await caller.call<Me>('GET', '/api/me')).body.account, null)
  }))

test('after five wrong tries a login must wait, longer each time, however right the password', () =>
  withApp(async (at) => {
    await becomeAdministrator(at)
    for (let i = 0; i < 5; i++) assert.is((await tryIn(at, 'chief', 'wrong')).error?.code, 'sign-in-failed')
    const blocked = await tryIn(at, 'Chief', password)
    assert.is(blocked.status, 429)
    assert.is(blocked.error?.code, 'sign-in-blocked')
    assert.equal(blocked.error?.facts, { seconds: 2 })
    at.clock.pass(2)
    assert.is((await tryIn(at, 'chief', 'wrong')).error?.code, 'sign-in-failed')
    assert.equal((await tryIn(at, 'chief', password)).error?.facts, { seconds: 4 })
    at.clock.pass(4)
    assert.is((await tryIn(at, 'chief', password)).status, 200)
  }))

test('a right password clears the wrong tries of its login', () =>
  withApp(async (at) => {
    await becomeAdministrator(at)
    for (let i = 0; i < 4; i++) await tryIn(at, 'chief', 'wrong')
    assert.is((await tryIn(at, 'chief', password)).status, 200)
    for (let i = 0; i < 5; i++) assert.is((await tryIn(at, 'chief', 'wrong')).error?.code, 'sign-in-failed')
    assert.is((await tryIn(at, 'chief', password)).error?.code, 'sign-in-blocked')
  }))

test('tries made at once are all counted', () =>
  withApp(async (at) => {
    await becomeAdministrator(at)
    const tries = await Promise.all(Array.from({ length: 12 }, () => tryIn(at, 'chief', 'wrong')))
    assert.is(tries.filter(({ error }) => error?.code === 'sign-in-failed').length, 5)
    assert.is(tries.filter(({ error }) => error?.code === 'sign-in-blocked').length, 7)
  }))

test('an address that tries many logins must wait; other addresses need not', () =>
  withApp(async (at) => {
    await becomeAdministrator(at)
    for (let i = 0; i < 20; i++) assert.is((await tryFrom(at, '203.0.113.7', `guess-${i}`, 'wrong')).statusCode, 401)
    assert.is((await tryFrom(at, '203.0.113.7', 'chief', password)).statusCode, 429)
    assert.is((await tryFrom(at, '203.0.113.8', 'chief', password)).statusCode, 200)
    at.clock.pass(2)
    assert.is((await tryFrom(at, '203.0.113.7', 'chief', password)).statusCode, 200)
  }))

test('a sign-in ends after 14 days, and notes every ten minutes that it is used', () =>
  withApp(async (at) => {
    const caller = await at.as('administrator')
    const lastSeen = async () => {
      await caller.call('GET', '/api/me')
      const [row] = await at.connection.db
        .select()
        .from(signIn)
        .where(eq(signIn.accountId, caller.accountId ?? ''))
      return row?.lastSeenAt.getTime()
    }
    const begun = at.clock.now.getTime()
    at.clock.pass(600)
    assert.is(await lastSeen(), begun)
    at.clock.pass(1)
    assert.is(await lastSeen(), begun + 601_000)
    at.clock.pass(14 * 86_400 - 602)
    assert.ok((await caller.call<Me>('GET', '/api/me')).body.account)
    at.clock.pass(1)
    assert.is((await caller.call<Me>('GET', '/api/me')).body.account, null)
  }))

test('who signs out is out at once, here and not elsewhere', () =>
  withApp(async (at) => {
    const first = cookieOf((await becomeAdministrator(at)).raw).value
    const second = cookieOf((await tryIn(at, 'chief', password)).raw).value
    const [here, elsewhere] = [first, second].map((token) => callerWith(at.app, { touchstone_account: token }))
    const out = await here?.call('POST', '/api/sign-out')
    assert.is(out?.status, 200)
    assert.is(cookieOf(out?.raw ?? { cookies: [] }).value, '')
    assert.is((await here?.call<Me>('GET', '/api/me'))?.body.account, null)
    assert.is((await elsewhere?.call<Me>('GET', '/api/me'))?.body.account?.login, 'chief')
    assert.is((await here?.call('POST', '/api/sign-out'))?.status, 401)
  }))

test('a call without the header is refused', () =>
  withApp(async ({ app }) => {
    const { statusCode, body } = await app.inject({ method: 'POST', url: '/api/sign-in', payload: {} })
    assert.is(statusCode, 403)
    assert.match(body, /header-missing/)
  }))

test('while too many hashes wait, a sign-in is told so and counts as no wrong try', () =>
  withApp(async (at) => {
    await becomeAdministrator(at)
    let finish = () => {}
    const finished = new Promise<void>((done) => {
      finish = done
    })
    const caller = { key: 'network 203.0.113.9', isKnown: false }
    const crowd = Array.from({ length: hashLimits.strangers.each }, () => hashQueue.serve(caller, () => finished))
    for (let i = 0; i < 15; i++) {
      const answer = await tryFrom(at, '203.0.113.9', 'chief', 'a wrong one')
      assert.is(answer.statusCode, 503)
      assert.is(answer.json().error.code, 'sign-in-busy')
      assert.is(answer.headers['retry-after'], '5')
    }
    assert.is((await tryFrom(at, '203.0.113.8', 'chief', password)).statusCode, 200)
    finish()
    await Promise.all(crowd)
    assert.is((await tryFrom(at, '203.0.113.9', 'chief', password)).statusCode, 200)
  }))

test.run()
