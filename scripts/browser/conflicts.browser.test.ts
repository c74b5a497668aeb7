import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { Caller } from '../../server/testing/callers.ts'
import { expectOk, markEntry, sendMarks } from '../../server/testing/competition.ts'
import { withCompetition } from './with-competition.ts'

test('a panel with a conflict is refused by name and mended; a trainee marks beside it and counts nowhere', () => {
  const more: Caller[] = []
  return withCompetition(
    async ({ competition, open }) => {
      const { chief, eventId, disciplineId, sessionId, entryIds, judges } = competition
      const [substitute, trainee] = more
      assert.ok(substitute && trainee)
      const desk = await open(chief, `/desk/events/${eventId}/officials`, 'desktop', /status of 409/)
      const { page } = desk
      // Where the first judge comes from: at once the desk sees whom they would meet.
      await page.getByRole('button', { name: 'Actions for judge 1', exact: true }).click()
      await page.getByRole('menuitem', { name: 'Delegation and employer' }).click()
      await page.getByLabel('Delegation', { exact: true }).selectOption('DE')
      await page.getByRole('button', { name: 'Save', exact: true }).click()
      await page.getByText('judge 1: no. 2, 李娜 (Same delegation)').waitFor()
      await page.getByRole('link', { name: /panel A/ }).click()
      await page.getByRole('button', { name: 'Add panel' }).waitFor()
      // Adding a trainee to the panel as it stands is refused: which judge, which entry, which kind.
      await page.getByText('judge 1: no. 2, 李娜 (Same delegation)').waitFor()
      await page.getByLabel('Add a trainee judge to panel A').selectOption(trainee.personId ?? '')
      await page.getByRole('button', { name: 'Save roster' }).click()
      await page.getByText('Panel A: judge 1 is of the same delegation as entry 2, 李娜').waitFor()
      await page.getByLabel('Panel “A”, seat 1').selectOption(substitute.personId ?? '')
      await page.getByText('judge 1: no. 2, 李娜 (Same delegation)').waitFor({ state: 'hidden' })
      await page.getByRole('button', { name: 'Save roster' }).click()
      await page.getByText('Roster saved').waitFor()
      // The panel marks; the ranking stands.
      await markEntry({ ...competition, judges: [substitute, judges[1], judges[2]] }, entryIds[0] ?? '', [
        '2',
        '1',
        '3.5',
      ])
      const ranking = async () =>
        (await expectOk(chief.call<Record<string, unknown>>('GET', `/api/disciplines/${disciplineId}/ranking`))).body
      const before = await ranking()
      const tablet = await open(trainee, `/judge/sessions/${sessionId}`, 'tablet')
      await tablet.page.getByText('They count nowhere and need no signature').waitFor()
      await tablet.page.getByRole('radio', { name: '2', exact: true }).click()
      await tablet.page.getByText('On the server').first().waitFor()
      const aspectId = competition.parts['A2.1'] ?? ''
      assert.equal(await sendMarks(trainee, sessionId, [{ entryId: entryIds[0] ?? '', aspectId, value: '1' }]), ['ok'])
      assert.equal(await ranking(), before)
      await page.goto(`/desk/disciplines/${disciplineId}/judges`)
      await page.getByRole('table', { name: 'Trainee judges' }).getByText('1 of 1 alike').waitFor()
      await page.getByRole('table', { name: 'Trainee judges' }).getByText('-66.7%').waitFor()
      assert.equal([...desk.problems(), ...tablet.problems()], [])
    },
    async ({ eventId }, app) => {
      more.push(await app.asTablet(eventId), await app.asTablet(eventId))
    },
  )
})

test.run()
