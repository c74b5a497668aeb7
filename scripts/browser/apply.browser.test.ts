import { eq } from 'drizzle-orm'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { application } from '#db/schema/applications'
import { batch as batchTable } from '#db/schema/batches'
import { dayOf } from '#domain/kit/city-time'
import { addDays } from '#domain/kit/working-days'
import { openBatch, type TestBatch } from '../../server/testing/batch.ts'
import { citizenIdOf } from '../../server/testing/citizen-ids.ts'
import type { TestApp } from '../../server/testing/with-app.ts'
import { withCompetition } from './with-competition.ts'

/** The batch's registration is open on the browser's own day, by whose clock it keeps who is signed in. */
async function openToday(app: TestApp, { eventId }: TestBatch): Promise<void> {
  app.clock.now = new Date()
  const day = (days: number) => addDays(dayOf(app.clock.now), days)
  const days = { registrationFrom: day(-1), registrationUntil: day(5), reviewUntil: day(9), resultsUntil: day(60) }
  await app.connection.db.update(batchTable).set(days).where(eq(batchTable.eventId, eventId))
}

test('on a phone somebody signs up, applies with a photo, mends what came back, and takes the archive along', () =>
  withCompetition(async ({ app, open }) => {
    const batch = await openBatch(app)
    await openToday(app, batch)
    const visitor = await open(null, '/', 'phone')
    const { page } = visitor
    await page.getByRole('link', { name: 'Apply for a skill level' }).click()
    await page.getByLabel('Occupation, organisation or site').fill('turner level 4')
    await page.getByRole('link', { name: /Turner/ }).click()
    await page.getByRole('link', { name: 'Sign up' }).click()
    await page.getByRole('textbox', { name: 'Name' }).fill('李娜')
    const number = page.getByLabel('Document number')
    await number.fill(`${citizenIdOf(4).slice(0, 17)}${citizenIdOf(4).endsWith('0') ? '1' : '0'}`)
    await page.getByText(/last character.*doesn’t fit/).waitFor()
    await number.fill(citizenIdOf(4))
    await page.getByText(/^Born .* · Male|^Born .* · Female/).waitFor()
    await page.getByLabel('Mobile number').fill('13812345678')
    await page.getByRole('textbox', { name: 'Account' }).fill('lina')
    await page.getByLabel('Password', { exact: true }).fill('correct horse battery')
    await page.getByRole('button', { name: 'Sign up' }).click()

    await page.getByRole('button', { name: 'Begin application' }).click()
    await page.getByText('Choose a photo').waitFor()
    await page.locator('input[type=file]').last().setInputFiles('scripts/pictures/ranking.png')
    await page.getByRole('slider', { name: 'Zoom' }).fill('1.5')
    await page.getByRole('img', { name: /Photo frame/ }).press('ArrowLeft')
    await page.getByRole('button', { name: 'Use this photo' }).click()
    await page.getByRole('img', { name: 'Your photo' }).waitFor()
    const next = page.getByRole('button', { name: 'Next' })
    await next.click()
    await page.getByLabel('In the occupation, or entering it').check()
    await page.getByRole('status').getByText('the conditions aren’t met yet').waitFor()
    await page.getByRole('button', { name: 'Add a period' }).click()
    await next.click()
    await page.getByText('Please fill this in').first().waitFor()
    await page.getByLabel('Employer').fill('重庆精工')
    await page.getByLabel('From').fill('2015-07-01')
    await page.getByRole('status').getByText('You meet the conditions').waitFor()
    await page.reload()
    assert.is(await page.getByLabel('Employer').inputValue(), '重庆精工')
    for (let step = 0; step < 3; step++) await next.click()
    await page.getByText('Saved', { exact: true }).waitFor()
    await page.getByRole('button', { name: 'Hand in application' }).click()
    await page.getByText('In review').waitFor()

    const returned = [{ part: 'experience' as const, reason: '请补充之前的经历' }]
    await app.connection.db.update(application).set({ state: 'returned', returned })
    const [row] = await app.connection.db.select().from(application)
    await page.goto(`/my/applications/${row?.id}?parts=experience`)
    await page.getByText('请补充之前的经历').waitFor()
    assert.ok(await page.getByRole('button', { name: 'Hand in again' }).isDisabled())
    await page.getByRole('button', { name: 'Add a period' }).click()
    await page.getByLabel('Employer').last().fill('重庆机床厂')
    await page.getByLabel('From').last().fill('2012-07-01')
    await page.getByText('Mended', { exact: true }).waitFor()
    await page.getByRole('button', { name: 'Hand in again' }).click()
    await page.getByText('In review').waitFor()

    await page.getByRole('link', { name: 'My page' }).click()
    await page.getByRole('link', { name: 'Personal archive' }).click()
    await page.getByText(`500***********${citizenIdOf(4).slice(-4)}`).waitFor()
    await page.getByRole('button', { name: 'Show the numbers in full' }).click()
    await page.getByText(citizenIdOf(4)).waitFor()
    await page.getByText('is under way; you can be forgotten once it is over').waitFor()
    const loading = page.waitForEvent('download')
    await page.getByRole('link', { name: 'PDF' }).click()
    assert.match((await loading).suggestedFilename(), /^archive-.*\.pdf$/)
    assert.equal(visitor.problems(), [])
  }))

test.run()
