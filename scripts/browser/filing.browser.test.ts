import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { expectOk, markEntry, planSession, signAll } from '../../server/testing/competition.ts'
import { withCompetition } from './with-competition.ts'

test('a competition is filed, returned, filed again and accepted, and its winner is granted the level it names', () =>
  withCompetition(
    async ({ app, competition, open }) => {
      const { eventId, disciplineId, chief, manager } = competition
      const organiser = await open(manager, `/desk/events/${eventId}/filing`)
      await organiser.page.getByLabel('Plan', { exact: true }).fill('Three days in hall 3, with a plan for emergencies')
      await organiser.page.getByLabel('Contact person and telephone').fill('Office, 023-0000')
      await organiser.page.getByRole('button', { name: 'Submit filing' }).click()
      const authority = await open(await app.as('authority', eventId), `/desk/events/${eventId}/filing`)
      await authority.page.getByRole('button', { name: 'Return filing' }).click()
      const dialog = authority.page.getByRole('dialog')
      await dialog.getByLabel('Reason').fill('What are winners given?')
      await dialog.getByRole('button', { name: 'Return filing' }).click()
      await authority.page.getByText('Returned: What are winners given?').waitFor()
      await organiser.page.reload()
      await organiser.page.getByText('Returned: What are winners given?').waitFor()
      await organiser.page.getByRole('button', { name: 'Add a line' }).click()
      await organiser.page.getByLabel('Given').selectOption('level')
      await organiser.page.getByLabel('Level, 1 to 5').fill('2')
      await organiser.page.getByRole('button', { name: 'Submit filing' }).click()
      await organiser.page.getByText('Filing 2').waitFor()
      await authority.page.reload()
      await authority.page.getByRole('button', { name: 'Accept filing' }).click()
      await dialog.getByLabel('File number').fill('渝赛备 2026-17')
      await dialog.getByRole('button', { name: 'Accept filing' }).click()
      await authority.page.getByText('渝赛备 2026-17').first().waitFor()
      await expectOk(chief.call('POST', `/api/disciplines/${disciplineId}/results`))
      await authority.page.reload()
      await authority.page.getByRole('button', { name: 'Grant 1' }).click()
      await authority.page.getByText('Granted', { exact: true }).waitFor()
      assert.equal([...organiser.problems(), ...authority.problems()], [])
    },
    async (competition) => {
      const [first = '', ...others] = competition.entryIds
      await markEntry(competition, first, ['2', '1.5', '3.5'])
      for (const entryId of others) await markEntry(competition, entryId, ['2', '0', '0'], '1')
      await signAll(competition, competition.entryIds)
    },
  ))

test('the first two of a discipline are entered for the next one, and those who stay away are withdrawn and brought back', () =>
  withCompetition(
    async ({ competition, open }) => {
      const { eventId, disciplineId, chief, manager } = competition
      await expectOk(chief.call('POST', `/api/disciplines/${disciplineId}/results`))
      const { body: final } = await expectOk(
        manager.call<{ id: string }>('POST', `/api/events/${eventId}/disciplines`, {
          code: '99',
          name: 'Final',
          latinName: 'Final',
        }),
      )
      await planSession(manager, final.id)
      const { page, problems } = await open(manager, `/desk/disciplines/${final.id}/entries`)
      await page.getByRole('link', { name: 'Qualification, absence and withdrawal' }).click()
      await page.getByRole('button', { name: 'Add source' }).click()
      const dialog = page.getByRole('dialog')
      await dialog.getByLabel('Event').selectOption(eventId)
      await dialog.getByLabel('Discipline').selectOption(disciplineId)
      await dialog.getByLabel('First places').fill('2')
      await dialog.getByRole('button', { name: 'Save rule' }).click()
      await page.getByRole('button', { name: 'Take over 2' }).click()
      await page.getByText('Entered, no. 2').waitFor()
      for (const box of await page.getByRole('checkbox').all()) await box.check()
      await page.getByRole('button', { name: 'Withdraw 2 entries' }).click()
      await dialog.getByLabel('Reason').fill('Ill, both of them')
      await dialog.getByRole('button', { name: 'Withdraw 2 entries' }).click()
      await page.getByRole('button', { name: 'Undo as one' }).click()
      await page
        .getByText(/^Undone/)
        .first()
        .waitFor()
      await page.getByRole('checkbox').nth(1).waitFor()
      assert.equal(problems(), [])
    },
    async (competition) => {
      for (const [i, entryId] of competition.entryIds.entries())
        await markEntry(competition, entryId, ['2', '1.5', i === 0 ? '3.5' : '0'], String(3 - i))
      await signAll(competition, competition.entryIds)
    },
  ))

test.run()
