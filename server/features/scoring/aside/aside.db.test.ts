import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { StandingView } from '#domain/rankings/contract'
import type { Judging, SheetView } from '#domain/scoring/contract'
import type { JudgeProgress, SetAsideView } from '#domain/scoring/set-aside'
import { newId } from '../../../platform/hash.ts'
import type { Caller } from '../../../testing/callers.ts'
import {
  type Competition,
  expectOk,
  markEntry,
  openCompetition,
  planSession,
  sendMarks,
} from '../../../testing/competition.ts'
import { type TestApp, withApp } from '../../../testing/with-app.ts'

const reason = 'Fell ill during the morning'
const at = ({ sessionId }: Competition) => `/api/sessions/${sessionId}`

async function totals({ manager, disciplineId }: Competition): Promise<string[]> {
  const { body } = await expectOk(
    manager.call<{ rows: StandingView[] }>('GET', `/api/disciplines/${disciplineId}/ranking`),
  )
  return [...body.rows].sort((a, b) => a.number - b.number).map(({ total }) => total)
}

const judged = (competition: Competition, judge: Caller, entryId: string, value: string) =>
  sendMarks(judge, competition.sessionId, [{ entryId, aspectId: competition.parts['A2.1'] ?? '', value }])

/** The first entry is judged by all three, the second by two of them. */
async function halfJudged(app: TestApp): Promise<Competition> {
  const competition = await openCompetition(app)
  const [one = '', two = ''] = competition.entryIds
  await markEntry(competition, one, ['2', '1.5', '3.5'])
  await judged(competition, competition.judges[0], two, '2')
  await judged(competition, competition.judges[2], two, '1')
  return competition
}

const replace = ({ chief, judges, ...competition }: Competition, to: Caller, keepIds: readonly string[]) =>
  chief.call<{ marks: number }>('POST', `${at({ chief, judges, ...competition })}/replacements`, {
    fromId: judges[2].personId,
    toId: to.personId,
    keepIds,
    reason,
  })

test('a replaced judge keeps what is whole; what is set aside is marked anew, and nobody else marks again', () =>
  withApp(async (app) => {
    const competition = await halfJudged(app)
    const { chief, entryIds, eventId, judges, manager, sessionId } = competition
    const [one = '', two = ''] = entryIds
    const successor = await app.asTablet(eventId)
    const progress = await expectOk(
      chief.call<{ entries: JudgeProgress[] }>('GET', `${at(competition)}/judges/${judges[2].personId}/progress`),
    )
    assert.equal(
      progress.body.entries.map(({ given, due }) => [given, due]),
      [
        [1, 1],
        [1, 1],
        [0, 1],
      ],
    )
    assert.is((await replace(competition, successor, [entryIds[2] ?? ''])).error?.code, 'kept-marks-missing')
    assert.is((await replace(competition, judges[0], [one])).error?.code, 'judge-in-two-panels')
    assert.is((await replace({ ...competition, chief: manager }, successor, [one])).status, 403)
    assert.is((await expectOk(replace(competition, successor, [one]))).body.marks, 1)
    assert.equal(await totals(competition), ['10', '0', '0'])
    // The judge who left marks no more; the successor sees and marks what was not kept.
    assert.equal(await judged(competition, judges[2], two, '3'), ['entry-of-another-panel'])
    const { body } = await expectOk(successor.call<Judging>('GET', `${at(competition)}/judging`))
    assert.equal(
      body.entries.map(({ number }) => number),
      [2, 3],
    )
    assert.equal(await judged(competition, successor, one, '0'), ['entry-of-another-panel'])
    assert.equal(await judged(competition, judges[1], two, '2'), ['ok'])
    assert.equal(await judged(competition, successor, two, '2'), ['ok'])
    assert.equal(await totals(competition), ['10', '2', '0'])
    // Those who are still seated sign a kept entry; the judge who left is not waited for.
    const sheets = [{ entryId: one, subCriterionId: competition.parts.A2 ?? '' }]
    for (const signer of [judges[0], judges[1], chief])
      await expectOk(signer.call('POST', `/api/sessions/${sessionId}/sign-offs`, { sheets }))
    const { body: read } = await expectOk(
      chief.call<{ setAsides: SetAsideView[] }>('GET', `${at(competition)}/set-asides`),
    )
    const [done] = read.setAsides
    assert.equal([done?.keptIds, done?.replacedBy?.personId, done?.done.reason], [[one], successor.personId, reason])
    assert.equal(done?.marks, [{ entryId: two, aspect: 'A2.1', round: 1, value: '1' }])
    const restore = await chief.call('POST', `${at(competition)}/set-asides/${done?.id}/restore`, { reason })
    assert.is(restore.error?.code, 'set-aside-of-replaced')
    // A roster that is saved again keeps who judged what.
    const judgeIds = [judges[0], judges[1], successor].map(({ personId }) => personId)
    const roster = { panels: [{ name: 'A', judgeIds, entryIds }], chiefJudgeId: chief.personId, supervisorIds: [] }
    await expectOk(manager.call('PUT', `${at(competition)}/roster`, roster))
    assert.equal(await totals(competition), ['10', '2', '0'])
    const { body: alarms } = await expectOk(
      manager.call<{ alarms: unknown[] }>('GET', `/api/disciplines/${competition.disciplineId}/shadow-alarms`),
    )
    assert.equal(alarms.alarms, [])
  }))

