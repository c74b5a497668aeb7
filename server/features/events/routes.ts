import Type from 'typebox'
import { DisciplineView, EventView, NewEvent } from '#domain/events/contract'
import { Id } from '#domain/kit/ids'
import { runners } from '#domain/people/access'
import { SessionView } from '#domain/sessions/contract'
import { execute } from '../../platform/execute.ts'
import type { App, Feature, Platform } from '../../platform/feature.ts'
import { announceEvent } from './announce-event.ts'
import { closeEvent } from './close-event.ts'
import { createEvent } from './create-event.ts'
import { disciplineRoutes } from './discipline-routes.ts'
import { filingRoutes } from './filing/routes.ts'
import { findDisciplines, findEvents, findSessions, getEvent } from './queries.ts'
import { schemeRoutes } from './scheme-routes.ts'
import { updateEvent } from './update-event.ts'

const AtEvent = Type.Object({ eventId: Id })
const CommandId = Type.Object({ commandId: Id })
const byRunners = { access: { roles: runners, at: 'event' } } as const
const EventPage = Type.Object({
  event: EventView,
  disciplines: Type.Array(DisciplineView),
  sessions: Type.Array(SessionView),
})

/** Events, their disciplines, and the marking schemes of these. */
export const events: Feature = (app, platform) => {
  readingRoutes(app, platform)
  writingRoutes(app, platform)
  stateRoutes(app, platform)
  disciplineRoutes(app, platform)
  schemeRoutes(app, platform)
  filingRoutes(app, platform)
}

function readingRoutes(app: App, { db }: Platform): void {
  app.get(
    '/api/events',
    { config: { access: 'public' }, schema: { response: { 200: Type.Object({ events: Type.Array(EventView) }) } } },
    async ({ actor }) => ({ events: await findEvents(db, actor) }),
  )
  app.get(
    '/api/events/:eventId',
    { config: { access: 'public' }, schema: { params: AtEvent, response: { 200: EventPage } } },
    async ({ params: { eventId }, actor }) => ({
      event: await getEvent(db, eventId, actor),
      disciplines: await findDisciplines(db, eventId),
      sessions: await findSessions(db, eventId),
    }),
  )
}

function writingRoutes(app: App, platform: Platform): void {
  app.post(
    '/api/events',
    {
      config: { access: { roles: ['administrator'], at: 'system' } },
      schema: { body: Type.Intersect([CommandId, NewEvent]), response: { 200: EventView } },
    },
    ({ body: { commandId, ...input }, actor }) => execute(platform, createEvent, input, { actor, commandId }),
  )
  app.put(
    '/api/events/:eventId',
    {
      config: byRunners,
      schema: { params: AtEvent, body: Type.Intersect([CommandId, NewEvent]), response: { 200: EventView } },
    },
    ({ params, body: { commandId, ...details }, actor }) =>
      execute(platform, updateEvent, { ...params, details }, { actor, commandId }),
  )
}

function stateRoutes(app: App, platform: Platform): void {
  const schema = { params: AtEvent, body: CommandId, response: { 200: Type.Object({}) } }
  app.post('/api/events/:eventId/announce', { config: byRunners, schema }, ({ params, body: { commandId }, actor }) =>
    execute(platform, announceEvent, params, { actor, commandId }),
  )
  app.post('/api/events/:eventId/close', { config: byRunners, schema }, ({ params, body: { commandId }, actor }) =>
    execute(platform, closeEvent, params, { actor, commandId }),
  )
}
