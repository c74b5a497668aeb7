import { eq } from 'drizzle-orm'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { blind, blindEntry } from '#db/schema/draws'
import { mark } from '#db/schema/scoring'
import type { DrawView } from '#domain/draws/contract'
import { isProven, verifyDraw } from '#domain/draws/verify'
import type { ResultView } from '#domain/rankings/contract'
import type { EntryRecheck, RecheckSummary, SupervisedDiscipline } from '#domain/supervision/contract'
import { sha256 } from '../../platform/hash.ts'
import { expectOk, sendMarks } from '../../testing/competition.ts'
import {
  accept,
  answer,
  beginRecheck,
  confirm,
  confirmedCompetition,
  raise,
  recheckOf,
  sheetsOf,
} from '../../testing/rechecks.ts'
import { withApp } from '../../testing/with-app.ts'

const source = '福彩双色球 2026050 期'

test('all of the top and a drawn sample of the rest are checked before the result is published', () =>
  withApp(async (app) => {
    const competition = await confirmedCompetition(app)
    const { chief, disciplineId, entryIds, judges, parts, sessionId, supervisor } = competition
    const publish = () => chief.call('POST', `/api/disciplines/${disciplineId}/results`)
    const refused = async (code: string) => assert.is((await publish()).error?.code, code)
    await refused('recheck-missing')
    const begun = await beginRecheck(app, competition)
    assert.equal([begun.state, begun.entries, begun.due, begun.checked], ['checking', 3, 2, 0])
    assert.equal(
      begun.list.map(({ rank, total }) => [rank, total]),
      [
        [1, '10.00'],
        [2, '8.00'],
        [3, '5.50'],
      ],
    )
    assert.equal([begun.list[0]?.entryId, begun.list[0]?.because], [entryIds[0], 'top'])
    assert.is(begun.list.filter(({ because }) => because === 'sample').length, 1)
    await refused('recheck-open')
    const due = begun.list.filter(({ because }) => because !== null).map(({ entryId }) => entryId)
    const [first = '', second = ''] = due
    const [sheet] = await sheetsOf(competition, first)
    assert.equal((await expectOk(confirm(competition, first, sheet ? [sheet] : []))).body.left, 2)
    assert.is((await confirm(competition, first, sheet ? [sheet] : [])).error?.code, 'recheck-sheet-checked')
    for (const entryId of due) await expectOk(confirm(competition, entryId))
    const spared = entryIds.find((id) => id !== first && id !== second) ?? ''
    assert.is((await confirm(competition, spared)).error?.code, 'recheck-not-of-entry')
    assert.is((await recheckOf(competition)).state, 'complete')
    const summary = () =>
      app.visitor.call<{ recheck: RecheckSummary | null }>('GET', `/api/disciplines/${disciplineId}/recheck/summary`)
    assert.is((await summary()).body.recheck, null)
    await expectOk(publish())
    const told = (await summary()).body.recheck
    assert.equal([told?.entries, told?.due, told?.checked, told?.errors], [3, 2, 2, 0])
    assert.is((await raise(competition, first)).error?.code, 'recheck-over')
    const sheets = [{ entryId: first, subCriterionId: parts.A1 }]
    await expectOk(chief.call('POST', `/api/sessions/${sessionId}/unlock`, { sheets, reason: '公布之后重新测量' }))
    await sendMarks(judges[0], sessionId, [{ entryId: first, aspectId: parts['A1.2'] ?? '', value: '1' }])
    assert.equal((await summary()).body.recheck, told, 'what was said of the first result stays')
    assert.is((await recheckOf(competition)).state, 'complete')
    const { body } = await expectOk(supervisor.call<{ disciplines: SupervisedDiscipline[] }>('GET', '/api/rechecks'))
    assert.equal(
      body.disciplines.map((one) => [one.disciplineId, one.recheck?.state]),
      [[disciplineId, 'complete']],
    )
  }))

