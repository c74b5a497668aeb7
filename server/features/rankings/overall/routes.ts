import Type from 'typebox'
import { EventView } from '#domain/events/contract'
import { OverallRules } from '#domain/events/overall-rules'
import { Id } from '#domain/kit/ids'
import { leaders, runners, staff } from '#domain/people/access'
import { OverallDraft, OverallPreview, OverallView } from '#domain/rankings/overall-contract'
import { execute } from '../../../platform/execute.ts'
import type { App, Platform } from '../../../platform/feature.ts'
import { forEverybody } from '../../../platform/http/caching.ts'
import { getEvent } from '../../events/queries.ts'
import { publishOverall } from './publish-overall.ts'
import { newestOverall, overallDraft, previewOverall } from './queries.ts'
import { setOverallRules } from './set-overall-rules.ts'

const AtEvent = Type.Object({ eventId: Id })
const byStaff = { access: { roles: staff, at: 'event' } } as const

/** The overall table of an event: what it would be, its rules, and the table that was published. */
export function overallRoutes(app: App, platform: Platform): void {
  const { db } = platform
  app.get(
    '/api/events/:eventId/overall',
    {
      config: { access: 'public' },
      schema: {
        params: AtEvent,
        response: { 200: Type.Object({ event: EventView, overall: Type.Union([OverallView, Type.Null()]) }) },
      },
    },
    async ({ params: { eventId }, actor }, reply) => {
      const event = await getEvent(db, eventId, actor)
      if (event.state !== 'draft') reply.header('cache-control', forEverybody)
      return { event, overall: await newestOverall(db, eventId) }
    },
  )
  app.get(
    '/api/events/:eventId/overall/draft',
    { config: byStaff, schema: { params: AtEvent, response: { 200: OverallDraft } } },
    ({ params }) => overallDraft(db, params.eventId),
  )
  app.post(
    '/api/events/:eventId/overall/preview',
    {
      config: byStaff,
      schema: { params: AtEvent, body: Type.Object({ rules: OverallRules }), response: { 200: OverallPreview } },
    },
    ({ params, body }) => previewOverall(db, params.eventId, body.rules),
  )
  app.put(
    '/api/events/:eventId/overall/rules',
    {
      config: { access: { roles: runners, at: 'event' } },
      schema: {
        params: AtEvent,
        body: Type.Object({ commandId: Id, rules: OverallRules }),
        response: { 200: OverallRules },
      },
    },
    ({ params, body: { commandId, rules }, actor }) =>
      execute(platform, setOverallRules, { ...params, rules }, { actor, commandId }),
  )
  app.post(
    '/api/events/:eventId/overall',
    {
      config: { access: { roles: leaders, at: 'event' } },
      schema: {
        params: AtEvent,
        body: Type.Object({ commandId: Id }),
        response: { 200: Type.Object({ version: Type.Integer() }) },
      },
    },
    ({ params, body: { commandId }, actor }) => execute(platform, publishOverall, params, { actor, commandId }),
  )
}
