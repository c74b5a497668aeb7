import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { openCentre } from '../../server/testing/batch.ts'
import { withCompetition } from './with-competition.ts'

test('a centre plans a batch, files it, and the authority opens it; the board shows what is next', () =>
  withCompetition(async ({ app, open }) => {
    const centre = await openCentre(app)
    const manager = await open(centre.manager, '/desk/batches')
    const { page } = manager
    await page.getByRole('button', { name: 'Plan a batch' }).click()
    await page.getByLabel('Name of the batch').fill('2026 年第二批职业技能等级认定')
    const days = {
      'Registration from': '2026-05-06',
      'Registration until': '2026-05-15',
      'Eligibility reviewed by': '2026-05-20',
      'First day': '2026-06-01',
      'Last day': '2026-05-31',
      'Results there by': '2026-06-05',
    }
    for (const [label, day] of Object.entries(days)) await page.getByLabel(label).fill(day)
    await page.getByLabel('科学大道站点').check()
    await page.getByLabel('Occupation and level', { exact: true }).selectOption({ label: '6-18-01-01 车工 · Level 4' })
    await page.getByRole('button', { name: 'Save plan' }).click()
    await page.getByText('“Last day” (2026-05-31) can’t come before “First day” (2026-06-01)').waitFor()
    await page.getByLabel('Last day').fill('2026-06-02')
    await page.getByRole('button', { name: 'Save plan' }).click()
    await page.getByRole('heading', { name: 'Course' }).waitFor()
    await page.getByRole('button', { name: 'File it' }).click()
    await page.getByLabel('Plan', { exact: true }).fill('Two rooms, three examiners, a plan for emergencies')
    await page.getByLabel('Contact person and telephone').fill('Office, 023-0000')
    await page.getByRole('button', { name: 'Submit filing' }).click()
    await page.getByText('Filing 1').waitFor()
    const authority = await open(centre.authority, new URL(page.url()).pathname)
    await authority.page.getByRole('button', { name: 'Accept filing' }).click()
    const dialog = authority.page.getByRole('dialog')
    await dialog.getByLabel('File number').fill('渝评备 2026-2')
    await dialog.getByRole('button', { name: 'Accept filing' }).click()
    await authority.page.getByText('渝评备 2026-2').first().waitFor()
    await page.goto('/desk/batches')
    const row = page.getByRole('row', { name: /2026 年第二批/ })
    await row.getByText('Registration', { exact: true }).waitFor()
    await row.getByText('by the candidates · due 15 May 2026').waitFor()
    assert.equal([...manager.problems(), ...authority.problems()], [])
  }))

test.run()
