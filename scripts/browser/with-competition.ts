import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import type { Caller } from '../../server/testing/callers.ts'
import { type Competition, openCompetition, type TestAspect } from '../../server/testing/competition.ts'
import { type TestApp, withApp } from '../../server/testing/with-app.ts'
import { launch } from './launch.ts'
import { type OpenPage, openPage, type Size } from './open-page.ts'

const client = join(import.meta.dirname, '../../dist/client')

/** A competition with a session that is open, on a server that browsers reach. */
export interface Hall {
  readonly app: TestApp
  readonly competition: Competition
  /** Opens a page as somebody, or as nobody known; in English, on a device in China or another zone. */
  open(who: Caller | null, path: string, size?: Size, expected?: RegExp, zone?: string): Promise<OpenPage>
}

/** Runs something with a competition and a browser; `prepare` comes before anybody looks. */
export function withCompetition(
  run: (hall: Hall) => Promise<void>,
  prepare: (competition: Competition, app: TestApp) => Promise<void> = async () => {},
  aspects?: readonly TestAspect[],
): Promise<void> {
  let baseURL = ''
  return withApp(
    async (app) => {
      const competition = await openCompetition(app, aspects)
      await prepare(competition, app)
      await app.app.listen({ host: '127.0.0.1', port: 0 })
      baseURL = `http://127.0.0.1:${(app.app.server.address() as AddressInfo).port}`
      const browser = await launch()
      const open: Hall['open'] = async (who, path, size = 'desktop', expected = undefined, zone = undefined) => {
        const opened = await openPage(browser, { size, locale: 'en-GB', baseURL, expected, zone })
        if (who) await opened.context.addCookies(cookiesOf(who, baseURL))
        await opened.page.goto(path)
        return opened
      }
      try {
        await run({ app, competition, open })
      } finally {
        await browser.close()
      }
    },
    { client, publicUrl: () => baseURL },
  )
}

function cookiesOf({ headers }: Caller, url: string) {
  return (headers.cookie ?? '').split('; ').map((text) => {
    const at = text.indexOf('=')
    return { name: text.slice(0, at), value: text.slice(at + 1), url }
  })
}
