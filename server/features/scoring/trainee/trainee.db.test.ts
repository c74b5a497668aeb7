import { eq } from 'drizzle-orm'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { mark } from '#db/schema/scoring'
import { traineeMark } from '#db/schema/trainees'
import type { JudgeAnalysis } from '#domain/rankings/analysis/contract'
import type { Judging, SheetView } from '#domain/scoring/contract'
import type { Caller } from '../../../testing/callers.ts'
import {
  type Competition,
  expectOk,
  markEntry,
  openCompetition,
  sendMarks,
  signAll,
  type TestMark,
} from '../../../testing/competition.ts'
import { hear } from '../../../testing/topics.ts'
import { type TestApp, withApp } from '../../../testing/with-app.ts'
import { readShadow } from '../../rankings/shadow/read.ts'

/** Seats a trainee beside the panel. */
async function seatTrainee(app: TestApp, { eventId, sessionId, manager, judges, chief, entryIds }: Competition) {
  const trainee = await app.asTablet(eventId)
  const judgeIds = judges.map(({ personId }) => personId)
  const panels = [{ name: 'A', judgeIds, traineeIds: [trainee.personId], entryIds }]
  const roster = { panels, chiefJudgeId: chief.personId, supervisorIds: [] }
  await expectOk(manager.call('PUT', `/api/sessions/${sessionId}/roster`, roster))
  return trainee
}

const codes = ['A1.1', 'A1.2', 'A2.1', 'B1.1']

/** The lowest that each aspect takes, of every entry: whatever counted them would give other totals. */
const lowest = ({ entryIds, parts }: Competition): TestMark[] =>
  entryIds.flatMap((entryId) => codes.map((code) => ({ entryId, aspectId: parts[code] ?? '', value: '0' })))

async function markAll(competition: Competition): Promise<void> {
  const [first = '', second = '', third = ''] = competition.entryIds
  await markEntry(competition, first, ['2', '1', '3.5'])
  await markEntry(competition, second, ['2', '0.5', '0'], '2')
  await markEntry(competition, third, ['0', '1.5', '3.5'], '1')
}

const rowsOf = (heard: Awaited<ReturnType<typeof hear>>) => ('rows' in heard ? heard.rows : new Map<string, unknown>())

/** Everything that shows what counts: rankings, awards, exports, the matrix, the shadow. */
async function whatCounts(app: TestApp, { chief, disciplineId, sessionId, entryIds }: Competition) {
  const json = async (path: string) => (await expectOk(chief.call<Record<string, unknown>>('GET', path))).body
  const system = { kind: 'system' } as const
  const past = `/api/disciplines/${disciplineId}/ranking-at?at=${encodeURIComponent(app.clock.now.toISOString())}`
  return {
    ranking: await json(`/api/disciplines/${disciplineId}/ranking`),
    past: await json(past),
    awards: await json(`/api/sessions/${sessionId}/awards`),
    marks: await json(`/api/sessions/${sessionId}/marks`),
    csv: (await chief.call('GET', `/api/sessions/${sessionId}/marks.csv`)).raw.body,
    matrix: [...rowsOf(await hear(app, `progress:${sessionId}`, system))].sort(),
    live: [...rowsOf(await hear(app, `ranking:${disciplineId}:staff`, system))].sort(),
    shadow: [...((await readShadow(app.connection.db, disciplineId))?.standings ?? [])],
    entries: entryIds.length,
  }
}

test('what a trainee gives is kept and changes nothing that counts, before and after the panel marks', () =>
  withApp(async (app) => {
    const competition = await openCompetition(app)
    const trainee = await seatTrainee(app, competition)
    const { sessionId } = competition
    const empty = await whatCounts(app, competition)
    assert.equal(new Set(await sendMarks(trainee, sessionId, lowest(competition))), new Set(['ok']))
    assert.equal(await whatCounts(app, competition), empty)
    await markAll(competition)
    const marked = await whatCounts(app, competition)
    const changed = lowest(competition).map((one) => ({ ...one, value: null }))
    assert.equal(new Set(await sendMarks(trainee, sessionId, changed)), new Set(['ok']))
    await sendMarks(trainee, sessionId, lowest(competition))
    assert.equal(await whatCounts(app, competition), marked)
    await signAll(competition, competition.entryIds)
    await expectOk(competition.chief.call('POST', `/api/disciplines/${competition.disciplineId}/results`))
    const { db } = app.connection
    assert.is(
      (
        await db
          .select()
          .from(mark)
          .where(eq(mark.judgeId, trainee.personId ?? ''))
      ).length,
      0,
    )
    const kept = await db.select().from(traineeMark)
    assert.is(kept.length, 3 * lowest(competition).length)
    assert.is(Math.max(...kept.map(({ revision }) => revision)), 3)
  }))

