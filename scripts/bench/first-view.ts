import type { Browser } from 'playwright-core'
import type { Caller } from '../play/caller.ts'

/** What a browser that keeps nothing asks for until a door stands there: scripts and style sheets, in bytes as sent. */
export interface FirstView {
  readonly requests: number
  readonly bytes: number
}

/** Opens an address as somebody, or as nobody known, in a fresh browser profile and waits until it asks for nothing more. */
export async function firstView(browser: Browser, url: string, path: string, who: Caller | null): Promise<FirstView> {
  // What a service worker fetches to keep is no part of the view.
  const context = await browser.newContext({ baseURL: url, locale: 'zh-CN', serviceWorkers: 'block' })
  try {
    if (who) await context.addCookies(who.cookies)
    const page = await context.newPage()
    const sizes: Promise<number>[] = []
    page.on('requestfinished', (request) => {
      if (!['script', 'stylesheet'].includes(request.resourceType())) return
      sizes.push(request.sizes().then(({ responseBodySize }) => responseBodySize))
    })
    await page.goto(path, { waitUntil: 'networkidle' })
    const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)
    return { requests: sizes.length, bytes }
  } finally {
    await context.close()
  }
}
