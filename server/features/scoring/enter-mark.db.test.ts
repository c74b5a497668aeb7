import { eq } from 'drizzle-orm'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { mark } from '#db/schema/scoring'
import type { AuditLine } from '#domain/audit/contract'
import type { Actor } from '#domain/people/contract'
import { newId } from '../../platform/hash.ts'
import { verifyAudit } from '../../platform/verify-audit.ts'
import { type Caller, withAccount } from '../../testing/callers.ts'
import {
  type Competition,
  expectOk,
  markEntry,
  openCompetition,
  sendMarks,
  signAll,
} from '../../testing/competition.ts'
import { hear } from '../../testing/topics.ts'
import { type TestApp, withApp } from '../../testing/with-app.ts'

const countMarks = async ({ connection }: TestApp, sessionId: string) =>
  (await connection.db.select().from(mark).where(eq(mark.sessionId, sessionId))).length

/** The first entry's aspect by its code. */
const slot = ({ entryIds, parts }: Competition, code: string) => ({
  entryId: entryIds[0] ?? '',
  aspectId: parts[code] ?? '',
})

test('marks are taken, and a newer one of any judge of the panel stands', () =>
  withApp(async (app) => {
    const competition = await openCompetition(app)
    const { judges, sessionId, chief } = competition
    const at = slot(competition, 'A1.2')
    assert.equal(await sendMarks(judges[0], sessionId, [{ ...at, value: '0.5' }]), ['ok'])
    assert.equal(await sendMarks(judges[1], sessionId, [{ ...at, value: '1' }]), ['ok'])
    const { body } = await expectOk(
      chief.call<{ marks: { value: string; revision: number }[] }>('GET', `/api/sessions/${sessionId}/marks`),
    )
    assert.equal(
      body.marks.map(({ value, revision }) => [value, revision]),
      [['1', 2]],
    )
    assert.is(await countMarks(app, sessionId), 2, 'both revisions are kept')
  }))

test('a mark that breaks a rule is refused by name, alone, and nothing is written', () =>
  withApp(async (app) => {
    const competition = await openCompetition(app)
    const { judges, sessionId, entryIds, parts } = competition
    const refused = async (code: string, value: string, round = 1) =>
      (await sendMarks(judges[0], sessionId, [{ ...slot(competition, code), value, round }]))[0]
    assert.is(await refused('A1.1', '2.01'), 'mark-above-maximum')
    assert.is(await refused('A1.1', '1'), 'mark-between-steps')
    assert.is(await refused('A1.2', '0.75'), 'mark-between-steps')
    assert.is(await refused('A1.2', '-0.5'), 'mark-negative')
    assert.is(await refused('A2.1', '4'), 'mark-not-on-ladder')
    assert.is(await refused('A2.1', '1.5'), 'mark-not-on-ladder')
    assert.is(await refused('A2.1', '2', 2), 'round-not-open')
    assert.is(await refused('A1.1', '2', 2), 'round-not-open')
    const elsewhere = [{ entryId: newId(), aspectId: parts['A1.1'] ?? '', value: '2' }]
    assert.equal(await sendMarks(judges[0], sessionId, elsewhere), ['entry-not-in-session'])
    const unknown = [{ entryId: entryIds[0] ?? '', aspectId: newId(), value: '2' }]
    assert.equal(await sendMarks(judges[0], sessionId, unknown), ['aspect-not-in-scheme'])
    assert.is(await countMarks(app, sessionId), 0)
    const mixed = [
      { ...slot(competition, 'A1.1'), value: '2' },
      { ...slot(competition, 'A1.2'), value: '9' },
    ]
    assert.equal(await sendMarks(judges[0], sessionId, mixed), ['ok', 'mark-above-maximum'])
    assert.is(await countMarks(app, sessionId), 1)
  }))

test('what is no mark at all names its field', () =>
  withApp(async (app) => {
    const competition = await openCompetition(app)
    const { judges, sessionId } = competition
    const send = (value: unknown) =>
      judges[0].call('POST', `/api/sessions/${sessionId}/marks`, {
        marks: [{ commandId: newId(), round: 1, ...slot(competition, 'A1.1'), value }],
      })
    for (const value of ['two', 2, '1e1', '', '1.23456']) {
      const answer = await send(value)
      assert.is(answer.status, 400, String(value))
      assert.match(answer.error?.field ?? '', /marks.*value/)
    }
    assert.is(await countMarks(app, sessionId), 0)
  }))

