import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { signIn } from '../demo/load.ts'
import { finishDemo, withDemo } from '../demo/with-demo.ts'
import { crawl } from './crawl.ts'
import { launch } from './launch.ts'

const starts = ['/', '/desk', '/judge', '/verify']

/** Most of a walk is waiting for pages to settle, so several walk at once. */
const WALKERS = 3

test('every link that anybody meets leads to a page without an error', () =>
  withDemo(async ({ localUrl }, demo) => {
    const code = await finishDemo(localUrl, demo)
    const browser = await launch()
    try {
      const waiting: (string | null)[] = [null, ...demo.accounts.map((account) => account.login)]
      const walk = async () => {
        for (let login = waiting.shift(); login !== undefined; login = waiting.shift()) {
          const caller = login ? await signIn(localUrl, demo.accounts, login) : null
          const { seen, bad } = await crawl(browser, { url: localUrl, caller, starts: [...starts, `/verify/${code}`] })
          assert.equal(bad, [], `as ${login ?? 'the public'}`)
          assert.ok(seen.length > starts.length, `as ${login ?? 'the public'} only ${seen.length} pages were met`)
        }
      }
      await Promise.all(Array.from({ length: WALKERS }, walk))
    } finally {
      await browser.close()
    }
  }))

test.run()