test('the same marks give the same totals with a trainee and without', async () => {
  const totals = async (withTrainee: boolean) => {
    let found: unknown
    await withApp(async (app) => {
      const competition = await openCompetition(app)
      const trainee = withTrainee ? await seatTrainee(app, competition) : null
      await markAll(competition)
      if (trainee) await sendMarks(trainee, competition.sessionId, lowest(competition))
      const path = `/api/disciplines/${competition.disciplineId}/ranking`
      const { body } = await expectOk(
        competition.chief.call<{ rows: { number: number; total: string }[] }>('GET', path),
      )
      found = body.rows.map(({ number, total }) => [number, total])
    })
    return found
  }
  const without = await totals(false)
  assert.is((without as unknown[]).length, 3)
  assert.equal(await totals(true), without)
})

test('a trainee sees the sheets and nothing of the panel, and marks on when the panel has signed', () =>
  withApp(async (app) => {
    const competition = await openCompetition(app)
    const trainee = await seatTrainee(app, competition)
    const { sessionId, entryIds, parts } = competition
    const [entryId = ''] = entryIds
    const { body } = await expectOk(trainee.call<Judging>('GET', `/api/sessions/${sessionId}/judging`))
    assert.equal([body.me.isTrainee, body.entries.length, body.panel.judges.length], [true, 3, 3])
    await markAll(competition)
    await signAll(competition, entryIds)
    const heard = async () => {
      const grants = [{ role: 'judge' as const, eventId: competition.eventId, sessionId: null }]
      const actor = { kind: 'account' as const, accountId: entryId, personId: trainee.personId ?? '', grants }
      return rowsOf(await hear(app, `judging:${sessionId}:${trainee.personId}`, actor))
    }
    const before = await heard()
    assert.equal(
      [...before.keys()].filter((key) => key.startsWith('m:')),
      [],
    )
    const sheet = before.get(`s:${entryId}:${parts.A1}`) as SheetView
    assert.equal([sheet.points, sheet.decided, sheet.signedBy, sheet.confirmed], ['0', 0, [], false])
    const aspectId = parts['A1.1'] ?? ''
    assert.equal(await sendMarks(trainee, sessionId, [{ entryId, aspectId, value: '2' }]), ['ok'])
    const after = await heard()
    assert.is((after.get(`m:${entryId}:${aspectId}`) as { value: string }).value, '2')
    const sheets = [{ entryId, subCriterionId: parts.A1 ?? '' }]
    const signed = await trainee.call('POST', `/api/sessions/${sessionId}/sign-offs`, { sheets })
    assert.is(signed.error?.code, 'sheet-confirmed')
    const peek = (who: Caller) => who.call('GET', `/api/sessions/${sessionId}/marks`)
    assert.is.not((await peek(trainee)).status, 200)
  }))

test('a trainee who meets an entry of the own delegation is refused like a judge', () =>
  withApp(async (app) => {
    const competition = await openCompetition(app)
    const trainee = await seatTrainee(app, competition)
    const { chief, eventId, sessionId, entryIds, parts } = competition
    const origin = { delegationCode: 'DE', employer: null }
    await expectOk(chief.call('PUT', `/api/events/${eventId}/officials/${trainee.personId}/origin`, origin))
    const give = (entryId = '') =>
      sendMarks(trainee, sessionId, [{ entryId, aspectId: parts['A2.1'] ?? '', value: '2' }])
    assert.equal(await give(entryIds[1]), ['judge-in-conflict'])
    assert.equal(await give(entryIds[0]), ['ok'])
  }))

test('the analysis compares a trainee with the panel, whose own figures stay as they were', () =>
  withApp(async (app) => {
    const competition = await openCompetition(app)
    const trainee = await seatTrainee(app, competition)
    const read = async () =>
      (
        await expectOk(
          competition.chief.call<JudgeAnalysis>('GET', `/api/disciplines/${competition.disciplineId}/judge-analysis`),
        )
      ).body
    await markAll(competition)
    const { trainees: none, ...before } = await read()
    assert.equal(none, [])
    await sendMarks(trainee, competition.sessionId, lowest(competition))
    const { trainees, ...after } = await read()
    assert.equal({ ...after, at: '' }, { ...before, at: '' })
    const [found] = trainees
    assert.is(found?.judgeId, trainee.personId)
    assert.equal([found?.entries, found?.scores, found?.measured, found?.alike], [3, 3, 9, 2])
    assert.is(Math.round(found?.leniency?.value ?? 0), -67)
  }))

test.run()