test('marks that another judge left on the device are not taken as those of the one who sends them', () =>
  withApp(async (app) => {
    const competition = await openCompetition(app)
    const { judges, sessionId } = competition
    const send = (judgeId: string | null) =>
      judges[1].call('POST', `/api/sessions/${sessionId}/marks`, {
        judgeId,
        marks: [{ commandId: newId(), round: 1, ...slot(competition, 'A1.1'), value: '2' }],
      })
    assert.is((await send(judges[0].personId)).error?.code, 'judge-changed')
    assert.is(await countMarks(app, sessionId), 0)
    assert.is((await send(judges[1].personId)).status, 200)
    assert.is(await countMarks(app, sessionId), 1)
  }))

test('a mark sent twice is one mark, and its identifier serves no other', () =>
  withApp(async (app) => {
    const competition = await openCompetition(app)
    const { judges, sessionId } = competition
    const once = { ...slot(competition, 'A1.1'), value: '2', commandId: newId() }
    assert.equal(await sendMarks(judges[0], sessionId, [once]), ['ok'])
    assert.equal(await sendMarks(judges[0], sessionId, [once]), ['ok'])
    assert.equal(await sendMarks(judges[0], sessionId, [once, once]), ['ok', 'ok'])
    assert.is(await countMarks(app, sessionId), 1)
    assert.equal(await sendMarks(judges[0], sessionId, [{ ...once, value: '0' }]), ['command-id-reused'])
    assert.equal(await sendMarks(judges[1], sessionId, [once]), ['command-id-reused'])
    assert.is(await countMarks(app, sessionId), 1)
  }))

test("another panel's judge, another event's judge, and whoever is no judge are refused", () =>
  withApp(async (app) => {
    const competition = await openCompetition(app)
    const { sessionId, eventId, chief, manager } = competition
    const one = [{ ...slot(competition, 'A1.1'), value: '2' }]
    assert.equal(await sendMarks(await app.asTablet(eventId), sessionId, one), ['entry-of-another-panel'])
    const elsewhere = await app.asTablet((await app.seedEvent()).eventId)
    assert.equal(await sendMarks(elsewhere, sessionId, one), ['not-allowed'])
    for (const other of [chief, manager]) assert.equal(await sendMarks(other, sessionId, one), ['not-allowed'])
    assert.equal(await sendMarks(app.visitor, sessionId, one), ['not-signed-in'])
    assert.is(await countMarks(app, sessionId), 0)
  }))

test('no mark is taken before the session opens, after it closes, or once a sheet is signed', () =>
  withApp(async (app) => {
    const competition = await openCompetition(app)
    const { judges, sessionId, chief, entryIds, parts } = competition
    const one = [{ ...slot(competition, 'A1.1'), value: '0' }]
    await expectOk(chief.call('POST', `/api/sessions/${sessionId}/close`))
    assert.equal(await sendMarks(judges[0], sessionId, one), ['session-not-open'])
    await expectOk(chief.call('POST', `/api/sessions/${sessionId}/open`))
    await markEntry(competition, entryIds[0] ?? '', ['2', '1.5', '3.5'])
    const sheets = [{ entryId: entryIds[0], subCriterionId: parts.A1 }]
    await expectOk(judges[1].call('POST', `/api/sessions/${sessionId}/sign-offs`, { sheets }))
    assert.equal(await sendMarks(judges[0], sessionId, one), ['sheet-signed'])
    const before = await countMarks(app, sessionId)
    await expectOk(chief.call('POST', `/api/sessions/${sessionId}/unlock`, { sheets, reason: 'A word was misread' }))
    assert.equal(await sendMarks(judges[0], sessionId, one), ['ok'])
    assert.is(await countMarks(app, sessionId), before + 1)
  }))

test('two hundred marks that arrive at once are all kept, and the audit log has each', () =>
  withApp(async (app) => {
    const competition = await openCompetition(app)
    const { judges, sessionId } = competition
    const at = slot(competition, 'A1.2')
    const values = ['0', '0.5', '1', '1.5']
    const sent = await Promise.all(
      Array.from({ length: 200 }, (_, i) =>
        sendMarks(judges[i % 3] ?? judges[0], sessionId, [{ ...at, value: values[i % 4] ?? '0' }]),
      ),
    )
    assert.ok(sent.flat().every((answer) => answer === 'ok'))
    assert.is(await countMarks(app, sessionId), 200)
    const rows = await app.connection.db.select().from(mark).where(eq(mark.sessionId, sessionId))
    assert.equal(
      rows.map(({ revision }) => revision).sort((a, b) => a - b),
      Array.from({ length: 200 }, (_, i) => i + 1),
    )
    assert.equal((await verifyAudit(app.connection.db)).faults, [])
  }))

