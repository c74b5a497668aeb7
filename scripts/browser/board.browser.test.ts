import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { type Competition, expectOk, markEntry, signAll } from '../../server/testing/competition.ts'
import { withCompetition } from './with-competition.ts'

/** Marks and signs everything: 李娜 leads, the others share the second place. */
async function finish(competition: Competition): Promise<void> {
  for (const [i, entryId] of competition.entryIds.entries())
    await markEntry(competition, entryId, ['2', i === 1 ? '1.5' : '1', '3.5'])
  await signAll(competition, competition.entryIds)
}

test('a board is frozen for the public, unveiled from a phone place by place, and shown on a wall', () =>
  withCompetition(async ({ competition, open, app }) => {
    const { chief, disciplineId, manager } = competition
    await expectOk(manager.call('PUT', `/api/disciplines/${disciplineId}/board`, { board: 'live' }))
    const desk = await open(chief, `/desk/disciplines/${disciplineId}`)
    const watcher = await open(null, `/disciplines/${disciplineId}/ranking`, 'phone')
    const wall = await open(null, `/wall/disciplines/${disciplineId}`, 'wall')
    await desk.page.getByRole('button', { name: 'Freeze ranking' }).click()
    await watcher.page.getByText(/^Frozen at /).waitFor()
    await wall.page.getByText('Frozen', { exact: true }).waitFor()
    app.clock.now = new Date(app.clock.now.getTime() + 60_000)
    await finish(competition)
    assert.is(await watcher.page.getByText('10.00', { exact: true }).count(), 0)
    const phone = await open(chief, `/desk/disciplines/${disciplineId}/ceremony`, 'phone')
    await phone.page.getByRole('button', { name: 'Begin ceremony' }).click()
    await watcher.page.getByText('Places are being unveiled').waitFor()
    await wall.page.getByText('The ceremony is about to begin').waitFor()
    await phone.page.getByRole('button', { name: 'Unveil place 2' }).click()
    await wall.page.getByText('张伟').waitFor()
    await watcher.page.getByText('Anna Müller').waitFor()
    assert.is(await watcher.page.getByText('李娜').count(), 0)
    await phone.page.getByRole('button', { name: 'Unveil place 1' }).click()
    await wall.page.getByText('李娜').waitFor()
    await phone.page.getByText('Every place is unveiled.').waitFor()
    for (const { problems } of [desk, watcher, wall, phone]) assert.equal(problems(), [])
  }))

test('the staff look at the ranking as it stood before', () =>
  withCompetition(
    async ({ competition: { chief, disciplineId }, open, app }) => {
      const moment = new Date(app.clock.now.getTime() - 30_000).toISOString()
      const { page, problems } = await open(chief, `/desk/disciplines/${disciplineId}/ranking/past?at=${moment}`)
      await page.getByRole('row', { name: /李娜/ }).getByText('0.00').waitFor()
      assert.equal(problems(), [])
    },
    async (competition, app) => {
      app.clock.now = new Date(app.clock.now.getTime() + 60_000)
      await finish(competition)
    },
  ))

test.run()
