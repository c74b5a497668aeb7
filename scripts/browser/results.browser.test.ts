import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { expectOk, markEntry, signAll } from '../../server/testing/competition.ts'
import { withCompetition } from './with-competition.ts'

test('the results of the disciplines make an overall table by the rules that are set, which everybody reads', () =>
  withCompetition(
    async ({ competition, open }) => {
      const { chief, disciplineId, eventId, manager } = competition
      await expectOk(chief.call('POST', `/api/disciplines/${disciplineId}/results`))
      const desk = await open(manager, `/desk/events/${eventId}`)
      await desk.page.getByRole('link', { name: 'Overall table' }).click()
      await desk.page.getByText('1 of 1 disciplines counted.').waitFor()
      await desk.page.getByRole('button', { name: 'Change rules' }).click()
      const drawer = desk.page.getByRole('dialog')
      await drawer.getByLabel('Ranked by').selectOption('medal-points')
      await drawer.getByLabel('Points for Gold').fill('x')
      await drawer.getByRole('button', { name: 'Save rules' }).click()
      await drawer.getByText('A whole number').waitFor()
      await drawer.getByLabel('Points for Gold').fill('7')
      await drawer.getByLabel('Then by').selectOption('medals')
      await drawer.getByRole('button', { name: 'Save rules' }).click()
      await desk.page.getByRole('cell', { name: '9', exact: true }).waitFor()
      await desk.page.getByRole('button', { name: 'Publish overall table' }).click()
      await desk.page.getByText('Version 1').first().waitFor()
      const reader = await open(null, `/events/${eventId}/overall`, 'phone')
      await reader.page.getByRole('rowheader', { name: 'CN' }).waitFor()
      await reader.page.getByText('Version 1').waitFor()
      assert.equal([...desk.problems(), ...reader.problems()], [])
    },
    async (competition) => {
      for (const [i, entryId] of competition.entryIds.entries())
        await markEntry(competition, entryId, ['2', '1.5', i === 0 ? '3.5' : '0'], String(3 - i))
      await signAll(competition, competition.entryIds)
    },
  ))

test('teams compete: their size is set, a team is entered with its members, and one too few is said', () =>
  withCompetition(async ({ competition, open }) => {
    const { eventId, manager } = competition
    const relay = { code: '88', name: 'Relay', latinName: 'Relay' }
    const { body } = await expectOk(manager.call<{ id: string }>('POST', `/api/events/${eventId}/disciplines`, relay))
    const { page, problems } = await open(manager, `/desk/disciplines/${body.id}`)
    await page.getByRole('button', { name: 'Change who competes' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText('Teams compete').click()
    await dialog.getByLabel('Most members').fill('3')
    await dialog.getByRole('button', { name: 'Save who competes' }).click()
    await page.getByText('Teams of 2 to 3 members compete').waitFor()
    await page.getByRole('link', { name: 'Entries', exact: true }).click()
    await page.getByRole('button', { name: 'Add entry' }).click()
    await dialog.getByLabel('Name of the team').fill('Red')
    await dialog.getByLabel('Name of member 1', { exact: true }).fill('Ada Lovelace')
    await dialog.getByLabel('Delegation code').fill('CN')
    await dialog.getByLabel('Delegation name').fill('CN')
    await dialog.getByRole('button', { name: 'Add entry' }).click()
    await dialog.getByText('Required').waitFor()
    await dialog.getByLabel('Name of member 2', { exact: true }).fill('Alan Turing')
    await dialog.getByRole('button', { name: 'Add entry' }).click()
    await page.getByText('Ada Lovelace · Alan Turing').waitFor()
    assert.equal(problems(), [])
  }))

test.run()
