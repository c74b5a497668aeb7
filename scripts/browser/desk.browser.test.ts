import type { Page } from 'playwright-core'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { withServer } from '../demo/with-demo.ts'
import { launch } from './launch.ts'
import { openPage } from './open-page.ts'

const chosen = { login: 'first', password: 'a stone for every mark' }
const head = '参赛号,姓名,代表队代码,代表队\n'
/** The head and "7,张三,CQ,重庆" as a Chinese Windows writes them: in GB18030. */
const inGb = Buffer.from(
  'b2cec8fcbac52cd0d5c3fb2cb4fab1edb6d3b4fac2eb2cb4fab1edb6d30a372cd5c5c8fd2c43512cd6d8c7ec0a',
  'hex',
)

test('the desk keeps what was typed, says no in words, and takes a list whole or not at all', () =>
  withServer(async ({ localUrl }, invitation) => {
    const browser = await launch()
    const expected = /status of (401|404|422)|ERR_INTERNET_DISCONNECTED/
    const { page, context, problems } = await openPage(browser, {
      size: 'desktop',
      locale: 'en-GB',
      baseURL: localUrl,
      expected,
    })
    try {
      await acceptInvitation(page, invitation)
      await signInAgain(page)
      await keepsDrafts(page)
      await refusesDays(page)
      await refusesRules(page)
      await addsByHand(page)
      await importsWhole(page)
      await withdraws(page)
      await announcesAndCloses(page)
      await page.goto('/desk')
      const link = page.getByRole('link', { name: 'City Skills' })
      await link.waitFor()
      await context.setOffline(true)
      await link.click()
      await page.getByText('No network').waitFor()
      await context.setOffline(false)
      await page.getByRole('heading', { level: 1, name: 'City Skills' }).waitFor()
      assert.equal(problems(), [])
    } finally {
      await browser.close()
    }
  }))

async function acceptInvitation(page: Page, link: string): Promise<void> {
  await page.goto(link)
  await page.getByLabel('Your name').fill('王芳')
  await page.getByLabel('Account').fill(chosen.login)
  await page.getByLabel('Password', { exact: true }).fill(chosen.password)
  await page.getByRole('button', { name: 'Save and sign in' }).click()
  await page.getByText('No events yet').waitFor()
}

/** Signing out leads to the sign-in page; signing in leads back to where one wanted to go. */
async function signInAgain(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Account of 王芳' }).click()
  await page.getByRole('menuitem', { name: 'Sign out' }).click()
  await page.waitForURL('**/desk/sign-in')
  await page.goto('/desk/events/new')
  await page.getByLabel('Account').fill(chosen.login)
  await page.getByLabel('Password', { exact: true }).fill(chosen.password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.waitForURL('**/desk/events/new')
}

async function keepsDrafts(page: Page): Promise<void> {
  await page.getByLabel('Event name').fill('City Skills')
  await page.reload()
  assert.is(await page.getByLabel('Event name').inputValue(), 'City Skills')
  await page.getByRole('button', { name: 'Create event' }).click()
  assert.is(await page.evaluate(() => document.activeElement?.getAttribute('name')), 'tier', 'the first wrong field')
}

async function refusesDays(page: Page): Promise<void> {
  await page.getByLabel('Tier').selectOption({ label: 'Provincial' })
  await page.getByLabel('Organiser').fill('City')
  await page.getByLabel('Place').fill('Hall 3')
  await page.getByLabel('First day').fill('2026-11-25')
  await page.getByLabel('Last day').fill('2026-11-24')
  await page.getByRole('button', { name: 'Create event' }).click()
  await page.getByText('The end must be after the start').waitFor()
  await page.getByLabel('Last day').fill('2026-11-26')
  await page.getByLabel('Last day').press('Enter')
  await page.getByRole('button', { name: 'Create discipline' }).click()
  await page.getByRole('dialog').getByLabel('Code').fill('17')
  await page.getByRole('dialog').getByLabel('Discipline name').fill('Web Development')
  await page.getByRole('dialog').getByLabel('Discipline name').press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Web Development' }).waitFor()
}

async function refusesRules(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Change rules' }).click()
  await page.getByLabel('Judges in a panel').fill('99')
  await page.getByRole('button', { name: 'Save rules' }).click()
  await page.getByText('A whole number from 1 to 15').waitFor()
  await page.getByLabel('Judges in a panel').fill('5')
  await page.getByRole('button', { name: 'Save rules' }).click()
  await page.getByText('5 judges').waitFor()
}

async function addsByHand(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Entries', exact: true }).click()
  await page.getByRole('button', { name: 'Add entry' }).click()
  const drawer = page.getByRole('dialog')
  await drawer.getByLabel('Number').fill('7')
  await drawer.getByLabel('Name', { exact: true }).fill('Ada Lovelace')
  await drawer.getByLabel('Delegation code').fill('GB')
  await drawer.getByLabel('Delegation name').fill('United Kingdom')
  await drawer.getByRole('button', { name: 'Add entry' }).click()
  await page.getByRole('row', { name: /Ada Lovelace/ }).waitFor()
}

async function importsWhole(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Import entries' }).click()
  const file = (buffer: Buffer) => ({ name: 'entries.csv', mimeType: 'text/csv', buffer })
  const drop = page.getByLabel('Table of entries')
  await drop.setInputFiles(file(inGb))
  await page.getByRole('row', { name: /张三.*Number 7 is taken/ }).waitFor()
  assert.ok(await page.getByRole('button', { name: 'Import 1 entry' }).isDisabled())
  await page.getByRole('button', { name: 'Remove file' }).click()
  await drop.setInputFiles(file(Buffer.from(`${head}8,张三,CQ,重庆\n,李四,CQ,\n`)))
  await page.getByRole('button', { name: 'Import 2 entries' }).click()
  await page.getByRole('row', { name: /9 李四 重庆/ }).waitFor()
}

async function withdraws(page: Page): Promise<void> {
  await page.getByRole('row', { name: /Ada Lovelace/ }).click()
  await page.getByRole('button', { name: 'Withdraw entry' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Withdraw entry' }).click()
  await page.getByRole('row', { name: /Ada Lovelace.*Withdrawn/ }).waitFor()
  await page.getByRole('searchbox').fill('重庆')
  await page.reload()
  await page.getByText('2 of 3').waitFor()
}

async function announcesAndCloses(page: Page): Promise<void> {
  await page.getByRole('navigation', { name: 'Where you are' }).getByRole('link', { name: 'City Skills' }).click()
  for (const verb of ['Announce event', 'Close event']) {
    await page.getByRole('button', { name: verb }).click()
    await page.getByRole('alertdialog').getByRole('button', { name: verb }).click()
  }
  await page.getByText('Closed', { exact: true }).waitFor()
  assert.is(await page.getByRole('button', { name: 'Create discipline' }).count(), 0)
}

test.run()
