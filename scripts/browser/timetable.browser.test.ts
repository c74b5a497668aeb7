import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { BatchTimetable, MoveReason } from '#domain/timetables/batch-contract'
import { admitCandidates, openBatch } from '../../server/testing/batch.ts'
import type { Caller } from '../../server/testing/callers.ts'
import { expectOk } from '../../server/testing/competition.ts'
import { withCompetition } from './with-competition.ts'

test('a timetable is made, taken, changed by keyboard within the hard rules, and pinned', () =>
  withCompetition(async ({ app, open }) => {
    const batch = await openBatch(app)
    await admitCandidates(app, batch, 12)
    const { manager, eventId } = batch
    const opened = await open(manager, `/desk/events/${eventId}/timetable`)
    const { page } = opened
    await page.getByText('0 of 24 entries have a place').waitFor()
    await page.getByText('No sessions yet').waitFor()
    await page.getByLabel('Seconds').fill('2')
    await page.getByRole('button', { name: 'Make the timetable' }).click()
    await page.getByRole('heading', { name: 'Proposal 1' }).waitFor()
    await page.getByRole('button', { name: 'Take the proposal' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Take the proposal' }).click()
    await page.getByText('All 24 entries have a place').waitFor()

    const place = async (sessionId: string) => {
      const { body } = await expectOk(manager.call<BatchTimetable>('GET', `/api/events/${eventId}/timetable`))
      return body.sessions.find((one) => one.sessionId === sessionId)
    }
    const { sessionId, steps, day } = await findWay(manager, eventId)
    await page.goto(`/desk/events/${eventId}/timetable?day=${day}`)
    const block = page.locator(`[data-session="${sessionId}"]`)
    const before = await place(sessionId)
    // Into a room of another kind it may not go.
    await block.focus()
    const { rooms } = (await expectOk(manager.call<BatchTimetable>('GET', `/api/events/${eventId}/timetable`))).body
    await page.keyboard.press(rooms[0]?.roomId === before?.roomId ? 'ArrowRight' : 'ArrowLeft')
    await page.keyboard.press('Enter')
    await page.getByText('Wrong kind of room').waitFor()
    await page.keyboard.press('Escape')
    await page.getByText('Wrong kind of room').waitFor({ state: 'detached' })
    // To a time that breaks nothing it goes, and keeps the focus.
    for (let step = 0; step < Math.abs(steps); step += 1) await page.keyboard.press(steps > 0 ? 'ArrowDown' : 'ArrowUp')
    await page.keyboard.press('Enter')
    await page.getByText('Moved', { exact: true }).waitFor()
    const after = await place(sessionId)
    assert.is(Date.parse(after?.startsAt ?? '') - Date.parse(before?.startsAt ?? ''), steps * 15 * 60_000)
    await page.keyboard.press('p')
    await page.locator(`[data-session="${sessionId}"][aria-label*="Pinned"]`).waitFor()
    assert.ok((await place(sessionId))?.pinned)
    // A pinned one opens to be read, and can be let go there.
    await block.click()
    await page.getByRole('dialog').getByText('This session is pinned; unpin it to move it').waitFor()
    await page.getByRole('dialog').getByRole('button', { name: 'Unpin' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Move session' }).waitFor()
    assert.equal(opened.problems(), [])
  }))

/** A session and by how many steps of the grid it can be moved on its day without breaking a rule. */
async function findWay(manager: Caller, eventId: string) {
  const { body } = await expectOk(manager.call<BatchTimetable>('GET', `/api/events/${eventId}/timetable`))
  for (const { sessionId, roomId, startsAt } of body.sessions)
    for (const steps of [1, -1, 2, -2, 4, -4, 6, -6, 8, -8]) {
      const to = { roomId, startsAt: new Date(Date.parse(startsAt) + steps * body.grid * 60_000).toISOString() }
      const path = `/api/sessions/${sessionId}/timetable/check`
      const answer = await expectOk(manager.call<{ reasons: MoveReason[] }>('POST', path, to))
      if (answer.body.reasons.length === 0) return { sessionId, steps, day: startsAt.slice(0, 10) }
    }
  throw new Error('nothing can be moved')
}

test.run()
