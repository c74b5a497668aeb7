import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { eq } from 'drizzle-orm'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { violation, violationRule } from '#db/schema/attendance'
import { auditEntry } from '#db/schema/audit'
import { blind } from '#db/schema/draws'
import { discipline } from '#db/schema/events'
import { outcome } from '#db/schema/outcomes'
import type { BatchView } from '#domain/batches/contract'
import type { QuestionView } from '#domain/outcomes/contract'
import type { BatchStatistics } from '#domain/outcomes/statistics'
import type { BatchOutcomes, MyResult, ObjectionView, PublicResults } from '#domain/outcomes/views'
import { newId, newToken, sha256 } from '../../platform/hash.ts'
import { admitCandidates, managerOf, openBatch, openPlanned, planOf } from '../../testing/batch.ts'
import type { Caller } from '../../testing/callers.ts'
import { expectOk, signAll } from '../../testing/competition.ts'
import { markSkill, numberTickets, partOf, signedInAs } from '../../testing/outcomes.ts'
import { send } from '../../testing/upload.ts'
import { withApp } from '../../testing/with-app.ts'

const outcomesOf = async (caller: Caller, eventId: string) =>
  (await expectOk(caller.call<BatchOutcomes>('GET', `/api/events/${eventId}/outcomes`))).body

test('the CSV of scores that a Chinese spreadsheet saves is read, though nothing says that it is GBK', () =>
  withApp(async (app) => {
    const batch = await openBatch(app)
    const turners = await admitCandidates(app, batch, 1, { offeringIds: [batch.offerings[0]?.id ?? ''] })
    await numberTickets(app, batch.eventId, turners)
    const file = await readFile(join(import.meta.dirname, 'fixtures/csv-gbk.csv'))
    const url = `/api/disciplines/${partOf(batch, 0, 'theory')}/scores/preview`
    const { body } = await send(app, batch.manager, url, file)
    assert.equal([body.problems, body.rows.map(({ points }: { points: string }) => points)], [[], ['80']])
  }))

test('scores in cells that show per cent are those per cent', () =>
  withApp(async (app) => {
    const batch = await openBatch(app)
    const turners = await admitCandidates(app, batch, 2, { offeringIds: [batch.offerings[0]?.id ?? ''] })
    await numberTickets(app, batch.eventId, turners)
    const file = await readFile(join(import.meta.dirname, 'fixtures/score-percent-cell.xlsx'))
    const url = `/api/disciplines/${partOf(batch, 0, 'theory')}/scores/preview`
    const { body } = await send(app, batch.manager, url, file)
    assert.equal([body.problems, body.rows.map(({ points }: { points: string }) => points)], [[], ['85', '40']])
  }))

test('scores come in by a file, all or none, once, and go back as one', () =>
  withApp(async (app) => {
    const batch = await openBatch(app)
    const { manager } = batch
    const turners = await admitCandidates(app, batch, 3, { offeringIds: [batch.offerings[0]?.id ?? ''] })
    const [, second] = turners
    const at = `/api/disciplines/${partOf(batch, 0, 'theory')}/scores`
    const post = (verb: string, lines: readonly string[], fileName = 'theory.csv') =>
      send(app, manager, `${at}/${verb}`, lines.join('\r\n'), { fileName })
    const good = ['编号,证件号码,成绩', '1,,60', `,${second?.citizenId},78.5`, '3,,缺考']
    const wrong = await post('preview', [...good.slice(0, 2), ',500101199001019999,70', '3,,100.5'])
    assert.equal(
      wrong.body.problems.map(({ row, column, code }: Record<string, unknown>) => [row, column, code]),
      [
        [3, 'document', 'score-candidate-unknown'],
        [4, 'points', 'score-points-out-of-range'],
        [null, null, 'score-candidate-missing'],
      ],
    )
    const refused = await post('import', good.slice(0, 3))
    assert.is(refused.status, 422)
    assert.is(refused.error.code, 'scores-file-wrong')
    assert.is(refused.body.problems[0].code, 'score-candidate-missing')
    const taken = await post('import', good)
    assert.is(taken.status, 200, JSON.stringify(taken.body))
    assert.is(taken.body.scores, 3)
    const again = await post('import', good, 'once-more.csv')
    assert.is(again.error.code, 'scores-file-known')
    assert.is(again.error.facts.file, 'theory.csv')
    const elsewhere = `/api/disciplines/${partOf(batch, 0, 'skill')}/scores/import`
    assert.is((await send(app, manager, elsewhere, good.join('\r\n'))).error.code, 'scores-file-known')
    assert.is((await post('import', ['编号,成绩', '1,61'])).body.problems[0].code, 'score-known')
    const { body } = await expectOk(manager.call<{ imports: { fileHash: string }[] }>('GET', `${at}/imports`))
    const hash = sha256(good.join('\r\n'))
    assert.equal(
      body.imports.map(({ fileHash }) => fileHash),
      [hash],
    )
    const acts = await app.connection.db.select().from(auditEntry)
    assert.ok(acts.some(({ content }) => content.includes('deliver-scores') && content.includes(hash)))
    assert.not(acts.some(({ content }) => second && content.includes(second.citizenId)))
    const undo = () => manager.call('POST', `${at}/imports/${taken.body.importId}/undo`, { reason: '文件有误' })
    await expectOk(undo())
    assert.is((await undo()).error?.code, 'import-undone')
    const missing = (await outcomesOf(manager, batch.eventId)).candidates.map(({ parts }) => parts[0]?.missing)
    assert.equal(missing, ['score', 'score', 'score'])
    assert.is((await post('import', good)).status, 200)
    const chief = await app.as('chief-judge', batch.eventId)
    const other = await app.as('manager', (await app.seedEvent()).eventId)
    for (const caller of [chief, other, await app.as([], batch.eventId)])
      assert.is((await send(app, caller, `${at}/import`, good.join('\r\n'))).status, 403)
    assert.is(
      (await app.app.inject({ url: `${at.replace('scores', 'score-template.xlsx')}`, headers: manager.headers }))
        .statusCode,
      200,
    )
  }))

