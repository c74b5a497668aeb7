import { execFileSync } from 'node:child_process'
import { Writable } from 'node:stream'
import pino from 'pino'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { blind } from '#db/schema/draws'
import type { ConflictsView } from '#domain/conflicts/contract'
import type { DrawView } from '#domain/draws/contract'
import { isProven, verifyDraw } from '#domain/draws/verify'
import type { Judging } from '#domain/scoring/contract'
import { newId, sha256 } from '../../../platform/hash.ts'
import { blindOf, runStage } from '../../../testing/blind.ts'
import type { Caller } from '../../../testing/callers.ts'
import { type Competition, expectOk, openCompetition, planSession, sendMarks } from '../../../testing/competition.ts'
import { hear } from '../../../testing/topics.ts'
import { type TestApp, withApp } from '../../../testing/with-app.ts'

interface BlindCompetition extends Competition {
  readonly officers: readonly [Caller, Caller]
  /** What the judges see of each entry. */
  readonly codes: Judging['entries']
}

/** The names, numbers of delegations and identifiers that nobody may see before the opening. */
const secrets = (entryIds: readonly string[]) => ['张伟', '李娜', 'Anna Müller', '"CN"', '"DE"', ...entryIds]

/** A blind competition of two stages, drawn and opened for marking by the interface alone. */
async function openBlind(app: TestApp): Promise<BlindCompetition> {
  const competition = await openCompetition(app)
  const { disciplineId, eventId, manager, chief, judges } = competition
  // The competition's own session has begun: this one starts anew with the draws.
  await app.connection.sql`update session set state = 'planned' where id = ${competition.sessionId}`
  await expectOk(manager.call('PUT', `/api/disciplines/${disciplineId}/blind`, { stages: 2 }))
  const early = await chief.call('POST', `/api/sessions/${competition.sessionId}/open`)
  assert.is(early.error?.facts?.missing, 'codes')
  const officers = [await app.as('draw-officer', eventId), await app.as('draw-officer', eventId)] as const
  await runStage(app, officers[0], competition, 1)
  await runStage(app, officers[1], competition, 2)
  await expectOk(manager.call('POST', `/api/sessions/${competition.sessionId}/open`))
  const { body } = await expectOk(judges[0].call<Judging>('GET', `/api/sessions/${competition.sessionId}/judging`))
  return { ...competition, officers, codes: body.entries }
}

async function markAll({ codes, judges, chief, parts, sessionId }: BlindCompetition): Promise<void> {
  for (const { id: entryId } of codes) {
    const measured = ['A1.1', 'A1.2', 'B1.1'].map((code) => ({ entryId, aspectId: parts[code] ?? '', value: '0' }))
    assert.equal(await sendMarks(judges[0], sessionId, measured), ['ok', 'ok', 'ok'])
    for (const judge of judges)
      await sendMarks(judge, sessionId, [{ entryId, aspectId: parts['A2.1'] ?? '', value: '3' }])
  }
  const sheets = codes.flatMap(({ id: entryId }) =>
    ['A1', 'A2', 'B1'].map((code) => ({ entryId, subCriterionId: parts[code] ?? '' })),
  )
  for (const signer of [...judges, chief])
    await expectOk(signer.call('POST', `/api/sessions/${sessionId}/sign-offs`, { sheets }))
}

/** A log that keeps its lines. */
function keptLog() {
  const lines: string[] = []
  const log = pino(
    { level: 'trace' },
    new Writable({
      write(chunk, _, done) {
        lines.push(String(chunk))
        done()
      },
    }),
  )
  return { lines, log }
}

test('under codes a conflict is told as that of a panel, and of nobody', () =>
  withApp(async (app) => {
    const competition = await openBlind(app)
    const { eventId, sessionId, judges, chief, codes } = competition
    const origin = { delegationCode: 'DE', employer: null }
    await expectOk(chief.call('PUT', `/api/events/${eventId}/officials/${judges[0].personId}/origin`, origin))
    const panels = [
      { name: 'A', judgeIds: judges.map(({ personId }) => personId), entryIds: codes.map(({ id }) => id) },
    ]
    const roster = { panels, chiefJudgeId: chief.personId, supervisorIds: [] }
    const { error } = await chief.call('PUT', `/api/sessions/${sessionId}/roster`, roster)
    assert.equal([error?.code, error?.facts], ['panel-in-conflict', { panel: 'A' }])
    const { body } = await expectOk(chief.call<ConflictsView>('GET', `/api/events/${eventId}/conflicts`))
    assert.equal([body.met, body.sealed.map(({ panel }) => panel)], [[], ['A']])
    const declared = { personId: judges[1].personId, kind: 'trainee', entryId: codes[0]?.id, delegationCode: null }
    const told = await chief.call('POST', `/api/events/${eventId}/conflicts`, { ...declared, reason: '本人学员' })
    assert.is(told.error?.code, 'blind-sealed')
  }))

