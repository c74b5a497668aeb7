import Type from 'typebox'
import { FilingDecision, FilingInput, FilingView, filingChanges } from '#domain/events/filing'
import { Id } from '#domain/kit/ids'
import { runners, staff } from '#domain/people/access'
import { execute } from '../../../platform/execute.ts'
import type { App, Platform } from '../../../platform/feature.ts'
import { getEventRow } from '../queries.ts'
import { decideFiling, withdrawFiling } from './decide-filing.ts'
import { filedFacts, filingViews } from './queries.ts'
import { requireFiling } from './require-filing.ts'
import { submitFiling } from './submit-filing.ts'

const AtEvent = Type.Object({ eventId: Id })
const AtFiling = Type.Object({ eventId: Id, filingId: Id })
const CommandId = Type.Object({ commandId: Id })
const Nothing = Type.Object({})
const byRunners = { access: { roles: runners, at: 'event' } } as const
const byAuthority = { access: { roles: ['authority'], at: 'event' } } as const

/** Filing a competition with the authority: submitted, accepted or returned, filed again when it changes. */
export function filingRoutes(app: App, platform: Platform): void {
  const { db } = platform
  app.get(
    '/api/events/:eventId/filings',
    {
      config: { access: { roles: staff, at: 'event' } },
      schema: {
        params: AtEvent,
        response: {
          200: Type.Object({
            required: Type.Boolean(),
            filings: Type.Array(FilingView),
            /** What of the event differs from the filing that was accepted last. */
            changed: Type.Array(Type.String()),
          }),
        },
      },
    },
    async ({ params: { eventId } }) => {
      const event = await getEventRow(db, eventId)
      const filings = await filingViews(db, eventId)
      const accepted = filings.find(({ state }) => state === 'accepted')
      const changed = accepted ? filingChanges(accepted.content, await filedFacts(db, event)) : []
      return { required: event.filingRequired, filings, changed }
    },
  )
  app.put(
    '/api/events/:eventId/filing-required',
    {
      config: { access: { roles: ['administrator', 'authority'], at: 'event' } },
      schema: {
        params: AtEvent,
        body: Type.Object({ commandId: Id, required: Type.Boolean() }),
        response: { 200: Nothing },
      },
    },
    ({ params, body: { commandId, required }, actor }) =>
      execute(platform, requireFiling, { ...params, required }, { actor, commandId }),
  )
  decidingRoutes(app, platform)
}

function decidingRoutes(app: App, platform: Platform): void {
  app.post(
    '/api/events/:eventId/filings',
    {
      config: byRunners,
      schema: {
        params: AtEvent,
        body: Type.Object({ commandId: Id, input: FilingInput }),
        response: { 200: Type.Object({ filingId: Id, number: Type.Integer() }) },
      },
    },
    ({ params, body: { commandId, input }, actor }) =>
      execute(platform, submitFiling, { ...params, input }, { actor, commandId }),
  )
  app.post(
    '/api/events/:eventId/filings/:filingId/decision',
    {
      config: byAuthority,
      schema: {
        params: AtFiling,
        body: Type.Object({ commandId: Id, decision: FilingDecision }),
        response: { 200: Nothing },
      },
    },
    ({ params, body: { commandId, decision }, actor }) =>
      execute(platform, decideFiling, { ...params, decision }, { actor, commandId }),
  )
  app.post(
    '/api/events/:eventId/filings/:filingId/withdraw',
    { config: byRunners, schema: { params: AtFiling, body: CommandId, response: { 200: Nothing } } },
    ({ params, body: { commandId }, actor }) => execute(platform, withdrawFiling, params, { actor, commandId }),
  )
}