test('a test system delivers with a key that is good for one batch and nothing else, each delivery once', () =>
  withApp(async (app) => {
    const batch = await openBatch(app)
    const { manager, eventId } = batch
    await admitCandidates(app, batch, 2, { offeringIds: [batch.offerings[0]?.id ?? ''] })
    const at = `/api/events/${eventId}/system-keys`
    const { body: key } = await expectOk(
      manager.call<{ keyId: string; token: string }>('POST', at, { name: '无纸化考试系统' }),
    )
    const call = async (url: string, payload?: object | string, token = key.token, type = 'application/json') => {
      const headers = { authorization: `Bearer ${token}`, ...(payload === undefined ? {} : { 'content-type': type }) }
      const answer = await app.app.inject({ method: payload === undefined ? 'GET' : 'POST', url, headers, payload })
      return { status: answer.statusCode, body: answer.json() }
    }
    const scores = `/api/disciplines/${partOf(batch, 0, 'theory')}/scores`
    const [once, delivery] = [newId(), { scores: [{ number: 1, points: '88.5' }] }]
    const first = await call(`${scores}?commandId=${once}`, delivery)
    assert.is(first.status, 200, JSON.stringify(first.body))
    assert.is(first.body.hash, sha256(JSON.stringify(delivery)))
    assert.equal(await call(`${scores}?commandId=${once}`, delivery), first)
    const other = await call(`${scores}?commandId=${once}`, { scores: [{ number: 2, points: '1' }] })
    assert.is(other.body.error.code, 'command-id-reused')
    assert.is((await call(`${scores}?commandId=${newId()}`, delivery)).body.error.code, 'scores-file-known')
    const line = '{"number":2,"points":"101"}\n'
    const wrong = await call(`${scores}?commandId=${newId()}`, line, key.token, 'application/x-ndjson')
    assert.equal([wrong.status, wrong.body.problems[0].code], [422, 'score-points-out-of-range'])
    const absent = '{"number":2,"absent":true}\n'
    const last = await call(`${scores}?commandId=${newId()}&complete=true`, absent, key.token, 'application/x-ndjson')
    assert.is(last.status, 200, JSON.stringify(last.body))
    const [one] = (await outcomesOf(manager, eventId)).candidates
    assert.equal([one?.parts[0]?.points, one?.parts[0]?.source], ['88.5', 'api'])

    assert.is((await call(`/api/events/${eventId}/outcomes`)).status, 403)
    assert.is((await call('/api/my/results')).status, 403)
    assert.is((await call('/api/me')).body.person, null)
    const { disciplineId } = await app.seedEvent()
    assert.is((await call(`/api/disciplines/${disciplineId}/scores?commandId=${newId()}`, delivery)).status, 403)
    assert.is((await call(`${scores}?commandId=${newId()}`, delivery, `ts_${newToken()}`)).status, 401)
    const cross = await app.app.inject({
      method: 'POST',
      url: `${scores}?commandId=${newId()}`,
      headers: { authorization: 'Basic dTpw', 'content-type': 'application/json' },
      payload: delivery,
    })
    assert.is(cross.json().error.code, 'header-missing')
    const chief = await app.as('chief-judge', eventId)
    assert.is((await chief.call('POST', at, { name: 'x' })).status, 403)
    await expectOk(manager.call('POST', `${at}/${key.keyId}/revoke`))
    assert.is((await call(`${scores}?commandId=${newId()}`, delivery)).status, 401)
    const stored = JSON.stringify((await manager.call('GET', at)).body)
    assert.not(stored.includes(key.token))
  }))

