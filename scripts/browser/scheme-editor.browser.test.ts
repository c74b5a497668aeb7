import type { Page } from 'playwright-core'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { expectOk, markEntry, signAll } from '../../server/testing/competition.ts'
import { withCompetition } from './with-competition.ts'

test('a scheme is built from nothing, its problems mended, and the draft outlives the page', () =>
  withCompetition(async ({ competition, open }) => {
    const { eventId, manager } = competition
    const joinery = { code: '91', name: 'Joinery', latinName: 'Joinery' }
    const { body } = await expectOk(manager.call<{ id: string }>('POST', `/api/events/${eventId}/disciplines`, joinery))
    const { page, problems } = await open(manager, `/desk/disciplines/${body.id}/scheme`)
    await page.getByRole('link', { name: 'Build it here' }).click()
    await addAspects(page)

    await page.reload()
    await page.getByText('goes on').waitFor()
    await page.getByRole('treeitem', { name: 'A Frame' }).click()
    await page.keyboard.press('Control+s')
    await page.getByRole('button', { name: 'Criterion A claims 0, its aspects add up to 13.5' }).click()
    assert.is(await page.evaluate(() => document.activeElement?.getAttribute('name')), 'marks')
    await page.getByRole('button', { name: 'Take the sum 13.50' }).click()
    await page.getByText('1 error').waitFor({ state: 'detached' })
    await page.keyboard.press('Control+z')
    await page.getByText('1 error').waitFor()
    await page.keyboard.press('Control+Shift+z')
    await page.keyboard.press('Control+s')
    await page.getByText('Same as version 1').waitFor()

    await page.getByRole('link', { name: 'Marking scheme', exact: true }).click()
    await page.getByText('Edited here').waitFor()
    await page.getByText('13.50').first().waitFor()
    assert.equal(problems(), [])
  }))

/** A criterion with a sub-criterion and an aspect of every kind. */
async function addAspects(page: Page): Promise<void> {
  const field = (name: string) => page.getByLabel(name, { exact: true })
  await page.getByRole('button', { name: 'Add criterion' }).first().click()
  await field('Name').fill('Frame')
  await page.getByRole('button', { name: 'Add sub-criterion' }).click()
  await field('Name').fill('Joints')
  await page.getByRole('button', { name: 'Add aspect' }).click()
  await field('Maximum').fill('1.5')
  await field('What is marked').fill('Length of the frame')
  await field('From value to points').selectOption('table')
  await field('Up to').fill('0.5')
  await page.getByRole('button', { name: 'Add aspect' }).click()
  await field('Maximum').fill('2')
  await field('What is marked').fill('Surface')
  await page.getByRole('radio', { name: /^Judgement/ }).check()
  for (const score of [0, 1, 2, 3]) await field(`Score ${score}`).fill(`Looks like ${score}`)
  await page.getByRole('button', { name: 'Add aspect' }).click()
  await field('Maximum').fill('10')
  await field('What is marked').fill('Impression')
  await page.getByRole('radio', { name: /^Panel/ }).check()
  await field('Highest dropped').selectOption('1')
}

test('once marks were given the chief judge changes the scheme with a reason, and the ranking follows', () =>
  withCompetition(
    async ({ competition, open }) => {
      const { chief, manager, disciplineId } = competition
      const scheme = `/desk/disciplines/${disciplineId}/scheme`
      const other = await open(manager, `${scheme}/edit`)
      await other.page.getByText('the chief judge alone').waitFor()

      const { page, problems } = await open(chief, `${scheme}/edit`)
      await page.getByRole('treeitem').nth(1).click()
      await page.getByRole('treeitem').nth(2).click()
      await page.getByRole('treeitem').nth(3).click()
      await page.getByLabel('Maximum', { exact: true }).fill('4')
      await page.keyboard.press('ArrowLeft')
      await page.getByRole('treeitem').nth(1).click()
      await page.getByRole('button', { name: /^Take the sum/ }).click()
      await page.getByRole('button', { name: 'Save scheme' }).click()
      const dialog = page.getByRole('dialog')
      await dialog.getByRole('button', { name: 'Save scheme' }).click()
      await dialog.getByText('Give the reason').waitFor()
      await dialog.getByLabel('Reason').fill('The drawing says four')
      await dialog.getByRole('button', { name: 'Save scheme' }).click()
      await page.getByText('Same as version 2').waitFor()

      await page.goto(scheme)
      await page.getByText('Reason: The drawing says four').waitFor()
      await page.getByRole('link', { name: 'Compare with the one before' }).click()
      await page.getByRole('definition').filter({ hasText: '4' }).first().waitFor()
      await page.goto(`/desk/disciplines/${disciplineId}/ranking`)
      await page.getByText('11.00').first().waitFor()
      assert.equal([...problems(), ...other.problems()], [])
    },
    async (competition) => {
      for (const entryId of competition.entryIds) await markEntry(competition, entryId, ['2', '1.5', '3.5'], '2')
      await signAll(competition, competition.entryIds)
    },
  ))

test.run()
