import Type from 'typebox'
import { DrawView, NewDraw, PublicValue } from '#domain/draws/contract'
import { Id, Instant } from '#domain/kit/ids'
import type { Role } from '#domain/people/contract'
import { execute } from '../../platform/execute.ts'
import type { Feature } from '../../platform/feature.ts'
import { getEvent } from '../events/queries.ts'
import { blindRoutes } from './blind-routes.ts'
import { commitDraw } from './commit-draw.ts'
import { findDraws, getDrawView } from './queries.ts'
import { runDraw } from './run-draw.ts'
import { seatRoutes } from './seats/routes.ts'

const AtEvent = Type.Object({ eventId: Id })
const AtDraw = Type.Object({ drawId: Id })
const CommandId = Type.Object({ commandId: Id })

/** Those who run draws: an event's managers in the open, its draw officers all of them. */
const drawers: readonly Role[] = ['administrator', 'manager', 'draw-officer']

/** Verifiable draws: committed to, run once, and open to whoever wants to recompute them. */
export const draws: Feature = (app, platform) => {
  blindRoutes(app, platform)
  seatRoutes(app, platform)
  app.get(
    '/api/events/:eventId/draws',
    {
      config: { access: 'public' },
      schema: { params: AtEvent, response: { 200: Type.Object({ draws: Type.Array(DrawView) }) } },
    },
    async ({ params, actor }) => {
      await getEvent(platform.db, params.eventId, actor)
      return { draws: await findDraws(platform.db, params.eventId) }
    },
  )
  app.get(
    '/api/draws/:drawId',
    { config: { access: 'public' }, schema: { params: AtDraw, response: { 200: DrawView } } },
    ({ params, actor }) => getDrawView(platform.db, params.drawId, actor),
  )
  app.post(
    '/api/events/:eventId/draws',
    {
      config: { access: { roles: drawers, at: 'event' } },
      schema: {
        params: AtEvent,
        body: Type.Intersect([CommandId, NewDraw]),
        response: { 200: Type.Object({ drawId: Id }) },
      },
    },
    ({ params, body: { commandId, ...input }, actor }) =>
      execute(platform, commitDraw, { ...input, ...params }, { actor, commandId }),
  )
  app.post(
    '/api/events/:eventId/draws/:drawId/run',
    {
      config: { access: { roles: drawers, at: 'event' } },
      schema: {
        params: Type.Object({ eventId: Id, drawId: Id }),
        body: Type.Object({
          commandId: Id,
          publicValue: PublicValue,
          knownAt: Type.Union([Instant, Type.Null()]),
        }),
        response: { 200: Type.Object({}) },
      },
    },
    ({ params, body: { commandId, ...input }, actor }) =>
      execute(platform, runDraw, { ...input, ...params }, { actor, commandId }),
  )
}
