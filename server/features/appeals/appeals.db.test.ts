import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { AppealView, Erratum, RulingInput } from '#domain/appeals/contract'
import type { ResultView } from '#domain/rankings/contract'
import { appealAgainst, leaderOf } from '../../testing/appeals.ts'
import { type Caller, withAccount } from '../../testing/callers.ts'
import { type Competition, expectOk, markEntry, openCompetition, signAll } from '../../testing/competition.ts'
import { type TestApp, withApp } from '../../testing/with-app.ts'

const HOUR = 3_600_000

async function finished(app: TestApp): Promise<Competition> {
  const competition = await openCompetition(app)
  for (const entryId of competition.entryIds) await markEntry(competition, entryId, ['0', '1.5', '3.5'])
  await signAll(competition, competition.entryIds)
  return competition
}

const upheld = ({ parts }: Competition, value = '2'): RulingInput => ({
  outcome: 'upheld',
  reasons: 'Measured again before witnesses: it fits',
  publicWords: 'Aspect A1.1 was measured again',
  marks: [{ aspectId: parts['A1.1'] ?? '', judgeId: null, value }],
})
const dismissed: RulingInput = { outcome: 'dismissed', reasons: 'The mark is right', publicWords: '', marks: [] }
const rule = (who: Caller, appealId: string, ruling: RulingInput) =>
  who.call<{ version: number | null }>('POST', `/api/appeals/${appealId}/ruling`, { ruling })

test('an upheld appeal makes a further revision, a new version of the result and an erratum', () =>
  withApp(async (app) => {
    const competition = await finished(app)
    const { chief, disciplineId, entryIds, eventId } = competition
    const [entryId = ''] = entryIds
    await expectOk(chief.call('POST', `/api/disciplines/${disciplineId}/results`))
    const leader = await leaderOf(app, competition, entryId)
    const appealId = await appealAgainst(leader, competition, entryId)
    const arbitrator = await app.as('arbitrator', eventId)
    const { body } = await expectOk(rule(arbitrator, appealId, upheld(competition)))
    assert.is(body.version, 2)
    const at = `/api/disciplines/${disciplineId}`
    const published = await expectOk(app.visitor.call<{ result: ResultView }>('GET', `${at}/results`))
    assert.is(published.body.result.standings.find((row) => row.entryId === entryId)?.total, '10')
    const told = await expectOk(app.visitor.call<{ errata: Erratum[] }>('GET', `${at}/errata`))
    assert.equal(
      told.body.errata.map(({ version, sheet, before, after }) => [version, sheet, before, after]),
      [[2, 'A1', '1.50', '3.50']],
    )
    assert.is((await rule(arbitrator, appealId, upheld(competition))).error?.code, 'appeal-decided')
    const again = await leader.call('POST', `/api/events/${eventId}/appeals`, {
      entryId,
      subCriterionId: competition.parts.A1,
      words: 'Once more the same thing',
    })
    assert.is(again.error?.code, 'appeal-last-instance')
  }))

test('an appeal has its deadline, two instances with other people, and blocks the first publication', () =>
  withApp(async (app) => {
    const competition = await finished(app)
    const { chief, disciplineId, entryIds, eventId, judges } = competition
    const [entryId = '', other = ''] = entryIds
    const leader = await leaderOf(app, competition, entryId)
    const submit = (of: string) =>
      leader.call('POST', `/api/events/${eventId}/appeals`, {
        entryId: of,
        subCriterionId: competition.parts.A1,
        words: 'The gauge was read wrongly',
      })
    assert.is((await submit(other)).error?.code, 'appeal-of-another-delegation')
    const first = await appealAgainst(leader, competition, entryId)
    assert.is((await submit(entryId)).error?.code, 'appeal-waiting')
    const publish = () => chief.call('POST', `/api/disciplines/${disciplineId}/results`)
    assert.is((await publish()).error?.code, 'appeal-undecided')
    const [one, two] = [await app.as('arbitrator', eventId), await app.as('arbitrator', eventId)]
    assert.is((await rule(judges[0], first, dismissed)).status, 403)
    assert.is((await rule(one, first, upheld(competition, '1'))).error?.code, 'mark-between-steps')
    await expectOk(rule(one, first, dismissed))
    const second = await expectOk(
      leader.call<{ appealId: string }>('POST', `/api/appeals/${first}/second`, { words: 'Look at the photograph' }),
    )
    assert.is((await rule(one, second.body.appealId, dismissed)).error?.code, 'arbitrator-of-first-instance')
    await expectOk(rule(two, second.body.appealId, dismissed))
    const third = await leader.call('POST', `/api/appeals/${second.body.appealId}/second`, { words: 'And once more' })
    assert.is(third.error?.code, 'appeal-last-instance')
    await expectOk(publish())
    app.clock.now = new Date(app.clock.now.getTime() + 24 * 10 * HOUR)
    const late = await leaderOf(app, competition, entryIds[1] ?? '')
    const refused = await late.call('POST', `/api/events/${eventId}/appeals`, {
      entryId: entryIds[1],
      subCriterionId: competition.parts.B1,
      words: 'Too late for anything',
    })
    assert.is(refused.error?.code, 'appeal-after-deadline')
  }))

test('a leader sees the appeals of the own delegation alone, and documents go to nobody else', () =>
  withApp(async (app) => {
    const competition = await finished(app)
    const { entryIds, eventId } = competition
    const [entryId = '', other = ''] = entryIds
    const [leader, stranger] = [await leaderOf(app, competition, entryId), await leaderOf(app, competition, other)]
    const appealId = await appealAgainst(leader, competition, entryId)
    const seen = async (who: Caller) =>
      (await expectOk(who.call<{ appeals: AppealView[] }>('GET', `/api/events/${eventId}/appeals`))).body.appeals.length
    assert.equal([await seen(leader), await seen(stranger), await seen(competition.chief)], [1, 0, 1])
    assert.is((await leader.call('GET', `/api/appeals/${appealId}/sheet`)).status, 403)
    await expectOk(leader.call('POST', `/api/appeals/${appealId}/withdraw`))
    assert.is((await leader.call('POST', `/api/appeals/${appealId}/withdraw`)).error?.code, 'appeal-decided')
  }))

test('the disputed sheet is shown to nobody who judges in the session, whatever else they are', () =>
  withApp(async (app) => {
    const competition = await finished(app)
    const { entryIds, eventId, judges, chief } = competition
    const [entryId = ''] = entryIds
    const appealId = await appealAgainst(await leaderOf(app, competition, entryId), competition, entryId)
    const path = `/api/appeals/${appealId}/sheet`
    assert.is((await chief.call('GET', path)).status, 200)
    const leads = [{ role: 'chief-judge', eventId }] as const
    const both = await withAccount(app.app, judges[0].personId ?? '', leads)
    assert.is((await both.call('GET', path)).error?.code, 'judge-of-session')
  }))

test.run()