test('a judge sees the own score alone until the round is complete, then all, and a second round keeps the first', () =>
  withApp(async (app) => {
    const competition = await openCompetition(app)
    const { judges, sessionId, parts, entryIds } = competition
    const at = slot(competition, 'A2.1')
    const row = `m:${entryIds[0]}:${parts['A2.1']}`
    const seen = () =>
      Promise.all(
        judges.map(async (judge) => {
          const heard = await hear(app, `judging:${sessionId}:${judge.personId}`, judgeActor(competition, judge))
          return 'rows' in heard ? (heard.rows.get(row) as Seen | undefined) : undefined
        }),
      )
    await sendMarks(judges[0], sessionId, [{ ...at, value: '3' }])
    const [mine, other] = await seen()
    assert.is(mine?.value, '3')
    assert.is(mine?.state, 'waiting')
    assert.is(other?.value, null)
    assert.equal(other?.rounds, [])
    assert.is(other?.given, 1)
    await sendMarks(judges[1], sessionId, [{ ...at, value: '1' }])
    await sendMarks(judges[2], sessionId, [{ ...at, value: '2' }])
    for (const view of await seen()) {
      assert.is(view?.state, 'repeat')
      assert.is(view?.round, 2)
      assert.equal(
        view?.rounds[0]?.scores.map(({ value }) => value),
        ['3', '1', '2'],
      )
    }
    assert.equal(await sendMarks(judges[0], sessionId, [{ ...at, value: '2' }]), ['round-not-open'])
    for (const judge of judges) await sendMarks(judge, sessionId, [{ ...at, value: '2', round: 2 }])
    for (const view of await seen()) {
      assert.is(view?.state, 'decided')
      assert.is(view?.award, '2')
      assert.is(view?.rounds.length, 2)
    }
    assert.equal(await sendMarks(judges[0], sessionId, [{ ...at, value: '3', round: 2 }]), ['round-closed'])
  }))

interface Seen {
  readonly state: string
  readonly value: string | null
  readonly round: number
  readonly given: number
  readonly award: string | null
  readonly rounds: readonly { readonly scores: readonly { readonly value: string }[] }[]
}

function judgeActor({ eventId }: Competition, { personId, tabletId }: Competition['judges'][0]): Actor {
  const grants = [{ role: 'judge' as const, eventId, sessionId: null }]
  return { kind: 'tablet', tabletId: tabletId ?? '', personId: personId ?? '', eventId, grants }
}

test("a judge is refused another judge's topic, and a staff member who judges the session sees no marks", () =>
  withApp(async (app) => {
    const competition = await openCompetition(app)
    const { judges, sessionId, eventId, chief } = competition
    const actor = judgeActor(competition, judges[0])
    const other = `judging:${sessionId}:${judges[1].personId}`
    assert.equal(await hear(app, other, actor), { code: 'not-allowed' })
    assert.equal(await hear(app, `progress:${sessionId}`, actor), { code: 'not-allowed' })
    const both = await app.as(['judge', 'supervisor'], eventId)
    assert.is((await both.call('GET', `/api/sessions/${sessionId}/marks`)).status, 200, 'no judge of this session')
    const panels = [{ name: 'B', judgeIds: [both.personId], entryIds: [] }]
    const later = await plannedLater(competition)
    const roster = { panels, chiefJudgeId: chief.personId, supervisorIds: [] }
    await expectOk(competition.manager.call('PUT', `/api/sessions/${later}/roster`, roster))
    assert.is((await both.call('GET', `/api/sessions/${later}/marks`)).error?.code, 'judge-of-session')
  }))