test('results of a batch: scores and marks, a violation, publication, an objection upheld, final, and a resit that carries over', () =>
  withApp(async (app) => {
    const batch = await openBatch(app)
    const { eventId, offerings, organisationId } = batch
    let manager = batch.manager
    const { db } = app.connection
    const [turner = '', electrician = ''] = offerings.map(({ id }) => id)
    const [a, b] = await admitCandidates(app, batch, 2, { offeringIds: [turner] })
    const [c] = await admitCandidates(app, batch, 1, { from: 2, offeringIds: [electrician] })
    if (!a || !b || !c) throw new Error('three candidates were admitted')
    // Nobody stays signed in for a month.
    const passTo = async (instant: string) => {
      app.clock.now = new Date(instant)
      manager = await managerOf(app, organisationId)
    }
    await passTo('2026-06-02T09:00:00.000Z')
    const enter = (entryId: string | undefined, points: string | null, absent = false) =>
      manager.call('POST', `/api/entries/${entryId}/score`, { points, absent, reason: '纸质试卷登分' })
    const publish = (reason: string | null = null) =>
      manager.call<{ version: number; closesOn: string }>('POST', `/api/events/${eventId}/publication`, { reason })

    const file = ['编号,成绩', '1,75', '2,62']
    const theory = `/api/disciplines/${partOf(batch, 0, 'theory')}/scores/import`
    assert.is((await send(app, manager, theory, file.join('\n'))).status, 200)
    const skill = await markSkill(
      app,
      { ...batch, manager },
      {
        [a.entryIds.skill ?? '']: ['2', '1.5', '3.5'],
        [b.entryIds.skill ?? '']: ['2', '0', '0'],
      },
    )
    assert.equal((await publish()).error?.code, 'sessions-open')
    await signAll(skill, skill.entryIds)
    await expectOk(manager.call('POST', `/api/sessions/${skill.sessionId}/close`))
    assert.equal((await publish()).error?.facts, { count: 2 })
    assert.is((await enter(a.entryIds.skill, '90')).error?.code, 'scores-by-marks')
    await expectOk(enter(c.entryIds.theory, '58'))
    await expectOk(enter(c.entryIds.skill, '80'))
    const [rule] = await db.select().from(violationRule).limit(1)
    const said = { words: '使用手机', recordedAt: app.clock.now, replyUntil: '2026-06-05', banMonths: 0 }
    const violationId = newId()
    await db.insert(violation).values({
      ...{ id: violationId, eventId, entryId: c.entryIds.skill ?? '', personId: c.personId, ruleId: rule?.id ?? '' },
      ...{ ...said, voids: 'component', state: 'recorded' },
    })
    const now = await outcomesOf(manager, eventId)
    assert.equal(
      now.candidates.map(({ name, overall, parts }) => [name, overall, ...parts.map((one) => [one.state, one.points])]),
      [
        [a.name, 'passed', ['passed', '75'], ['passed', '100']],
        [b.name, 'failed', ['passed', '62'], ['failed', '50']],
        [c.name, 'failed', ['failed', '58'], ['void', null]],
      ],
    )
    assert.not(JSON.stringify(now).includes(a.citizenId))
    const disciplineId = partOf(batch, 0, 'skill')
    await db.insert(blind).values({ disciplineId, stages: 1, aliasSecret: 'x', sealedAt: app.clock.now })
    const [sealed] = (await outcomesOf(manager, eventId)).candidates
    const skillPart = sealed?.parts.find(({ component }) => component === 'skill')
    assert.equal(
      [sealed?.name, skillPart?.missing, skillPart?.points, skillPart?.entryId],
      [a.name, 'names', null, null],
    )
    assert.equal((await publish()).error?.facts, { count: 2 })
    await db.delete(blind)

    await passTo('2026-06-03T02:00:00.000Z')
    const visitorsUrl = `/api/events/${eventId}/publication`
    assert.is((await app.visitor.call<PublicResults>('GET', visitorsUrl)).body.publication, null)
    const chief = await app.as('chief-judge', eventId)
    assert.is((await chief.call('POST', `/api/events/${eventId}/publication`, { reason: null })).status, 403)
    const first = await expectOk(publish())
    assert.equal([first.body.version, first.body.closesOn], [1, '2026-06-10'])
    assert.is((await publish('再来一次')).error?.code, 'results-unchanged')
    const seen = await expectOk(app.visitor.call<PublicResults>('GET', visitorsUrl))
    assert.ok(seen.body.open)
    assert.equal(
      seen.body.rows.map(({ name, document, overall }) => [name, document, overall]).sort(),
      [a, b, c]
        .map(({ citizenId }, at) => [
          '考**',
          `${citizenId.slice(0, 3)}***********${citizenId.slice(-4)}`,
          at === 0 ? 'passed' : 'failed',
        ])
        .sort(),
    )

    app.clock.pass(3600)
    const candidate = await signedInAs(app, c.personId)
    const mine = await expectOk(candidate.call<{ results: MyResult[] }>('GET', '/api/my/results'))
    const [own] = mine.body.results
    assert.is(mine.body.results.length, 1)
    assert.equal(own?.resit, { components: ['theory', 'skill'], until: null })
    const raise = (by: Caller, outcomeId?: string) =>
      by.call<{ objectionId: string }>('POST', `/api/events/${eventId}/objections`, {
        ...{ outcomeId, whole: false, words: '第 12 题答案应判对' },
      })
    const theoryOutcome = own?.parts[0]?.outcomeId
    assert.is((await raise(app.visitor, theoryOutcome)).status, 401)
    const objection = await expectOk(raise(candidate, theoryOutcome))
    assert.is((await raise(candidate, theoryOutcome)).error?.code, 'objection-waiting')
    const stranger = await app.as([])
    const second = await expectOk(raise(stranger, theoryOutcome))
    assert.equal((await stranger.call<{ results: MyResult[] }>('GET', '/api/my/results')).body.results, [])
    assert.is((await stranger.call('GET', `/api/events/${eventId}/objections`)).status, 403)

    const finish = () => manager.call('POST', `/api/events/${eventId}/publication/final`)
    const answer = (id: string, upheld: boolean, correction: object | null = null) =>
      manager.call('POST', `/api/events/${eventId}/objections/${id}/answer`, { upheld, answer: '经复核', correction })
    assert.is((await finish()).error?.code, 'publication-running')
    app.clock.now = new Date('2026-06-10T15:00:00.000Z')
    await expectOk(answer(second.body.objectionId, false))
    assert.is((await answer(second.body.objectionId, true)).error?.code, 'objection-answered')
    app.clock.now = new Date('2026-06-10T16:00:00.000Z')
    assert.is((await raise(stranger, theoryOutcome)).error?.code, 'objection-too-late')
    assert.is((await finish()).error?.code, 'objections-open')
    await expectOk(answer(objection.body.objectionId, true, { points: '60', absent: false }))
    assert.is((await finish()).error?.code, 'objections-uncorrected')
    const { rows: unchanged } = (await app.visitor.call<PublicResults>('GET', visitorsUrl)).body
    assert.ok(unchanged.some(({ parts }) => parts.some(({ points }) => points === '58')))
    assert.is((await publish()).error?.code, 'results-without-reason')
    app.clock.pass(60)
    const third = await expectOk(publish('第 12 题改判'))
    assert.equal([third.body.version, third.body.closesOn], [2, '2026-06-10'])
    const { body: objections } = await expectOk(
      manager.call<{ objections: ObjectionView[] }>('GET', `/api/events/${eventId}/objections`),
    )
    assert.equal(
      objections.objections.map(({ state, byCandidate, version }) => [state, byCandidate, version]),
      [
        ['upheld', true, 1],
        ['dismissed', false, 1],
      ],
    )

    // A violation that is withdrawn changes the results: they are published again before they are final.
    await db.update(violation).set({ state: 'withdrawn' }).where(eq(violation.id, violationId))
    assert.is((await finish()).error?.code, 'results-changed')
    await db.update(violation).set({ state: 'confirmed' }).where(eq(violation.id, violationId))
    await expectOk(finish())
    assert.is((await finish()).error?.code, 'results-final')
    assert.is((await enter(c.entryIds.theory, '61')).error?.code, 'results-final')
    assert.is((await publish('迟了')).error?.code, 'results-final')
    const { body: view } = await expectOk(manager.call<BatchView>('GET', `/api/events/${eventId}/batch`))
    const done = view.course.filter(({ step }) => ['results', 'final', 'certificates'].includes(step))
    assert.is((await outcomesOf(manager, eventId)).certificatesDue, 1)
    assert.is(done.find(({ step }) => step === 'final')?.due, '2026-06-11')

    const { body: statistics } = await expectOk(
      manager.call<BatchStatistics>('GET', `/api/events/${eventId}/statistics`),
    )
    assert.equal([statistics.candidates.sat, statistics.candidates.passed, statistics.candidates.rate], [3, 1, '33.3'])
    assert.equal(
      statistics.components.map(({ component, tally }) => [component, tally.sat, tally.passed, tally.voided]).sort(),
      [
        ['skill', 1, 0, 1],
        ['skill', 2, 1, 0],
        ['theory', 1, 1, 0],
        ['theory', 2, 2, 0],
      ],
    )
    assert.is(statistics.examiners.length, 3)
    assert.equal(statistics.examiners[0]?.tally.rate, '50.0')

    // Turner b resits the skill alone: the theory is carried over.
    const authority = await app.as('authority')
    const later = await openPlanned(
      { ...batch, manager, authority },
      {
        ...planOf(batch),
        ...{ name: '2026 年第三批', startsOn: '2026-08-03', endsOn: '2026-08-04', resultsUntil: '2026-08-10' },
        ...{ registrationFrom: '2026-07-01', registrationUntil: '2026-07-10', reviewUntil: '2026-07-15' },
      },
    )
    const [resit] = await admitCandidates(app, later, 1, { from: 1, offeringIds: [later.offerings[0]?.id ?? ''] })
    assert.equal(Object.keys(resit?.entryIds ?? {}), ['skill'])
    await passTo('2026-08-04T09:00:00.000Z')
    await expectOk(enter(resit?.entryIds.skill, '60'))
    await expectOk(manager.call('POST', `/api/events/${later.eventId}/publication`, { reason: null }))
    app.clock.now = new Date('2026-08-12T09:00:00.000Z')
    await expectOk(manager.call('POST', `/api/events/${later.eventId}/publication/final`))
    const { body: results } = await (await signedInAs(app, b.personId)).call<{ results: MyResult[] }>(
      'GET',
      '/api/my/results',
    )
    assert.equal(
      results.results.map(({ overall, resit: again, parts }) => [
        overall,
        again?.components,
        parts.map((one) => [one.state, one.validUntil]),
      ]),
      [
        [
          'passed',
          undefined,
          [
            ['carried', '2027-06-02'],
            ['passed', '2027-08-04'],
          ],
        ],
        [
          'failed',
          ['skill'],
          [
            ['passed', '2027-06-02'],
            ['failed', null],
          ],
        ],
      ],
    )
    const [carried] = await db.select().from(outcome).where(eq(outcome.state, 'carried'))
    assert.ok(carried?.carriedFrom)
  }))

