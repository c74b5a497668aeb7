import { Writable } from 'node:stream'
import fc from 'fast-check'
import pino from 'pino'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { Actor, Role } from '#domain/people/contract'
import type { RosterView } from '#domain/rosters/contract'
import { buildApp } from '../../../app.ts'
import { newId } from '../../../platform/hash.ts'
import { runStage } from '../../../testing/blind.ts'
import { foundIn, secretsOf, textOf } from '../../../testing/blind-search.ts'
import type { BuiltApp, Caller } from '../../../testing/callers.ts'
import { type Competition, expectOk, openCompetition, planSession, sendMarks } from '../../../testing/competition.ts'
import { hear } from '../../../testing/topics.ts'
import { type TestApp, withApp } from '../../../testing/with-app.ts'

/** A sealed discipline beside an open one, two nodes on its database, and the log of both. */
interface Hall extends Competition {
  readonly app: TestApp
  readonly nodes: readonly BuiltApp[]
  readonly log: string[]
  readonly officer: Caller
  readonly openId: string
  /** The sessions of the sealed discipline, the newest last. */
  readonly sessions: string[]
}

/** Numbers that stand nowhere by chance. */
let nextNumber = 704_301

async function addEntry({ manager }: Pick<Hall, 'manager'>, disciplineId: string): Promise<void> {
  const number = nextNumber++
  const body = { delegationCode: `Q${number}`, delegationName: `密队${number}` }
  const entry = { number, name: `密名${number}`, latinName: `Hidden${number}`, ...body }
  await expectOk(manager.call('POST', `/api/disciplines/${disciplineId}/entries`, entry))
}

async function withHall(run: (hall: Hall) => Promise<void>): Promise<void> {
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
  await withApp(
    async (app) => {
      const competition = await openCompetition(app)
      const { connection, clock, app: first } = app
      const { sql } = connection
      const { disciplineId, eventId, manager, sessionId } = competition
      await sql`update session set state = 'planned' where id = ${sessionId}`
      await sql`update entry set number = number + 704200, name = '密名' || number, latin_name = 'Hidden' || number`
      await sql`update delegation set name = '密队' || code`
      const { body } = await expectOk(
        manager.call<{ id: string }>('POST', `/api/events/${eventId}/disciplines`, {
          ...{ code: '18', name: '开放项目', latinName: 'Open', team: null },
        }),
      )
      await expectOk(manager.call('PUT', `/api/disciplines/${disciplineId}/blind`, { stages: 1 }))
      const second = await buildApp({
        ...{ connection, clock: () => clock.now, log: log as never, keyring: first.platform.keyring },
        ...{ client: 'none', publicUrl: () => 'http://other.test', callsPerMinute: 1_000_000 },
      })
      const officer = await app.as('draw-officer', eventId)
      const nodes = [first, second]
      const hall = { ...competition, app, nodes, log: lines, officer, openId: body.id, sessions: [sessionId] }
      try {
        // The second node knows of everything before it is sealed on the first.
        assert.equal(await leaksIn(hall, second, await readerOf(hall, 'chief-judge')), [])
        await runStage(app, officer, competition, 1)
        await expectOk(manager.call('POST', `/api/sessions/${sessionId}/open`))
        await run(hall)
      } finally {
        await second.close()
      }
    },
    { log: log as never },
  )
}

