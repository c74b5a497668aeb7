import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { withCompetition } from './with-competition.ts'

const HEAD = 'entry,aspect,judge,round,value'
const good = [HEAD, '1,A1.1,,1,2', '1,A1.2,,1,1.5', '1,A2.1,1,1,3', '1,A2.1,2,1,3', '1,A2.1,3,1,3', '2,B1.1,,1,3.5']

const file = (lines: readonly string[]) => ({
  name: 'marks.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(lines.join('\n')),
})

test('a file with a wrong line changes nothing and names it; mended, it moves the ranking, and is undone as one', () =>
  withCompetition(async ({ competition, open }) => {
    const { manager, disciplineId, sessionId } = competition
    const ranking = await open(null, `/disciplines/${disciplineId}/ranking`)
    const leader = ranking.page.getByRole('row').nth(1)
    await leader.getByText('0/4').waitFor()
    const { page, problems } = await open(manager, `/desk/sessions/${sessionId}`, 'desktop')
    await page.getByRole('link', { name: 'Import marks' }).click()

    await page.getByLabel('File of marks').setInputFiles(file([...good, '3,A1.2,,1,1.3']))
    await page.getByText('Wrong lines: 1. Nothing was imported').waitFor()
    const problem = page.getByRole('list', { name: 'Wrong lines' }).getByRole('listitem')
    assert.match(await problem.innerText(), /Line 8[\s\S]*Value/)
    await leader.getByText('0/4').waitFor()

    await page.getByRole('button', { name: 'Remove file' }).click()
    await page.getByLabel('File of marks').setInputFiles(file(good))
    await page.getByRole('button', { name: 'Import 6 marks' }).click()
    await page.getByText('6 marks imported').waitFor()
    await leader.getByText('6.5').first().waitFor()
    await leader.getByText('张伟').waitFor()

    await page.getByRole('button', { name: 'Undo all of it' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Reason').fill('the file of another session')
    await dialog.getByRole('button', { name: 'Undo all of it' }).click()
    await page.getByText('6 marks undone').waitFor()
    await page.getByText(/Undone by manager/).waitFor()
    await leader.getByText('0/4').waitFor()
    assert.equal([...problems(), ...ranking.problems()], [])
  }))

test.run()
