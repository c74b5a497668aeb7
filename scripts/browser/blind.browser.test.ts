import type { Page } from 'playwright-core'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { Judging } from '../../server/domain/scoring/contract.ts'
import type { Caller } from '../../server/testing/callers.ts'
import { type Competition, expectOk, sendMarks } from '../../server/testing/competition.ts'
import type { TestApp } from '../../server/testing/with-app.ts'
import { withCompetition } from './with-competition.ts'

/** The session is planned anew: its names are to be drawn first. */
async function planAnew({ sessionId }: Competition, { connection }: TestApp): Promise<void> {
  await connection.sql`update session set state = 'planned' where id = ${sessionId}`
}

const section = (page: Page, name: string | RegExp) =>
  page.locator('section').filter({ has: page.getByRole('heading', { level: 2, name }) })

/** An officer commits to a stage, runs it a minute later with dice, and reads the slips. */
async function runStage(page: Page, { clock }: TestApp, stage: RegExp): Promise<string> {
  await section(page, stage).getByRole('button', { name: 'Commit' }).click()
  const commit = page.getByRole('dialog')
  await commit.getByLabel('Where the public value will come from').fill('dice thrown before the judges')
  await commit.getByRole('button', { name: 'Freeze list and commit' }).click()
  await commit.waitFor({ state: 'hidden' })
  await section(page, stage).getByText('Committed, to be run').waitFor()
  clock.pass(60)
  await section(page, stage).getByRole('button', { name: 'Run draw' }).click()
  const run = page.getByRole('dialog')
  await run.getByLabel('Public value').fill('3 5 1 6')
  await run.getByRole('button', { name: 'Run draw' }).click()
  await run.waitFor({ state: 'hidden' })
  await section(page, stage).getByText('Drawn', { exact: true }).waitFor()
  await section(page, stage).getByRole('button', { name: 'Show slips' }).click()
  const slips = await page.getByRole('dialog').innerText()
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
  return slips
}

/** Every entry is marked and signed by the panel and the chief judge, under the codes that they see. */
async function markAndSign({ judges, chief, parts, sessionId }: Competition): Promise<void> {
  const { body } = await expectOk(judges[0].call<Judging>('GET', `/api/sessions/${sessionId}/judging`))
  for (const { id: entryId } of body.entries) {
    const measured = ['A1.1', 'A1.2', 'B1.1'].map((code) => ({ entryId, aspectId: parts[code] ?? '', value: '0' }))
    await sendMarks(judges[0], sessionId, measured)
    for (const judge of judges)
      await sendMarks(judge, sessionId, [{ entryId, aspectId: parts['A2.1'] ?? '', value: '3' }])
  }
  const sheets = body.entries.flatMap(({ id: entryId }) =>
    ['A1', 'A2', 'B1'].map((code) => ({ entryId, subCriterionId: parts[code] ?? '' })),
  )
  for (const signer of [...judges, chief])
    await expectOk(signer.call('POST', `/api/sessions/${sessionId}/sign-offs`, { sheets }))
}

test('two officers draw, judges see codes alone, the names are opened before witnesses, and anybody verifies it', () =>
  withCompetition(async ({ app, competition, open }) => {
    const { disciplineId, eventId, manager, chief, judges, sessionId, entryIds } = competition
    const blind = `/desk/disciplines/${disciplineId}/blind`
    const officers = [await app.as('draw-officer', eventId), await app.as('draw-officer', eventId)] as const
    const witnesses = [manager, await app.as('supervisor', eventId)] as const
    const all: (() => unknown[])[] = []
    const enter = async (who: Caller | null, path: string) => {
      const { page, problems } = await open(who, path)
      all.push(problems)
      return page
    }

    const desk = await enter(manager, blind)
    await desk.getByRole('radio', { name: /^Two/ }).check({ force: true })
    await desk.getByRole('button', { name: 'Save stages' }).click()
    await desk.getByText('The stages were saved').waitFor()
    const first = await enter(officers[0], blind)
    const slips = await runStage(first, app, /^Stage 1/)
    for (const name of ['张伟', '李娜', 'Anna Müller']) assert.ok(slips.includes(name))
    const second = await enter(officers[1], blind)
    const stations = await runStage(second, app, /^Stage 2/)
    assert.not.ok(stations.includes('张伟'))
    await section(second, 'Seal and opening')
      .getByText(/^Sealed/)
      .waitFor()
    await expectOk(chief.call('POST', `/api/sessions/${sessionId}/open`))

    const tablet = await enter(judges[0], `/judge/sessions/${sessionId}`)
    await tablet.getByText('Marked blind').waitFor()
    const room = await enter(chief, `/desk/sessions/${sessionId}`)
    await room.getByRole('button', { name: /^1, A1/ }).waitFor()
    for (const page of [tablet, room]) {
      const seen = `${page.url()} ${await page.content()}`
      for (const secret of ['张伟', '李娜', 'Müller', ...entryIds]) assert.not.ok(seen.includes(secret), secret)
    }

    await markAndSign(competition)
    const seal = section(first, 'Seal and opening')
    await first.reload()
    for (const [i, { personId }] of witnesses.entries())
      await seal.getByLabel(`Witness ${i + 1}`).selectOption(personId ?? '')
    await seal.getByRole('button', { name: 'Name witnesses' }).click()
    await seal.getByText('To confirm').first().waitFor()
    for (const witness of witnesses) {
      const page = await enter(witness, blind)
      await page.getByRole('button', { name: 'Confirm I am present' }).click()
      await page.getByText('Present', { exact: true }).first().waitFor()
    }
    await first.reload()
    await seal.getByRole('button', { name: 'Open names' }).click()
    await first
      .getByRole('alertdialog')
      .or(first.getByRole('dialog'))
      .getByRole('button', { name: 'Open names' })
      .click()
    await seal.getByText(/^Opened/).waitFor()

    await expectOk(chief.call('POST', `/api/disciplines/${disciplineId}/results`))
    const results = await enter(null, `/disciplines/${disciplineId}/results`)
    await results.getByText('张伟').first().waitFor()
    const record =
      (await section(first, /^Stage 1/)
        .getByRole('link', { name: 'Public record' })
        .getAttribute('href')) ?? ''
    const anybody = await enter(null, record)
    await anybody.getByText('This draw is proven').waitFor()
    assert.is(await anybody.getByText('Holds', { exact: true }).count(), 5)
    assert.equal(
      all.flatMap((problems) => problems()),
      [],
    )
  }, planAnew))

test.run()