test('the sample is a draw of a sealed list that anybody can recompute, opened with the result', () =>
  withApp(async (app) => {
    const competition = await confirmedCompetition(app)
    const { chief, disciplineId, entryIds, eventId, supervisor } = competition
    const at = `/api/disciplines/${disciplineId}/recheck`
    const { body } = await expectOk(supervisor.call<{ drawId: string }>('POST', at, { source }))
    const drawn = async () => (await expectOk(app.visitor.call<DrawView>('GET', `/api/draws/${body.drawId}`))).body
    assert.not.ok(JSON.stringify(await drawn()).includes(entryIds[1] ?? ''))
    app.clock.pass(60)
    const value = { publicValue: '07 11', knownAt: null }
    const byItself = await supervisor.call('POST', `/api/events/${eventId}/draws/${body.drawId}/run`, value)
    assert.is(byItself.status, 403)
    assert.is((await chief.call('POST', `${at}/draw`, value)).error?.code, 'draw-of-another-officer')
    assert.is((await supervisor.call('POST', at, { source })).error?.code, 'recheck-started')
    await expectOk(supervisor.call('POST', `${at}/draw`, value))
    assert.is((await supervisor.call('POST', `${at}/draw`, value)).error?.code, 'draw-run-before')
    const { record } = await drawn()
    assert.equal([record.purpose, record.items.length, record.take, record.opened], ['sample', 2, 1, null])
    assert.ok(isProven(await verifyDraw(record, sha256)))
    for (const { entryId, because } of (await recheckOf(competition)).list)
      if (because) await expectOk(confirm(competition, entryId))
    await expectOk(chief.call('POST', `/api/disciplines/${disciplineId}/results`))
    const opened = (await drawn()).record
    assert.ok(isProven(await verifyDraw(opened, sha256)))
    assert.equal(opened.opened?.map(({ words }) => words).sort(), ['2 李娜', '3 Anna Müller'])
  }))

test('a manager who started a re-check draws its sample there, and not among the other draws', () =>
  withApp(async (app) => {
    const { disciplineId, eventId, manager } = await confirmedCompetition(app)
    const at = `/api/disciplines/${disciplineId}/recheck`
    const { body } = await expectOk(manager.call<{ drawId: string }>('POST', at, { source }))
    app.clock.pass(60)
    const value = { publicValue: '07 11', knownAt: null }
    const run = await manager.call('POST', `/api/events/${eventId}/draws/${body.drawId}/run`, value)
    assert.is(run.error?.code, 'draw-of-recheck')
    await expectOk(manager.call('POST', `${at}/draw`, value))
  }))

test('an error is found by the supervisor, corrected by the chief judge, and calls all the others in', () =>
  withApp(async (app) => {
    const competition = await confirmedCompetition(app)
    const { chief, disciplineId, entryIds, judges } = competition
    const [top = ''] = entryIds
    await beginRecheck(app, competition)
    const { body } = await expectOk(raise(competition, top))
    const { findingId } = body
    assert.is((await raise(competition, top)).error?.code, 'finding-open')
    assert.is((await answer(competition, findingId, '1')).error?.code, 'mark-between-steps')
    assert.is((await answer(competition, findingId, '2.00')).error?.code, 'correction-without-marks')
    assert.is((await answer(competition, findingId, '0', competition.supervisor)).status, 403)
    assert.is((await accept(competition, findingId)).error?.code, 'finding-not-answered')
    assert.equal((await expectOk(answer(competition, findingId, null))).body, { calledIn: false })
    await expectOk(accept(competition, findingId, '原始记录写的是 12.4'))
    const back = (await recheckOf(competition)).findings[0]
    assert.equal([back?.state, back?.sentBack, back?.answer?.corrected], ['raised', '原始记录写的是 12.4', false])
    assert.equal((await expectOk(answer(competition, findingId, '0'))).body, { calledIn: true })
    const called = await recheckOf(competition)
    assert.equal([called.errors, called.due, called.calledInAt !== null], [1, 3, true])
    assert.equal([called.findings[0]?.answer?.before, called.findings[0]?.answer?.after], ['3.50', '1.50'])
    assert.is(called.list[0]?.rank, 1, 'the list is what it was at the start')
    await expectOk(accept(competition, findingId))
    assert.is((await accept(competition, findingId)).error?.code, 'finding-not-answered')
    for (const { entryId } of called.list) await expectOk(confirm(competition, entryId))
    const published = await expectOk(chief.call('POST', `/api/disciplines/${disciplineId}/results`))
    assert.equal(published.body, { version: 1 })
    const { body: shown } = await expectOk(
      app.visitor.call<{ result: ResultView }>('GET', `/api/disciplines/${disciplineId}/results`),
    )
    assert.is(shown.result.standings.find(({ entryId }) => entryId === top)?.total, '8')
    assert.is((await judges[0].call('GET', `/api/disciplines/${disciplineId}/recheck`)).status, 403)
  }))

