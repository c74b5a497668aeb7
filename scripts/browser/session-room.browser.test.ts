import type { Page } from 'playwright-core'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { Caller } from '../../server/testing/callers.ts'
import { type Competition, expectOk, markEntry, sendMarks } from '../../server/testing/competition.ts'
import type { OpenPage } from './open-page.ts'
import { withCompetition } from './with-competition.ts'

interface Room {
  readonly competition: Competition
  /** Opens the session's room as somebody. */
  enter(who: Caller): Promise<OpenPage>
}

/** Runs something in a room: the first entry is marked and signed by its panel, the others are empty. */
const inRoom = (run: (room: Room) => Promise<void>): Promise<void> =>
  withCompetition(
    ({ competition, open }) =>
      run({ competition, enter: (who) => open(who, `/desk/sessions/${competition.sessionId}`) }),
    async (competition) => {
      const { entryIds, judges, parts, sessionId } = competition
      await markEntry(competition, entryIds[0] ?? '', ['2', '1.5', '3.5'], '2')
      const sheets = ['A1', 'A2', 'B1'].map((code) => ({ entryId: entryIds[0], subCriterionId: parts[code] }))
      for (const judge of judges) await expectOk(judge.call('POST', `/api/sessions/${sessionId}/sign-offs`, { sheets }))
    },
  )

const cell = (page: Page, sheet: string, state: string, entry = '1 张伟') =>
  page.getByRole('button', { name: `${entry}, ${sheet}: ${state}`, exact: true })

async function giveReason(page: Page, verb: string): Promise<void> {
  const dialog = page.getByRole('dialog').last()
  await dialog.getByLabel('Reason').fill('entered for the wrong entry')
  await dialog.getByRole('button', { name: verb, exact: true }).click()
}

test('the chief judge confirms one sheet, unlocks it, orders a repeat, and confirms the rest at once', () =>
  inRoom(async ({ competition, enter }) => {
    const { page, problems } = await enter(competition.chief)
    await cell(page, 'A2', 'To confirm').click()
    await page.getByRole('button', { name: 'Confirm sheet' }).click()
    await page.getByText('1 sheet confirmed').waitFor()
    await page.getByRole('button', { name: 'Unlock' }).click()
    await giveReason(page, 'Unlock')
    await page.getByText('The sheet is unlocked').waitFor()
    await page.getByRole('button', { name: 'Order repeat A2.1' }).click()
    await giveReason(page, 'Order repeat')
    await page.getByText('Repeat ordered by the chief judge').waitFor()
    await page.keyboard.press('Escape')
    await cell(page, 'A2', 'To repeat').waitFor()
    await page.getByRole('button', { name: 'Confirm all signed (2)' }).click()
    await page.getByRole('alertdialog').getByRole('button', { name: 'Confirm all signed (2)' }).click()
    await cell(page, 'A1', 'Confirmed').waitFor()
    await cell(page, 'B1', 'Confirmed').waitFor()
    await page.getByText('2 of 9 sheets confirmed').waitFor()
    assert.equal(problems(), [])
  }))

test('a mark moves its cell while somebody looks, arrow keys walk, and who only manages confirms nothing', () =>
  inRoom(async ({ competition, enter }) => {
    const { entryIds, judges, manager, parts, sessionId } = competition
    const { page, problems } = await enter(manager)
    await cell(page, 'B1', 'Incomplete', '2 李娜').waitFor()
    await sendMarks(judges[0], sessionId, [{ entryId: entryIds[1] ?? '', aspectId: parts['B1.1'] ?? '', value: '3.5' }])
    await cell(page, 'B1', 'To sign', '2 李娜').waitFor()
    await cell(page, 'A1', 'To confirm').focus()
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.getByRole('dialog', { name: 'A2 · 2 李娜' }).waitFor()
    assert.is(await page.getByRole('button', { name: /Confirm|Unlock|Order repeat/ }).count(), 0)
    await page.goBack()
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    assert.equal(problems(), [])
  }))

test.run()
