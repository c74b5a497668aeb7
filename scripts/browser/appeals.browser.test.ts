import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { leaderOf } from '../../server/testing/appeals.ts'
import { expectOk, markEntry, signAll } from '../../server/testing/competition.ts'
import { withCompetition } from './with-competition.ts'

test('a leader appeals, the arbitration upholds it, and everybody reads what has changed', () =>
  withCompetition(
    async ({ app, competition, open }) => {
      const { eventId, disciplineId, entryIds } = competition
      const leader = await open(
        await leaderOf(app, competition, entryIds[0] ?? ''),
        `/desk/events/${eventId}/appeals`,
        'phone',
      )
      await leader.page.getByLabel('Entry', { exact: true }).selectOption({ label: '1 张伟 · 网站技术' })
      await leader.page.getByLabel('Sheet', { exact: true }).selectOption({ label: 'A1 A1' })
      await leader.page.getByLabel('What is wrong').fill('The gauge was read from the wrong side')
      await leader.page.getByRole('button', { name: 'Submit appeal' }).click()
      await leader.page.getByText('No. 1 · 1 张伟 · A1').waitFor()
      await leader.page.locator('input[type=file]').setInputFiles({
        name: 'photo.pdf',
        mimeType: 'application/pdf',
        buffer: Buffer.from('%PDF-1.7 a photograph'),
      })
      await leader.page.getByRole('link', { name: /photo\.pdf/ }).waitFor()
      const room = await open(await app.as('arbitrator', eventId), `/desk/events/${eventId}/appeals`)
      await room.page.getByRole('button', { name: 'Rule on appeal' }).click()
      await room.page.getByRole('radio', { name: 'Upheld', exact: true }).check()
      await room.page.getByLabel('Stands instead').first().fill('2')
      await room.page.getByLabel('Reasons').fill('Measured again before witnesses')
      await room.page.getByLabel('What the public is told').fill('Aspect A1.1 was measured again')
      await room.page.getByRole('button', { name: 'Give ruling' }).click()
      await room.page.getByText('result version 2 published').waitFor()
      await leader.page.getByText('Upheld', { exact: true }).waitFor()
      const reader = await open(null, `/disciplines/${disciplineId}/results`)
      await reader.page.getByText('张伟 · A1: 1.50 corrected to 3.50').waitFor()
      for (const { problems } of [leader, room, reader]) assert.equal(problems(), [])
    },
    async (competition) => {
      for (const entryId of competition.entryIds) await markEntry(competition, entryId, ['0', '1.5', '3.5'])
      await signAll(competition, competition.entryIds)
      await expectOk(competition.chief.call('POST', `/api/disciplines/${competition.disciplineId}/results`))
    },
  ))

test.run()
