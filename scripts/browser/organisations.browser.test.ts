import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { openCentre } from '../../server/testing/batch.ts'
import { withCompetition } from './with-competition.ts'

test('the authority registers a school and grants what it applies for; the school adds a site, a room and stations', () =>
  withCompetition(async ({ app, open }) => {
    const centre = await openCentre(app)
    const authority = await open(centre.authority, '/desk/organisations')
    const { page } = authority
    await page.getByRole('button', { name: 'Register organisation' }).click()
    const drawer = page.getByRole('dialog')
    await drawer.getByLabel('Name', { exact: true }).fill('渝州技师学院')
    await drawer.getByLabel('School').check()
    await drawer.getByLabel('Credit code').fill('9144030071526726X1')
    await drawer.getByText('The check character is “1” but should be “G”').waitFor()
    await drawer.getByLabel('Credit code').fill('9144030071526726XG')
    await drawer.getByRole('combobox', { name: 'Area' }).fill('渝北')
    await page.getByRole('option', { name: '重庆市渝北区' }).click()
    await drawer.getByLabel('Address').fill('空港大道 8 号')
    await drawer.getByLabel('Province number').fill('000018')
    await drawer.getByRole('button', { name: 'Register organisation' }).click()
    await page.getByRole('heading', { name: '渝州技师学院' }).waitFor()
    const at = new URL(page.url()).pathname
    await page.goto(`${at}/people`)
    await page.getByRole('button', { name: 'Name somebody' }).click()
    await drawer.getByLabel('Name', { exact: true }).fill('何静')
    await drawer.getByRole('button', { name: 'Name somebody' }).click()
    assert.match(
      (await page.getByRole('status', { name: 'Invitation link' }).textContent()) ?? '',
      /\/desk\/invitation#/,
    )
    const manager = await open(centre.manager, '/desk')
    await manager.page.getByRole('link', { name: 'My organisation' }).click()
    await manager.page.getByRole('button', { name: 'Apply' }).click()
    const dialog = manager.page.getByRole('dialog')
    await dialog.getByRole('combobox', { name: 'Occupation' }).fill('车工')
    await manager.page.getByRole('option', { name: '6-18-01-01 车工' }).click()
    await dialog.getByLabel('Level 2').check()
    await dialog.getByRole('button', { name: 'Apply' }).click()
    await manager.page.getByText('Waits for a decision').waitFor()
    await page.goto(new URL(manager.page.url()).pathname)
    await page.getByRole('button', { name: 'Grant' }).click()
    await drawer.getByRole('button', { name: 'Grant' }).click()
    await page.getByText('Waits for a decision').waitFor({ state: 'detached' })
    await manager.page.getByRole('link', { name: 'Sites' }).click()
    await manager.page.getByRole('button', { name: 'Add room' }).click()
    await dialog.getByLabel('Name of the room').fill('车间 2')
    await dialog.getByLabel('Skill').check()
    await dialog.getByLabel('Capacity').fill('4')
    await dialog.getByRole('button', { name: 'Add room' }).click()
    await dialog.getByRole('button', { name: 'Add stations' }).click()
    await dialog.getByLabel('Name of the station').fill('1 号工位')
    await dialog.getByLabel('How many').fill('6')
    await dialog.getByRole('button', { name: 'Add stations' }).click()
    await dialog.getByText('6 号工位').waitFor()
    await dialog.getByRole('button', { name: 'Close', exact: true }).click()
    await manager.page.getByRole('row', { name: /车间 2.* 6 6/ }).waitFor()
    assert.equal([...authority.problems(), ...manager.problems()], [])
  }))

test.run()
