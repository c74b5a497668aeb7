import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { launch } from '../browser/launch.ts'
import { type OpenPage, openPage, type PageOptions } from '../browser/open-page.ts'
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
import { allSent, markAll, pairTablet, signEntries } from './judge.ts'
import { confirmSheets, goPublic, issueCertificates, publish } from './result.ts'

const judges = ['唐卫东', '许文婷', '马克']
const [winner, second] = ['陈思远', '张伟']

/** Opens screens for the people of the story; what goes wrong on any of them is kept. */
async function withScreens(url: string, run: (open: (look: PageOptions) => Promise<OpenPage>) => Promise<void>) {
  const browser = await launch()
  const screens: OpenPage[] = []
  try {
    await run(async (look) => {
      const screen = await openPage(browser, { locale: 'en-GB', baseURL: url, ...look })
      screens.push(screen)
      return screen
    })
    for (const { problems } of screens) assert.equal(problems(), [])
  } catch (error) {
    for (const [i, { page }] of screens.entries()) await page.screenshot({ path: `shots/story-${i}.png` })
    throw error
  } finally {
    await browser.close()
  }
}

test('a competition runs from an empty system to a verified certificate, in the browser alone', () =>
  withServer(({ localUrl }, invitation) =>
    withScreens(localUrl, async (open) => {
      const { page: desk } = await open({ size: 'desktop', expected: /status of 422/ })
      await acceptInvitation(desk, invitation, { login: 'first', password: 'a stone for every mark' }, '王芳')
      await createEvent(desk, '2026 年城市技能赛')
      const eventPage = desk.url()
      await createDiscipline(desk)
      const disciplinePage = desk.url()
      await importScheme(desk, disciplinePage)
      await importEntries(desk, disciplinePage)
      await desk.goto(`${eventPage}/officials`)
      const link = await nameOfficial(desk, '钱国栋', 'Chief judge', true)
      for (const name of judges) await nameOfficial(desk, name, 'Judge', false)
      const session = await openSession(desk, disciplinePage, judges, '钱国栋')
      await goPublic(desk, eventPage, disciplinePage)

      const { page: phone } = await open({ size: 'phone' })
      await phone.goto(`${disciplinePage.replace('/desk', '')}/ranking`)
      const tablets = []
      for (const name of judges) {
        const { page } = await open({ size: 'tablet' })
        await pairTablet(page, await offerTablet(desk, eventPage, name))
        tablets.push(page)
      }
      const [first, other, last] = tablets
      if (!first || !other || !last) throw new Error('a judge has no tablet')

      // The winner gets 3 for every judgement, the second entry 2; once a judge scores 0, so that it is repeated.
      const usual = (before: number) => (before < 26 ? '3' : '2')
      const marked = [
        await markAll(first, usual),
        await markAll(other, (before) => (before === 0 ? '0' : usual(before))),
        await markAll(last, (before) => (before < 27 ? '3' : '2')),
      ]
      assert.equal(marked, [298, 52, 53], 'the last judge meets the second round at once')
      for (const page of [first, other]) assert.is(await markAll(page, () => '3'), 1, 'the second round')
      for (const page of tablets) await allSent(page)
      await phone.getByText('100.00').first().waitFor()

      for (const page of tablets) await signEntries(page, 2)
      const { page: chief } = await open({ size: 'desktop' })
      await acceptInvitation(chief, link ?? '', { login: 'chief', password: 'a judge of all the judges' })
      await confirmSheets(chief, session, 72)

      await publish(desk, disciplinePage)
      const certificate = await issueCertificates(desk, disciplinePage, winner)
      assert.ok(certificate.isPdf)
      assert.match(certificate.text, winner)
      assert.match(certificate.text, /TSA-2026-000001/)
      await phone.goto(certificate.verify)
      await phone.getByText('This certificate is valid').waitFor()
      await phone.getByText(winner).first().waitFor()
      await phone.goto(`${disciplinePage.replace('/desk', '')}/results`)
      await phone.getByText(second).first().waitFor()
    }),
  ))

test.run()
