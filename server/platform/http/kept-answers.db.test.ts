import { setTimeout as sleep } from 'node:timers/promises'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { blind } from '#db/schema/draws'
import { type TestApp, withApp } from '../../testing/with-app.ts'

/** Longer than any test: what is made anew then is so for another reason. */
const long = { keepMs: 3_600_000 }

/** Adds a public route whose answer, which may be kept, tells of `a` and counts how often it was made. */
function addRoute({ app }: TestApp) {
  const route = { made: 0, wait: async () => {} }
  app.get('/api/kept', { config: { access: 'public' } }, async (request) => {
    await request.mayKeep(['a'])
    route.made += 1
    const { made } = route
    await route.wait()
    return { made, language: request.headers['accept-language'] ?? '' }
  })
  return route
}

const ask = ({ app }: TestApp, headers: Record<string, string> = {}) => app.inject({ url: '/api/kept', headers })

const seal = async ({ connection, seedEvent, clock }: TestApp) => {
  const { disciplineId } = await seedEvent()
  const row = { disciplineId, stages: 1, aliasSecret: 'x', sealedAt: clock.now }
  await connection.db.insert(blind).values(row)
}

test('what tells of nothing that was woken is answered as before, with its ETag', () =>
  withApp(async (test) => {
    const route = addRoute(test)
    const first = await ask(test)
    const { live } = test.app.platform
    live.wake(['discipline:b', 'a-word'])
    const again = await ask(test)
    assert.is(route.made, 1)
    assert.is(again.body, first.body)
    for (const name of ['content-type', 'etag', 'content-length'])
      assert.is(again.headers[name], first.headers[name], name)
    assert.is((await ask(test, { 'if-none-match': String(first.headers.etag) })).statusCode, 304)
    live.wake(['marks:c', 'ranking:a'])
    const newer = await ask(test, { 'if-none-match': String(first.headers.etag) })
    assert.equal([newer.statusCode, newer.json().made], [200, 2])
    live.stirAll()
    assert.is((await ask(test)).json().made, 3)
  }, long))

test('languages are kept apart, and whoever is signed in is answered for themselves', () =>
  withApp(async (test) => {
    const route = addRoute(test)
    assert.is((await ask(test, { 'accept-language': 'zh' })).json().language, 'zh')
    assert.is((await ask(test, { 'accept-language': 'en' })).json().language, 'en')
    assert.is((await ask(test, { 'accept-language': 'zh' })).json().language, 'zh')
    assert.is(route.made, 2)
    const manager = await test.as('manager')
    assert.is((await ask(test, manager.headers)).json().made, 3)
    assert.is((await ask(test, { 'accept-language': 'zh' })).json().made, 1)
  }, long))

test('who asks after something was woken is not given what was read before it', () =>
  withApp(async (test) => {
    const route = addRoute(test)
    let release = () => {}
    const released = new Promise<void>((done) => {
      release = done
    })
    route.wait = () => released
    const before = ask(test)
    while (route.made < 1) await sleep(5)
    const beside = ask(test)
    await sleep(20)
    test.app.platform.live.wake(['discipline:a'])
    const after = [ask(test), ask(test)]
    await sleep(20)
    release()
    assert.is((await before).json().made, 1)
    assert.is((await beside).json().made, 1)
    for (const answer of after) assert.is((await answer).json().made, 2)
    assert.is(route.made, 2)
    assert.is((await ask(test)).json().made, 2, 'only what is still true was kept')
  }, long))

test('what was made before names were sealed is not given afterwards, though nothing was woken', () =>
  withApp(async (test) => {
    const route = addRoute(test)
    await ask(test)
    await seal(test)
    assert.is((await ask(test)).json().made, 2)
    assert.is((await ask(test)).json().made, 2)
    assert.is(route.made, 2)
  }, long))

test('while names are sealed, strangers who ask at the same time share what went through the masks', () =>
  withApp(async (test) => {
    addRoute(test)
    await seal(test)
    const answers = await Promise.all([1, 2, 3].map(() => ask(test)))
    assert.equal(
      answers.map(({ statusCode }) => statusCode),
      [200, 200, 200],
    )
  }, long))

test('nothing is kept for long', () =>
  withApp(
    async (test) => {
      addRoute(test)
      await ask(test)
      await sleep(50)
      assert.is((await ask(test)).json().made, 2)
    },
    { keepMs: 1 },
  ))

test.run()
