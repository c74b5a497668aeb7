import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { eq } from 'drizzle-orm'
import type { BrowserContext, Page } from 'playwright-core'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { entry } from '#db/schema/registration'
import { mark } from '#db/schema/scoring'
import type { PairingOffer } from '#domain/people/contract'
import { forgottenAfter } from '#domain/sessions/presence'
import { newId } from '../../server/platform/hash.ts'
import { type Competition, expectOk, openCompetition } from '../../server/testing/competition.ts'
import { type TestApp, withApp } from '../../server/testing/with-app.ts'
import { allSent, pairTablet } from '../story/judge.ts'
import { launchKept } from './launch.ts'
import { type ServerProcess, serverProcess } from './server-process.ts'
import { withCompetition } from './with-competition.ts'

/** A hall: a competition with an open session, a server that can be killed, and a tablet whose browser can be closed. */
interface Hall extends Competition {
  readonly app: TestApp
  readonly server: ServerProcess
  /** Opens the tablet's browser as it was left. */
  openTablet(): Promise<{ context: BrowserContext; page: Page }>
}

async function inHall(run: (hall: Hall) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'touchstone-tablet-'))
  await withApp(async (app) => {
    app.clock.now = new Date()
    const competition = await withMoreEntries(app, await openCompetition(app))
    const port = await freePort()
    const server = serverProcess(app.databaseUrl, port)
    const opened: BrowserContext[] = []
    const openTablet = async () => {
      const look = { viewport: { width: 1180, height: 820 }, hasTouch: true, locale: 'en-GB' }
      const context = await launchKept(folder, { ...look, baseURL: `http://127.0.0.1:${port}` })
      context.setDefaultTimeout(30_000)
      opened.push(context)
      return { context, page: context.pages()[0] ?? (await context.newPage()) }
    }
    try {
      await server.start()
      await run({ ...competition, app, server, openTablet })
    } finally {
      for (const context of opened) await context.close()
      await server.kill()
      await rm(folder, { recursive: true, force: true })
    }
  })
}

/** Gives the open session's panel thirteen entries: 52 aspects. */
async function withMoreEntries(app: TestApp, competition: Competition): Promise<Competition> {
  const { connection, clock } = app
  const { disciplineId, sessionId, judges, chief, manager } = competition
  const [first] = await connection.db.select().from(entry).where(eq(entry.disciplineId, disciplineId)).limit(1)
  if (!first) throw new Error('no entries')
  const more = Array.from({ length: 10 }, (_, i) => ({ id: newId(), number: i + 4, name: `选手 ${i + 4}` }))
  await connection.db
    .insert(entry)
    .values(more.map((row) => ({ ...row, disciplineId, delegationId: first.delegationId, createdAt: clock.now })))
  const entryIds = [...competition.entryIds, ...more.map(({ id }) => id)]
  const panels = [{ name: 'A', judgeIds: judges.map(({ personId }) => personId), entryIds }]
  const roster = { panels, chiefJudgeId: chief.personId, supervisorIds: [] }
  await expectOk(manager.call('PUT', `/api/sessions/${sessionId}/roster`, roster))
  return { ...competition, entryIds }
}

/** Pairs the tablet with a judge and waits until it needs no network any more. */
async function makeReady(page: Page, { manager, eventId, judges }: Hall): Promise<void> {
  const body = { personId: judges[0].personId }
  const { code } = (await expectOk(manager.call<PairingOffer>('POST', `/api/events/${eventId}/tablet-pairings`, body)))
    .body
  await pairTablet(page, code)
  await page.evaluate(() => navigator.serviceWorker.ready)
  await page.goto('/judge?all=1')
  await page.locator('[data-ready=true]').waitFor()
  await page.getByRole('link', { name: /第一场/ }).click()
  await page.locator('[data-missing]').waitFor()
}

/** Marks by the keyboard what the judge has yet to mark, until so many marks wait on the tablet. */
async function markUntil(page: Page, waiting: number): Promise<void> {
  const before = Number(await page.locator('[data-unsent]').first().getAttribute('data-unsent'))
  for (let n = before + 1; n <= waiting; n++) {
    await page.keyboard.press('m')
    await page.keyboard.press((await page.getByText('Judgement', { exact: true }).isVisible()) ? '3' : '1')
    await unsent(page, n)
  }
}

