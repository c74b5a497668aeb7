import type { Page } from 'playwright-core'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { withCompetition } from './with-competition.ts'

/** Types what stands on the sheet, ticks every signature and sends it. */
async function enter(page: Page, values: readonly string[]): Promise<void> {
  const boxes = page.locator('form input[inputmode=decimal]')
  for (const [i, value] of values.entries()) await boxes.nth(i).fill(value)
  for (const box of await page.getByRole('checkbox').all()) await box.check()
  await page.getByRole('button', { name: 'Send reading' }).click()
}

test('a mark sheet is printed, entered by two people who differ, and counts once they agree', () =>
  withCompetition(async ({ competition: { chief, manager, sessionId }, open }) => {
    const first = await open(manager, `/desk/sessions/${sessionId}/paper`)
    await first.page.getByRole('button', { name: 'Prepare 9 sheets' }).click()
    await first.page.getByRole('link', { name: 'Open PDF' }).waitFor()
    await first.page.getByRole('row', { name: /A1/ }).first().click()
    await first.page.getByRole('button', { name: 'Send reading' }).waitFor()
    const sheet = first.page.url().split('/').at(-1)
    await enter(first.page, ['2', '0.5'])
    await first.page.getByText('Entered once').waitFor()
    const second = await open(chief, `/desk/paper/${sheet}`)
    await enter(second.page, ['2', '1,5'])
    await second.page.getByText('1 places differ from the other reading.').waitFor()
    await second.page.getByText('Other: 0.5').waitFor()
    await first.page.reload()
    await enter(first.page, ['2', '1.5'])
    await first.page.getByText('Counted').waitFor()
    const room = await open(chief, `/desk/sessions/${sessionId}`)
    await room.page.getByRole('button', { name: /, A1: To confirm/ }).waitFor()
    for (const { problems } of [first, second, room]) assert.equal(problems(), [])
  }))

test.run()
