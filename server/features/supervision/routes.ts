import Type from 'typebox'
import { PublicValue, Source } from '#domain/draws/contract'
import { Id, Instant } from '#domain/kit/ids'
import { leaders, personOf, staff } from '#domain/people/access'
import type { Role } from '#domain/people/contract'
import {
  Acceptance,
  EntryRecheck,
  FindingAnswer,
  FindingInput,
  RecheckAnswer,
  RecheckSummary,
  SeenSheet,
  SupervisedDiscipline,
} from '#domain/supervision/contract'
import { execute } from '../../platform/execute.ts'
import type { App, Platform } from '../../platform/feature.ts'
import { getShown } from '../rankings/shown.ts'
import type { Books } from '../scoring/books.ts'
import { acceptFinding } from './accept-finding.ts'
import { answerFinding } from './answer-finding.ts'
import { confirmSheets } from './confirm-sheets.ts'
import { drawRecheck } from './draw-recheck.ts'
import { entryRecheck } from './entry-recheck.ts'
import { recheckTopic } from './live.ts'
import { publicSummary, recheckAnswer, supervised } from './queries.ts'
import { raiseFinding } from './raise-finding.ts'
import { startRecheck } from './start-recheck.ts'

const AtDiscipline = Type.Object({ disciplineId: Id })
const AtFinding = Type.Object({ disciplineId: Id, findingId: Id })
const CommandId = { commandId: Id }
const seers: readonly Role[] = staff.filter((role) => role !== 'authority')
const bySupervisor = { roles: ['supervisor'], at: 'discipline' } as const
const byStarter = { roles: [...leaders, 'supervisor'], at: 'discipline' } as const

/** Re-checks by quality supervisors: the top and a drawn sample, their findings, and what became of them. */
export function supervision(app: App, platform: Platform, books: Books): void {
  platform.live.offer(recheckTopic(platform, books))
  readingRoutes(app, platform, books)
  courseRoutes(app, platform, books)
  findingRoutes(app, platform, books)
}

function readingRoutes(app: App, platform: Platform, books: Books): void {
  const { db } = platform
  app.get(
    '/api/rechecks',
    {
      config: { access: 'known' },
      schema: { response: { 200: Type.Object({ disciplines: Type.Array(SupervisedDiscipline) }) } },
    },
    async ({ actor }) => ({ disciplines: await supervised(db, books, actor) }),
  )
  app.get(
    '/api/disciplines/:disciplineId/recheck',
    {
      config: { access: { roles: staff, at: 'discipline' } },
      schema: { params: AtDiscipline, response: { 200: RecheckAnswer } },
    },
    ({ params }) => recheckAnswer(db, books, params.disciplineId),
  )
  app.get(
    '/api/disciplines/:disciplineId/recheck/entries/:entryId',
    {
      config: { access: { roles: seers, at: 'discipline' } },
      schema: { params: Type.Object({ disciplineId: Id, entryId: Id }), response: { 200: EntryRecheck } },
    },
    ({ params, actor }) => entryRecheck(db, books, params, personOf(actor)),
  )
  app.get(
    '/api/disciplines/:disciplineId/recheck/summary',
    {
      config: { access: 'public' },
      schema: {
        params: AtDiscipline,
        response: { 200: Type.Object({ recheck: Type.Union([RecheckSummary, Type.Null()]) }) },
      },
    },
    async ({ params, actor }) => {
      await getShown(platform, params.disciplineId, actor)
      return { recheck: await publicSummary(db, params.disciplineId) }
    },
  )
}

function courseRoutes(app: App, platform: Platform, books: Books): void {
  app.post(
    '/api/disciplines/:disciplineId/recheck',
    {
      config: { access: byStarter },
      schema: {
        params: AtDiscipline,
        body: Type.Object({ ...CommandId, source: Source }),
        response: { 200: Type.Object({ recheckId: Id, drawId: Type.Union([Id, Type.Null()]) }) },
      },
    },
    ({ params, body: { commandId, source }, actor }) =>
      execute(platform, startRecheck(books), { ...params, source }, { actor, commandId }),
  )
  app.post(
    '/api/disciplines/:disciplineId/recheck/draw',
    {
      config: { access: byStarter },
      schema: {
        params: AtDiscipline,
        body: Type.Object({ ...CommandId, publicValue: PublicValue, knownAt: Type.Union([Instant, Type.Null()]) }),
        response: { 200: Type.Object({ drawn: Type.Integer() }) },
      },
    },
    ({ params, body: { commandId, ...value }, actor }) =>
      execute(platform, drawRecheck, { ...params, ...value }, { actor, commandId }),
  )
  app.post(
    '/api/disciplines/:disciplineId/recheck/confirmations',
    {
      config: { access: bySupervisor },
      schema: {
        params: AtDiscipline,
        body: Type.Object({
          ...CommandId,
          entryId: Id,
          sheets: Type.Array(SeenSheet, { minItems: 1, maxItems: 500 }),
        }),
        response: { 200: Type.Object({ left: Type.Integer() }) },
      },
    },
    ({ params, body: { commandId, ...input }, actor }) =>
      execute(platform, confirmSheets(books), { ...params, ...input }, { actor, commandId }),
  )
}

function findingRoutes(app: App, platform: Platform, books: Books): void {
  app.post(
    '/api/disciplines/:disciplineId/recheck/findings',
    {
      config: { access: bySupervisor },
      schema: {
        params: AtDiscipline,
        body: Type.Object({ ...CommandId, finding: FindingInput }),
        response: { 200: Type.Object({ findingId: Id, number: Type.Integer() }) },
      },
    },
    ({ params, body: { commandId, finding }, actor }) =>
      execute(platform, raiseFinding(books), { ...params, finding }, { actor, commandId }),
  )
  app.post(
    '/api/disciplines/:disciplineId/recheck/findings/:findingId/answer',
    {
      config: { access: { roles: ['chief-judge'], at: 'discipline' } },
      schema: {
        params: AtFinding,
        body: Type.Object({ ...CommandId, answer: FindingAnswer }),
        response: { 200: Type.Object({ calledIn: Type.Boolean() }) },
      },
    },
    ({ params, body: { commandId, answer }, actor }) =>
      execute(platform, answerFinding(books), { ...params, answer }, { actor, commandId }),
  )
  app.post(
    '/api/disciplines/:disciplineId/recheck/findings/:findingId/acceptance',
    {
      config: { access: bySupervisor },
      schema: {
        params: AtFinding,
        body: Type.Object({ ...CommandId, acceptance: Acceptance }),
        response: { 200: Type.Object({}) },
      },
    },
    ({ params, body: { commandId, acceptance }, actor }) =>
      execute(platform, acceptFinding(books), { ...params, acceptance }, { actor, commandId }),
  )
}