test('marks are set aside with a reason, with the signatures that stood on them, and put back as they were', () =>
  withApp(async (app) => {
    const competition = await openCompetition(app)
    const { chief, entryIds, judges, parts, sessionId } = competition
    const [one = ''] = entryIds
    await markEntry(competition, one, ['2', '1.5', '3.5'])
    const sheets = ['A1', 'A2'].map((code) => ({ entryId: one, subCriterionId: parts[code] ?? '' }))
    await expectOk(judges[1].call('POST', `/api/sessions/${sessionId}/sign-offs`, { sheets }))
    const input = { judgeId: judges[0].personId, entryIds: [one], measured: false, reason: 'Spoke with the competitor' }
    const path = `${at(competition)}/set-asides`
    assert.is((await judges[0].call('POST', path, input)).status, 403)
    assert.is((await chief.call('POST', path, { ...input, entryIds: [entryIds[1]] })).error?.code, 'set-aside-nothing')
    const { body } = await expectOk(chief.call<{ setAsideId: string; marks: number }>('POST', path, input))
    assert.is(body.marks, 1)
    assert.equal(await totals(competition), ['7', '0', '0'])
    const progress = await chief.call<{ sheets: SheetView[] }>('GET', `/api/sessions/${sessionId}/marks?entryId=${one}`)
    assert.is(progress.status, 200)
    // The signature on the sheet that lost a mark is gone, the other one stands.
    const sign = (sheet: object) => judges[1].call('POST', `/api/sessions/${sessionId}/sign-offs`, { sheets: [sheet] })
    assert.is((await sign(sheets[0] ?? {})).error?.code, 'sheet-signed-already')
    assert.is((await sign(sheets[1] ?? {})).error?.code, 'sheet-incomplete')
    const restore = () => chief.call('POST', `${path}/${body.setAsideId}/restore`, { reason: 'It was someone else' })
    await expectOk(restore())
    assert.equal(await totals(competition), ['10', '0', '0'])
    assert.is((await restore()).error?.code, 'set-aside-restored')
    await expectOk(sign(sheets[1] ?? {}))
  }))

test('somebody without marks has nothing that could be set aside, and an entry is named once', () =>
  withApp(async (app) => {
    const competition = await halfJudged(app)
    const { chief, entryIds, judges } = competition
    const [entryId = ''] = entryIds
    const aside = (judgeId: string | null, ids: string[]) =>
      chief.call('POST', `${at(competition)}/set-asides`, { judgeId, entryIds: ids, measured: true, reason })
    assert.is((await aside(newId(), [entryId])).error?.code, 'set-aside-nothing')
    const twice = await aside(judges[0].personId, [entryId, entryId.toUpperCase()])
    assert.equal([twice.status, twice.error?.field], [400, 'entryIds'])
  }))

