import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { get } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { Caller } from '../../testing/callers.ts'
import { type TestApp, withApp } from '../../testing/with-app.ts'

const few = { publicReads: { atOnce: 2, all: 6, each: 4 } }

/** Adds a public route whose answers wait until they are let go. */
function addSlowRoute({ app }: TestApp) {
  const slow = { running: 0, most: 0, begun: 0, release: () => {} }
  const released = new Promise<void>((done) => {
    slow.release = done
  })
  app.get('/slow', { config: { access: 'public' } }, async () => {
    slow.begun += 1
    slow.running += 1
    slow.most = Math.max(slow.most, slow.running)
    await released
    slow.running -= 1
    return {}
  })
  return slow
}

const ask = ({ app }: TestApp, place: number, headers: Caller['headers'] = {}, url = `/slow?${place}`) =>
  app.inject({ url, remoteAddress: `203.0.113.${place}`, headers })

/** Waits until something holds; fails after ten seconds. */
async function until(holds: () => boolean, what: string): Promise<void> {
  for (let i = 0; i < 500; i++) {
    if (holds()) return
    await sleep(20)
  }
  throw new Error(`waited in vain: ${what}`)
}

test('strangers read a few at a time, some wait, and the others are asked to come back', () =>
  withApp(async (test) => {
    const slow = addSlowRoute(test)
    const asked = [1, 2, 3, 4, 5, 6].map((place) => ask(test, place))
    await until(() => slow.running === 2, 'two reads')
    const refused = await ask(test, 7)
    assert.is(refused.statusCode, 503)
    assert.is(refused.json().error.code, 'busy-now')
    assert.is(refused.headers['retry-after'], '3')
    assert.is(refused.headers['cache-control'], 'private, no-store')
    slow.release()
    assert.equal(
      (await Promise.all(asked)).map(({ statusCode }) => statusCode),
      Array(6).fill(200),
    )
    assert.is(slow.most, 2)
    assert.is((await ask(test, 7)).statusCode, 200)
  }, few))

test('one place on the network never takes all the turns', () =>
  withApp(async (test) => {
    const slow = addSlowRoute(test)
    const crowd = Array.from({ length: 20 }, (_, i) => ask(test, 1, {}, `/slow?${i}`))
    const other = ask(test, 2)
    await until(() => slow.running === 2, 'two reads')
    slow.release()
    assert.is((await Promise.all(crowd)).filter(({ statusCode }) => statusCode === 200).length, 4)
    assert.is((await other).statusCode, 200)
  }, few))

test('who is signed in or on a tablet never waits for strangers, nor does who is about to sign in', () =>
  withApp(async (test) => {
    const { eventId } = await test.seedEvent()
    const known = [await test.asTablet(eventId), await test.as('manager', eventId)]
    const slow = addSlowRoute(test)
    const strangers = [1, 2, 3, 4, 5, 6].map((place) => ask(test, place))
    await until(() => slow.running === 2, 'two reads')
    const served = known.map(({ headers }) => ask(test, 1, headers))
    await until(() => slow.running === 4, 'the reads of those who are known')
    for (const url of ['/api/me', '/health']) assert.is((await ask(test, 7, {}, url)).statusCode, 200, url)
    slow.release()
    for (const { statusCode } of await Promise.all([...served, ...strangers])) assert.is(statusCode, 200)
  }, few))

test('who hangs up keeps the turn until the work is done, and one who waited is not worked for', () =>
  withApp(async (test) => {
    const slow = addSlowRoute(test)
    await test.app.listen({ port: 0, host: '127.0.0.1' })
    const { port } = test.app.server.address() as AddressInfo
    const open = (path: string) => get({ port, host: '127.0.0.1', path, agent: false }).on('error', () => {})
    const [first, second] = [open('/slow?a'), open('/slow?b')]
    await until(() => slow.running === 2, 'two reads')
    const third = open('/slow?c')
    const asked = ask(test, 1)
    await sleep(50)
    for (const gone of [first, second, third]) gone.destroy()
    await sleep(50)
    assert.is(slow.begun, 2)
    slow.release()
    assert.is((await asked).statusCode, 200)
    await until(() => slow.running === 0, 'the end')
    assert.is(slow.begun, 3)
  }, few))

test('strangers who ask for the same at the same time share one answer, each in their language', () =>
  withApp(async (test) => {
    const slow = addSlowRoute(test)
    const asked = [1, 2, 3, 4].map((place) => ask(test, place, {}, '/slow'))
    const other = ask(test, 5, { 'accept-language': 'en' }, '/slow')
    await until(() => slow.running === 2, 'two reads')
    slow.release()
    for (const answer of await Promise.all([...asked, other])) {
      assert.is(answer.statusCode, 200)
      assert.equal(answer.json(), {})
      assert.match(String(answer.headers['content-type']), 'application/json')
    }
    assert.is(slow.begun, 2)
    const { headers } = await ask(test, 1, {}, '/slow')
    const kept = { 'if-none-match': String(headers.etag) }
    const again = [1, 2, 3].map((place) => ask(test, place, kept, '/slow'))
    for (const { statusCode } of await Promise.all(again)) assert.is(statusCode, 304)
  }, few))

test('while the event loop is late, strangers are asked to come back and everybody else is served', async () => {
  const late = { now: 1000 }
  await withApp(
    async (test) => {
      const { eventId } = await test.seedEvent()
      const tablet = await test.asTablet(eventId)
      assert.is((await ask(test, 1, {}, '/api/events')).statusCode, 503)
      assert.is((await ask(test, 1, { cookie: 'touchstone_account=nobodys' }, '/api/events')).statusCode, 503)
      assert.is((await ask(test, 1, tablet.headers, '/api/events')).statusCode, 200)
      const signIn = await test.visitor.call('POST', '/api/sign-in', { login: 'a', password: 'b' })
      assert.is(signIn.error?.code, 'sign-in-failed')
      late.now = 0
      assert.is((await ask(test, 1, {}, '/api/events')).statusCode, 200)
    },
    { lag: () => late.now },
  )
})

test('a page says in words, in the language of its reader, that it has to be loaded again', async () => {
  const client = await mkdtemp(join(tmpdir(), 'touchstone-busy-'))
  try {
    await writeFile(
      join(client, 'index.html'),
      '<html lang="zh-CN"><title>x</title><body><div id="app"></div></body></html>',
    )
    await withApp(
      async (test) => {
        for (const [language, words] of [
          ['en', 'Please load this page again'],
          ['zh', '请过几秒重新打开'],
        ]) {
          const page = await ask(test, 1, { 'accept-language': language ?? '' }, '/verify/TSA-2026-000001')
          assert.is(page.statusCode, 503)
          assert.is(page.headers['retry-after'], '3')
          assert.is(page.headers['cache-control'], 'private, no-store')
          assert.match(page.body, words ?? '')
        }
        assert.is((await ask(test, 1, {}, '/sign-in')).statusCode, 200)
      },
      { client, lag: () => 1000 },
    )
  } finally {
    await rm(client, { recursive: true, force: true })
  }
})

test.run()
