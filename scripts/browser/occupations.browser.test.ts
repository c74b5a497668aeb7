import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { openCentre } from '../../server/testing/batch.ts'
import { withCompetition } from './with-competition.ts'

test('the authority changes a standard: problems lead to their field, somebody is tried, the draft outlives the page, versions are compared', () =>
  withCompetition(async ({ app, open }) => {
    const centre = await openCentre(app)
    const { page, problems } = await open(centre.authority, '/desk/occupations')
    await page.getByRole('row', { name: /车工/ }).getByRole('link').click()
    await page.getByRole('button', { name: 'Edit standard' }).click()
    await page.getByRole('button', { name: 'Level 4' }).click()
    await page.getByLabel('Pass mark').first().fill('170')
    await page.getByRole('button', { name: 'Level 5' }).click()
    await page.keyboard.press('Control+s')
    await page.getByRole('button', { name: /^Level 4: The pass mark 170/ }).click()
    assert.is(await page.evaluate(() => document.activeElement?.getAttribute('name')), '/levels/1/components/0/pass')
    await page.getByLabel('Pass mark').first().fill('70')

    // The first way asks for five years; somebody has worked four when they apply.
    await page.getByLabel('Birth date').fill('1990-01-01')
    await page.getByLabel('Day of applying').fill('2026-06-01')
    await page.getByRole('button', { name: 'Add work' }).click()
    await page.getByLabel('From', { exact: true }).fill('2022-06-01')
    await page.getByText('The nearest is way 1: 5 years in the occupation').waitFor()
    await page.getByText('12 months missing, holds from 1 Jun 2027').waitFor()
    await page.getByLabel('Years').first().fill('4')
    await page.getByText('By way 1: 4 years in the occupation').waitFor()

    await page.reload()
    await page.getByText(/^Your draft of/).waitFor()
    await page.getByRole('button', { name: 'Save standard' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: 'Save standard' }).click()
    await dialog.getByText('Give the reason').waitFor()
    await dialog.getByLabel('Reason').fill('New edition of the national standard')
    await dialog.getByRole('button', { name: 'Save standard' }).click()
    await page.getByText('Reason: New edition of the national standard').waitFor()
    await page.getByRole('link', { name: 'Compare with the one before' }).click()
    await page.getByText('Level 4 · Theory').waitFor()
    await page.getByText('4 years in the occupation', { exact: true }).waitFor()
    await page.goBack()
    await page.getByRole('link', { name: 'Read' }).last().click()
    await page.getByRole('button', { name: 'Use as draft' }).click()
    await page.getByText('Version 1 is the draft now').waitFor()
    await page.getByText('Kept on this device, not saved yet').waitFor()
    assert.equal(problems(), [])
  }))

test.run()
