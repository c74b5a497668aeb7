import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { expectOk } from '../../server/testing/competition.ts'
import { confirm, demandRecheck } from '../../server/testing/rechecks.ts'
import { withCompetition } from './with-competition.ts'

test('supervisors check the top and a drawn sample; an error is corrected, calls all in, and is told with the result', () =>
  withCompetition(
    async ({ app, competition, open }) => {
      const { chief, disciplineId, entryIds, eventId } = competition
      const supervisor = await app.as('supervisor', eventId)
      const door = await open(supervisor, '/supervise', 'tablet')
      await door.page.getByRole('link', { name: /网站技术/ }).click()
      await door.page.getByRole('button', { name: 'Start re-check' }).click()
      await door.page.getByLabel('Where the public value will come from').fill('The first dice before witnesses')
      await door.page.getByRole('dialog').getByRole('button', { name: 'Start re-check' }).click()
      await door.page.getByLabel('Public value', { exact: true }).waitFor()
      app.clock.pass(60)
      await door.page.getByLabel('Public value', { exact: true }).fill('3 1 6 2')
      await door.page.getByRole('button', { name: 'Draw the sample' }).click()
      await door.page.getByText('0 of 2 checked').waitFor()

      await door.page.getByRole('link', { name: /张伟/ }).click()
      await door.page.getByRole('heading', { name: 'A1 A1' }).waitFor()
      await door.page.keyboard.press('f')
      await door.page.getByLabel('Aspect').selectOption({ label: 'A1.1 A1.1' })
      await door.page.getByRole('radio', { name: 'Written down wrongly' }).check()
      await door.page.getByLabel('What is wrong').fill('The gauge read 12.4, out of tolerance')
      await door.page.getByRole('button', { name: 'Give to the chief judge' }).click()
      await door.page.getByRole('button', { name: /^A1.*Finding/ }).waitFor()
      for (const code of ['A2', 'B1']) {
        await door.page.getByRole('heading', { name: `${code} ${code}` }).waitFor()
        await door.page.keyboard.press('Enter')
        await door.page.getByRole('button', { name: new RegExp(`^${code}.*Right`) }).waitFor()
      }

      const room = await open(chief, `/desk/disciplines/${disciplineId}/results`)
      await room.page.getByRole('link', { name: 'The re-check is not complete: 2 entries are left' }).click()
      await room.page.getByRole('button', { name: 'Answer finding' }).click()
      await room.page.getByRole('radio', { name: /Correct the marks/ }).check()
      await room.page.getByLabel('The mark becomes').first().fill('0')
      await room.page.getByLabel('Reason').fill('The record says 12.4')
      await room.page.getByRole('button', { name: 'Give answer' }).click()
      await room.page.getByText('Too many errors: everybody is checked').waitFor()

      await door.page.getByRole('link', { name: 'Entries' }).click()
      await door.page.getByText('Corrected: 3.50 → 1.50 points').waitFor()
      await door.page.getByRole('button', { name: 'Accept answer' }).click()
      await door.page.getByText('1 of 3 checked').waitFor()
      for (const entryId of entryIds.slice(1)) await expectOk(confirm({ ...competition, supervisor }, entryId))
      await door.page.getByText('Complete', { exact: true }).waitFor()

      await room.page.getByRole('link', { name: 'Results', exact: true }).click()
      await room.page.getByRole('button', { name: 'Publish result' }).click()
      await room.page
        .getByRole('alertdialog')
        .getByRole('button', { name: /Publish/ })
        .click()
      await room.page.getByText('Version 1').first().waitFor()
      const reader = await open(null, `/disciplines/${disciplineId}/results`, 'phone')
      await reader.page.getByText(/re-checked 3 of 3 entries before publication; errors in 1/).waitFor()
      await reader.page.getByRole('link', { name: 'Anybody can recompute the draw' }).click()
      await reader.page.getByText('This draw is proven').waitFor()
      await reader.page
        .getByText(/2 李娜|3 Anna Müller/)
        .first()
        .waitFor()
      for (const { problems } of [door, room, reader]) assert.equal(problems(), [])
    },
    (competition, app) => demandRecheck(app, competition),
  ))

test.run()