test('before the opening no route, topic or log line leads a judge, chief judge or supervisor to a name', async () => {
  const { lines, log } = keptLog()
  await withApp(
    async (app) => {
      const competition = await openBlind(app)
      const { disciplineId, eventId, sessionId, judges, chief, entryIds, officers } = competition
      await markAll(competition)
      const place: Record<string, string> = {
        disciplineId,
        eventId,
        sessionId,
        entryId: competition.codes[0]?.id ?? '',
        personId: judges[0].personId ?? '',
        judgeId: judges[0].personId ?? '',
        drawId: (await blindOf(officers[0], disciplineId)).draws[0]?.drawId ?? '',
      }
      const readers = [
        judges[0],
        chief,
        await app.as('supervisor', eventId),
        await app.as('judge', eventId),
        app.visitor,
      ]
      const urls = app.app.routeRules
        .filter(({ method, url }) => method === 'GET' && !url.includes('*') && url !== '/live')
        .map(({ url }) => url.replace(/:(\w+)/g, (_, name: string) => place[name] ?? newId()))
      const leaks: string[] = []
      const search = (what: string, text: string) => {
        for (const secret of secrets(entryIds)) if (text.includes(secret)) leaks.push(`${what}: ${secret}`)
      }
      let read = 0
      for (const reader of readers)
        for (const url of urls) {
          const { status, raw } = await reader.call('GET', url)
          assert.ok(status < 500, `${url} ${status}`)
          if (status === 200) read += 1
          search(url, raw.body)
        }
      assert.ok(read > 40, `only ${read} answers were read`)
      const files = urls.filter((url) => /protocol\.pdf|marks\.csv/.test(url))
      for (const url of files) assert.is((await chief.call('GET', url)).error?.code, 'blind-sealed', url)
      const grants = ['judge', 'chief-judge', 'supervisor'].map((role) => ({ role, eventId, sessionId: null }))
      const actor = { kind: 'account', accountId: newId(), personId: judges[0].personId ?? '', grants } as never
      const topics = [
        `judging:${sessionId}:${judges[0].personId}`,
        `progress:${sessionId}`,
        `presence:${sessionId}`,
        `paper:${sessionId}`,
        `ranking:${disciplineId}:public`,
        `ranking:${disciplineId}:staff`,
        `tablets:${eventId}`,
      ]
      for (const topic of topics) {
        const heard = await hear(app, topic, actor)
        search(topic, 'rows' in heard ? JSON.stringify([heard.head, [...heard.rows]]) : heard.code)
      }
      search('the log', lines.join('\n'))
      assert.equal(leaks, [])
      assert.ok(lines.length > 100)
    },
    { log: log as never },
  )
})

test('a judge is shown codes in their own order, and marks by identifiers that no public page shows', () =>
  withApp(async (app) => {
    const { codes, entryIds, judges, parts, sessionId } = await openBlind(app)
    assert.equal(
      codes.map(({ name, number, latinName }) => [name, number, latinName]),
      ['1', '2', '3'].map((station) => [station, 0, null]),
    )
    assert.not.ok(codes.some(({ id }) => entryIds.includes(id)))
    const mark = { aspectId: parts['A1.1'] ?? '', value: '2' }
    // The public identifier of an entry answers as one that doesn't exist.
    assert.equal(await sendMarks(judges[0], sessionId, [{ ...mark, entryId: entryIds[0] ?? '' }]), [
      'entry-not-in-session',
    ])
    assert.equal(await sendMarks(judges[0], sessionId, [{ ...mark, entryId: codes[0]?.id ?? '' }]), ['ok'])
  }))

test('mark sheets are printed by code, in the order of the codes', () =>
  withApp(async (app) => {
    const { chief, codes, parts, sessionId } = await openBlind(app)
    const sheets = codes.map(({ id }) => ({ entryId: id, subCriterionId: parts.A1 ?? '' }))
    await expectOk(chief.call('POST', `/api/sessions/${sessionId}/paper`, { sheets }))
    const { raw } = await expectOk(chief.call('GET', `/api/sessions/${sessionId}/paper.pdf?entryId=${codes[1]?.id}`))
    const pageOf = (pdf: Buffer) => execFileSync('pdftotext', ['-raw', '-', '-'], { input: pdf }).toString()
    const one = pageOf(raw.rawPayload)
    const all = pageOf((await expectOk(chief.call('GET', `/api/sessions/${sessionId}/paper.pdf`))).raw.rawPayload)
    for (const name of ['张伟', '李娜', 'Anna']) assert.not.match(all, name)
    const badge = (text: string) => [...text.matchAll(/^(\d) A1 A1$/gm)].map(([, code]) => code)
    assert.equal([badge(one), badge(all)], [['2'], ['1', '2', '3']])
  }))