test('each panellist submits alone: what one sends, revises or signs changes nothing of another', () =>
  withApp(async (app) => {
    const competition = await openCompetition(app)
    const { chief, entryIds, judges, parts, sessionId } = competition
    const [one = ''] = entryIds
    const given = async () => {
      const { body } = await expectOk(
        chief.call<{ marks: { judgeId: string; revision: number; value: string | null }[] }>(
          'GET',
          `/api/sessions/${sessionId}/marks?entryId=${one}`,
        ),
      )
      return judges.map(({ personId }) => {
        const own = body.marks.find(({ judgeId }) => judgeId === personId)
        return own ? [own.revision, own.value] : null
      })
    }
    assert.equal(await judged(competition, judges[0], one, '1'), ['ok'])
    assert.equal(await given(), [[1, '1'], null, null])
    const again = { entryId: one, aspectId: parts['A2.1'] ?? '', value: '2', commandId: crypto.randomUUID() }
    assert.equal(await sendMarks(judges[1], sessionId, [again]), ['ok'])
    assert.equal(await sendMarks(judges[1], sessionId, [again]), ['ok'])
    assert.equal(await given(), [[1, '1'], [1, '2'], null])
    assert.equal(await judged(competition, judges[0], one, '2'), ['ok'])
    assert.equal(await given(), [[2, '2'], [1, '2'], null])
    assert.equal(await judged(competition, judges[2], one, '2'), ['ok'])
    assert.equal(await given(), [
      [2, '2'],
      [1, '2'],
      [1, '2'],
    ])
    const sheets = [{ entryId: one, subCriterionId: parts.A2 ?? '' }]
    await expectOk(judges[0].call('POST', `/api/sessions/${sessionId}/sign-offs`, { sheets }))
    await expectOk(judges[2].call('POST', `/api/sessions/${sessionId}/sign-offs`, { sheets }))
    assert.is(
      (await judges[0].call('POST', `/api/sessions/${sessionId}/sign-offs`, { sheets })).error?.code,
      'sheet-signed-already',
    )
  }))

test('an entry moves to another session once its marks are set aside, and they stay on record where they were given', () =>
  withApp(async (app) => {
    const competition = await openCompetition(app)
    const { chief, disciplineId, entryIds, judges, manager, parts, sessionId } = competition
    const [one = '', ...others] = entryIds
    await judged(competition, judges[0], one, '2')
    const judgeIds = judges.map(({ personId }) => personId)
    const roster = (placed: readonly string[]) => ({
      panels: [{ name: 'A', judgeIds, entryIds: placed }],
      chiefJudgeId: chief.personId,
      supervisorIds: [],
    })
    const put = (id: string, placed: readonly string[]) =>
      manager.call('PUT', `/api/sessions/${id}/roster`, roster(placed))
    assert.is((await put(sessionId, others)).error?.code, 'entry-has-marks')
    const aside = { judgeId: judges[0].personId, entryIds: [one], measured: true, reason: 'Moves to the afternoon' }
    await expectOk(chief.call('POST', `${at(competition)}/set-asides`, aside))
    await expectOk(put(sessionId, others))
    const afternoon = await planSession(manager, disciplineId, [10, 11])
    await expectOk(put(afternoon, [one]))
    await expectOk(manager.call('POST', `/api/sessions/${afternoon}/open`))
    assert.equal(await judged(competition, judges[0], one, '3'), ['entry-not-in-session'])
    const anew = { entryId: one, aspectId: parts['A2.1'] ?? '', value: '3' }
    assert.equal(await sendMarks(judges[0], afternoon, [anew]), ['ok'])
    for (const judge of judges.slice(1)) assert.equal(await sendMarks(judge, afternoon, [anew]), ['ok'])
    assert.equal(await totals(competition), ['3', '0', '0'])
    const { body: shadow } = await expectOk(
      manager.call<{ alarms: unknown[] }>('GET', `/api/disciplines/${disciplineId}/shadow-alarms`),
    )
    assert.equal(shadow.alarms, [])
    const { body } = await expectOk(chief.call<{ setAsides: SetAsideView[] }>('GET', `${at(competition)}/set-asides`))
    assert.equal(body.setAsides[0]?.marks, [{ entryId: one, aspect: 'A2.1', round: 1, value: '2' }])
    assert.is(body.setAsides[0]?.judge.personId, judges[0].personId)
  }))

test.run()
