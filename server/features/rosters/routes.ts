import Type from 'typebox'
import { Id } from '#domain/kit/ids'
import { leaders, staff } from '#domain/people/access'
import { RosterPlan, RosterView } from '#domain/rosters/contract'
import { SessionView } from '#domain/sessions/contract'
import { execute } from '../../platform/execute.ts'
import type { Feature } from '../../platform/feature.ts'
import { getSessionView } from '../sessions/queries.ts'
import { getRoster } from './queries.ts'
import { replaceRoster } from './replace-roster.ts'

const AtSession = Type.Object({ sessionId: Id })

/** Who serves in a session, and which panel marks which entry. */
export const rosters: Feature = (app, platform) => {
  app.get(
    '/api/sessions/:sessionId',
    {
      config: { access: { roles: staff, at: 'session' } },
      schema: {
        params: AtSession,
        response: { 200: Type.Intersect([Type.Object({ session: SessionView }), RosterView]) },
      },
    },
    async ({ params }) => {
      const session = await getSessionView(platform.db, params.sessionId)
      return { session, ...(await getRoster(platform.db, session)) }
    },
  )
  app.put(
    '/api/sessions/:sessionId/roster',
    {
      config: { access: { roles: leaders, at: 'session' } },
      schema: {
        params: AtSession,
        body: Type.Intersect([Type.Object({ commandId: Id }), RosterPlan]),
        response: { 200: Type.Object({}) },
      },
    },
    ({ params, body: { commandId, ...plan }, actor }) =>
      execute(platform, replaceRoster, { ...params, plan }, { actor, commandId }),
  )
}
