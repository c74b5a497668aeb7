import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { DisciplineView } from '#domain/events/contract'
import type { RankingHead, StandingView, TotalsView } from '#domain/rankings/contract'
import { expectOk, markEntry, openCompetition } from '../../testing/competition.ts'
import { withApp } from '../../testing/with-app.ts'

test('weights of modules make the ranking, its maxima and every breakdown; penalties come off the total', async () => {
  await withApp(async (app) => {
    const competition = await openCompetition(app)
    const { chief, manager, disciplineId, entryIds, sessionId } = competition
    const path = `/api/disciplines/${disciplineId}`
    const { body } = await expectOk(manager.call<{ discipline: DisciplineView }>('GET', path))
    const rules = { ...body.discipline.ruleSet, weights: { A: '0.4' }, totalDecimals: 1 }
    const rule = (more: object) =>
      manager.call('PUT', `${path}/rule-set`, { ruleSet: { ...rules, ...more }, reason: null })
    assert.is((await rule({ weights: { Z: '1' } })).error?.code, 'weight-module-unknown')
    assert.is((await rule({ weights: { A: '-1' } })).error?.code, 'weight-negative')
    assert.is((await rule({ weights: { A: '99999999' } })).error?.code, 'weight-large')
    await expectOk(rule({}))
    await markEntry(competition, entryIds[0] ?? '', ['2', '0.5', '3.5'], '3')
    const penalty = { entryId: entryIds[0], module: null, points: '0.25', cause: 'overtime', reason: '超时 1 分钟' }
    await expectOk(chief.call('POST', `/api/sessions/${sessionId}/penalties`, penalty))
    const ranking = await expectOk(chief.call<{ head: RankingHead; rows: StandingView[] }>('GET', `${path}/ranking`))
    assert.equal(
      ranking.body.head.criteria.map(({ code, maximum }) => `${code} ${maximum}`),
      ['A 2.6', 'B 3.5'],
    )
    // A: 5.5 x 0.4 = 2.2; 2.2 + 3.5 - 0.25 = 5.45, half-up to one decimal.
    const [first] = ranking.body.rows
    assert.equal([first?.criteria, first?.total], [{ A: '2.2', B: '3.5' }, '5.5'])
    const totals = await expectOk(chief.call<TotalsView>('GET', `${path}/totals?by=sub-criterion`))
    assert.equal(totals.body.entries[0]?.points, { A1: '1', A2: '1.2', B1: '3.5' })
    assert.is(totals.body.entries[0]?.total, '5.5')
  })
})

test.run()
