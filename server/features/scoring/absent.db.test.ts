import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { StandingView } from '#domain/rankings/contract'
import type { BulkActView } from '#domain/registration/bulk'
import type { Judging } from '#domain/scoring/contract'
import { type Competition, expectOk, markEntry, openCompetition, sendMarks } from '../../testing/competition.ts'
import { hear } from '../../testing/topics.ts'
import { withApp } from '../../testing/with-app.ts'

const reason = 'Not there at the roll call'

async function ranked({ manager, disciplineId }: Competition): Promise<number[]> {
  const path = `/api/disciplines/${disciplineId}/ranking`
  const { body } = await expectOk(manager.call<{ rows: StandingView[] }>('GET', path))
  return body.rows.map(({ number }) => number).sort()
}

const markOf = (competition: Competition, entryId = '') => ({
  entryId,
  aspectId: competition.parts['A2.1'] ?? '',
  value: '2',
})

test('an absent entry takes no mark and no rank, on the tablet too, until it is there', () =>
  withApp(async (app) => {
    const competition = await openCompetition(app)
    const { chief, disciplineId, entryIds, judges, sessionId } = competition
    const [one = '', two = ''] = entryIds
    const at = `/api/disciplines/${disciplineId}/entries`
    assert.is((await judges[0].call('POST', `${at}/absent`, { entryIds: [two], reason })).status, 403)
    await expectOk(chief.call('POST', `${at}/absent`, { entryIds: [two], reason }))
    assert.equal(await sendMarks(judges[0], sessionId, [markOf(competition, two)]), ['entry-absent'])
    assert.equal(await sendMarks(judges[0], sessionId, [markOf(competition, one)]), ['ok'])
    const { body } = await expectOk(judges[0].call<Judging>('GET', `/api/sessions/${sessionId}/judging`))
    assert.equal(
      body.entries.map(({ absent }) => absent),
      [false, true, false],
    )
    assert.equal(await ranked(competition), [1, 3])
    const progress = await hear(app, `progress:${sessionId}`, { kind: 'system' })
    assert.equal('head' in progress && progress.head, { state: 'open', out: [two] }, 'nobody waits for its sheets')
    assert.is((await chief.call('POST', `${at}/absent`, { entryIds: [one], reason })).error?.code, 'entry-marked')
    assert.is((await chief.call('POST', `${at}/present`, { entryIds: [one] })).error?.code, 'entries-not-standing')
    await expectOk(chief.call('POST', `${at}/present`, { entryIds: [two] }))
    assert.equal(await sendMarks(judges[0], sessionId, [markOf(competition, two)]), ['ok'])
    assert.equal(await ranked(competition), [1, 2, 3])
  }))

test('a mark that was taken back is none, and no-shows are undone as one', () =>
  withApp(async (app) => {
    const competition = await openCompetition(app)
    const { disciplineId, entryIds, judges, manager, sessionId } = competition
    const [one = '', two = '', three = ''] = entryIds
    const at = `/api/disciplines/${disciplineId}`
    await markEntry(competition, one, ['2', '1.5', '3.5'])
    await sendMarks(judges[0], sessionId, [markOf(competition, two)])
    await sendMarks(judges[0], sessionId, [{ ...markOf(competition, two), value: null }])
    const { body } = await expectOk(
      manager.call<{ bulkId: string }>('POST', `${at}/entries/absent`, { entryIds: [two, three], reason }),
    )
    const again = await manager.call('POST', `${at}/entries/absent`, { entryIds: [two], reason })
    assert.is(again.error?.code, 'entries-not-standing')
    assert.equal(await ranked(competition), [1])
    const { body: acts } = await expectOk(manager.call<{ acts: BulkActView[] }>('GET', `${at}/bulk`))
    assert.equal(
      acts.acts.map(({ kind, count }) => [kind, count]),
      [['mark-absent', 2]],
    )
    await expectOk(manager.call('POST', `${at}/bulk/${body.bulkId}/undo`))
    assert.equal(await ranked(competition), [1, 2, 3])
    assert.is((await manager.call('POST', `${at}/bulk/${body.bulkId}/undo`)).error?.code, 'bulk-undone')
  }))

test.run()
