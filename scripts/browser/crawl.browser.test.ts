import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { signIn } from '../demo/load.ts'
import { finishDemo, withDemo } from '../demo/with-demo.ts'
import { crawl } from './crawl.ts'
import { launch } from './launch.ts'

const starts = ['/', '/desk', '/judge', '/supervise', '/checkin', '/my', '/verify']

test('every link that anybody meets leads to a page without an error', () =>
  withDemo(async ({ localUrl }, demo) => {
    const code = await finishDemo(localUrl, demo)
    const browser = await launch()
    try {
      // One judge meets the links of another.
      const byRole = new Map(demo.accounts.map(({ login }) => [login.replace(/\d+$/, ''), login]))
      const walk = async (login: string | null) => {
        const caller = login ? await signIn(localUrl, demo.accounts, login) : null
        const { seen, bad } = await crawl(browser, { url: localUrl, caller, starts: [...starts, `/verify/${code}`] })
        assert.equal(bad, [], `as ${login ?? 'the public'}`)
        assert.ok(seen.length >= 3, `as ${login ?? 'the public'} only ${seen.length} pages were met`)
      }
      // Half of a walk is waiting for pages to settle: three walk at once.
      const waiting = [null, ...byRole.values()]
      const walkOn = async () => {
        for (let login = waiting.shift(); login !== undefined; login = waiting.shift()) await walk(login)
      }
      await Promise.all([walkOn(), walkOn(), walkOn()])
    } finally {
      await browser.close()
    }
  }))

test.run()
