import { setTimeout } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import type { ReviewQueue } from '#domain/applications/review-contract'
import type { BatchTimetable } from '#domain/timetables/batch-contract'
import { type FixtureCell, workbookOf } from '../../server/platform/spreadsheet/workbook-fixture.ts'
import type { Caller } from '../../server/testing/callers.ts'
import { citizenIdOf } from '../../server/testing/citizen-ids.ts'
import { expectOk } from '../../server/testing/competition.ts'

const heads = ['姓名', '证件号码', '手机号', '职业编码', '等级', '工作单位', '从业起始日期']

/** What a candidate is called who stands in the file in this place, from 0; and back. */
const nameOf = (order: number) => `考生${order + 1}`
export const orderOf = (name: string): number => Number(name.slice(2)) - 1

/** A file of candidates by their order: turners of level 4 and electricians of level 3 in turn, from four employers. */
export function candidateFile(orders: readonly number[]) {
  const rows = orders.map((at): FixtureCell[] => [
    ...[nameOf(at), citizenIdOf(at), '13812345678'],
    ...(at % 2 === 0 ? ['6-18-01-01', '四级'] : ['6-31-01-03', '三级']),
    ...[`单位${at % 4}`, '2000-07-01'],
  ])
  const buffer = workbookOf([{ name: '考生', rows: [heads, ...rows] }])
  return { name: '考生.xlsx', mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', buffer }
}

/** The manager files the batch, and the authority accepts it. */
export async function fileBatch(manager: Page, authority: Page, eventId: string): Promise<void> {
  await manager.goto(`/desk/events/${eventId}`)
  await manager.getByRole('button', { name: 'File it' }).click()
  await manager.getByLabel('Plan', { exact: true }).fill('Two rooms, invigilators, a plan for emergencies')
  await manager.getByLabel('Contact person and telephone').fill('Office, 023-0000')
  await manager.getByRole('button', { name: 'Submit filing' }).click()
  await manager.getByText('Filing 1').waitFor()
  await authority.goto(`/desk/events/${eventId}/filing`)
  await authority.getByRole('button', { name: 'Accept filing' }).click()
  const dialog = authority.getByRole('dialog')
  await dialog.getByLabel('File number').fill('渝评备 2026-2')
  await dialog.getByRole('button', { name: 'Accept filing' }).click()
  await authority.getByText('渝评备 2026-2').first().waitFor()
}

/** The candidates are imported from a file, and approved together. */
export async function importAndApprove(manager: Page, eventId: string, count: number): Promise<void> {
  await manager.goto(`/desk/events/${eventId}/applications/import`)
  await manager
    .getByLabel('Table of candidates')
    .setInputFiles(candidateFile(Array.from({ length: count }, (_, at) => at)))
  await manager.getByRole('button', { name: `Import ${count} candidates` }).click()
  await manager.getByText(`${count} candidates imported`).waitFor()
  await manager.getByRole('link', { name: 'To the review' }).click()
  await manager.getByText(`${count} wait for review`).waitFor()
  await manager.getByRole('button', { name: `Select all ${count} listed` }).click()
  await manager.getByRole('button', { name: `Approve ${count}` }).click()
  await manager.getByText('Nothing waits for review').first().waitFor()
}

/** A timetable is made and taken. */
export async function makeTimetable(manager: Page, eventId: string, entries: number): Promise<void> {
  await manager.goto(`/desk/events/${eventId}/timetable`)
  await manager.getByLabel('Seconds').fill('4')
  await manager.getByRole('button', { name: 'Make the timetable' }).click()
  await manager.getByRole('button', { name: 'Take the proposal' }).click({ timeout: 40_000 })
  await manager.getByRole('dialog').getByRole('button', { name: 'Take the proposal' }).click()
  await manager.getByText(`All ${entries} entries have a place`).waitFor()
}

/** The seats of all days are drawn, and the tickets issued. */
export async function drawSeatsAndIssueTickets(
  manager: Page,
  eventId: string,
  count: number,
  pass: () => void,
): Promise<void> {
  await manager.goto(`/desk/events/${eventId}/seats`)
  const freeze = manager.getByRole('button', { name: /^Freeze \d+/ })
  await freeze.first().waitFor()
  for (let days = await freeze.count(); days > 0; days--) {
    await freeze.first().click()
    const dialog = manager.getByRole('dialog')
    await dialog.getByLabel('Where the public value will come from').fill('The temperature at eight')
    await dialog.getByRole('button', { name: 'Freeze list and commit' }).click()
    await dialog.waitFor({ state: 'detached' })
    await manager.getByText(/frozen and .* for the public value/).waitFor()
  }
  pass()
  await manager.getByRole('button', { name: 'Draw the seats' }).click()
  const dialog = manager.getByRole('dialog')
  await dialog.getByLabel('Public value').fill('21.4')
  await dialog.getByRole('button', { name: 'Run draw' }).click()
  await manager.getByText(/The seats of \d+ sessions were drawn/).waitFor()
  await manager.goto(`/desk/events/${eventId}/tickets`)
  await manager.getByRole('button', { name: 'Issue tickets' }).click()
  await manager.getByText(`${count} issued`).first().waitFor()
}

/** Somebody is let in at the door by the number on the ticket. */
export async function letIn(door: Page, number: string, name: string): Promise<void> {
  await door.locator('#find').fill(number)
  await door.keyboard.press('Enter')
  await door.locator('[data-arrival=right]').filter({ hasText: name }).waitFor()
  await door.keyboard.press('Enter')
  await door.getByText(`${name}: checked in`).waitFor()
}

/** A violation is confirmed at the desk. */
export async function decideViolation(manager: Page, eventId: string, name: string): Promise<void> {
  await manager.goto(`/desk/events/${eventId}/violations`)
  await manager.getByRole('row', { name: new RegExp(name) }).click()
  const drawer = manager.getByRole('dialog')
  await drawer.getByLabel('Reason').fill('The phone lay on the desk')
  await drawer.getByRole('button', { name: 'Confirm' }).click()
  await drawer.getByText('Confirmed').first().waitFor()
}

/** Brings a file of scores in, by the numbers of the entries. */
export async function bringScores(
  manager: Page,
  component: string,
  name: string,
  scores: readonly (readonly [number, string])[],
): Promise<void> {
  const buffer = Buffer.from(['Entry,Points', ...scores.map((row) => row.join(','))].join('\r\n'))
  await manager.getByLabel('Component').selectOption({ label: component })
  await manager.getByLabel('File of scores').setInputFiles({ name, mimeType: 'text/csv', buffer })
  await manager.getByRole('button', { name: `Bring in ${scores.length} scores` }).click()
  await manager.getByText(name).first().waitFor()
}

/** The results are published for objection. */
export async function publish(manager: Page, eventId: string): Promise<void> {
  await manager.goto(`/desk/events/${eventId}/outcomes`)
  await manager.getByRole('button', { name: 'Publish results' }).click()
  await manager.getByRole('alertdialog').getByRole('button', { name: 'Publish results' }).click()
  await manager.getByText('Version 1 is published').waitFor()
}

/** A candidate who has failed the theory objects on the phone. */
export async function object(phone: Page): Promise<void> {
  await phone.getByText('To be resat: Theory').waitFor()
  await phone.getByRole('button', { name: 'Object' }).click()
  await phone.getByRole('radio', { name: 'Theory' }).check()
  await phone.getByLabel('What is wrong, and why').fill('Question 12 was marked wrong')
  await phone.getByRole('button', { name: 'Send objection' }).click()
  await phone.getByText('Waits for an answer').waitFor()
}

/** The objection is answered: the result stays. */
export async function dismiss(manager: Page, eventId: string): Promise<void> {
  await manager.goto(`/desk/events/${eventId}/objections`)
  await manager.getByRole('button', { name: 'Answer' }).click()
  const dialog = manager.getByRole('dialog')
  await dialog.getByRole('radio', { name: /^Dismissed/ }).check()
  await dialog.getByLabel('What is answered').fill('Question 12 was looked at again: it is wrong')
  await dialog.getByRole('button', { name: 'Answer' }).click()
  await manager.getByText('Dismissed', { exact: true }).waitFor()
}

/** The results are made final. */
export async function finish(manager: Page, eventId: string): Promise<void> {
  await manager.goto(`/desk/events/${eventId}/outcomes`)
  await manager.getByRole('button', { name: 'Make results final' }).click()
  await manager.getByRole('alertdialog').getByRole('button', { name: 'Make results final' }).click()
}

/** The batch's timetable as the desk reads it. */
export const timetableOf = async (manager: Caller, eventId: string): Promise<BatchTimetable> =>
  (await expectOk(manager.call<BatchTimetable>('GET', `/api/events/${eventId}/timetable`))).body

/** Approves the one who applied to a batch. Gives the components in which they have an entry. */
export async function admittedTo(manager: Caller, eventId: string): Promise<(string | null)[]> {
  const at = `/api/events/${eventId}/applications`
  for (;;) {
    const { body } = await expectOk(manager.call<ReviewQueue>('GET', at))
    const [waiting] = body.applications
    if (!waiting) {
      await setTimeout(100)
      continue
    }
    const applications = [{ id: waiting.id, round: waiting.round }]
    await expectOk(manager.call('POST', `${at}/decisions`, { applications, decision: { kind: 'approve' } }))
    const { disciplines } = await timetableOf(manager, eventId)
    return disciplines.filter(({ entries }) => entries > 0).map(({ component }) => component)
  }
}
