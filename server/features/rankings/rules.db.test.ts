import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { DisciplineView, RuleChange } from '#domain/events/contract'
import { defaultRankingRules, type RankingRules, usualScale } from '#domain/events/ranking-rules'
import { defaultRuleSet } from '#domain/events/rule-set'
import type { ResultView, RulesPreview } from '#domain/rankings/contract'
import { type Competition, expectOk, markEntry, openCompetition, signAll } from '../../testing/competition.ts'
import { type TestApp, withApp } from '../../testing/with-app.ts'

const byScale: RankingRules = {
  ...defaultRankingRules,
  scale: usualScale,
  medals: { ...defaultRankingRules.medals, by: 'scale', margin: '62' },
  medallion: true,
  bestOfDelegation: true,
}

/** Totals of 10, 9 and 8 points: the deviation is √(2/3), so that they stand at 761, 700 and 639. */
async function markAll(competition: Competition) {
  for (const [i, id] of competition.entryIds.entries())
    await markEntry(competition, id, ['2', '1.5', '3.5'], `${3 - i}`)
}

const replace = ({ manager, disciplineId }: Competition, ranking: RankingRules, reason?: string) =>
  manager.call<DisciplineView>('PUT', `/api/disciplines/${disciplineId}/rule-set`, {
    ruleSet: { ...defaultRuleSet, ranking },
    ...(reason === undefined ? {} : { reason }),
  })

const readResult = async (app: TestApp, disciplineId: string) =>
  (await app.visitor.call<{ result: ResultView }>('GET', `/api/disciplines/${disciplineId}/results`)).body.result

test('rules with the common scale put the median at 700, share medals within the margin, and name the best', () =>
  withApp(async (app) => {
    const competition = await openCompetition(app)
    const { chief, disciplineId, entryIds } = competition
    await expectOk(replace(competition, byScale))
    await markAll(competition)
    await signAll(competition, entryIds)
    await expectOk(chief.call('POST', `/api/disciplines/${disciplineId}/results`))
    assert.equal(
      (await readResult(app, disciplineId)).standings.map(({ rank, total, scale, award, best }) => [
        rank,
        total,
        scale,
        award,
        best,
      ]),
      [
        [1, '10', '761', 'gold', true],
        [2, '9', '700', 'gold', true],
        [3, '8', '639', 'bronze', false],
      ],
    )
    const [first] = (await readResult(app, disciplineId)).standings
    assert.equal(first?.days, { '1': { points: '6.5', rank: 1 }, '2': { points: '3.5', rank: 1 } })
  }))

test('a rule that changes while marks are given needs a reason, takes effect at once and stays on record', () =>
  withApp(async (app) => {
    const competition = await openCompetition(app)
    const { chief, manager, disciplineId, entryIds } = competition
    await markAll(competition)
    assert.is((await replace(competition, byScale)).error?.code, 'rule-change-without-reason')
    const { body } = await expectOk(replace(competition, byScale, '技术委员会决定'))
    assert.is(body.ruleSet.version, 2)
    const changes = await expectOk(manager.call<RuleChange[]>('GET', `/api/disciplines/${disciplineId}/rule-changes`))
    assert.equal(
      changes.body.map(({ version, reason }) => [version, reason]),
      [[2, '技术委员会决定']],
    )
    const other = { ...defaultRuleSet, panelSize: 5, ranking: byScale }
    const path = `/api/disciplines/${disciplineId}/rule-set`
    const points = await manager.call('PUT', path, { ruleSet: other, reason: '人手' })
    assert.is(points.error?.code, 'rule-set-in-use')
    await signAll(competition, entryIds)
    await expectOk(chief.call('POST', `/api/disciplines/${disciplineId}/results`))
    assert.is((await replace(competition, defaultRankingRules, '再改')).error?.code, 'rule-set-published')
  }))

test('the staff see what rules would change before they are saved, and nothing is changed by looking', () =>
  withApp(async (app) => {
    const competition = await openCompetition(app)
    const { manager, disciplineId } = competition
    await markAll(competition)
    const preview = (ranking: RankingRules) =>
      expectOk(manager.call<RulesPreview>('POST', `/api/disciplines/${disciplineId}/rule-set/preview`, { ranking }))
    const { body } = await preview(byScale)
    assert.equal([body.hasMarks, body.entries, body.awards, body.ranks], [true, 3, 1, 0])
    assert.equal(
      body.changes.map(({ number, before, after }) => [number, before.award, after.award, after.scale]),
      [
        [1, 'gold', 'gold', '761'],
        [2, 'silver', 'gold', '700'],
      ],
    )
    assert.equal((await preview(defaultRankingRules)).body.changes, [])
    assert.is(
      (await manager.call<DisciplineView[]>('GET', `/api/disciplines/${disciplineId}/rule-changes`)).body.length,
      0,
    )
  }))

test('rules that contradict themselves or the scheme are refused by name', () =>
  withApp(async (app) => {
    const competition = await openCompetition(app)
    const refused = async (ranking: Partial<RankingRules>) =>
      (await replace(competition, { ...defaultRankingRules, ...ranking })).error?.code
    assert.is(await refused({ medallion: true }), 'scale-missing')
    assert.is(await refused({ ties: ['B', 'Z'] }), 'tie-module-unknown')
    assert.is(await refused({ scale: { ...usualScale, spread: '0' } }), 'spread-zero')
    assert.is(await refused({ ties: ['B', 'A'] }), undefined)
  }))

test.run()
