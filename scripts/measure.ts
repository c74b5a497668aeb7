import type { Page } from 'playwright-core'
import { launch } from './browser/launch.ts'
import { openPage } from './browser/open-page.ts'
import { type Demo, signIn } from './demo/load.ts'
import { withDemo } from './demo/with-demo.ts'
import { medianOf } from './story/judge.ts'

const MARKS = 60
/** Milliseconds between two marks: a quick judge. */
const PACE = 400

/**
 * Measures a judge's marks in a real browser at a quick judge's pace, on a durable database, and prints one line of JSON: the medians in
 * milliseconds, and the acknowledgement as a ratio to the baseline, a bare GET /health from the same page.
 */
export function measure(): Promise<void> {
  return withDemo(measureDemo, { durable: true })
}

async function measureDemo({ localUrl }: { localUrl: string }, demo: Demo): Promise<void> {
  const browser = await launch()
  try {
    const { page, context } = await openPage(browser, { size: 'tablet', locale: 'en-GB', baseURL: localUrl })
    await context.addCookies((await signIn(localUrl, demo.accounts, 'judge1')).cookies)
    console.log(JSON.stringify(await measureMarks(page, demo)))
  } finally {
    await browser.close()
  }
}

async function measureMarks(page: Page, { sessionId }: Demo) {
  await page.goto(`/judge/sessions/${sessionId}`)
  await page.locator('[data-missing]').waitFor()
  for (let i = 0; i < MARKS; i++) {
    await page.keyboard.press('m')
    await page.keyboard.press('1')
    await page.waitForTimeout(PACE)
  }
  const onScreen = await medianOf(page, 'mark-on-screen')
  const acknowledged = await medianOf(page, 'mark-acknowledged')
  const baseline = await medianHealth(page)
  const rounded = (value: number) => Math.round(value * 10) / 10
  return {
    marks: MARKS,
    onScreenMs: rounded(onScreen),
    acknowledgedMs: rounded(acknowledged),
    baselineMs: rounded(baseline),
    acknowledgedToBaseline: rounded(acknowledged / baseline),
  }
}

/** The median of a call that asks the server for nothing but its health, at the same pace. */
function medianHealth(page: Page): Promise<number> {
  return page.evaluate(async (pace) => {
    const times: number[] = []
    for (let i = 0; i < 20; i++) {
      const start = performance.now()
      await (await fetch('/health')).text()
      times.push(performance.now() - start)
      await new Promise((resolve) => setTimeout(resolve, pace))
    }
    return times.sort((a, b) => a - b)[10] ?? Number.NaN
  }, PACE)
}
