import type { Page } from 'playwright-core'

/** Types digits on the keys of the screen. */
async function typeDigits(page: Page, digits: string): Promise<void> {
  for (const digit of digits) await page.getByRole('button', { name: digit, exact: true }).click()
}

/** Makes the page's device a judge's tablet by the desk's six digits, and goes on to the judge's open session. */
export async function pairTablet(page: Page, code: string): Promise<void> {
  await page.goto('/judge/pair')
  await typeDigits(page, code)
  for (const step of ['Choose a PIN of four digits', 'Repeat the PIN']) {
    await page.getByRole('group', { name: step }).waitFor()
    await typeDigits(page, '2580')
  }
  await page.waitForURL(/\/judge\/sessions\//)
}

/** How many aspects of the entry on the screen the judge has yet to mark. */
async function missingCount(page: Page): Promise<number> {
  return Number(await page.locator('[data-missing]').getAttribute('data-missing'))
}

/** A judge's scores, by how many judgements were scored before. */
export type Scores = (before: number) => string

/** Marks by the keyboard all that the judge's entries lack, full marks for measurements. Gives how many marks. */
export async function markAll(page: Page, scores: Scores): Promise<number> {
  let [marks, judgements] = [0, 0]
  for (;;) {
    await page.keyboard.press('m')
    if ((await missingCount(page)) === 0) return marks
    const isJudgement = await page.getByText('Judgement', { exact: true }).isVisible()
    await page.keyboard.press(isJudgement ? scores(judgements) : '1')
    if (isJudgement) judgements += 1
    marks += 1
    await page.getByRole('radio', { checked: true }).waitFor()
  }
}

/** Waits until every mark of this device is on the server. */
export const allSent = (page: Page) => page.getByRole('button', { name: /, 0 marks not sent$/ }).waitFor()

/** Signs every complete sheet of the entry on the screen, then of the next one. */
export async function signEntries(page: Page, entries: number): Promise<void> {
  while (await page.getByRole('button', { name: 'Previous entry' }).isEnabled()) await page.keyboard.press('PageUp')
  for (let i = 0; i < entries; i++) {
    await page.getByRole('button', { name: 'Sign 36 sheets' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Sign 36 sheets' }).click()
    await page.getByText('36 sheets are signed').first().waitFor()
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    if (i < entries - 1) await page.keyboard.press('PageDown')
  }
}

/** The median of a measure that the judge's screen takes of each mark, in milliseconds. */
export async function medianOf(page: Page, measure: 'mark-on-screen' | 'mark-acknowledged'): Promise<number> {
  const times = await page.evaluate(
    (name) => performance.getEntriesByName(name).map(({ duration }) => duration),
    measure,
  )
  const sorted = times.sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}
