import Type from 'typebox'
import { ConflictReason, ConflictsView, NewConflict, Origin } from '#domain/conflicts/contract'
import { Id } from '#domain/kit/ids'
import { leaders, staff } from '#domain/people/access'
import { execute } from '../../platform/execute.ts'
import type { Feature } from '../../platform/feature.ts'
import { declareConflict } from './declare-conflict.ts'
import { getConflicts } from './queries.ts'
import { setOrigin } from './set-origin.ts'
import { withdrawConflict } from './withdraw-conflict.ts'

const AtEvent = Type.Object({ eventId: Id })
const CommandId = Type.Object({ commandId: Id })
const Nothing = Type.Object({})
const byLeaders = { access: { roles: leaders, at: 'event' } } as const

/** Where officials come from, whom they must not judge, and where they would. */
export const conflicts: Feature = (app, platform) => {
  app.get(
    '/api/events/:eventId/conflicts',
    {
      config: { access: { roles: staff, at: 'event' } },
      schema: { params: AtEvent, response: { 200: ConflictsView } },
    },
    ({ params, actor }) => getConflicts(platform.db, params.eventId, actor),
  )
  app.post(
    '/api/events/:eventId/conflicts',
    {
      config: byLeaders,
      schema: {
        params: AtEvent,
        body: Type.Intersect([CommandId, NewConflict]),
        response: { 200: Type.Object({ conflictId: Id }) },
      },
    },
    ({ params, body: { commandId, ...declared }, actor }) =>
      execute(platform, declareConflict, { ...params, ...declared }, { actor, commandId }),
  )
  app.post(
    '/api/events/:eventId/conflicts/:conflictId/withdraw',
    {
      config: byLeaders,
      schema: {
        params: Type.Object({ eventId: Id, conflictId: Id }),
        body: Type.Object({ commandId: Id, reason: ConflictReason }),
        response: { 200: Nothing },
      },
    },
    ({ params, body: { commandId, reason }, actor }) =>
      execute(platform, withdrawConflict, { ...params, reason }, { actor, commandId }),
  )
  app.put(
    '/api/events/:eventId/officials/:personId/origin',
    {
      config: byLeaders,
      schema: {
        params: Type.Object({ eventId: Id, personId: Id }),
        body: Type.Intersect([CommandId, Origin]),
        response: { 200: Nothing },
      },
    },
    ({ params, body: { commandId, ...given }, actor }) =>
      execute(platform, setOrigin, { ...params, ...given }, { actor, commandId }),
  )
}