/** What may happen after names were sealed. */
const happenings: Readonly<Record<string, (hall: Hall) => Promise<void>>> = {
  async 'a session is planned'(hall) {
    hall.sessions.push(await planSession(hall.manager, hall.disciplineId))
  },
  'an entry is added': (hall) => addEntry(hall, hall.disciplineId),
  'an entry is added elsewhere': (hall) => addEntry(hall, hall.openId),
  async 'an entry takes the place of another'({ app: { connection }, ...hall }) {
    const { sql } = connection
    const [gone] = await sql`select id from entry where id not in (select entry_id from session_entry)
      and discipline_id = ${hall.disciplineId} order by id desc limit 1`
    if (!gone) return
    await sql`delete from entry where id = ${gone.id}`
    await addEntry(hall, hall.disciplineId)
  },
  async 'an entry changes its discipline'({ app: { connection }, disciplineId, openId }) {
    const { sql } = connection
    const [moved] = await sql`select id from entry where id not in (select entry_id from session_entry) limit 1`
    if (!moved) return
    await sql`update entry set discipline_id = case when discipline_id = ${openId} then ${disciplineId}::uuid
      else ${openId}::uuid end where id = ${moved.id}`
  },
  async 'panels are assigned'({ sessions, manager, chief }) {
    const sessionId = sessions.at(-1)
    if (sessions.length < 2) return
    const { body } = await expectOk(manager.call<RosterView>('GET', `/api/sessions/${sessionId}`))
    const placed = body.panels.flatMap(({ entries }) => entries)
    const entryIds = [...placed, ...body.unplaced].map(({ id }) => id)
    const roster = { panels: [{ name: 'P', judgeIds: [], entryIds }], chiefJudgeId: null, supervisorIds: [] }
    await expectOk(chief.call('PUT', `/api/sessions/${sessionId}/roster`, roster))
  },
  async 'sheets are printed'(hall) {
    const [first] = await codesIn(hall)
    const sheets = [{ entryId: first?.id ?? '', subCriterionId: hall.parts.A1 ?? '' }]
    await expectOk(hall.chief.call('POST', `/api/sessions/${hall.sessionId}/paper`, { sheets }))
  },
  async 'a mark is given'(hall) {
    const [first] = await codesIn(hall)
    const mark = { entryId: first?.id ?? '', aspectId: hall.parts['A1.1'] ?? '', value: '2' }
    assert.equal(await sendMarks(hall.judges[0], hall.sessionId, [mark]), ['ok'])
  },
}

async function codesIn({ judges, sessionId }: Hall): Promise<readonly { id: string }[]> {
  const url = `/api/sessions/${sessionId}/judging`
  return (await expectOk(judges[0].call<{ entries: { id: string }[] }>('GET', url))).body.entries
}

/** Everybody who may not know the names, whatever else they may. */
const readers = ['chief-judge', 'supervisor', 'authority', 'arbitrator', 'team-leader', 'invigilator', 'judge'] as const

const known = new WeakMap<TestApp, Map<string, Caller>>()

async function readerOf({ app, eventId, judges }: Hall, role: Role | 'public' | 'tablet'): Promise<Caller> {
  if (role === 'public') return app.visitor
  if (role === 'tablet') return judges[0]
  const own = known.get(app) ?? new Map<string, Caller>()
  known.set(app, own)
  const reader = own.get(role) ?? (await app.as(role, eventId))
  own.set(role, reader)
  return reader
}

/** What a reader finds of sealed names in every answer and file of a node, in every topic, and in the log. */
async function leaksIn(hall: Hall, node: BuiltApp, reader: Caller, sessionId = hall.sessions.at(-1) ?? '') {
  const { app, eventId, disciplineId, judges, log } = hall
  const { sql } = app.connection
  const secrets = await secretsOf(app.connection)
  const leaks: string[] = []
  const search = (what: string, text: string) => {
    for (const secret of foundIn(text, secrets)) leaks.push(`${what}: ${secret}`)
  }
  const [sheet] = await sql`select id from paper_sheet limit 1`
  const [draw] = await sql`select id from draw limit 1`
  const [coded] = secrets.length > 0 ? await codesIn(hall) : []
  const judgeId = judges[0].personId ?? ''
  const place = { eventId, disciplineId, sessionId, judgeId, personId: judgeId, placeId: eventId, version: '1' }
  for (const url of urlsOf(node, { ...place, entryId: coded?.id, sheetId: sheet?.id, drawId: draw?.id })) {
    const answer = await node.inject({ method: 'GET', url, headers: reader.headers })
    assert.ok(answer.statusCode < 500, `${url} ${answer.statusCode}`)
    search(url, await textOf(answer))
  }
  for (const topic of topicsOf(hall, sessionId)) {
    const heard = await hear({ ...app, app: node }, topic, everything(eventId, judgeId))
    search(topic, 'rows' in heard ? JSON.stringify([heard.head, [...heard.rows]]) : heard.code)
  }
  search('the log', log.join('\n'))
  return leaks
}

