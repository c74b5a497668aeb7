import Type from 'typebox'
import { PublicValue } from '#domain/draws/contract'
import { NewSeatDraws, SeatSession } from '#domain/draws/seats'
import { Id, Instant } from '#domain/kit/ids'
import { staff } from '#domain/people/access'
import type { Role } from '#domain/people/contract'
import { execute } from '../../../platform/execute.ts'
import type { App, Platform } from '../../../platform/feature.ts'
import { commitSeatDraws } from './commit-seat-draws.ts'
import { readSeatPlaces, type SeatPlace } from './facts.ts'
import { runSeatDraws } from './run-seat-draws.ts'

const AtEvent = Type.Object({ eventId: Id })
const drawers: readonly Role[] = ['administrator', 'manager', 'draw-officer']
const byDrawers = { access: { roles: drawers, at: 'event' } } as const

/** The seats of a batch's sessions: many sessions are committed to, and run, as one. */
export function seatRoutes(app: App, platform: Platform): void {
  app.get(
    '/api/events/:eventId/seats',
    {
      config: { access: { roles: [...staff, 'draw-officer'], at: 'event' } },
      schema: { params: AtEvent, response: { 200: Type.Object({ sessions: Type.Array(SeatSession) }) } },
    },
    async ({ params }) => ({ sessions: (await readSeatPlaces(platform.db, params.eventId)).map(seatSession) }),
  )
  app.post(
    '/api/events/:eventId/seats',
    {
      config: byDrawers,
      schema: {
        params: AtEvent,
        body: Type.Intersect([Type.Object({ commandId: Id }), NewSeatDraws]),
        response: { 200: Type.Object({ drawIds: Type.Array(Id) }) },
      },
    },
    ({ params, body: { commandId, ...input }, actor }) =>
      execute(platform, commitSeatDraws, { ...input, ...params }, { actor, commandId }),
  )
  app.post(
    '/api/events/:eventId/seats/run',
    {
      config: byDrawers,
      schema: {
        params: AtEvent,
        body: Type.Object({ commandId: Id, publicValue: PublicValue, knownAt: Type.Union([Instant, Type.Null()]) }),
        response: { 200: Type.Object({ drawn: Type.Integer() }) },
      },
    },
    ({ params, body: { commandId, ...input }, actor }) =>
      execute(platform, runSeatDraws, { ...input, ...params }, { actor, commandId }),
  )
}

function seatSession({ session, discipline, seats, sitters, draw }: SeatPlace): SeatSession {
  const seated = sitters.length > 0 && sitters.every(({ station }) => station !== null && seats.includes(station))
  const state = draw && !draw.drawnAt ? 'committed' : seated ? 'drawn' : draw ? 'stale' : 'open'
  return {
    ...{ sessionId: session.id, name: session.name, place: session.place, discipline, state },
    ...{ startsAt: session.startsAt.toISOString(), entries: sitters.length, seats: seats.length },
    ...{ drawId: draw?.drawId ?? null, papers: draw?.papers ?? null },
  }
}
