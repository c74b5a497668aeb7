import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { type TestApp, withApp } from '../../testing/with-app.ts'
import { newToken } from '../hash.ts'

const limited = (run: (test: TestApp) => Promise<void>, options = {}) => withApp(run, { callsPerMinute: 5, ...options })

/** What a stranger is answered, from an address and with these headers. */
const ask = async ({ app }: TestApp, remoteAddress: string, headers: Record<string, string> = {}, url = '/api/me') =>
  (await app.inject({ url, remoteAddress, headers })).statusCode

const asked = async (times: number, call: () => Promise<number>) => {
  const statuses: number[] = []
  for (let i = 0; i < times; i++) statuses.push(await call())
  return statuses
}

const fiveThenNo = [200, 200, 200, 200, 200, 429]

test('strangers are counted by their place on the network, and told when to come back', () =>
  limited(async (test) => {
    assert.equal(await asked(6, () => ask(test, '203.0.113.1')), fiveThenNo)
    assert.is(await ask(test, '203.0.113.2'), 200)
    const { headers, statusCode } = await test.app.inject({ url: '/api/me', remoteAddress: '203.0.113.1' })
    assert.is(statusCode, 429)
    assert.ok(Number(headers['retry-after']) > 0 && Number(headers['retry-after']) <= 60)
  }))

test('tablets and accounts are counted each for itself, however many share an address', () =>
  limited(async (test) => {
    const { eventId } = await test.seedEvent()
    const tablets = [await test.asTablet(eventId), await test.asTablet(eventId), await test.as('manager', eventId)]
    await asked(6, () => ask(test, '203.0.113.1'))
    for (const { headers } of tablets)
      assert.equal(await asked(6, () => ask(test, '203.0.113.1', { ...headers })), fiveThenNo)
  }))

test('the files of the app count for nobody, and nobody is looked up for them', async () => {
  const client = await mkdtemp(join(tmpdir(), 'touchstone-files-'))
  try {
    for (const name of ['index.html', 'judge.html', 'app.js']) await writeFile(join(client, name), 'x')
    await limited(
      async (test) => {
        for (const url of ['/app.js', '/judge'])
          assert.equal(await asked(20, () => ask(test, '203.0.113.1', {}, url)), Array(20).fill(200))
        assert.is(await ask(test, '203.0.113.1'), 200)
      },
      { client },
    )
  } finally {
    await rm(client, { recursive: true, force: true })
  }
})

test('who tries tokens is stopped before they are looked up, and those who have one go on beside', () =>
  limited(async (test) => {
    const { eventId } = await test.seedEvent()
    const { headers } = await test.asTablet(eventId)
    assert.is(await ask(test, '203.0.113.1', { ...headers }), 200)
    const guess = () => ask(test, '203.0.113.1', { cookie: `touchstone_account=${newToken()}` })
    assert.equal(await asked(6, guess), fiveThenNo)
    const stopped = await countQueries(test, async () => {
      assert.equal(await asked(3, guess), [429, 429, 429])
    })
    assert.is(stopped, 0)
    assert.is(await ask(test, '203.0.113.1', { ...headers }), 200)
    const lookups = (query: string) => query.includes('sign_in')
    const elsewhere = await countQueries(
      test,
      async () => {
        assert.is(await ask(test, '203.0.113.2', { cookie: `touchstone_account=${newToken()}` }), 200)
      },
      lookups,
    )
    assert.is(elsewhere, 1)
  }))

test('a proxy that is trusted names the address, and nobody else does', () =>
  limited(
    async (test) => {
      const from = (written: string) => ask(test, '10.0.0.1', { 'x-forwarded-for': written })
      const spoofed = await asked(6, () => from(`${newToken(4)}, 203.0.113.1`))
      assert.equal(spoofed, fiveThenNo)
      assert.is(await from('203.0.113.2'), 200)
    },
    { trustProxy: 1 },
  ))

/** How many queries are made while something is done. */
async function countQueries(
  { connection: { sql } }: TestApp,
  act: () => Promise<void>,
  isCounted: (query: string) => boolean = () => true,
): Promise<number> {
  const { debug } = sql.options
  let queries = 0
  sql.options.debug = (_, query) => {
    if (isCounted(query)) queries += 1
  }
  await act()
  sql.options.debug = debug
  return queries
}

test.run()
