import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { markEntry, sendMarks } from '../../server/testing/competition.ts'
import { withCompetition } from './with-competition.ts'

test('a judge is replaced: whole entries keep the marks, the rest is set aside and marked anew on the successor’s tablet', () =>
  withCompetition(
    async ({ app, competition, open }) => {
      const { chief, disciplineId, eventId, sessionId } = competition
      const successor = await app.asTablet(eventId)
      const desk = await open(chief, `/desk/sessions/${sessionId}`)
      await desk.page.getByRole('button', { name: 'Replace and set aside' }).click()
      const drawer = desk.page.getByRole('dialog')
      await drawer.getByText('Replace a judge', { exact: true }).click()
      await drawer.getByLabel('Who leaves').selectOption({ index: 3 })
      await drawer.getByRole('checkbox', { name: '1 张伟' }).waitFor()
      await drawer.getByRole('checkbox', { name: '2 李娜' }).uncheck()
      await drawer.getByLabel('Who takes over').selectOption({ index: 1 })
      await drawer.getByLabel('Reason').first().fill('Fell ill')
      await drawer.getByRole('button', { name: 'Replace judge' }).click()
      await drawer.getByText('1 mark set aside').click()
      await drawer.getByText('Kept: 1 张伟').waitFor()
      const tablet = await open(successor, `/judge/sessions/${sessionId}`, 'tablet')
      await tablet.page.getByText('2', { exact: true }).first().waitFor()
      assert.is(await tablet.page.getByText('张伟').count(), 0)
      const anew = { entryId: competition.entryIds[1] ?? '', aspectId: competition.parts['A2.1'] ?? '', value: '2' }
      assert.equal(await sendMarks(successor, sessionId, [anew]), ['ok'])
      const ranking = await open(chief, `/desk/disciplines/${disciplineId}/ranking`)
      await ranking.page.getByText('2.00').first().waitFor()
      assert.equal([...desk.problems(), ...tablet.problems(), ...ranking.problems()], [])
    },
    async (competition) => {
      const [one = '', two = ''] = competition.entryIds
      await markEntry(competition, one, ['2', '1.5', '3.5'])
      const mark = { entryId: two, aspectId: competition.parts['A2.1'] ?? '' }
      for (const [i, judge] of competition.judges.entries())
        await sendMarks(judge, competition.sessionId, [{ ...mark, value: i === 2 ? '3' : '2' }])
    },
  ))

test.run()
