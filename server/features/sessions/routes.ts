import Type from 'typebox'
import { Id } from '#domain/kit/ids'
import { leaders, runners } from '#domain/people/access'
import { NewSession, SessionView } from '#domain/sessions/contract'
import { execute } from '../../platform/execute.ts'
import type { Feature } from '../../platform/feature.ts'
import { closeSession } from './close-session.ts'
import { createSession } from './create-session.ts'
import { messageRoutes } from './message-routes.ts'
import { openSession } from './open-session.ts'
import { pauseSession, resumeSession } from './pause-session.ts'
import { presenceRoutes } from './presence.ts'

const AtSession = Type.Object({ sessionId: Id })
const CommandId = Type.Object({ commandId: Id })
const Nothing = Type.Object({})
const byLeaders = { access: { roles: leaders, at: 'session' } } as const

/** The sessions of a discipline: planned, opened, paused, closed; and what is told to their judges. */
export const sessions: Feature = (app, platform) => {
  messageRoutes(app, platform)
  presenceRoutes(app, platform)
  app.post(
    '/api/disciplines/:disciplineId/sessions',
    {
      config: { access: { roles: runners, at: 'discipline' } },
      schema: {
        params: Type.Object({ disciplineId: Id }),
        body: Type.Intersect([CommandId, NewSession]),
        response: { 200: SessionView },
      },
    },
    ({ params, body: { commandId, ...input }, actor }) =>
      execute(platform, createSession, { ...input, ...params }, { actor, commandId }),
  )
  const schema = { params: AtSession, body: CommandId, response: { 200: Nothing } }
  app.post('/api/sessions/:sessionId/open', { config: byLeaders, schema }, ({ params, body: { commandId }, actor }) =>
    execute(platform, openSession, params, { actor, commandId }),
  )
  app.post('/api/sessions/:sessionId/pause', { config: byLeaders, schema }, ({ params, body: { commandId }, actor }) =>
    execute(platform, pauseSession, params, { actor, commandId }),
  )
  app.post('/api/sessions/:sessionId/resume', { config: byLeaders, schema }, ({ params, body: { commandId }, actor }) =>
    execute(platform, resumeSession, params, { actor, commandId }),
  )
  app.post('/api/sessions/:sessionId/close', { config: byLeaders, schema }, ({ params, body: { commandId }, actor }) =>
    execute(platform, closeSession, params, { actor, commandId }),
  )
}
