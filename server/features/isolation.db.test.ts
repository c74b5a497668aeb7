import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { Role } from '#domain/people/contract'
import type { RouteRule } from '../platform/http/access.ts'
import { bareForm } from '../testing/applications.ts'
import { managerOf } from '../testing/batch.ts'
import type { Caller } from '../testing/callers.ts'
import { expectOk } from '../testing/competition.ts'
import { dumpOf } from '../testing/dump.ts'
import { signInAs } from '../testing/rooms.ts'
import { type FilledBatch, openTwoCentres } from '../testing/two-centres.ts'
import { type TestApp, withApp } from '../testing/with-app.ts'

/** Of routes that write to one's own things, a body that is right, so that nothing but whose they are can be refused. */
const ownBodies: Readonly<Record<string, object>> = {
  'PUT /api/my/applications/:applicationId': { route: 'assessment', form: bareForm },
  'POST /api/my/violations/:violationId/reply': { words: '我有话要说' },
}

/** Of routes with two identifiers, a body that is right. */
const bodies: Readonly<Record<string, object>> = {
  'POST /api/events/:eventId/candidates/:personId/unmask': { reason: '核对证件' },
  'POST /api/events/:eventId/filings/:filingId/decision': { decision: { accept: true, fileNumber: '渝 1' } },
  'POST /api/events/:eventId/objections/:objectionId/answer': { upheld: false, answer: '维持原结果', correction: null },
  'POST /api/disciplines/:disciplineId/scores/imports/:importId/undo': { reason: '文件有误' },
  'POST /api/events/:eventId/timetables/:timetableId/take': { reason: null },
  'DELETE /api/events/:eventId/officials/:personId': { role: 'judge' },
  'PUT /api/events/:eventId/officials/:personId/origin': { delegationCode: null, employer: null },
  'POST /api/sessions/:sessionId/marks/imports/:importId/undo': { reason: '文件有误' },
}

/** A route's address with the identifiers; null where it asks for one that no batch of these has. */
const addressOf = (url: string, ids: Readonly<Record<string, string>>): string | null => {
  const names = [...url.matchAll(/:(\w+)/g)].map(([, name = '']) => name)
  if (names.some((name) => !ids[name])) return null
  return url.replace(/:(\w+)/g, (_, name: string) => ids[name] ?? '')
}

const routesOf = ({ app }: TestApp): RouteRule[] =>
  app.routeRules.filter(({ method, url }) => method !== 'HEAD' && url.startsWith('/api/') && !url.includes('*'))

const nameOf = ({ method, url }: RouteRule) => `${method} ${url}`
const call = (caller: Caller, { method }: RouteRule, path: string, body: object = {}) =>
  caller.call(method as Parameters<Caller['call']>[0], path, method === 'GET' ? undefined : body)

/** What tells that an answer is about somebody of a batch. */
const tellsOf = ({ applicant, candidate, ids }: FilledBatch): string[] => [
  ...[applicant, candidate].flatMap(({ name, citizenId, personId }) => [name, citizenId, personId]),
  ...['applicationId', 'documentId', 'violationId', 'fileId', 'jobId', 'objectionId', 'decisionId', 'keyId'].map(
    (name) => ids[name] ?? '',
  ),
]

/** Whether an answer lets somebody in: anything but a refusal that names whose it is or that there is none. */
const letsIn = (status: number) => ![401, 403, 404].includes(status)

test('no candidate comes to anything of another by its identifiers', () =>
  withApp(async (app) => {
    const [{ batch, ...others }, { candidate }] = await openTwoCentres(app)
    const stranger = await signInAs(app, candidate.personId)
    const neighbour = await signInAs(app, others.applicant.personId)
    const before = await dumpOf(app, ['command_answer'])
    const ids = { ...others.ids, eventId: batch.eventId }
    const wrong: string[] = []
    let tried = 0
    for (const route of routesOf(app).filter(({ access }) => access === 'own')) {
      const path = addressOf(route.url, ids)
      if (path === null || path === route.url || route.url.includes('offeringId')) continue
      const ownsIt = route.url.includes('/applications/')
      for (const [who, caller] of [
        ['stranger', stranger],
        ...(ownsIt ? [] : [['neighbour', neighbour] as const]),
      ] as const) {
        const { status, raw } = await call(caller, route, path, ownBodies[nameOf(route)])
        tried += 1
        const isPublic = nameOf(route) === 'POST /api/events/:eventId/objections'
        if (letsIn(status) && !isPublic) wrong.push(`${who}: ${nameOf(route)} ${status} ${raw.body.slice(0, 200)}`)
      }
    }
    assert.equal(wrong, [])
    assert.ok(tried > 12)
    assert.is(await dumpOf(app, ['command_answer']), before, 'nothing was written')
  }))

