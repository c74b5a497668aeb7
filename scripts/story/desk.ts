import { join } from 'node:path'
import type { Page } from 'playwright-core'

const root = join(import.meta.dirname, '../..')

/** The login and password that a person of the story chooses. */
export interface Chosen {
  readonly login: string
  readonly password: string
}

/** Accepts an invitation and is signed in at the desk afterwards. */
export async function acceptInvitation(page: Page, link: string, chosen: Chosen, name?: string): Promise<void> {
  await page.goto(link)
  if (name) await page.getByLabel('Your name').fill(name)
  await page.getByLabel('Account').fill(chosen.login)
  await page.getByLabel('Password', { exact: true }).fill(chosen.password)
  await page.getByRole('button', { name: 'Save and sign in' }).click()
  await page.waitForURL('**/desk')
}

/** Creates an event. Leaves the page at it. */
export async function createEvent(page: Page, name: string): Promise<void> {
  await page
    .getByRole('link', { name: 'Create event' })
    .or(page.getByRole('button', { name: 'Create event' }))
    .first()
    .click()
  await page.getByLabel('Event name').fill(name)
  await page.getByLabel('English name').fill('City Skills 2026')
  await page.getByLabel('Tier').selectOption({ label: 'Provincial' })
  await page.getByLabel('Organiser').fill('重庆市人力资源和社会保障局')
  await page.getByLabel('Place').fill('重庆')
  await page.getByLabel('First day').fill('2026-11-24')
  await page.getByLabel('Last day').fill('2026-11-26')
  await page.getByRole('button', { name: 'Create event' }).click()
  await page.waitForURL(/\/desk\/events\/[0-9a-f-]{36}$/)
}

/** Adds a discipline to the event on the page. Leaves the page at the discipline. */
export async function createDiscipline(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Create discipline' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Code').fill('17')
  await dialog.getByLabel('Discipline name').fill('网站技术')
  await dialog.getByLabel('English name').fill('Web Development')
  await dialog.getByRole('button', { name: 'Create discipline' }).click()
  await dialog.waitFor({ state: 'hidden' })
  if (!page.url().includes('/disciplines/')) await page.getByRole('link', { name: '网站技术' }).first().click()
  await page.waitForURL(/\/desk\/disciplines\/[0-9a-f-]{36}$/)
}

/** Imports the marking scheme workbook into the discipline on the page; its preview must be sound. */
export async function importScheme(page: Page, disciplinePage: string): Promise<void> {
  await page.goto(`${disciplinePage}/scheme`)
  await page.getByLabel('Marking scheme workbook').setInputFiles(join(root, 'db/demo/marking-scheme-es2023.xlsx'))
  await page.getByText('The workbook is sound and can be imported').waitFor()
  await page.getByRole('button', { name: 'Import marking scheme' }).click()
  await page.getByText('Marking scheme imported').waitFor()
}

/** Imports the entries: first a table with an error in a row, which is named, then the right one. */
export async function importEntries(page: Page, disciplinePage: string): Promise<void> {
  await page.goto(`${disciplinePage}/entries`)
  await page
    .getByRole('link', { name: 'Import entries' })
    .or(page.getByRole('button', { name: 'Import entries' }))
    .first()
    .click()
  const table = (rows: string[]) => ({
    name: 'entries.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(['Number,Name,Latin name,Delegation code,Delegation', ...rows].join('\n')),
  })
  await page
    .getByLabel('Table of entries')
    .setInputFiles(table(['1,陈思远,CHEN Siyuan,CQ,重庆', 'x,张伟,ZHANG Wei,SC,四川']))
  await page.getByText('nothing can be imported').waitFor()
  await page.getByRole('button', { name: 'Remove' }).first().click()
  await page
    .getByLabel('Table of entries')
    .setInputFiles(table(['1,陈思远,CHEN Siyuan,CQ,重庆', '2,张伟,ZHANG Wei,SC,四川']))
  await page.getByRole('button', { name: 'Import 2 entries' }).click()
  await page.getByText('2 entries imported').waitFor()
}

/** Names an official; with `invite`, gives the one-time link. */
export async function nameOfficial(page: Page, name: string, role: string, invite: boolean): Promise<string | null> {
  await page.getByRole('button', { name: 'Name an official' }).first().click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Name', { exact: true }).fill(name)
  await dialog.getByRole('radio', { name: new RegExp(`^${role}`) }).check({ force: true })
  const box = dialog.getByRole('checkbox')
  if ((await box.isChecked()) !== invite) await box.click({ force: true })
  await dialog.getByRole('button', { name: 'Name an official' }).click()
  if (!invite) {
    await dialog.waitFor({ state: 'hidden' })
    return null
  }
  const shown = page.getByRole('dialog').filter({ hasText: 'Invitation link for' })
  const link = await shown
    .getByText(/\/desk\/invitation#/)
    .first()
    .innerText()
  await page.keyboard.press('Escape')
  return link.trim()
}

/** Plans a session of the discipline, seats the panel, and opens it. Gives the session's page. */
export async function openSession(
  page: Page,
  disciplinePage: string,
  judges: readonly string[],
  chief: string,
): Promise<string> {
  await page.goto(disciplinePage)
  await page.getByRole('button', { name: 'New session' }).first().click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Name of the session').fill('Session 1')
  await dialog.getByLabel('Place').fill('Hall 3')
  await dialog.getByLabel('Starts').fill('2026-11-24T09:00')
  await dialog.getByLabel('Ends').fill('2026-11-24T17:00')
  await dialog.getByRole('button', { name: 'New session' }).click()
  await page.waitForURL(/\/desk\/sessions\/[0-9a-f-]{36}/)
  const session = page.url().replace(/(\/desk\/sessions\/[0-9a-f-]{36}).*/, '$1')
  await page.goto(`${session}/roster`)
  await page.getByRole('button', { name: 'Add panel' }).first().click()
  for (const [i, name] of judges.entries())
    await page.getByLabel(new RegExp(`seat ${i + 1}$`)).selectOption({ label: name })
  await page.getByLabel('Chief judge').selectOption({ label: chief })
  await page.getByRole('button', { name: /^Place remaining \d+ evenly$/ }).click()
  await page.getByRole('button', { name: 'Save roster' }).click()
  await page.getByText('Roster saved').waitFor()
  await page.goto(session)
  await page.getByRole('button', { name: 'Open session' }).click()
  await page.getByRole('alertdialog').or(page.getByRole('dialog')).getByRole('button', { name: 'Open session' }).click()
  await page.getByText('The session is open; judges can mark').waitFor()
  return session
}

/** Shows a pairing code for a judge. Gives the link that the QR code holds. */
export async function offerTablet(page: Page, eventPage: string, judge: string): Promise<string> {
  await page.goto(`${eventPage}/tablets`)
  await page.getByRole('button', { name: 'Pair a tablet' }).first().click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Choose a judge').selectOption({ label: judge })
  await dialog.getByRole('button', { name: 'Show pairing code' }).click()
  return (await dialog.getByLabel('Pairing code').innerText()).replace(/\D/g, '')
}