test('a sheet that changes after it was found right is looked at again', () =>
  withApp(async (app) => {
    const competition = await confirmedCompetition(app)
    const { chief, disciplineId, entryIds, judges, parts, sessionId } = competition
    const [top = ''] = entryIds
    const begun = await beginRecheck(app, competition)
    const [before] = await sheetsOf(competition, top)
    for (const { entryId, because } of begun.list) if (because) await expectOk(confirm(competition, entryId))
    const sheets = [{ entryId: top, subCriterionId: parts.A1 }]
    await expectOk(chief.call('POST', `/api/sessions/${sessionId}/unlock`, { sheets, reason: '重新测量' }))
    await sendMarks(judges[0], sessionId, [{ entryId: top, aspectId: parts['A1.2'] ?? '', value: '1' }])
    const changed = await recheckOf(competition)
    assert.equal([changed.state, changed.checked], ['checking', 1])
    assert.is((await confirm(competition, top)).error?.code, 'recheck-sheet-unlocked')
    for (const signer of [...judges, chief])
      await expectOk(signer.call('POST', `/api/sessions/${sessionId}/sign-offs`, { sheets }))
    assert.is((await confirm(competition, top, before ? [before] : [])).error?.code, 'recheck-sheet-changed')
    const publish = () => chief.call('POST', `/api/disciplines/${disciplineId}/results`)
    assert.is((await publish()).error?.code, 'recheck-open')
    await expectOk(confirm(competition, top))
    await expectOk(publish())
  }))

test('where all of the rest are checked nothing is drawn, and whoever is ranked after the start is called in', () =>
  withApp(async (app) => {
    const competition = await confirmedCompetition(app)
    const { chief, disciplineId, entryIds, manager, supervisor } = competition
    const [, , third = ''] = entryIds
    const withdrawal = { entryIds: [third], reason: '证件待查' }
    const { body } = await expectOk(
      manager.call<{ bulkId: string }>('POST', `/api/disciplines/${disciplineId}/entries/withdraw`, withdrawal),
    )
    const started = await expectOk(supervisor.call('POST', `/api/disciplines/${disciplineId}/recheck`, { source }))
    assert.is(started.body.drawId, null)
    const before = await recheckOf(competition)
    assert.equal([before.state, before.entries, before.due, before.drawId], ['checking', 2, 2, null])
    for (const entryId of entryIds.slice(0, 2)) await expectOk(confirm(competition, entryId))
    assert.is((await recheckOf(competition)).state, 'complete')
    await expectOk(manager.call('POST', `/api/disciplines/${disciplineId}/bulk/${body.bulkId}/undo`))
    const later = await recheckOf(competition)
    assert.equal([later.state, later.entries, later.due], ['checking', 3, 3])
    assert.equal([later.list[2]?.entryId, later.list[2]?.rank, later.list[2]?.because], [third, null, 'called'])
    const publish = () => chief.call('POST', `/api/disciplines/${disciplineId}/results`)
    assert.is((await publish()).error?.code, 'recheck-open')
    await expectOk(confirm(competition, third))
    await expectOk(publish())
  }))

