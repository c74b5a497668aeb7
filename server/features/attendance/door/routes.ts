import { and, eq } from 'drizzle-orm'
import Type from 'typebox'
import { entry } from '#db/schema/registration'
import { sessionEntry } from '#db/schema/sessions'
import { DoorList, DoorListed, DoorLoad, SessionAttendance } from '#domain/attendance/door'
import { AttendanceAnswer as Answered, AttendanceAct, type AttendanceAnswer } from '#domain/attendance/record'
import { Id } from '#domain/kit/ids'
import { Refused, refuse } from '#domain/kit/refusal'
import { staff } from '#domain/people/access'
import { execute } from '../../../platform/execute.ts'
import type { App, Platform } from '../../../platform/feature.ts'
import { findSessions } from '../../events/queries.ts'
import { getSessionView } from '../../sessions/queries.ts'
import { findPhotos } from '../photos.ts'
import { doorkeepers } from './doorkeepers.ts'
import { findDoors, listSessions } from './list.ts'
import { attendanceTopic, boardTopic } from './live.ts'
import { loadDoor } from './load.ts'
import { recordAttendance } from './record-attendance.ts'

const AtSession = Type.Object({ sessionId: Id })
const byDoorkeepers = { access: { roles: doorkeepers, at: 'session' }, names: true } as const

/** The doors of a batch's rooms: what they need beforehand, what happened at them, and who is where. */
export function doorRoutes(app: App, platform: Platform): void {
  const { db, clock } = platform
  platform.live.offer(attendanceTopic(platform))
  platform.live.offer(boardTopic(platform))
  app.get('/api/check-in', { config: { access: 'known' }, schema: { response: { 200: DoorList } } }, ({ actor }) =>
    findDoors(db, actor, clock()),
  )
  app.get(
    '/api/sessions/:sessionId/check-in',
    { config: byDoorkeepers, schema: { params: AtSession, response: { 200: DoorLoad } } },
    ({ params }) => loadDoor(platform, params.sessionId),
  )
  app.get(
    '/api/sessions/:sessionId/check-in/photos/:entryId',
    { config: byDoorkeepers, schema: { params: Type.Object({ sessionId: Id, entryId: Id }) } },
    async ({ params }, reply) =>
      reply
        .type('image/jpeg')
        .header('cache-control', 'private, max-age=86400')
        .send(await photoOf(platform, params.sessionId, params.entryId)),
  )
  app.post(
    '/api/sessions/:sessionId/attendance',
    {
      config: byDoorkeepers,
      schema: {
        params: AtSession,
        body: Type.Object({ acts: Type.Array(AttendanceAct, { minItems: 1, maxItems: 200 }) }),
        response: { 200: Type.Object({ results: Type.Array(Answered) }) },
      },
    },
    async ({ params, body, actor }) => {
      const results: AttendanceAnswer[] = []
      // One after the other, each for itself: one that is refused holds up none after it.
      for (const { commandId, ...act } of body.acts) {
        const done = await execute(platform, recordAttendance, { ...act, ...params }, { actor, commandId })
        results.push({ commandId, ...done })
      }
      return { results }
    },
  )
  app.get(
    '/api/sessions/:sessionId/attendance',
    {
      config: { access: { roles: [...staff, 'invigilator'], at: 'session' }, names: true },
      schema: { params: AtSession, response: { 200: SessionAttendance } },
    },
    async ({ params }) => {
      const { session, seats } = await loadDoor(platform, params.sessionId)
      // Whoever only looks gets no code that would let somebody in.
      return { session, seats: seats.map(({ code: _, ...seat }) => seat) }
    },
  )
  app.get(
    '/api/events/:eventId/attendance',
    {
      config: { access: { roles: staff, at: 'event' } },
      schema: {
        params: Type.Object({ eventId: Id }),
        response: { 200: Type.Object({ sessions: Type.Array(DoorListed) }) },
      },
    },
    async ({ params: { eventId } }) => {
      const sessions = await findSessions(db, eventId)
      const ids = sessions.map(({ id }) => id)
      return { sessions: await listSessions(db, ids) }
    },
  )
}

/** The small photo of somebody who sits in the session. Refuses with not-found. */
async function photoOf({ db }: Platform, sessionId: string, entryId: string): Promise<Buffer> {
  const { eventId } = await getSessionView(db, sessionId)
  const [found] = await db
    .select({ personId: entry.personId })
    .from(sessionEntry)
    .innerJoin(entry, eq(entry.id, sessionEntry.entryId))
    .where(and(eq(sessionEntry.sessionId, sessionId), eq(sessionEntry.entryId, entryId)))
  const personId = found?.personId
  const photo = personId ? (await findPhotos(db, eventId, [personId])).get(personId) : undefined
  if (!photo) throw new Refused(refuse('not-found', { what: 'photo' }))
  return photo
}
