import type { Browser } from 'playwright-core'
import type { Caller } from '../play/caller.ts'
import { openPage } from './open-page.ts'

/** A page on which something went wrong, and the page whose link led there. */
export interface BadPage {
  readonly path: string
  readonly from: string
  readonly wrong: string
}

export interface Crawl {
  readonly url: string
  /** Who looks; null for nobody in particular. */
  readonly caller: Caller | null
  readonly starts: readonly string[]
}

/** What differs between pages of one kind: an id, or a certificate's code. */
const identifier = /[0-9a-f]{8}-[0-9a-f-]{27}|(?<=\/verify\/)[\w-]+/g
/** The pages that everybody sees alike. */
const shared = /^\/(?!desk|judge|supervise|checkin|my)/
/** What a page says when it could not be shown, or leads nowhere. */
const errors = '[role="alert"] h2, h2:text-is("There is no such page")'
/**
 * Follows every link within the site from the starts on, and says which pages met an error. Who is signed in leaves out
 * the pages that everybody sees alike.
 */
export async function crawl(
  browser: Browser,
  { url, caller, starts }: Crawl,
): Promise<{ seen: string[]; bad: BadPage[] }> {
  const { page, context, problems, close } = await openPage(browser, { size: 'desktop', locale: 'en-GB', baseURL: url })
  if (caller) await context.addCookies(caller.cookies)
  const waiting = starts.map((path) => ({ path, from: '' }))
  const seen = new Set<string>()
  const kinds = new Set<string>()
  const bad: BadPage[] = []
  let known = 0
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    // Of a kind one is looked at: the second entry's drawer shows nothing that the first one's doesn't.
    const kind = next.path.replace(identifier, ':id')
    if (kinds.has(kind) || (caller && shared.test(kind))) continue
    seen.add(next.path)
    kinds.add(kind)
    const answer = await page.goto(next.path)
    const rests = await page.waitForLoadState('networkidle').then(
      () => true,
      () => false,
    )
    if (!rests) bad.push({ ...next, wrong: 'it never stops asking the server' })
    if (!answer?.ok()) bad.push({ ...next, wrong: `status ${answer?.status()}` })
    for (const { text } of problems().slice(known)) bad.push({ ...next, wrong: text })
    known = problems().length
    const shown = await page.locator(errors).allInnerTexts()
    for (const text of shown) bad.push({ ...next, wrong: text })
    for (const path of await linksOf(page)) waiting.push({ path, from: next.path })
  }
  await close()
  return { seen: [...seen], bad }
}

/** The site's own pages that a page links to, without what a link downloads. */
async function linksOf(page: Awaited<ReturnType<typeof openPage>>['page']): Promise<string[]> {
  const links = await page
    .locator('a[href]:not([download])')
    .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href))
  const here = new URL(page.url())
  return links
    .map((link) => new URL(link))
    .filter(({ origin, pathname }) => origin === here.origin && !pathname.startsWith('/api/'))
    .map(({ pathname, search }) => pathname + search)
}
