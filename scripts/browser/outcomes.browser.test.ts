import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { admitCandidates, managerOf, openBatch } from '../../server/testing/batch.ts'
import { expectOk } from '../../server/testing/competition.ts'
import { numberTickets, signedInAs } from '../../server/testing/outcomes.ts'
import { withCompetition } from './with-competition.ts'

const csv = (lines: readonly string[]) => ({
  name: 'theory.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(lines.join('\r\n')),
})

test('scores come in by a file, results are published, objected to, corrected, published again and made final', () =>
  withCompetition(async ({ app, open }) => {
    const batch = await openBatch(app)
    const { eventId, offerings } = batch
    const candidates = await admitCandidates(app, batch, 3, { offeringIds: [offerings[0]?.id ?? ''] })
    await numberTickets(app, eventId, candidates)
    app.clock.now = new Date('2026-06-03T01:00:00.000Z')
    const runner = await managerOf(app, batch.organisationId)
    for (const [at, points] of ['80', '70', '90'].entries()) {
      const entryId = candidates[at]?.entryIds.skill
      await expectOk(runner.call('POST', `/api/entries/${entryId}/score`, { points, absent: false, reason: '登分' }))
    }

    const manager = await open(runner, `/desk/events/${eventId}/outcomes/scores`)
    const { page } = manager
    await page.getByLabel('Component').selectOption({ label: 'Turner · Level 4 · Theory' })
    const file = page.getByLabel('File of scores')
    await file.setInputFiles(csv(['Ticket,Points', '1,58', '0002,105']))
    await page.getByText('2 problems: nothing can be taken').waitFor()
    await page.getByText('105 is not between 0 and 100').waitFor()
    await page.getByText(`The score of no. 3, ${candidates[2]?.name}, is missing`).waitFor()
    await page.getByRole('button', { name: 'Remove file' }).click()
    await file.setInputFiles(csv(['Ticket,Points', '1,58', '0002,75.5', '3,absent']))
    await page.getByRole('button', { name: 'Bring in 3 scores' }).click()
    await page.getByText('theory.csv').first().waitFor()

    await page.goto(`/desk/events/${eventId}/outcomes`)
    await page.getByRole('row', { name: /考生2/ }).getByRole('cell', { name: '75.5 Passed', exact: true }).waitFor()
    await page.getByRole('button', { name: 'Publish results' }).click()
    await page.getByRole('alertdialog').getByRole('button', { name: 'Publish results' }).click()
    await page.getByText('Version 1 is published').waitFor()

    const [first] = candidates
    const candidate = await open(await signedInAs(app, first?.personId ?? ''), '/my', 'phone')
    await candidate.page.getByText('To be resat: Theory').waitFor()
    await candidate.page.getByRole('button', { name: 'Object' }).click()
    await candidate.page.getByRole('radio', { name: 'Theory' }).check()
    await candidate.page.getByLabel('What is wrong, and why').fill('Question 12 was marked wrong')
    await candidate.page.getByRole('button', { name: 'Send objection' }).click()
    await candidate.page.getByText('Waits for an answer').waitFor()

    const plain = await app.visitor.call('GET', `/events/${eventId}/publication?ticket=0001`)
    assert.match(plain.raw.body, /考\*\*/)
    assert.not.match(plain.raw.body, new RegExp(first?.citizenId ?? 'x'))
    const visitor = await open(null, `/events/${eventId}/publication`, 'phone')
    // The page reads without JavaScript; what is typed before the app has taken it over is typed into that one.
    await visitor.page.waitForLoadState('networkidle')
    await visitor.page.getByLabel('Find a ticket number').fill('0002')
    await visitor.page.getByRole('button', { name: 'Find' }).click()
    await visitor.page.getByText('1 candidate', { exact: true }).waitFor()

    app.clock.pass(3600)
    await page.goto(`/desk/events/${eventId}/objections`)
    await page.getByRole('button', { name: 'Answer' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('radio', { name: 'Upheld: the result is corrected' }).check()
    await dialog.getByLabel('Correct the points now').check()
    await dialog.getByLabel('Correct to').fill('60')
    await dialog.getByLabel('What is answered').fill('Question 12 is right')
    await dialog.getByRole('button', { name: 'Answer' }).click()
    await page.getByText('Upheld', { exact: true }).waitFor()

    app.clock.pass(3600)
    await page.goto(`/desk/events/${eventId}/outcomes`)
    await page.getByText('The results differ from what was published').waitFor()
    await page.getByRole('button', { name: 'Publish a further version' }).click()
    await page.getByRole('dialog').getByLabel('Reason').fill('Question 12 was marked again')
    await page.getByRole('dialog').getByRole('button', { name: 'Publish a further version' }).click()
    await page.getByText('Version 2 is published').waitFor()
    app.clock.now = new Date('2026-06-11T01:00:00.000Z')
    await page.reload()
    await page.getByRole('button', { name: 'Make results final' }).click()
    await page.getByRole('alertdialog').getByRole('button', { name: 'Make results final' }).click()
    await page.getByText('2 certificates are due').waitFor()
    await page.getByRole('link', { name: 'Statistics' }).click()
    await page.getByRole('heading', { name: 'By component' }).waitFor()
    await candidate.page.reload()
    await candidate.page.getByText('Answer: Question 12 is right').waitFor()
    assert.equal([...manager.problems(), ...candidate.problems(), ...visitor.problems()], [])
  }))

test.run()
