import { setTimeout } from 'node:timers/promises'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { Caller } from '../../server/testing/callers.ts'
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

const ten = { lowest: '0', highest: '10', step: '0.5', dropHighest: 0, dropLowest: 0, factor: '1' }
const panels = ['A1.1', 'A1.2', 'A1.3', 'A1.4'].map((code) => ({
  code,
  maximum: '10',
  measure: null,
  scale: { ...ten, absence: 'refused' as const },
}))

test('a score far from the judge’s others is asked about and kept; an entry that is absent takes no mark, and says so', () =>
  withCompetition(
    async ({ competition, open }) => {
      const { chief, disciplineId, entryIds, judges, sessionId } = competition
      const [one = '', two = ''] = entryIds
      const tablet = await open(judges[0], `/judge/sessions/${sessionId}`, 'tablet')
      await tablet.page.getByRole('heading', { name: 'A1.1' }).waitFor()
      for (const code of ['A1.2', 'A1.3', 'A1.4']) {
        await tablet.page.keyboard.press('ArrowRight')
        await tablet.page.getByRole('heading', { name: code }).waitFor()
      }
      await tablet.page.getByRole('button', { name: '9', exact: true }).click()
      await tablet.page.getByRole('radio', { name: '9.5', exact: true }).click()
      const question = tablet.page.getByText('9.5 beside 6.0, 6.5, 6.0?')
      await question.waitFor()

      await tablet.page.getByRole('button', { name: 'It is right' }).click()
      await question.waitFor({ state: 'detached' })
      await arrived(chief, `/api/sessions/${sessionId}/marks?entryId=${one}`, '9.5')

      const desk = await open(chief, `/desk/disciplines/${disciplineId}/entries?entry=${two}`)
      await desk.page.getByRole('button', { name: 'Mark absent' }).click()
      await desk.page.getByRole('alertdialog').getByRole('button', { name: 'Mark absent' }).click()
      await desk.page.getByText('Absent', { exact: true }).waitFor()

      await tablet.page.reload()
      await tablet.page.getByRole('button', { name: 'Next entry' }).click()
      await tablet.page.getByText('This entry is absent and needs no marks').waitFor()

      assert.is(await tablet.page.getByRole('button', { name: '9', exact: true }).isEnabled(), false)
      assert.equal([...tablet.problems(), ...desk.problems()], [])
    },
    async ({ entryIds, judges, parts, sessionId }) => {
      const own = ['6', '6.5', '6'].map((value, i) => ({
        entryId: entryIds[0] ?? '',
        aspectId: parts[`A1.${i + 1}`] ?? '',
        value,
      }))
      await sendMarks(judges[0], sessionId, own)
    },
    panels,
  ))

/** Waits until the tablet has sent a mark: it does so by itself, some time after it was kept. */
async function arrived(chief: Caller, path: string, value: string): Promise<void> {
  for (let tries = 0; tries < 150; tries++) {
    const { body } = await chief.call<{ marks: { value: string | null }[] }>('GET', path)
    if (body.marks.some((mark) => mark.value === value)) return
    await setTimeout(200)
  }
  assert.unreachable(`the mark ${value} has not arrived within half a minute`)
}

test.run()
