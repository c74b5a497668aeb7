import Type from 'typebox'
import { Id } from '#domain/kit/ids'
import { HandScore, ObjectionWords, ResultReason } from '#domain/outcomes/contract'
import { BatchStatistics } from '#domain/outcomes/statistics'
import { BatchOutcomes, MyResult, ObjectionView, PublicResults } from '#domain/outcomes/views'
import { runners, staff } from '#domain/people/access'
import { execute } from '../../platform/execute.ts'
import type { App, Platform } from '../../platform/feature.ts'
import { ownPerson } from '../people/own-person.ts'
import type { Books } from '../scoring/books.ts'
import { answerObjection } from './answer-objection.ts'
import { myResults } from './my-results.ts'
import { objectionViews } from './objections.ts'
import { batchOutcomes } from './outcome-views.ts'
import { outcomeWorkbook } from './outcome-workbook.ts'
import { publicResults } from './public-results.ts'
import { finishResults, publishResults } from './publish-results.ts'
import { questionRoutes } from './questions/routes.ts'
import { raiseObjection } from './raise-objection.ts'
import { scoreRoutes } from './score-routes.ts'
import { batchStatistics } from './statistics.ts'

const AtEvent = Type.Object({ eventId: Id })
const Nothing = Type.Object({})
const Published = Type.Object({ version: Type.Integer(), closesOn: Type.String() })
const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** Results of assessments: scores, what became of every component, their publication, objections, statistics. */
export function outcomes(app: App, platform: Platform, books: Books): void {
  scoreRoutes(app, platform)
  deskRoutes(app, platform, books)
  publishingRoutes(app, platform, books)
  objectionRoutes(app, platform)
  openRoutes(app, platform)
  questionRoutes(app, platform)
}

function deskRoutes(app: App, { db, keyring, clock }: Platform, books: Books): void {
  const access = { roles: staff, at: 'event' } as const
  app.get(
    '/api/events/:eventId/outcomes',
    { config: { access }, schema: { params: AtEvent, response: { 200: BatchOutcomes } } },
    ({ params }) => batchOutcomes(db, keyring, books, params.eventId, clock()),
  )
  app.get(
    '/api/events/:eventId/outcomes.xlsx',
    {
      config: { access, passesSeal: true },
      schema: {
        produces: [xlsx],
        params: AtEvent,
        querystring: Type.Object({ lang: Type.Optional(Type.Enum(['zh', 'en'])) }),
      },
    },
    async ({ params, query }, reply) => {
      const { offerings, candidates } = await batchOutcomes(db, keyring, books, params.eventId, clock())
      return reply
        .type(xlsx)
        .header('content-disposition', 'attachment; filename="results.xlsx"')
        .header('cache-control', 'no-store')
        .send(await outcomeWorkbook(offerings, candidates, query.lang ?? 'zh'))
    },
  )
  app.get(
    '/api/events/:eventId/statistics',
    { config: { access }, schema: { params: AtEvent, response: { 200: BatchStatistics } } },
    ({ params }) => batchStatistics(db, books, params.eventId),
  )
}

function publishingRoutes(app: App, platform: Platform, books: Books): void {
  const access = { roles: runners, at: 'event' } as const
  app.post(
    '/api/events/:eventId/publication',
    {
      config: { access },
      schema: {
        params: AtEvent,
        body: Type.Object({ commandId: Id, reason: Type.Union([ResultReason, Type.Null()]) }),
        response: { 200: Published },
      },
    },
    ({ params, body: { commandId, reason }, actor }) =>
      execute(platform, publishResults(books), { ...params, reason }, { actor, commandId }),
  )
  app.post(
    '/api/events/:eventId/publication/final',
    {
      config: { access },
      schema: { params: AtEvent, body: Type.Object({ commandId: Id }), response: { 200: Published } },
    },
    ({ params, body: { commandId }, actor }) => execute(platform, finishResults(books), params, { actor, commandId }),
  )
}

function objectionRoutes(app: App, platform: Platform): void {
  app.get(
    '/api/events/:eventId/objections',
    {
      config: { access: { roles: staff, at: 'event' } },
      schema: { params: AtEvent, response: { 200: Type.Object({ objections: Type.Array(ObjectionView) }) } },
    },
    async ({ params }) => ({ objections: await objectionViews(platform.db, params.eventId) }),
  )
  app.post(
    '/api/events/:eventId/objections/:objectionId/answer',
    {
      config: { access: { roles: runners, at: 'event' } },
      schema: {
        params: Type.Object({ eventId: Id, objectionId: Id }),
        body: Type.Object({
          commandId: Id,
          upheld: Type.Boolean(),
          answer: ResultReason,
          correction: Type.Union([Type.Omit(HandScore, ['reason']), Type.Null()]),
        }),
        response: { 200: Nothing },
      },
    },
    ({ params, body: { commandId, ...input }, actor }) =>
      execute(platform, answerObjection, { ...params, ...input }, { actor, commandId }),
  )
}

/** What is for everybody, and for everybody who is signed in. */
function openRoutes(app: App, platform: Platform): void {
  app.get(
    '/api/events/:eventId/publication',
    {
      config: { access: 'public' },
      schema: {
        params: AtEvent,
        querystring: Type.Object({
          page: Type.Optional(Type.String({ pattern: '^[1-9]\\d{0,5}$' })),
          ticket: Type.Optional(Type.String({ pattern: '^\\d{1,9}$' })),
        }),
        response: { 200: PublicResults },
      },
    },
    ({ params, query }) =>
      publicResults(platform, params.eventId, {
        page: Number(query.page ?? 1),
        ticket: query.ticket === undefined ? null : Number(query.ticket),
      }),
  )
  app.post(
    '/api/events/:eventId/objections',
    {
      config: { access: 'own' },
      schema: {
        params: AtEvent,
        body: Type.Object({ commandId: Id, outcomeId: Id, whole: Type.Boolean(), words: ObjectionWords }),
        response: { 200: Type.Object({ objectionId: Id }) },
      },
    },
    ({ params, body: { commandId, ...input }, actor }) =>
      execute(platform, raiseObjection, { ...params, ...input }, { actor, commandId }),
  )
  app.get(
    '/api/my/results',
    { config: { access: 'own' }, schema: { response: { 200: Type.Object({ results: Type.Array(MyResult) }) } } },
    async ({ actor }) => ({ results: await myResults(platform.db, ownPerson(actor), platform.clock()) }),
  )
}
