import Type from 'typebox'
import { Id } from '#domain/kit/ids'
import { personOf, runners, staff } from '#domain/people/access'
import { BatchTimetable, ChangeReason, MoveReason, SessionMove, SolveOrder } from '#domain/timetables/batch-contract'
import { execute } from '../../../platform/execute.ts'
import type { App, Platform } from '../../../platform/feature.ts'
import { dropTimetable } from './drop.ts'
import { fixedRoutes } from './fixed/routes.ts'
import { checkMove, moveSession, pinSession } from './move-session.ts'
import { getTimetable } from './queries.ts'
import { solveTimetable } from './solve.ts'
import { takeTimetable } from './take.ts'

const AtEvent = Type.Object({ eventId: Id })
const AtTimetable = Type.Object({ eventId: Id, timetableId: Id })
const AtSession = Type.Object({ sessionId: Id })
const CommandId = Type.Object({ commandId: Id })
const Nothing = Type.Object({})
const byRunners = { access: { roles: runners, at: 'event' } } as const
const atSession = { access: { roles: runners, at: 'session' } } as const

/** The timetable of a batch: searched for, taken, moved by hand, and around what was fixed elsewhere. */
export function timetables(app: App, platform: Platform): void {
  proposalRoutes(app, platform)
  sessionRoutes(app, platform)
  fixedRoutes(app, platform)
}

function proposalRoutes(app: App, platform: Platform): void {
  app.get(
    '/api/events/:eventId/timetable',
    {
      config: { access: { roles: staff, at: 'event' } },
      schema: { params: AtEvent, response: { 200: BatchTimetable } },
    },
    ({ params }) => getTimetable(platform.db, params.eventId),
  )
  app.post(
    '/api/events/:eventId/timetable/solve',
    {
      config: byRunners,
      schema: {
        params: AtEvent,
        body: Type.Intersect([CommandId, SolveOrder]),
        response: { 200: Type.Object({ jobId: Id }) },
      },
    },
    async ({ params: { eventId }, body: { commandId: _, ...order }, actor }) => {
      const job = { kind: 'solve-timetable', placeId: eventId, startedBy: personOf(actor) } as const
      const run = async (work: Parameters<typeof solveTimetable>[3]) => ({
        result: await solveTimetable(platform, { ...order, eventId }, actor, work),
      })
      return { jobId: await platform.jobs.start(job, run) }
    },
  )
  app.post(
    '/api/events/:eventId/timetables/:timetableId/take',
    {
      config: byRunners,
      schema: {
        params: AtTimetable,
        body: Type.Object({ commandId: Id, reason: ChangeReason }),
        response: { 200: Type.Object({ sessions: Type.Integer() }) },
      },
    },
    ({ params, body: { commandId, reason }, actor }) =>
      execute(platform, takeTimetable, { ...params, reason }, { actor, commandId }),
  )
  app.post(
    '/api/events/:eventId/timetables/:timetableId/drop',
    { config: byRunners, schema: { params: AtTimetable, body: CommandId, response: { 200: Nothing } } },
    ({ params, body: { commandId }, actor }) => execute(platform, dropTimetable, params, { actor, commandId }),
  )
}

function sessionRoutes(app: App, platform: Platform): void {
  app.post(
    '/api/sessions/:sessionId/timetable/check',
    {
      config: atSession,
      schema: {
        params: AtSession,
        body: SessionMove,
        response: { 200: Type.Object({ reasons: Type.Array(MoveReason) }) },
      },
    },
    async ({ params, place, body }) => ({
      reasons: await checkMove(platform.db, place.eventId ?? '', params.sessionId, body),
    }),
  )
  app.post(
    '/api/sessions/:sessionId/timetable/move',
    {
      config: atSession,
      schema: {
        params: AtSession,
        body: Type.Intersect([CommandId, SessionMove, Type.Object({ reason: ChangeReason })]),
        response: { 200: Nothing },
      },
    },
    ({ params, place, body: { commandId, ...to }, actor }) =>
      execute(platform, moveSession, { ...params, ...to, eventId: place.eventId ?? '' }, { actor, commandId }),
  )
  app.post(
    '/api/sessions/:sessionId/timetable/pin',
    {
      config: atSession,
      schema: {
        params: AtSession,
        body: Type.Object({ commandId: Id, pinned: Type.Boolean() }),
        response: { 200: Nothing },
      },
    },
    ({ params, place, body: { commandId, pinned }, actor }) =>
      execute(platform, pinSession, { ...params, pinned, eventId: place.eventId ?? '' }, { actor, commandId }),
  )
}
