import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'

/** The screens that people hold, sit at and look up to. */
export type Size = 'tablet' | 'phone' | 'desktop' | 'wall'

const sizes: Record<Size, BrowserContextOptions> = {
  tablet: { viewport: { width: 1180, height: 820 }, hasTouch: true },
  phone: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
  desktop: { viewport: { width: 1440, height: 900 } },
  wall: { viewport: { width: 1920, height: 1080 } },
}

export interface PageOptions {
  readonly size: Size
  readonly locale?: 'zh-CN' | 'en-GB'
  readonly colorScheme?: 'light' | 'dark'
  /** The time zone that the device is set to; China's unless it is given. */
  readonly zone?: string | undefined
  /** What `page.goto('/desk')` starts from, such as http://127.0.0.1:3000. */
  readonly baseURL?: string
  /** Console errors that the test provokes on purpose, such as /status of 422/. */
  readonly expected?: RegExp
}

/** Something that a page must not do: log an error, throw, or break the content security policy. */
export interface Problem {
  readonly kind: 'console' | 'thrown' | 'policy'
  readonly text: string
  /** The address it came from; empty where the browser names none. */
  readonly at: string
}

export interface OpenPage {
  readonly page: Page
  readonly context: BrowserContext
  /** What went wrong so far; a test ends with `assert.equal(problems(), [])`. */
  problems(): Problem[]
  /** Closes the page with its cookies and storage. */
  close(): Promise<void>
}

/** A page in a context of its own: cookies and storage are shared with no other. The device is in Chongqing unless another zone is given. */
export async function openPage(browser: Browser, options: PageOptions): Promise<OpenPage> {
  const { size, locale = 'zh-CN', colorScheme = 'light', zone = 'Asia/Shanghai', baseURL } = options
  const context = await browser.newContext({
    ...sizes[size],
    locale,
    colorScheme,
    baseURL,
    timezoneId: zone,
  })
  const page = await context.newPage()
  const problems = watch(page, options.expected)
  return { page, context, problems: () => [...problems], close: () => context.close() }
}

function watch(page: Page, expected: RegExp | undefined): Problem[] {
  const problems: Problem[] = []
  const add = (kind: Problem['kind'], text: string, at: string) => {
    if (!expected?.test(text)) problems.push({ kind, text, at })
  }
  page.on('console', (message) => {
    if (message.type() !== 'error') return
    const text = message.text()
    add(/Content Security Policy/i.test(text) ? 'policy' : 'console', text, message.location().url)
  })
  page.on('pageerror', (error) => add('thrown', error.message, page.url()))
  return problems
}
