import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { Caller } from '../../server/testing/callers.ts'
import { openCompetition, sendMarks, type TestAspect } from '../../server/testing/competition.ts'
import { withApp } from '../../server/testing/with-app.ts'
import { launch } from './launch.ts'
import { openPage } from './open-page.ts'

const client = join(import.meta.dirname, '../../dist/client')

const aspects: readonly TestAspect[] = [
  {
    code: 'A1.1',
    maximum: '2',
    measure: {
      form: 'table',
      unit: 'mm',
      tolerance: '0.005',
      rows: [
        { upTo: '0.02', points: '2' },
        { upTo: '0.05', points: '1' },
        { upTo: null, points: '0' },
      ],
    },
  },
  { code: 'A1.2', maximum: '3', measure: { form: 'deductions', perFault: '0.4', floor: '1' } },
  {
    code: 'B1.1',
    maximum: '8',
    measure: null,
    scale: {
      lowest: '0',
      highest: '10',
      step: '0.25',
      dropHighest: 1,
      dropLowest: 0,
      factor: '0.8',
      absence: 'left-out',
    },
  },
]

function cookiesOf({ headers }: Caller, url: string) {
  return (headers.cookie ?? '').split('; ').map((text) => {
    const at = text.indexOf('=')
    return { name: text.slice(0, at), value: text.slice(at + 1), url }
  })
}

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const stored = (page: Page) => page.getByText('On the server', { exact: true }).first().waitFor()

test('a judge measures within a tolerance, counts faults and gives panel points, another is absent, the chief judge takes points off', async () => {
  let baseURL = ''
  await withApp(
    async (app) => {
      const competition = await openCompetition(app, aspects)
      const { judges, chief, entryIds, sessionId, parts, disciplineId } = competition
      const panelMark = { entryId: entryIds[0] ?? '', aspectId: parts['B1.1'] ?? '' }
      assert.equal(await sendMarks(judges[1], sessionId, [{ ...panelMark, value: 'absent' }]), ['ok'])
      assert.equal(await sendMarks(judges[2], sessionId, [{ ...panelMark, value: '9' }]), ['ok'])
      await app.app.listen({ host: '127.0.0.1', port: 0 })
      baseURL = `http://127.0.0.1:${(app.app.server.address() as AddressInfo).port}`
      const browser = await launch()
      try {
        const judge = await openPage(browser, { size: 'tablet', locale: 'en-GB', baseURL })
        await judge.context.addCookies(cookiesOf(judges[0], baseURL))
        const { page } = judge
        await page.goto(`/judge/sessions/${sessionId}`)

        // 0.024 mm is over the first row, but within its tolerance.
        for (const key of ['0', '.', '0', '2', '4']) await press(page, key)
        await page.getByText('2 of 2 points').waitFor()
        await press(page, 'Enter 0.024 mm')
        await page.getByText('0.024 mm, 2 points').waitFor()
        await stored(page)

        await page.keyboard.press('ArrowRight')
        for (let fault = 0; fault < 3; fault++) await press(page, 'One fault more')
        await press(page, 'One fault less')
        await page.getByText('2.2 of 3 points').waitFor()
        await stored(page)

        await page.keyboard.press('ArrowRight')
        await press(page, '7')
        await page.getByRole('radio', { name: '7.75', exact: true }).click()
        await page.getByText('You gave 7.75; the award is 6.2').waitFor()
        assert.equal(judge.problems(), [])

        const desk = await openPage(browser, { size: 'desktop', locale: 'en-GB', baseURL })
        await desk.context.addCookies(cookiesOf(chief, baseURL))
        await desk.page.goto(`/desk/sessions/${sessionId}`)
        await press(desk.page, 'Penalties')
        await desk.page.getByLabel('Competitor', { exact: true }).selectOption({ label: '1 张伟 · CN' })
        await desk.page.getByLabel('Points off', { exact: true }).last().fill('0.9')
        await desk.page.getByLabel('Cause').selectOption('overtime')
        await desk.page.getByLabel('Facts and reason').fill('3 minutes over the time')
        await press(desk.page, 'Give penalty')
        await desk.page.getByText('1 张伟 · 0.9 points off').waitFor()

        // 2 + 2.2 + 6.2 - 0.9
        await desk.page.goto(`/desk/disciplines/${disciplineId}/ranking`)
        const row = desk.page.getByRole('table', { name: 'Staff ranking' }).getByRole('row', { name: /张伟/ })
        await row.getByText('9.50', { exact: true }).waitFor()
        await row.getByText('Penalty −0.9').waitFor()
        assert.equal(desk.problems(), [])
      } finally {
        await browser.close()
      }
    },
    { client, publicUrl: () => baseURL },
  )
})

test.run()
