import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Browser } from 'playwright-core'
import { launch } from './browser/launch.ts'
import { openPage, type PageOptions, type Size } from './browser/open-page.ts'
import { type Demo, signIn } from './demo/load.ts'
import { finishDemo, withDemo } from './demo/with-demo.ts'
import { drawIcons } from './pictures/icons.ts'
import { doors, type Screen, screens } from './pictures/screens.ts'

const root = join(import.meta.dirname, '..')
const sizes: readonly Size[] = ['phone', 'tablet', 'desktop', 'wall']

/**
 * Takes pictures of the demonstration competition: the README's four doors, or with --all every screen in four sizes,
 * two languages, light and dark, into ./shots; --only takes the screens whose name holds the word. --icons draws the
 * icons of the judge's app instead.
 */
export async function takePictures(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      all: { type: 'boolean', default: false },
      only: { type: 'string' },
      icons: { type: 'boolean', default: false },
    },
  })
  if (values.icons) return drawIcons()
  const chosen = values.all || values.only ? screens.filter(({ name }) => name.includes(values.only ?? '')) : doors
  await withDemo(async (running, demo) => {
    const browser = await launch()
    const tour = { browser, url: running.localUrl, demo, code: '' }
    for (const screen of chosen.filter(({ after }) => !after))
      await shoot(tour, screen, values.all || values.only !== undefined)
    const code = chosen.some(({ after }) => after) ? await finishDemo(running.localUrl, demo) : ''
    for (const screen of chosen.filter(({ after }) => after))
      await shoot({ ...tour, code }, screen, values.all || values.only !== undefined)
    await browser.close()
  })
}

interface Tour {
  readonly browser: Browser
  readonly url: string
  readonly demo: Demo
  readonly code: string
}

async function shoot(tour: Tour, screen: Screen, every: boolean): Promise<void> {
  const looks: PageOptions[] = every
    ? sizes.flatMap((size) => [
        { size, locale: 'zh-CN' as const },
        { size, locale: 'en-GB' as const, colorScheme: 'dark' as const },
      ])
    : [{ size: screen.size, locale: 'en-GB' }]
  for (const look of looks) {
    const at = every ? `shots/${screen.name}-${look.size}-${look.locale}` : `scripts/pictures/${screen.name}`
    await mkdir(join(root, at, '..'), { recursive: true })
    await shootOnce(tour, screen, look, join(root, `${at}.png`))
  }
}

async function shootOnce({ browser, url, demo, code }: Tour, screen: Screen, look: PageOptions, file: string) {
  const { page, context, problems, close } = await openPage(browser, { ...look, baseURL: url })
  if (screen.as) await context.addCookies((await signIn(url, demo.accounts, screen.as)).cookies)
  await page.goto(screen.path({ ...demo, code }))
  await page.waitForLoadState('networkidle')
  await screen.prepare?.(page)
  await page.waitForTimeout(600)
  await page.screenshot({ path: file })
  for (const problem of problems()) console.error(`${screen.name}: ${problem.kind}: ${problem.text} ${problem.at}`)
  await close()
  console.log(file)
}
