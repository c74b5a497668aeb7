import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { eq } from 'drizzle-orm'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { violation, violationRule } from '#db/schema/attendance'
import { accreditation, station } from '#db/schema/organisations'
import { paperSheet } from '#db/schema/paper'
import { type Role, roles } from '#domain/people/contract'
import { newId } from '../platform/hash.ts'
import type { RouteRule } from '../platform/http/access.ts'
import { appealAgainst, leaderOf } from '../testing/appeals.ts'
import { seedApplication } from '../testing/applications.ts'
import { type Place, tryRoute, tryTopic } from '../testing/attempts.ts'
import { type Centre, openCentre } from '../testing/batch.ts'
import type { Caller } from '../testing/callers.ts'
import { type Competition, expectOk, issueCertificates, openCompetition } from '../testing/competition.ts'
import { type TestApp, withApp } from '../testing/with-app.ts'

/** The table that a person reads. After a change that is meant: UPDATE_ACCESS_TABLE=1, then read the difference. */
const file = join(import.meta.dirname, 'access.txt')

/**
 * Those who try every route: nobody, a person without a role, each role at the event, somebody of another event, and the
 * manager of an organisation that the event isn't of.
 */
async function everyCaller(
  app: TestApp,
  { eventId, judges }: Competition,
  { manager }: Centre,
): Promise<Map<string, Caller>> {
  const callers = new Map<string, Caller>([['public', app.visitor]])
  callers.set('known', await app.as([], eventId))
  callers.set('tablet', judges[0])
  for (const role of roles) callers.set(role, await app.as(role, eventId))
  callers.set(
    'elsewhere',
    await app.as(['manager', 'chief-judge', 'judge', 'supervisor'], (await app.seedEvent()).eventId),
  )
  callers.set('centre', manager)
  return callers
}

/** Prints a mark sheet. Gives its identifier. */
async function printSheet({ connection: { db } }: TestApp, { chief, sessionId, entryIds, parts }: Competition) {
  const sheets = [{ entryId: entryIds[0] ?? '', subCriterionId: parts.A1 ?? '' }]
  await expectOk(chief.call('POST', `/api/sessions/${sessionId}/paper`, { sheets }))
  const [printed] = await db.select().from(paperSheet)
  return printed?.id ?? ''
}

/** The centre's accreditation for turners, and a station of its workshop. */
async function ofCentre({ connection: { db } }: TestApp, { occupationIds, skillRoomId }: Centre) {
  const [held] = await db.select().from(accreditation).where(eq(accreditation.occupationId, occupationIds[0]))
  const stationId = newId()
  await db.insert(station).values({ id: stationId, roomId: skillRoomId, name: '1', equipment: [] })
  return { accreditationId: held?.id ?? '', stationId }
}

async function placesOf(app: TestApp, competition: Competition, centre: Centre): Promise<Place> {
  const { eventId, disciplineId, sessionId, entryIds, judges, manager } = competition
  const entryId = entryIds[0] ?? ''
  return {
    eventId,
    disciplineId,
    sessionId,
    entryId,
    version: '1',
    tabletId: judges[1].tabletId ?? '',
    personId: manager.personId ?? '',
    judgeId: judges[0].personId ?? '',
    penaltyId: newId(),
    setAsideId: newId(),
    bulkId: newId(),
    decisionId: newId(),
    conflictId: newId(),
    qualificationId: newId(),
    drawId: newId(),
    findingId: newId(),
    filingId: newId(),
    sheetId: await printSheet(app, competition),
    promotionId: newId(),
    occupationId: centre.occupationIds[0],
    level: '4',
    component: 'theory',
    organisationId: centre.organisationId,
    siteId: centre.siteId,
    roomId: centre.theoryRoomId,
    ...(await ofCentre(app, centre)),
    offeringId: newId(),
    offerId: newId(),
    applicationId: await seedApplication(app, eventId, centre.occupationIds[0], manager.personId ?? ''),
    day: '2026-01-02',
    year: '2026',
    documentId: newId(),
    importId: newId(),
    keyId: newId(),
    objectionId: newId(),
    questionId: newId(),
    violationId: await seedViolation(app, competition),
    fileId: newId(),
    timetableId: newId(),
    jobId: newId(),
    placeId: newId(),
    kind: 'solve-timetable',
    alarmId: newId(),
    messageId: newId(),
    calendarToken: 'x'.repeat(32),
    certificateId: await issueCertificates(competition),
    // What was marked can be disputed.
    appealId: await appealAgainst(await leaderOf(app, competition, entryId), competition, entryId),
    token: 'x'.repeat(43),
    code: 'x'.repeat(22),
  }
}

/** Records a violation of the first entry; written directly. */
async function seedViolation({ connection: { db }, clock }: TestApp, { eventId, sessionId, entryIds }: Competition) {
  const [rule] = await db.select().from(violationRule).limit(1)
  const [id, entryId] = [newId(), entryIds[0] ?? '']
  const what = { voids: 'none', banMonths: 0, words: 'late', state: 'recorded' } as const
  const when = { recordedAt: clock.now, replyUntil: '2026-05-09' }
  await db.insert(violation).values({ id, eventId, sessionId, entryId, ruleId: rule?.id ?? '', ...what, ...when })
  return id
}

