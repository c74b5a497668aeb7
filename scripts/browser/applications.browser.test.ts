import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { zipOf } from '../../server/platform/spreadsheet/workbook-fixture.ts'
import { applyTo } from '../../server/testing/applicants.ts'
import { openBatch } from '../../server/testing/batch.ts'
import { citizenIdOf } from '../../server/testing/citizen-ids.ts'
import { jpegOf } from '../../server/testing/sign-up.ts'
import { withCompetition } from './with-competition.ts'

/** A table of turners who have worked for long enough; the last one's phone number is as given. */
const tableOf = (phone: string) =>
  [
    '姓名,证件号码,手机号,职业编码,等级,工作单位,从业起始日期',
    ...[0, 1, 2].map((at) => {
      const own = at === 2 ? phone : '13812345678'
      return `考生${at + 1},${citizenIdOf(at)},${own},6-18-01-01,四级,重庆精工,2015-07-01`
    }),
  ].join('\n')

const fileOf = (text: string) => ({ name: 'candidates.csv', mimeType: 'text/csv', buffer: Buffer.from(text) })

const photos = () => {
  const content = jpegOf(358, 441)
  const buffer = zipOf([0, 1].map((at) => ({ path: `photos/${citizenIdOf(at)}.jpg`, content })))
  return { name: 'photos.zip', mimeType: 'application/zip', buffer }
}

test('a file is mended and imported with photos; its candidates are reviewed by keys and together, and this is undone', () =>
  withCompetition(async ({ app, open }) => {
    const { eventId, manager } = await openBatch(app)
    const at = `/desk/events/${eventId}/applications`
    const { page, problems } = await open(manager, `${at}/import`)
    const [table, archive] = [page.getByLabel('Table of candidates'), page.getByLabel('Photos')]
    await table.setInputFiles(fileOf(tableOf('123')))
    await page.getByRole('cell', { name: /^Give the 11 digits/ }).waitFor()
    await page.getByRole('button', { name: 'Remove' }).click()
    await table.setInputFiles(fileOf(tableOf('13812345678')))
    await archive.setInputFiles(photos())
    await page.getByText('Rows without a photo (1)').waitFor()
    await page.getByRole('img', { name: 'Photo of 考生2' }).waitFor()
    await page.getByRole('button', { name: 'Import 3 candidates' }).click()
    await page.getByText('3 candidates imported').waitFor()
    await page.getByRole('link', { name: 'To the review' }).click()
    await page.getByText('3 wait for review').waitFor()
    await page.getByRole('row', { name: /考生1/ }).click()
    await page.getByText('1 of 3').waitFor()
    await page.getByText('The conditions are met').waitFor()
    await page.keyboard.press('j')
    await page.getByRole('heading', { name: '考生2' }).waitFor()
    await page.getByText('2 of 3').waitFor()
    await page.keyboard.press('r')
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Photo', { exact: true }).check()
    await dialog.getByRole('button', { name: 'Return these parts' }).click()
    await page.getByText('3 of 3').waitFor()
    await page.getByRole('link', { name: 'Back to the list' }).click()
    await page.getByText('2 wait for review').waitFor()
    await page.getByRole('button', { name: 'Select all 2 listed' }).click()
    await page.getByRole('button', { name: 'Approve 2' }).click()
    await page.getByText('Nothing waits for review').first().waitFor()
    await page.getByRole('button', { name: 'Decisions' }).click()
    await page.getByRole('listitem').filter({ hasText: 'Approved 2' }).getByRole('button', { name: 'Undo' }).click()
    await page.getByText('Undone: they wait for review again').waitFor()
    await page.getByRole('button', { name: 'Close' }).click()
    await page.getByText('2 wait for review').waitFor()
    assert.equal(problems(), [])
  }))

test('a note with a way back stays while it is pointed at, and goes when it is left', () =>
  withCompetition(async ({ app, open }) => {
    const batch = await openBatch(app)
    await applyTo(app, batch.offerings[0]?.id ?? '', 1)
    const { page, problems } = await open(batch.manager, `/desk/events/${batch.eventId}/applications`)
    await page.clock.install()
    await page.reload()
    await page.getByRole('button', { name: 'Select all 1 listed' }).click()
    await page.getByRole('button', { name: 'Approve 1' }).click()
    const back = page.getByRole('button', { name: 'Undo', exact: true })
    await back.hover()
    await page.clock.fastForward('01:00')
    assert.is(await back.count(), 1)
    await page.mouse.move(0, 0)
    await page.clock.fastForward('01:00')
    await back.waitFor({ state: 'detached' })
    assert.equal(problems(), [])
  }))

test.run()
