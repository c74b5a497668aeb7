import Type from 'typebox'
import { ApplicationStateName, VerdictName } from '#domain/applications/contract'
import { ApplicationReview, Deciding, DecisionRow, OwnReviews, ReviewQueue } from '#domain/applications/review-contract'
import { Count, Id } from '#domain/kit/ids'
import { personOf, runners } from '#domain/people/access'
import type { Role } from '#domain/people/contract'
import { execute } from '../../../platform/execute.ts'
import type { App, Platform } from '../../../platform/feature.ts'
import { decideApplications } from './decide-applications.ts'
import { giveOpinion } from './give-opinion.ts'
import { getReview } from './one.ts'
import { findOwnReviews } from './own-reviews.ts'
import { findDecisions, findQueue } from './queue.ts'
import { seatPanel } from './seat-panel.ts'
import { undoDecision } from './undo-decision.ts'

/** Those who decide on the applications of a batch, and those who may look on. */
const reviewers: readonly Role[] = [...runners, 'reviewer']
const onlookers: readonly Role[] = [...reviewers, 'authority']

const AtEvent = Type.Object({ eventId: Id })
const AtApplication = Type.Object({ applicationId: Id })
const Nothing = Type.Object({})

/** The review of a batch's applications: its queue, decisions on one or many and their undoing, and panels for direct recognition. */
export function reviewRoutes(app: App, platform: Platform): void {
  readingRoutes(app, platform)
  decisionRoutes(app, platform)
  panelRoutes(app, platform)
}

function readingRoutes(app: App, { db, clock, keyring }: Platform): void {
  app.get(
    '/api/events/:eventId/applications',
    {
      config: { access: { roles: onlookers, at: 'event' } },
      schema: {
        params: AtEvent,
        querystring: Type.Object({ state: Type.Optional(ApplicationStateName) }),
        response: { 200: ReviewQueue },
      },
    },
    ({ params, query: { state = null }, actor }) =>
      findQueue(db, { ...params, state, viewerId: personOf(actor) }, clock()),
  )
  app.get(
    '/api/applications/:applicationId',
    {
      config: { access: { roles: onlookers, at: 'application' } },
      schema: { params: AtApplication, response: { 200: ApplicationReview } },
    },
    ({ params: { applicationId }, actor }) => getReview(db, applicationId, { actor, keyring, now: clock() }),
  )
  app.get(
    '/api/events/:eventId/applications/decisions',
    {
      config: { access: { roles: onlookers, at: 'event' } },
      schema: { params: AtEvent, response: { 200: Type.Object({ decisions: Type.Array(DecisionRow) }) } },
    },
    async ({ params: { eventId } }) => ({ decisions: await findDecisions(db, eventId) }),
  )
  app.get('/api/my/reviews', { config: { access: 'own' }, schema: { response: { 200: OwnReviews } } }, ({ actor }) =>
    findOwnReviews(db, actor, clock()),
  )
}

function decisionRoutes(app: App, platform: Platform): void {
  app.post(
    '/api/events/:eventId/applications/decisions',
    {
      config: { access: { roles: reviewers, at: 'event' } },
      schema: {
        params: AtEvent,
        body: Type.Object({ commandId: Id, ...Deciding.properties }),
        response: { 200: Type.Object({ decisionId: Id }) },
      },
    },
    ({ params, body: { commandId, ...input }, actor }) =>
      execute(platform, decideApplications, { ...params, ...input }, { actor, commandId }),
  )
  app.post(
    '/api/events/:eventId/applications/decisions/:decisionId/undo',
    {
      config: { access: { roles: reviewers, at: 'event' } },
      schema: {
        params: Type.Object({ eventId: Id, decisionId: Id }),
        body: Type.Object({ commandId: Id }),
        response: { 200: Nothing },
      },
    },
    ({ params, body: { commandId }, actor }) => execute(platform, undoDecision, params, { actor, commandId }),
  )
}

function panelRoutes(app: App, platform: Platform): void {
  app.put(
    '/api/applications/:applicationId/panel',
    {
      config: { access: { roles: runners, at: 'application' } },
      schema: {
        params: AtApplication,
        body: Type.Object({ commandId: Id, reviewerIds: Type.Array(Id, { maxItems: 20 }) }),
        response: { 200: Nothing },
      },
    },
    ({ params, body: { commandId, ...input }, actor }) =>
      execute(platform, seatPanel, { ...params, ...input }, { actor, commandId }),
  )
  app.post(
    '/api/applications/:applicationId/opinion',
    {
      config: { access: { roles: ['reviewer'], at: 'application' } },
      schema: {
        params: AtApplication,
        body: Type.Object({
          commandId: Id,
          round: Count,
          verdict: VerdictName,
          reason: Type.String({ minLength: 2, maxLength: 1000, pattern: '\\S' }),
        }),
        response: { 200: Nothing },
      },
    },
    ({ params, body: { commandId, ...input }, actor }) =>
      execute(platform, giveOpinion, { ...params, ...input }, { actor, commandId }),
  )
}
