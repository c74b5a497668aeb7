import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Browser } from 'playwright-core'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { launch } from './launch.ts'
import { openPage, type Size } from './open-page.ts'

const pages: Record<string, string> = {
  '/fine': '<!doctype html><title>fine</title><link rel="icon" href="data:,"><p>试金石</p>',
  '/throws': '<!doctype html><link rel="icon" href="data:,"><script src="/throws.js"></script>',
  '/throws.js': 'console.error("first"); throw new Error("second")',
  '/inline': '<!doctype html><link rel="icon" href="data:,"><p style="color: red">red</p><script>let x</script>',
}

const test = suite<{ server: Server; browser: Browser; baseURL: string }>('openPage')

test.before(async (context) => {
  context.server = createServer((request, reply) => {
    const body = pages[request.url ?? '']
    const type = request.url?.endsWith('.js') ? 'text/javascript' : 'text/html; charset=utf-8'
    const policy = "default-src 'self'; img-src data:"
    reply.writeHead(body ? 200 : 404, { 'content-type': type, 'content-security-policy': policy }).end(body)
  })
  await new Promise<void>((listening) => context.server.listen(0, '127.0.0.1', listening))
  context.baseURL = `http://127.0.0.1:${(context.server.address() as AddressInfo).port}`
  context.browser = await launch()
})

test.after(async (context) => {
  await context.browser?.close()
  context.server?.close()
})

test('each size is the screen it names', async ({ browser, baseURL }) => {
  const expected: [Size, number, number][] = [
    ['tablet', 1180, 820],
    ['phone', 390, 844],
    ['desktop', 1440, 900],
    ['wall', 1920, 1080],
  ]
  for (const [size, width, height] of expected) {
    const { page, close } = await openPage(browser, { size, baseURL })
    await page.goto('/fine')
    assert.equal(page.viewportSize(), { width, height })
    await close()
  }
})

test('the page has the language, colours and clock that were asked for', async ({ browser, baseURL }) => {
  const { page, close, problems } = await openPage(browser, {
    size: 'phone',
    locale: 'en-GB',
    colorScheme: 'dark',
    baseURL,
  })
  await page.goto('/fine')
  const seen = await page.evaluate(() => ({
    language: navigator.language,
    dark: matchMedia('(prefers-color-scheme: dark)').matches,
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  }))
  assert.equal(seen, { language: 'en-GB', dark: true, zone: 'Asia/Shanghai' })
  assert.equal(problems(), [])
  await close()
})

test('logged errors and thrown ones are problems', async ({ browser, baseURL }) => {
  const { page, close, problems } = await openPage(browser, { size: 'desktop', baseURL })
  await page.goto('/throws')
  const seen = problems().map(({ kind, text }) => `${kind}: ${text}`)
  assert.equal(seen, ['console: first', 'thrown: second'])
  await close()
})

test('a broken content security policy is a problem of its own kind', async ({ browser, baseURL }) => {
  const { page, close, problems } = await openPage(browser, { size: 'desktop', baseURL })
  await page.goto('/inline')
  assert.equal(
    problems().map(({ kind }) => kind),
    ['policy', 'policy'],
  )
  await close()
})

test('what a test provokes on purpose is no problem', async ({ browser, baseURL }) => {
  const { page, close, problems } = await openPage(browser, { size: 'desktop', baseURL, expected: /status of 404/ })
  await page.goto('/fine')
  assert.is(await page.evaluate(async () => (await fetch('/nowhere')).status), 404)
  assert.equal(problems(), [])
  await close()
})

test.run()