/** What is tried, in the order of the table. Signing out comes last: whoever did it is nobody afterwards. */
function triedRoutes({ app }: TestApp): RouteRule[] {
  const own = app.routeRules.filter(
    ({ method, url }) => method !== 'HEAD' && !url.includes('*') && !url.startsWith('/api/docs'),
  )
  const last = ({ url }: RouteRule) => (url === '/api/sign-out' ? 1 : 0)
  return own.sort(
    (a, b) => last(a) - last(b) || (a.url < b.url ? -1 : a.url > b.url ? 1 : a.method < b.method ? -1 : 1),
  )
}

const topics = [
  'attendance:sessionId',
  'attendance-board:eventId',
  'judging:sessionId:judgeId',
  'presence:sessionId',
  'progress:sessionId',
  'ranking:disciplineId:public',
  'ranking:disciplineId:staff',
  'recheck:disciplineId',
  'shadow:disciplineId',
  'tablets:eventId',
]

/** One line for each route and topic: who gets past its access rule. */
async function accessTable(app: TestApp, competition: Competition): Promise<string> {
  const centre = await openCentre(app)
  const callers = await everyCaller(app, competition, centre)
  const place = await placesOf(app, competition, centre)
  const names = [...callers.keys()]
  const lines = [line('', names)]
  for (const topic of topics) {
    const passed = await passing(callers, (caller) => tryTopic(app, caller, topic, place))
    lines.push(
      line(
        `topic ${topic}`,
        names.map((name) => (passed.has(name) ? 'yes' : '-')),
      ),
    )
  }
  for (const route of triedRoutes(app)) {
    const passed = await passing(callers, (caller) => tryRoute(caller, route, place))
    lines.push(
      line(
        `${route.method} ${route.url}`,
        names.map((name) => (passed.has(name) ? 'yes' : '-')),
      ),
    )
  }
  return `${lines.join('\n')}\n`
}

async function passing(callers: ReadonlyMap<string, Caller>, attempt: (caller: Caller) => Promise<boolean>) {
  const passed = new Set<string>()
  for (const [name, caller] of callers) if (await attempt(caller)) passed.add(name)
  return passed
}

const line = (what: string, columns: readonly string[]) =>
  [what.padEnd(58), ...columns.map((column) => column.padEnd(13))].join(' ').trimEnd()

test('every route and topic lets exactly those pass whom the table names', () =>
  withApp(async (app) => {
    const table = await accessTable(app, await openCompetition(app))
    if (process.env.UPDATE_ACCESS_TABLE) await writeFile(file, table)
    assert.fixture(table, await readFile(file, 'utf8'))
  }))

test('whoever holds two roles may do what either may, and nothing else', () =>
  withApp(async (app) => {
    const competition = await openCompetition(app)
    const place = await placesOf(app, competition, await openCentre(app))
    const routes = differentRoutes(app).filter(({ url }) => url !== '/api/sign-out')
    const single = new Map<Role, readonly boolean[]>()
    for (const role of roles) single.set(role, await passes(await app.as(role, competition.eventId), routes, place))
    const wrong: string[] = []
    for (const [first, second] of pairsOf(roles)) {
      const both = await app.as([first, second], competition.eventId)
      const passed = await passes(both, routes, place)
      for (const [i, { method, url }] of routes.entries()) {
        const either = single.get(first)?.[i] || single.get(second)?.[i]
        if (passed[i] !== either) wrong.push(`${first} + ${second}: ${method} ${url} ${passed[i]}`)
      }
    }
    assert.equal(wrong, [])
  }))

test('what is about oneself is for one account alone, and for no tablet that is paired with them', () =>
  withApp(async (app) => {
    const wrong = triedRoutes(app).filter(({ url, access }) => url.startsWith('/api/my/') !== (access === 'own'))
    assert.equal(
      wrong.map(({ method, url }) => `${method} ${url}`),
      ownElsewhere,
    )
  }))

/** Routes for accounts alone that lie elsewhere: who objects is asked by name, and a job's file may hold everybody's tickets. */
const ownElsewhere = [
  'POST /api/events/:eventId/objections',
  'GET /api/jobs/:jobId',
  'POST /api/jobs/:jobId/cancel',
  'GET /api/jobs/:jobId/file',
  'GET /api/places/:placeId/jobs/:kind',
]

/** Of the routes for the same roles at the same place one, since one check answers for all of them; every other route. */
function differentRoutes(app: TestApp): RouteRule[] {
  const met = new Set<string>()
  return triedRoutes(app).filter(({ access }) => {
    if (typeof access === 'string') return true
    const rule = JSON.stringify(access)
    return !met.has(rule) && met.add(rule)
  })
}

async function passes(caller: Caller, routes: readonly RouteRule[], place: Place): Promise<boolean[]> {
  const passed: boolean[] = []
  for (const route of routes) passed.push(await tryRoute(caller, route, place))
  return passed
}

const pairsOf = <T>(all: readonly T[]): [T, T][] => all.flatMap((a, i) => all.slice(i + 1).map((b): [T, T] => [a, b]))

test('a place that does not exist is refused like any other error', () =>
  withApp(async (app) => {
    const administrator = await app.as('administrator')
    for (const id of [newId(), 'not-an-id', '%00', "'--"]) {
      const { status } = await administrator.call('GET', `/api/sessions/${id}`)
      assert.ok(status === 404 || status === 400, `${id} ${status}`)
    }
  }))

test.run()
