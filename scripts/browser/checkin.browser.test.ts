import { asc, eq } from 'drizzle-orm'
import type { Page } from 'playwright-core'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { attendance } from '#db/schema/attendance'
import { admitCandidates, openBatch } from '../../server/testing/batch.ts'
import { expectOk } from '../../server/testing/competition.ts'
import { seatEntries } from '../../server/testing/rooms.ts'
import { withCompetition } from './with-competition.ts'

const unsent = (page: Page, n: number) => page.locator(`[data-unsent="${n}"]`).waitFor()
const inRoom = (page: Page, n: number) =>
  page
    .locator('[data-count=in]')
    .filter({ hasText: String(n) })
    .waitFor()

/** Types what a ticket says, sees who it is, and lets them in: all of it by Enter. */
async function letIn(page: Page, number: string, name: string): Promise<void> {
  await page.locator('#find').fill(number)
  await page.keyboard.press('Enter')
  await page.locator('[data-arrival=right]').filter({ hasText: name }).waitFor()
  await page.keyboard.press('Enter')
  await page.getByText(`${name}: checked in`).waitFor()
}

/** Lets the tablet load its sessions anew, as it does by itself every some minutes, and waits until it has them. */
async function loadAnew(page: Page, sessionIds: readonly string[]): Promise<void> {
  const answers = sessionIds.map((id) => page.waitForResponse((answer) => answer.url().endsWith(`/${id}/check-in`)))
  await page.evaluate(() => dispatchEvent(new Event('online')))
  for (const answer of await Promise.all(answers)) await answer.finished()
}

test('a tablet lets in by number, goes on without a network and over a reload, and sends when it is back', () =>
  withCompetition(async ({ app, open }) => {
    const batch = await openBatch(app)
    const [turners] = batch.offerings
    const people = await admitCandidates(app, batch, 4, { offeringIds: [turners?.id ?? ''] })
    const { eventId, theoryRoomId, skillRoomId } = batch
    const partOf = (component: string) =>
      turners?.parts.find((part) => part.component === component)?.disciplineId ?? ''
    const entriesOf = (part: 'theory' | 'skill', from: number, to: number) =>
      people.slice(from, to).map(({ entryIds }) => entryIds[part] ?? '')
    const hours = { startsAt: '2026-06-01T01:00:00Z', minutes: 90 }
    const theory = { ...hours, disciplineId: partOf('theory'), name: '理论 1' }
    const sessionId = await seatEntries(app, { ...theory, roomId: theoryRoomId, entryIds: entriesOf('theory', 0, 3) })
    const other = { ...theory, roomId: skillRoomId, name: '理论 2', entryIds: entriesOf('theory', 3, 4) }
    const otherSessionId = await seatEntries(app, other)
    await expectOk(batch.manager.call('POST', `/api/events/${eventId}/tickets`, { reason: '实操另行安排' }))
    app.clock.now = new Date('2026-06-01T00:45:00Z')
    const tablet = await open(
      await app.as('invigilator', eventId),
      '/checkin',
      'tablet',
      /Failed to load resource|net::ERR/,
    )
    const { page, context } = tablet
    await page.evaluate(() => navigator.serviceWorker.ready)
    await page.goto('/checkin')
    await page.locator('[data-ready=true]').first().waitFor()
    await page.getByRole('link', { name: /机房 1/ }).click()
    await letIn(page, '1', '考生1')
    await unsent(page, 0)

    await context.setOffline(true)
    await letIn(page, '0002', '考生2')
    await unsent(page, 1)
    await page.locator('#find').fill('4')
    await page.keyboard.press('Enter')
    await page.locator('[data-right-place]').filter({ hasText: '车间 1' }).waitFor()
    await page.reload()
    await inRoom(page, 2)
    await unsent(page, 1)

    const rows = () =>
      app.connection.db
        .select({ kind: attendance.kind })
        .from(attendance)
        .where(eq(attendance.sessionId, sessionId))
        .orderBy(asc(attendance.seq))
    assert.is((await rows()).length, 1)
    await context.setOffline(false)
    await unsent(page, 0)
    assert.is((await rows()).length, 2)

    app.clock.now = new Date('2026-06-01T01:10:00Z')
    await page.goto('/checkin')
    await page.getByRole('link', { name: /机房 1/ }).click()
    await page.getByRole('button', { name: 'Rest absent (1)' }).click()
    await page.getByRole('alertdialog').getByRole('button', { name: 'Mark absent' }).click()
    await page.locator('[data-count=absent]').filter({ hasText: '1' }).waitFor()
    await loadAnew(page, [sessionId, otherSessionId])
    await page.getByRole('button', { name: 'Undo' }).click()
    await page.locator('[data-count=absent]').filter({ hasText: '0' }).waitFor()
    await unsent(page, 0)
    assert.equal(
      (await rows()).map(({ kind }) => kind),
      ['check-in', 'check-in', 'absent', 'undo'],
    )
    assert.equal(tablet.problems(), [])
  }))

test.run()