test('who judges in a session reads no mark of it in the audit log, and decides nothing about its marks', () =>
  withApp(async (app) => {
    const competition = await openCompetition(app)
    const { judges, sessionId, eventId, entryIds, parts } = competition
    const [entryId = ''] = entryIds
    const personId = judges[0].personId ?? ''
    const login = await withAccount(
      app.app,
      personId,
      (['supervisor', 'chief-judge', 'manager'] as const).map((role) => ({ role, eventId })),
    )
    await sendMarks(judges[1], sessionId, [{ entryId, aspectId: parts['A2.1'] ?? '', round: 1, value: '2' }])
    const read = async (caller: Caller) => {
      const { body } = await expectOk(caller.call<{ entries: AuditLine[] }>('GET', `/api/events/${eventId}/audit`))
      return body.entries.filter(({ act }) => act === 'enter-mark').length
    }
    assert.equal([await read(competition.manager), await read(login)], [1, 0])
    const reason = 'To be marked again'
    const codeOf = async (path: string, body: object) =>
      (await login.call('POST', `/api/sessions/${sessionId}/${path}`, body)).error?.code
    const sheets = [{ entryId, subCriterionId: parts.A1 }]
    assert.is(await codeOf('unlock', { sheets, reason }), 'judge-of-session')
    assert.is(await codeOf('repeat', { entryId, aspectId: parts['A2.1'], reason }), 'judge-of-session')
    const others = { judgeId: judges[1].personId, entryIds: [entryId], measured: true, reason }
    assert.is(await codeOf('set-asides', others), 'judge-of-session')
    const successor = await app.asTablet(eventId)
    const seat = { fromId: judges[1].personId, toId: successor.personId, keepIds: [], reason }
    assert.is(await codeOf('replacements', seat), 'judge-of-session')
    const chief = await app.as(['chief-judge', 'judge'], eventId)
    const itself = await chief.call('POST', `/api/sessions/${sessionId}/replacements`, {
      ...seat,
      toId: chief.personId,
    })
    assert.is(itself.error?.code, 'role-to-oneself')
  }))

async function plannedLater({ manager, disciplineId }: Competition): Promise<string> {
  const hours = { startsAt: '2026-05-05T01:00:00.000Z', endsAt: '2026-05-05T02:00:00.000Z' }
  const answer = await manager.call<{ id: string }>('POST', `/api/disciplines/${disciplineId}/sessions`, {
    name: '2',
    place: '1',
    ...hours,
  })
  return answer.body.id
}

test('sheets are signed by every judge, confirmed by the chief judge, and only in that order', () =>
  withApp(async (app) => {
    const competition = await openCompetition(app)
    const { judges, sessionId, chief, entryIds, parts } = competition
    const entryId = entryIds[0] ?? ''
    const sheets = [{ entryId, subCriterionId: parts.A1 }]
    const sign = async (who: Competition['chief']) =>
      (await who.call('POST', `/api/sessions/${sessionId}/sign-offs`, { sheets })).error?.code
    assert.is(await sign(judges[0]), 'sheet-incomplete')
    await markEntry(competition, entryId, ['2', '1.5', '3.5'])
    assert.is(await sign(chief), 'sheet-not-signed')
    for (const judge of judges) assert.is(await sign(judge), undefined)
    assert.is(await sign(judges[0]), 'sheet-signed-already')
    assert.is(await sign(chief), undefined)
    assert.is(await sign(chief), 'sheet-confirmed')
    const unlock = (who: Competition['chief'], reason: string) =>
      who.call('POST', `/api/sessions/${sessionId}/unlock`, { sheets, reason })
    assert.is((await unlock(judges[0], 'A reason')).status, 403)
    assert.is((await unlock(chief, '  ')).error?.field, 'reason')
    await expectOk(unlock(chief, 'The total was read wrongly'))
    assert.is(await sign(chief), 'sheet-not-signed')
    await signAll({ ...competition, parts: { ...parts } }, [entryId])
  }))

test('the chief judge orders a judgement to be repeated, and its decided round stays on record', () =>
  withApp(async (app) => {
    const competition = await openCompetition(app)
    const { judges, sessionId, chief, entryIds } = competition
    await markEntry(competition, entryIds[0] ?? '', ['2', '1.5', '3.5'])
    const at = slot(competition, 'A2.1')
    const repeat = (who: Competition['chief']) =>
      who.call<{ round: number }>('POST', `/api/sessions/${sessionId}/repeat`, { ...at, reason: 'The jig was loose' })
    assert.is((await repeat(judges[0])).status, 403)
    assert.is((await expectOk(repeat(chief))).body.round, 2)
    for (const judge of judges)
      assert.equal(await sendMarks(judge, sessionId, [{ ...at, value: '1', round: 2 }]), ['ok'])
    assert.is(await countMarks(app, sessionId), 9)
  }))

test.run()
