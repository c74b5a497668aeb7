import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { ConflictsView } from '#domain/conflicts/contract'
import type { DisciplineView } from '#domain/events/contract'
import type { StandingView } from '#domain/rankings/contract'
import type { RosterView } from '#domain/rosters/contract'
import type { Judging } from '#domain/scoring/contract'
import type { Caller } from '../../testing/callers.ts'
import { type Competition, expectOk, openCompetition, planSession, sendMarks } from '../../testing/competition.ts'
import { withApp } from '../../testing/with-app.ts'
import { readShadow } from '../rankings/shadow/read.ts'

const person = ({ personId }: Caller) => personId ?? ''

/** A session beside the open one, whose entries are in no session yet. */
async function freshSession({ manager, sessionId, disciplineId, chief, judges }: Competition) {
  const empty = { panels: [{ name: 'A', judgeIds: judges.map(person), entryIds: [] }], supervisorIds: [] }
  await expectOk(manager.call('POST', `/api/sessions/${sessionId}/close`))
  await expectOk(manager.call('PUT', `/api/sessions/${sessionId}/roster`, { ...empty, chiefJudgeId: chief.personId }))
  return planSession(manager, disciplineId)
}

function save({ manager, chief, judges }: Competition, sessionId: string, entryIds: readonly string[], name = 'A') {
  const panels = [{ name, judgeIds: judges.map(person), entryIds }]
  return manager.call('PUT', `/api/sessions/${sessionId}/roster`, {
    panels,
    chiefJudgeId: chief.personId,
    supervisorIds: [],
  })
}

const setOrigin = (
  { chief, eventId }: Competition,
  judge: Caller,
  origin: { delegationCode: string | null; employer: string | null },
) => expectOk(chief.call('PUT', `/api/events/${eventId}/officials/${judge.personId}/origin`, origin))

const declare = ({ chief, eventId, judges, entryIds }: Competition, more: Record<string, unknown> = {}) =>
  chief.call<{ conflictId: string }>('POST', `/api/events/${eventId}/conflicts`, {
    personId: person(judges[1]),
    kind: 'trainee',
    entryId: entryIds[0],
    delegationCode: null,
    reason: '赛前两年的教练',
    ...more,
  })

async function conflictsIn({ chief, eventId }: Competition): Promise<ConflictsView> {
  return (await expectOk(chief.call<ConflictsView>('GET', `/api/events/${eventId}/conflicts`))).body
}

test('a panel with a judge of an own delegation is refused by judge, entry and kind, and nothing is changed', () =>
  withApp(async (app) => {
    const competition = await openCompetition(app)
    const { judges, entryIds, manager } = competition
    const sessionId = await freshSession(competition)
    await setOrigin(competition, judges[0], { delegationCode: 'DE', employer: null })
    const refused = await save(competition, sessionId, entryIds)
    assert.is(refused.error?.code, 'judge-of-own-delegation')
    assert.equal(refused.error?.facts, {
      panel: 'A',
      personId: person(judges[0]),
      entryId: entryIds[1],
      number: 2,
      entry: '李娜',
      kind: 'delegation',
    })
    const { body } = await expectOk(manager.call<RosterView>('GET', `/api/sessions/${sessionId}`))
    assert.equal([body.panels, body.chiefJudge], [[], null])
    assert.equal(body.ties.origins, [{ personId: person(judges[0]), delegationCode: 'DE', employer: '' }])
    await expectOk(save(competition, sessionId, [entryIds[0] ?? '', entryIds[2] ?? '']))
  }))

test('so is one that the own employer sends, and one that was declared, until that is withdrawn', () =>
  withApp(async (app) => {
    const competition = await openCompetition(app)
    const { judges, entryIds, chief, eventId } = competition
    const sessionId = await freshSession(competition)
    await setOrigin(competition, judges[2], { delegationCode: null, employer: ' cn ' })
    assert.is((await save(competition, sessionId, entryIds)).error?.code, 'judge-of-own-employer')
    await setOrigin(competition, judges[2], { delegationCode: null, employer: null })
    const { conflictId } = (await expectOk(declare(competition))).body
    assert.is((await declare(competition)).error?.code, 'conflict-known')
    assert.is((await save(competition, sessionId, entryIds)).error?.code, 'judge-of-own-trainee')
    const withdraw = () =>
      chief.call('POST', `/api/events/${eventId}/conflicts/${conflictId}/withdraw`, { reason: '登记有误' })
    await expectOk(withdraw())
    assert.is((await withdraw()).error?.code, 'conflict-withdrawn')
    await expectOk(save(competition, sessionId, entryIds))
  }))

test('a conflict that is declared once the panel stands keeps the judge from marking, and the desk sees where', () =>
  withApp(async (app) => {
    const competition = await openCompetition(app)
    const { judges, entryIds, parts, sessionId } = competition
    const mark = (judge: Caller, entryId = '') =>
      sendMarks(judge, sessionId, [{ entryId, aspectId: parts['A2.1'] ?? '', value: '2' }])
    assert.equal((await conflictsIn(competition)).met, [])
    await expectOk(declare(competition, { entryId: null, delegationCode: 'CN', kind: 'relative' }))
    assert.equal(await mark(judges[1], entryIds[0]), ['judge-in-conflict'])
    assert.equal(await mark(judges[1], entryIds[1]), ['ok'])
    assert.equal(await mark(judges[0], entryIds[0]), ['ok'])
    const { met, conflicts } = await conflictsIn(competition)
    assert.equal(
      met.map((one) => [one.panel, one.person.personId, one.entry.number, one.kind]),
      [
        ['A', person(judges[1]), 1, 'relative'],
        ['A', person(judges[1]), 3, 'relative'],
      ],
    )
    assert.equal(
      conflicts.map(({ delegation, reason }) => [delegation?.code, reason]),
      [['CN', '赛前两年的教练']],
    )
  }))

