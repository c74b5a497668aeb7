import Type from 'typebox'
import { Id } from '#domain/kit/ids'
import { personOf, staff } from '#domain/people/access'
import { EntryAwards } from '#domain/scoring/awards'
import { Reason } from '#domain/scoring/contract'
import { PenaltyInput, PenaltyView } from '#domain/scoring/penalty'
import { execute } from '../../platform/execute.ts'
import type { App, Platform } from '../../platform/feature.ts'
import type { Books } from './books.ts'
import { sessionAwards } from './entry-awards.ts'
import { givePenalty } from './give-penalty.ts'
import { sessionPenalties } from './penalties.ts'
import { withdrawPenalty } from './withdraw-penalty.ts'

const AtSession = Type.Object({ sessionId: Id })
const byStaff = { access: { roles: staff, at: 'session' } } as const
const byChief = { access: { roles: ['chief-judge'], at: 'session' } } as const

/** What entries are awarded in a session, and the penalties that the chief judge gives and withdraws. */
export function penaltyRoutes(app: App, platform: Platform, books: Books): void {
  app.get(
    '/api/sessions/:sessionId/awards',
    {
      config: byStaff,
      schema: {
        params: AtSession,
        querystring: Type.Object({ entryId: Type.Optional(Id) }),
        response: { 200: Type.Object({ entries: Type.Array(EntryAwards) }) },
      },
    },
    async ({ params, query, actor }) => ({
      entries: await sessionAwards(books, params.sessionId, personOf(actor), query.entryId ?? null),
    }),
  )
  app.get(
    '/api/sessions/:sessionId/penalties',
    {
      config: byStaff,
      schema: { params: AtSession, response: { 200: Type.Object({ penalties: Type.Array(PenaltyView) }) } },
    },
    async ({ params }) => ({ penalties: await sessionPenalties(platform.db, params.sessionId) }),
  )
  app.post(
    '/api/sessions/:sessionId/penalties',
    {
      config: byChief,
      schema: {
        params: AtSession,
        body: Type.Object({ commandId: Id, ...PenaltyInput.properties }),
        response: { 200: Type.Object({ penaltyId: Id }) },
      },
    },
    ({ params, body: { commandId, ...input }, actor }) =>
      execute(platform, givePenalty(books), { ...input, ...params }, { actor, commandId }),
  )
  app.post(
    '/api/sessions/:sessionId/penalties/:penaltyId/withdraw',
    {
      config: byChief,
      schema: {
        params: Type.Object({ sessionId: Id, penaltyId: Id }),
        body: Type.Object({ commandId: Id, reason: Reason }),
        response: { 200: Type.Object({}) },
      },
    },
    ({ params, body: { commandId, reason }, actor }) =>
      execute(platform, withdrawPenalty, { ...params, reason }, { actor, commandId }),
  )
}