test('whoever works for one organisation comes to nothing of another by its identifiers', () =>
  withApp(async (app) => {
    const [others, own] = await openTwoCentres(app)
    const roles: Role[] = [
      'chief-judge',
      'judge',
      'reviewer',
      'invigilator',
      'supervisor',
      'arbitrator',
      'draw-officer',
    ]
    const callers = [
      await managerOf(app, own.batch.organisationId),
      await app.as(roles, own.batch.eventId),
      await app.asTablet(own.batch.eventId),
    ]
    const tells = tellsOf(others)
    const wrong: string[] = []
    for (const route of routesOf(app)) {
      if (route.access === 'public' || (typeof route.access === 'object' && route.access.at === 'system')) continue
      const path = addressOf(route.url, others.ids)
      if (path === null) continue
      const isPlace = typeof route.access === 'object'
      for (const caller of callers) {
        if (!isPlace && route.method !== 'GET') continue
        const { status, raw } = await call(caller, route, path)
        if (isPlace && letsIn(status)) wrong.push(`${nameOf(route)} ${status}`)
        const told = tells.find((tell) => raw.body.includes(tell) && !path.includes(tell))
        if (status === 200 && told) wrong.push(`${nameOf(route)} tells ${told}`)
      }
    }
    assert.equal(wrong, [])
  }))

test('what belongs to one place is not found at another, however high one stands', () =>
  withApp(async (app) => {
    const [others, own] = await openTwoCentres(app)
    const administrator = await app.as('administrator')
    const before = await dumpOf(app, ['command_answer'])
    const wrong: string[] = []
    const tried: string[] = []
    for (const route of routesOf(app)) {
      const [place, ...things] = [...route.url.matchAll(/:(\w+)/g)].map(([, name = '']) => name)
      if (!place || things.length === 0 || typeof route.access !== 'object') continue
      const mixed = { ...others.ids, [place]: own.ids[place] ?? '' }
      const path = addressOf(route.url, mixed)
      if (path === null) continue
      tried.push(nameOf(route))
      const { status, error, raw } = await call(administrator, route, path, bodies[nameOf(route)])
      if (status < 400 || status >= 500 || error?.kind !== 'refusal')
        wrong.push(`${nameOf(route)} ${status} ${raw.body.slice(0, 200)}`)
    }
    assert.equal(wrong, [])
    assert.ok(tried.length > 12, tried.join('\n'))
    assert.is(await dumpOf(app, ['command_answer']), before, 'nothing was written')
  }))

test('what a body names is not found at another place', () =>
  withApp(async (app) => {
    const [others, own] = await openTwoCentres(app)
    const { manager, eventId } = own.batch
    const { ids } = others
    const invigilator = await app.as('invigilator', eventId)
    const before = await dumpOf(app, ['command_answer'])
    const applications = [{ id: ids.applicationId, round: 1 }]
    const [rule] = (await expectOk(manager.call<{ rules: { id: string }[] }>('GET', '/api/violation-rules'))).body.rules
    const said = { saidAt: app.clock.now.toISOString(), kind: 'check-in', entryIds: [ids.entryId] }
    const at = `/api/events/${eventId}`
    const attempts: [string, Promise<{ status: number; raw: { body: string } }>][] = [
      ['decide', manager.call('POST', `${at}/applications/decisions`, { applications, decision: { kind: 'approve' } })],
      [
        'violation',
        manager.call('POST', `${at}/violations`, { entryId: ids.entryId, ruleId: rule?.id, words: '迟到了' }),
      ],
      [
        'violation at a door',
        invigilator.call('POST', `/api/sessions/${own.ids.sessionId}/violations`, {
          ...{ entryId: ids.entryId, ruleId: rule?.id, words: '迟到了' },
        }),
      ],
      ['ticket', manager.call('GET', `${at}/tickets.pdf?ticketId=${ids.entryId}`)],
      [
        'objection',
        invigilator.call('POST', `${at}/objections`, { outcomeId: ids.outcomeId, whole: false, words: '对结果有异议' }),
      ],
      [
        'score',
        manager.call('POST', `/api/entries/${ids.entryId}/score`, { points: '60', absent: false, reason: '补录' }),
      ],
      ['places', manager.call('GET', `/api/places/${others.batch.organisationId}/jobs/print-tickets`)],
    ]
    const acts = [{ commandId: '01a22fcf-f586-751c-b4a9-648cc3d4bad6', ...said }]
    const path = `/api/sessions/${own.ids.sessionId}/attendance`
    const { body } = await invigilator.call<{ results: { refusal: unknown }[] }>('POST', path, { acts })
    assert.ok(body.results[0]?.refusal, 'nobody of another session is let in')
    for (const [what, answer] of attempts) {
      const { status, raw } = await answer
      const isNothing = status === 200 && raw.body === '{"job":null}'
      assert.ok(isNothing || (status >= 401 && status < 500), `${what}: ${status} ${raw.body}`)
    }
    assert.is(await dumpOf(app, ['command_answer']), before, 'nothing was written')
  }))

test.run()