test('whoever has marked in the discipline re-checks nothing of it, and nobody answers their own finding', () =>
  withApp(async (app) => {
    const competition = await confirmedCompetition(app)
    const { entryIds, eventId } = competition
    const [top = ''] = entryIds
    const both = await app.as(['supervisor', 'chief-judge'], eventId)
    await beginRecheck(app, competition)
    const { body } = await expectOk(raise({ ...competition, supervisor: both }, top))
    assert.is((await answer(competition, body.findingId, '0', both)).error?.code, 'finding-of-own')
    await expectOk(answer(competition, body.findingId, '0'))
    assert.is((await accept(competition, body.findingId, '', competition.chief)).status, 403)
    const { db } = app.connection
    await db
      .update(mark)
      .set({ judgeId: both.personId ?? '' })
      .where(eq(mark.aspectId, competition.parts['B1.1'] ?? ''))
    assert.is((await accept(competition, body.findingId, '', both)).error?.code, 'supervisor-marked')
    const [sheet] = (await sheetsOf(competition, top)).slice(1)
    const confirmed = await confirm({ ...competition, supervisor: both }, top, sheet ? [sheet] : [])
    assert.is(confirmed.error?.code, 'supervisor-marked')
  }))

test('a supervisor reads each sheet of an entry with every mark, and codes alone while the names are sealed', () =>
  withApp(async (app) => {
    const competition = await confirmedCompetition(app)
    const { disciplineId, entryIds, parts, supervisor } = competition
    await beginRecheck(app, competition)
    const { body } = await expectOk(
      supervisor.call<EntryRecheck>('GET', `/api/disciplines/${disciplineId}/recheck/entries/${entryIds[0]}`),
    )
    assert.is(body.entry.name, '张伟')
    assert.equal(
      body.sheets.map(({ code, points, maximum, state }) => [code, points, maximum, state]),
      [
        ['A1', '3.50', '3.50', 'unchecked'],
        ['A2', '3.00', '3.00', 'unchecked'],
        ['B1', '3.50', '3.50', 'unchecked'],
      ],
    )
    const scored = body.marks.filter(({ aspectId }) => aspectId === parts['A2.1']).map(({ value }) => value)
    assert.equal([body.marks.length, scored], [6, ['3', '3', '3']])
    const code = (i: number) => `B4${i}`
    await app.connection.db.insert(blind).values({ disciplineId, stages: 1, aliasSecret: 'x', sealedAt: app.clock.now })
    await app.connection.db
      .insert(blindEntry)
      .values(entryIds.map((entryId, i) => ({ disciplineId, entryId, code: code(i) })))
    const { list } = await recheckOf(competition)
    assert.equal(
      list.map(({ name, number, delegation, rank }) => [name, number, delegation.code, rank]),
      [
        [code(0), 0, '', 1],
        [code(2), 0, '', 2],
        [code(1), 0, '', 3],
      ],
    )
    const alias = list[0]?.entryId ?? ''
    assert.is.not(alias, entryIds[0])
    await expectOk(confirm(competition, alias, (await sheetsOf(competition, alias)).slice(1)))
    const { findingId } = (await expectOk(raise(competition, alias))).body
    const [finding] = (await recheckOf(competition)).findings
    assert.equal([finding?.entry.id, finding?.entry.name, finding?.entry.number], [alias, code(0), 0])
    await expectOk(answer(competition, findingId, '0'))
    const said = JSON.stringify(await recheckOf(competition))
    for (const name of ['张伟', '李娜', 'Anna', ...entryIds]) assert.not.ok(said.includes(name), name)
  }))

test.run()