test('judges of a review note what was asked and answered, for their own entries, and the desk reads it', () =>
  withApp(async (app) => {
    const batch = await openBatch(app)
    const [one] = await admitCandidates(app, batch, 1, { offeringIds: [batch.offerings[0]?.id ?? ''] })
    const { sessionId, judges, disciplineId } = await markSkill(app, batch, { [one?.entryIds.skill ?? '']: [] })
    const at = `/api/sessions/${sessionId}/questions`
    const asked = { entryId: one?.entryIds.skill, question: '如何选择切削用量？', answer: '先定背吃刀量' }
    assert.is((await judges[0].call('POST', at, asked)).error?.code, 'questions-not-here')
    await app.connection.db.update(discipline).set({ component: 'review' }).where(eq(discipline.id, disciplineId))
    const { body } = await expectOk(judges[0].call<{ questionId: string }>('POST', at, asked))
    await expectOk(judges[1].call('POST', at, { ...asked, question: '刀具磨损如何判断？', answer: '' }))
    assert.is((await (await app.asTablet(batch.eventId)).call('POST', at, asked)).error?.code, 'entry-of-another-panel')
    assert.is((await batch.manager.call('POST', at, asked)).status, 403)
    const read = async (caller: Caller) =>
      (await expectOk(caller.call<{ questions: QuestionView[] }>('GET', at))).body.questions.map(
        ({ question }) => question,
      )
    assert.equal(await read(judges[2]), ['如何选择切削用量？', '刀具磨损如何判断？'])
    assert.equal(await read(await app.asTablet(batch.eventId)), [])
    const withdraw = (by: Caller) => by.call('POST', `${at}/${body.questionId}/withdraw`)
    assert.is((await withdraw(judges[1])).status, 404)
    await expectOk(withdraw(judges[0]))
    assert.equal(await read(batch.manager), ['刀具磨损如何判断？'])
    const acts = await app.connection.db.select().from(auditEntry)
    assert.not(acts.some(({ content }) => content.includes('切削用量')))
  }))

test.run()
