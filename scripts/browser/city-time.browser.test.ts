import { execFileSync } from 'node:child_process'
import { eq } from 'drizzle-orm'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { panel } from '#db/schema/rosters'
import { session, sessionEntry } from '#db/schema/sessions'
import { newId } from '../../server/platform/hash.ts'
import { admitCandidates, openBatch } from '../../server/testing/batch.ts'
import { expectOk } from '../../server/testing/competition.ts'
import { signInAs } from '../../server/testing/rooms.ts'
import type { TestApp } from '../../server/testing/with-app.ts'
import { ensurePoppler } from './poppler.ts'
import { withCompetition } from './with-competition.ts'

const elsewhere = 'America/New_York'

test('nine o’clock entered at a desk in New York is nine o’clock on the board, the ticket and its PDF', () =>
  withCompetition(async ({ app, open }) => {
    const batch = await openBatch(app)
    const [turners] = batch.offerings
    const [candidate] = await admitCandidates(app, batch, 1, { offeringIds: [turners?.id ?? ''] })
    const disciplineId = turners?.parts.find(({ component }) => component === 'theory')?.disciplineId ?? ''

    const desk = await open(batch.manager, `/desk/disciplines/${disciplineId}`, 'desktop', undefined, elsewhere)
    await desk.page.getByText('All times are China Standard Time').waitFor()
    await desk.page.getByRole('button', { name: 'New session' }).first().click()
    await desk.page.getByLabel('Name of the session').fill('Theory 1')
    await desk.page.getByLabel('Place').fill('Room 1')
    await desk.page.getByLabel('Starts').fill('2026-06-01T09:00')
    await desk.page.getByLabel('Ends').fill('2026-06-01T10:30')
    await desk.page.getByRole('dialog').getByRole('button', { name: 'New session' }).click()
    await desk.page.waitForURL(/\/roster$/)
    const sessionId = await seatIn(app, disciplineId, batch.theoryRoomId, candidate?.entryIds.theory ?? '')
    assert.equal(await hoursOf(app, sessionId), ['2026-06-01T01:00:00.000Z', '2026-06-01T02:30:00.000Z'])
    await desk.page.goto(`/desk/disciplines/${disciplineId}`)
    await desk.page.getByRole('cell', { name: '1 Jun 2026, 09:00 – 10:30' }).waitFor()
    await desk.page.goto(`/desk/events/${batch.eventId}/timetable?day=2026-06-01`)
    await desk.page.locator(`[data-session="${sessionId}"][aria-label*="09:00"]`).waitFor()

    await expectOk(batch.manager.call('POST', `/api/events/${batch.eventId}/tickets`, { reason: '实操另行安排' }))
    const holder = await signInAs(app, candidate?.personId ?? '')
    const phone = await open(holder, '/my/tickets', 'phone', undefined, elsewhere)
    await phone.page.getByText('09:00 – 10:30').waitFor()
    await phone.page.getByText('1 Jun 2026', { exact: true }).waitFor()
    await phone.page.getByText('All times are China Standard Time').waitFor()
    const pdf = await holder.call('GET', `/api/my/tickets/${batch.eventId}.pdf`)
    const text = execFileSync(ensurePoppler().pdftotext, ['-raw', '-', '-'], { input: pdf.raw.rawPayload }).toString()
    assert.match(text, /Monday 1 June 2026/)
    assert.match(text, /09:00\s*[–-]\s*10:30/)
    await phone.page.goto('/my')
    await phone.page.getByText('09:00–10:30').first().waitFor()
    assert.equal([...desk.problems(), ...phone.problems()], [])

    const near = await open(holder, '/my/tickets', 'phone')
    await near.page.getByText('09:00 – 10:30').waitFor()
    assert.is(await near.page.getByText('All times are').count(), 0, 'a device of the city is told nothing')
  }))

/** Puts an entry into the session that was entered, in a room. */
async function seatIn({ connection: { db } }: TestApp, disciplineId: string, roomId: string, entryId: string) {
  const [made] = await db.select().from(session).where(eq(session.disciplineId, disciplineId))
  const [sessionId, panelId] = [made?.id ?? '', newId()]
  await db.update(session).set({ roomId }).where(eq(session.id, sessionId))
  await db.insert(panel).values({ id: panelId, sessionId, name: '1' })
  await db.insert(sessionEntry).values({ sessionId, entryId, panelId, station: '1' })
  return sessionId
}

async function hoursOf({ connection: { db } }: TestApp, sessionId: string) {
  const [made] = await db.select().from(session).where(eq(session.id, sessionId))
  return [made?.startsAt.toISOString(), made?.endsAt.toISOString()]
}

test.run()