test('each stage has an officer of its own, who alone reads its slips, and every reading is on record', () =>
  withApp(async (app) => {
    const { disciplineId, eventId, manager, officers } = await openBlind(app)
    const slips = (who: Caller, stage: number) =>
      who.call<{ slips: { from: string; to: string }[] }>('POST', `/api/disciplines/${disciplineId}/blind/slips`, {
        stage,
      })
    const first = await slips(officers[0], 1)
    assert.equal(
      first.body.slips.map(({ from }) => from),
      ['1 张伟', '2 李娜', '3 Anna Müller'],
    )
    assert.is((await slips(officers[0], 2)).error?.code, 'draw-of-another-officer')
    assert.is((await slips(officers[1], 1)).error?.code, 'draw-of-another-officer')
    assert.is((await slips(manager, 1)).error?.code, 'not-allowed')
    const second = await slips(officers[1], 2)
    assert.equal(second.body.slips.map(({ from }) => from).sort(), first.body.slips.map(({ to }) => to).sort())
    const audit = await manager.call<{ acts: { act: string }[] }>('GET', `/api/events/${eventId}/audit`)
    assert.is(audit.raw.body.split('read-slips').length - 1, 2)
  }))

test('a stage is drawn once, after the one before it, by an officer who has run no other', () =>
  withApp(async (app) => {
    const { eventId, disciplineId } = await app.seedEvent()
    const competition = { eventId, disciplineId }
    const [manager, one, two] = [
      await app.as('manager', eventId),
      await app.as('draw-officer', eventId),
      await app.as('draw-officer', eventId),
    ]
    const stage = async (officer: Caller, number: number, reason: string | null = null) => {
      const input = { stage: number, source: '当众掷骰子', reason }
      return (await officer.call('POST', `/api/disciplines/${disciplineId}/blind/stages`, input)).error?.code ?? 'ok'
    }
    await planSession(manager, disciplineId)
    for (const [i, name] of ['甲', '乙'].entries()) {
      const entry = { number: i + 1, name, latinName: null, delegationCode: 'CQ', delegationName: '重庆' }
      await expectOk(manager.call('POST', `/api/disciplines/${disciplineId}/entries`, entry))
    }
    assert.is(await stage(one, 1), 'blind-off')
    await expectOk(manager.call('PUT', `/api/disciplines/${disciplineId}/blind`, { stages: 3 }))
    assert.is(await stage(two, 2), 'blind-stage-too-early')
    await runStage(app, one, competition, 1)
    assert.is(await stage(one, 1), 'draw-run-before')
    assert.is(await stage(one, 1, '打印机故障'), 'ok')
    assert.is(await stage(one, 2), 'blind-officer-twice')
    const off = await manager.call('PUT', `/api/disciplines/${disciplineId}/blind`, { stages: 0 })
    assert.is(off.error?.code, 'blind-committed')
  }))

test('the names are opened before two witnesses when every sheet is signed, and then prove the sealed lists', () =>
  withApp(async (app) => {
    const competition = await openBlind(app)
    const { disciplineId, eventId, officers, chief, manager, entryIds } = competition
    const at = `/api/disciplines/${disciplineId}`
    const open = async () => (await officers[0].call('POST', `${at}/blind/open`)).error?.code ?? 'ok'
    assert.is(await open(), 'blind-sheets-unsigned')
    await markAll(competition)
    assert.is(await open(), 'witnesses-missing')
    assert.is((await chief.call('POST', `${at}/results`)).error?.code, 'blind-sealed')
    const witnesses = [await app.as('supervisor', eventId), manager]
    const name = async (personIds: readonly (string | null)[]) =>
      (await officers[1].call('POST', `${at}/blind/witnesses`, { personIds })).error?.code ?? 'ok'
    assert.is(await name([manager.personId, manager.personId]), 'witnesses-two')
    assert.is(await name([manager.personId, officers[0].personId]), 'witness-is-officer')
    assert.is(await name(witnesses.map(({ personId }) => personId)), 'ok')
    assert.is((await chief.call('POST', `${at}/blind/confirm`)).error?.code, 'witness-unnamed')
    for (const witness of witnesses) await expectOk(witness.call('POST', `${at}/blind/confirm`))
    assert.is(await open(), 'ok')
    assert.is(await open(), 'blind-not-sealed')
    const [row] = await app.connection.db.select().from(blind)
    assert.ok(row?.openedAt)
    const { raw } = await app.visitor.call('GET', `${at}/ranking`)
    for (const secret of [...entryIds, '张伟']) assert.ok(raw.body.includes(secret), secret)
    for (const { drawId } of (await blindOf(officers[0], disciplineId)).draws) {
      const { body } = await app.visitor.call<DrawView>('GET', `/api/draws/${drawId}`)
      assert.is(body.record.opened?.length, 3)
      const verdicts = await verifyDraw(body.record, sha256)
      assert.ok(isProven(verdicts) && verdicts.every(({ verdict }) => verdict === 'holds'))
    }
    await expectOk(chief.call('POST', `${at}/results`))
  }))

test.run()
