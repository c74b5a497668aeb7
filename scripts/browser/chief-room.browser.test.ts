import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { type Competition, expectOk, sendMarks } from '../../server/testing/competition.ts'
import { withCompetition } from './with-competition.ts'

/** Every judge scores the judgement of every entry; the third gives more than the others. */
async function scoreAll({ judges, entryIds, parts, sessionId }: Competition): Promise<void> {
  for (const [i, judge] of judges.entries()) {
    const value = (entry: number) => String(Math.min(3, (entry % 2) + 1 + (i === 2 ? 1 : 0)))
    const marks = entryIds.map((entryId, n) => ({ entryId, aspectId: parts['A2.1'] ?? '', value: value(n) }))
    await sendMarks(judge, sessionId, marks)
  }
}

test('the chief judge tells a judge something, halts the session and lets it go on', () =>
  withCompetition(async ({ competition: { chief, judges, sessionId }, open }) => {
    const desk = await open(chief, `/desk/sessions/${sessionId}`)
    const tablet = await open(judges[0], `/judge/sessions/${sessionId}`, 'tablet')
    await desk.page.getByRole('button', { name: 'Messages' }).click()
    await desk.page.getByLabel('Message', { exact: true }).fill('Come to station 3')
    await desk.page.getByRole('button', { name: 'Send message' }).click()
    await tablet.page.getByText('Come to station 3').waitFor()
    await desk.page.getByText('0 of 3 have seen it').waitFor()
    await tablet.page.getByRole('button', { name: 'Understood' }).click()
    await desk.page.getByText('1 of 3 have seen it').waitFor()
    await tablet.page.getByText('Come to station 3').waitFor({ state: 'hidden' })
    await desk.page.keyboard.press('Escape')
    await desk.page.getByRole('button', { name: 'Pause judging' }).click()
    await tablet.page.getByText(/^Judging is paused\. Marks/).waitFor()
    await desk.page.getByRole('button', { name: 'Go on judging' }).click()
    await tablet.page.getByText(/^Judging is paused\. Marks/).waitFor({ state: 'hidden' })
    assert.equal([...desk.problems(), ...tablet.problems()], [])
  }))

test('the analysis of judges says who gives more than the others, and how little three entries prove', () =>
  withCompetition(
    async ({ competition: { chief, disciplineId }, open }) => {
      const { page, problems } = await open(chief, `/desk/disciplines/${disciplineId}/judges`)
      await page.getByText("Krippendorff's alpha").waitFor()
      await page.getByRole('cell', { name: '+33.3%' }).waitFor()
      assert.ok((await page.getByText('Too few entries to be sure').count()) > 0)
      assert.equal(problems(), [])
    },
    async (competition) => {
      await scoreAll(competition)
      await expectOk(competition.chief.call('GET', `/api/disciplines/${competition.disciplineId}/judge-analysis`))
    },
  ))

test.run()
