import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { ensurePoppler } from '../browser/poppler.ts'

/** Confirms every signed sheet of a session as its chief judge. */
export async function confirmSheets(page: Page, session: string, sheets: number): Promise<void> {
  await page.goto(session)
  const name = `Confirm all signed (${sheets})`
  await page.getByRole('button', { name }).click()
  await page.getByRole('alertdialog').getByRole('button', { name }).click()
  await page.getByText(`${sheets} of ${sheets} sheets confirmed`).waitFor()
}

/** Lets the public see the event and its live ranking. */
export async function goPublic(page: Page, eventPage: string, disciplinePage: string): Promise<void> {
  await page.goto(eventPage)
  await page.getByRole('button', { name: 'Announce event' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Announce event' }).click()
  await page.getByText('Event announced').waitFor()
  await page.goto(disciplinePage)
  await page.getByRole('button', { name: 'Show ranking to the public' }).click()
  await page.getByText('The public now follows the ranking live').waitFor()
}

/** Publishes the official result. */
export async function publish(page: Page, disciplinePage: string): Promise<void> {
  await page.goto(`${disciplinePage}/results`)
  await page.getByRole('button', { name: 'Publish result' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Publish version 1' }).click()
  await page.getByText('Version 1 is published').waitFor()
}

/** Issues the certificates. Gives what the winner's PDF says, and the address of its verification. */
export async function issueCertificates(page: Page, disciplinePage: string, winner: string) {
  await page.goto(`${disciplinePage}/certificates`)
  await page.getByRole('button', { name: 'Issue certificates' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Issue certificates' }).click()
  await page.getByText('2 certificates issued').waitFor()
  const row = page.getByRole('row').filter({ hasText: winner })
  const download = page.waitForEvent('download')
  await row.getByRole('link', { name: /^Download PDF/ }).click()
  const file = await (await download).path()
  const text = execFileSync(ensurePoppler().pdftotext, ['-layout', file, '-'], { encoding: 'utf8' })
  const verify = await row.getByRole('link', { name: /^Open verify page/ }).getAttribute('href')
  return { text, isPdf: readFileSync(file).subarray(0, 5).toString() === '%PDF-', verify: verify ?? '' }
}