test('a session with a conflict does not begin, also where the entry has changed its delegation since', () =>
  withApp(async (app) => {
    const competition = await openCompetition(app)
    const { judges, entryIds, manager } = competition
    const sessionId = await freshSession(competition)
    await setOrigin(competition, judges[0], { delegationCode: 'DE', employer: null })
    await expectOk(save(competition, sessionId, entryIds.slice(0, 1)))
    const entry = { number: 1, name: '张伟', latinName: null, delegationCode: 'DE', delegationName: 'DE' }
    await expectOk(manager.call('PUT', `/api/entries/${entryIds[0]}`, entry))
    const { error } = await manager.call('POST', `/api/sessions/${sessionId}/open`)
    assert.is(error?.code, 'judge-of-own-delegation')
    assert.is(error?.facts?.number, 1)
    assert.ok(error?.facts?.name)
  }))

test('under rules that say so the judge stays out of the entry, and the others are its whole panel', () =>
  withApp(async (app) => {
    const competition = await openCompetition(app)
    const { chief, manager, judges, entryIds, parts, disciplineId, sessionId } = competition
    const [own = '', other = ''] = [entryIds[1], entryIds[0]]
    const path = `/api/disciplines/${disciplineId}`
    const { discipline } = (await expectOk(manager.call<{ discipline: DisciplineView }>('GET', path))).body
    const ruleSet = { ...discipline.ruleSet, conflicts: 'recuse' }
    await expectOk(manager.call('PUT', `${path}/rule-set`, { ruleSet, reason: null }))
    await setOrigin(competition, judges[0], { delegationCode: 'DE', employer: null })
    const met = async () => (await expectOk(manager.call<RosterView>('GET', `/api/sessions/${sessionId}`))).body.met
    assert.is(await met(), 1)
    await expectOk(save(competition, sessionId, entryIds))
    assert.is(await met(), 0)
    assert.equal((await conflictsIn(competition)).met, [])
    const shown = async (judge: Caller) =>
      (await expectOk(judge.call<Judging>('GET', `/api/sessions/${sessionId}/judging`))).body.entries.map(
        ({ id }) => id,
      )
    assert.equal(await shown(judges[0]), [entryIds[0], entryIds[2]])
    assert.equal(await shown(judges[1]), entryIds)
    const judged = (judge: Caller, entryId: string, value: string) =>
      sendMarks(judge, sessionId, [{ entryId, aspectId: parts['A2.1'] ?? '', value }])
    assert.equal(await judged(judges[0], own, '0'), ['judge-in-conflict'])
    assert.equal(await judged(judges[0], other, '3'), ['ok'])
    // Two scores decide: there is nobody else to wait for, neither for a score nor for a signature.
    for (const judge of [judges[1], judges[2]]) assert.equal(await judged(judge, own, '2'), ['ok'])
    const sheets = [{ entryId: own, subCriterionId: parts.A2 ?? '' }]
    for (const signer of [judges[1], judges[2], chief])
      await expectOk(signer.call('POST', `/api/sessions/${sessionId}/sign-offs`, { sheets }))
    const { body } = await expectOk(chief.call<{ rows: StandingView[] }>('GET', `${path}/ranking`))
    assert.is(body.rows.find(({ number }) => number === 2)?.total, '2')
    assert.is((await readShadow(app.connection.db, disciplineId))?.standings.get(own)?.total, '2')
    // A file of marks counts the seats of the panel, also of one who stays out.
    const files = await app.app.inject({
      method: 'POST',
      url: `/api/sessions/${sessionId}/marks/check`,
      headers: { ...manager.headers, 'content-type': 'text/csv' },
      payload: 'entry,aspect,judge,round,value\n1,A2.1,2,1,3\n1,A2.1,3,1,3\n2,A2.1,1,1,3\n',
    })
    assert.equal(
      files.json().problems.map(({ line, code }: Record<string, unknown>) => [line, code]),
      [[4, 'judge-in-conflict']],
    )
    // Saved again, also under another name, what is marked stays with those who judged it.
    await expectOk(save(competition, sessionId, entryIds, 'B'))
    assert.equal(await shown(judges[0]), [entryIds[0], entryIds[2]])
  }))

test('a conflict is declared of somebody at the event, with somebody of it', () =>
  withApp(async (app) => {
    const competition = await openCompetition(app)
    const stranger = await app.as('judge', (await app.seedEvent()).eventId)
    const code = async (more: Record<string, unknown>) => (await declare(competition, more)).error?.code
    assert.is(await code({ personId: stranger.personId }), 'not-found')
    assert.is(await code({ entryId: null }), 'conflict-with-whom')
    assert.is(await code({ entryId: null, delegationCode: 'XX' }), 'not-found')
  }))

test.run()