async function typePin(page: Page, pin: string): Promise<void> {
  for (const digit of pin) await page.getByRole('button', { name: digit, exact: true }).click()
}

const unsent = (page: Page, n: number) => page.locator(`[data-unsent="${n}"]`).first().waitFor()

const commandIds = async ({ app, sessionId }: Hall) =>
  (await app.connection.db.select().from(mark).where(eq(mark.sessionId, sessionId))).map(({ commandId }) => commandId)

test('fifty marks without a network, and a server that is killed meanwhile: fifty marks, once each', () =>
  inHall(async (hall) => {
    const { context, page } = await hall.openTablet()
    await makeReady(page, hall)
    await context.setOffline(true)
    await markUntil(page, 50)
    await hall.server.kill()
    await context.setOffline(false)
    await page.getByText('Connection lost').waitFor()
    assert.is((await commandIds(hall)).length, 0)
    await hall.server.start()
    await allSent(page)
    const ids = await commandIds(hall)
    assert.equal([ids.length, new Set(ids).size], [50, 50])
  }))

test('a tablet whose browser was closed opens without a network, by its PIN where it has slept, and sends later', () =>
  inHall(async (hall) => {
    const before = await hall.openTablet()
    await makeReady(before.page, hall)
    await hall.server.kill()
    await markUntil(before.page, 2)
    await before.page.evaluate(() => localStorage.setItem('touchstone.judge.used', '0'))
    await before.context.close()

    const { context, page } = await hall.openTablet()
    await context.setOffline(true)
    await page.goto('/judge?all=1')
    await page.getByRole('heading', { name: 'judge 1' }).waitFor()
    await typePin(page, '0000')
    await page.getByText('The PIN is wrong').waitFor()
    await typePin(page, '2580')
    await page.locator('[data-ready=true]').waitFor()
    await page.getByRole('link', { name: /第一场/ }).click()
    await page.locator('[data-missing]').waitFor()
    await unsent(page, 2)
    await markUntil(page, 5)
    assert.is((await commandIds(hall)).length, 0)

    await hall.server.start()
    await context.setOffline(false)
    await allSent(page)
    const ids = await commandIds(hall)
    assert.equal([ids.length, new Set(ids).size], [5, 5])
  }))

test('two tablets on one sheet name each other while both are there, and the desk sees them and one that fell silent', () =>
  withCompetition(async ({ app, competition, open }) => {
    const { judges, chief, sessionId, eventId } = competition
    const url = `/judge/sessions/${sessionId}`
    const first = await open(judges[0], url, 'tablet')
    const second = await open(judges[1], url, 'tablet')
    await first.page.getByText('Also here: judge 2').waitFor()
    await second.page.getByText('Also here: judge 1').waitFor()
    const desk = await open(chief, `/desk/sessions/${sessionId}`)
    await desk.page.getByRole('button', { name: /A1: .*judge \d, judge \d marking$/ }).waitFor()
    await second.close()
    // Nobody hears of a tablet that lost its network: it is forgotten after three beats.
    app.clock.pass(forgottenAfter / 1000)
    await first.page.getByText('Also here').waitFor({ state: 'hidden' })

    const heartbeat = { unsent: 7, sessions: [{ sessionId, unsent: 7, loadedAt: null }] }
    await expectOk(judges[2].call('POST', '/api/tablet/heartbeat', heartbeat))
    app.clock.pass(90)
    await desk.page.goto(`/desk/events/${eventId}/tablets`)
    await desk.page.getByText(/last seen .* with 7 unsent · 第一场: 7/).waitFor()
    for (const { problems } of [first, desk]) assert.equal(problems(), [])
  }))

test.run()

async function freePort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>((done) => probe.listen(0, '127.0.0.1', done))
  const address = probe.address()
  await new Promise((done) => probe.close(done))
  if (typeof address !== 'object' || !address) throw new Error('no free port')
  return address.port
}