/** The addresses of what is read by place; what isn't in the hall is asked for in vain. */
function urlsOf(node: BuiltApp, place: Readonly<Record<string, string | undefined>>): string[] {
  return node.routeRules
    .filter(({ method, url }) => method === 'GET' && url.startsWith('/api/') && /^[^*]*:[^*]*$/.test(url))
    .filter(({ url }) => [...url.matchAll(/:(\w+)/g)].every(([, name]) => name && place[name]))
    .map(({ url }) => url.replace(/:(\w+)/g, (_, name: string) => place[name] ?? ''))
}

const topicsOf = ({ disciplineId, eventId, judges }: Hall, sessionId: string) => [
  `judging:${sessionId}:${judges[0].personId}`,
  ...['progress', 'presence', 'paper', 'attendance', 'messages'].map((name) => `${name}:${sessionId}`),
  ...['ranking', 'shadow', 'recheck'].map((name) => `${name}:${disciplineId}`),
  ...['public', 'staff'].map((audience) => `ranking:${disciplineId}:${audience}`),
  ...['tablets', 'appeals', 'attendance-board'].map((name) => `${name}:${eventId}`),
]

/** Somebody who may listen to every topic. */
function everything(eventId: string, personId: string): Actor {
  const roles = ['judge', 'chief-judge', 'supervisor', 'invigilator', 'arbitrator'] as const
  const grants = roles.map((role) => ({ role, eventId, sessionId: null }))
  return { kind: 'account', accountId: newId(), personId, grants }
}

test('a session that is planned, and an entry that comes, after the names were sealed is sealed on every node at once', () =>
  withHall(async (hall) => {
    const happened = ['a session is planned', 'an entry is added', 'panels are assigned', 'sheets are printed']
    for (const [i, name] of happened.entries()) {
      await happenings[name]?.(hall)
      const node = hall.nodes[(i + 1) % 2] as BuiltApp
      assert.equal(await leaksIn(hall, node, await readerOf(hall, 'chief-judge')), [], name)
    }
    const file = `/api/sessions/${hall.sessions.at(-1)}/protocol.xlsx`
    assert.is((await hall.chief.call('GET', file)).error?.code, 'blind-sealed')
    const entries = `/api/disciplines/${hall.disciplineId}/entries.xlsx`
    assert.is((await hall.chief.call('GET', entries)).error?.code, 'blind-sealed')
    const { raw } = await expectOk(hall.manager.call('GET', entries))
    assert.match(await textOf(raw), `密名${nextNumber - 1}`)
  }))

test('whatever happens after the names were sealed, in whatever order, no answer, topic, file or log names an entry', () =>
  withHall(async (hall) => {
    let turn = 0
    const names = Object.keys(happenings)
    const orders = fc.array(fc.constantFrom(...names), { minLength: 2, maxLength: 6 })
    await fc.assert(
      fc.asyncProperty(orders, async (order) => {
        for (const name of order) await happenings[name]?.(hall)
        const role = [...readers, 'public', 'tablet'][turn % (readers.length + 2)] as Role
        const node = hall.nodes[turn % 2] as BuiltApp
        const sessionId = turn % 3 === 0 ? hall.sessionId : hall.sessions.at(-1)
        turn += 1
        assert.equal(
          await leaksIn(hall, node, await readerOf(hall, role), sessionId),
          [],
          `${role}: ${order.join(', ')}`,
        )
      }),
      // One hall for all: an order that fails is told as it is, since it can't be tried anew.
      { seed: 12, numRuns: 9, endOnFailure: true, includeErrorInReport: true },
    )
  }))

test.run()
