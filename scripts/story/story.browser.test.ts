import { test } from 'uvu'
import { launch } from '../browser/launch.ts'
import { openPage } from '../browser/open-page.ts'
import { withServer } from '../demo/with-demo.ts'
import {
  acceptInvitation,
  createDiscipline,
  createEvent,
  importEntries,
  importScheme,
  nameOfficial,
  offerTablet,
  openSession,
} from './desk.ts'

test('a competition runs from an empty system to a verified certificate, in the browser alone', () =>
  withServer(async ({ localUrl }, invitation) => {
    const browser = await launch()
    const desk = await openPage(browser, { size: 'desktop', locale: 'en-GB', baseURL: localUrl })
    desk.page.setDefaultTimeout(8000)
    try {
      const { page } = desk
      await acceptInvitation(page, invitation, { login: 'first', password: 'a stone for every mark' }, '王芳')
      await createEvent(page, '2026 年城市技能赛')
      const eventPage = page.url()
      await createDiscipline(page)
      const disciplinePage = page.url()
      await importScheme(page, disciplinePage)
      await importEntries(page, disciplinePage)
      await page.goto(`${eventPage}/officials`)
      const chiefLink = await nameOfficial(page, '钱国栋', 'Chief judge', true)
      for (const name of ['唐卫东', '许文婷', '马克']) await nameOfficial(page, name, 'Judge', false)
      const session = await openSession(page, disciplinePage, ['唐卫东', '许文婷', '马克'], '钱国栋')
      console.log(chiefLink, session, await offerTablet(page, eventPage, '唐卫东'))
    } catch (error) {
      await desk.page.screenshot({ path: 'shots/story-failed.png' })
      throw error
    } finally {
      await browser.close()
    }
  }))

test.run()
