import { and, eq, isNull } from 'drizzle-orm'
import type { Db } from '#db/client'
import { entry } from '#db/schema/registration'
import { sessionEntry } from '#db/schema/sessions'
import { countStandings } from '#domain/attendance/standing'
import { staff } from '#domain/people/access'
import type { Platform } from '../../../platform/feature.ts'
import { whyNotListenAt } from '../../../platform/http/access.ts'
import type { TopicKind } from '../../../platform/live/hub.ts'
import { disciplineKey, eventKey } from '../../events/keys.ts'
import { findSessions } from '../../events/queries.ts'
import { findSession } from '../../sessions/queries.ts'
import { attendanceKey, eventAttendanceKey } from '../keys.ts'
import { doorkeepers } from './doorkeepers.ts'
import { listSessions } from './list.ts'
import { foldStandings, readActs } from './standings.ts'

/** `attendance:<session>`: who is where, by entry, with counts; for those who keep the door and the event's staff. */
export const attendanceTopic = ({ db }: Platform): TopicKind => ({
  name: 'attendance',
  parts: ['id'],
  whyNotListen: (actor, [sessionId]) => whyNotListenAt(db, actor, [...staff, ...doorkeepers], 'session', sessionId),
  async watches([sessionId = '']) {
    const found = await findSession(db, sessionId)
    return [attendanceKey(sessionId), ...(found ? [disciplineKey(found.disciplineId)] : [])]
  },
  async produce([sessionId = '']) {
    const standings = await standingsOf(db, sessionId)
    return { head: countStandings(standings.values()), rows: standings }
  },
})

/** `attendance-board:<event>`: every session of an event with how many are where; for the event's staff. */
export const boardTopic = ({ db }: Platform): TopicKind => ({
  name: 'attendance-board',
  parts: ['id'],
  whyNotListen: (actor, [eventId]) => whyNotListenAt(db, actor, staff, 'event', eventId),
  watches: async ([eventId = '']) => [eventAttendanceKey(eventId), eventKey(eventId)],
  async produce([eventId = '']) {
    const sessions = await findSessions(db, eventId)
    const listed = await listSessions(
      db,
      sessions.map(({ id }) => id),
    )
    return { head: {}, rows: new Map(listed.map((one) => [one.session.sessionId, one])) }
  },
})

/** Where everybody of a session is who hasn't withdrawn. */
async function standingsOf(db: Db, sessionId: string) {
  const entries = await db
    .select({ entryId: entry.id, absentAt: entry.absentAt })
    .from(sessionEntry)
    .innerJoin(entry, eq(entry.id, sessionEntry.entryId))
    .where(and(eq(sessionEntry.sessionId, sessionId), isNull(entry.withdrawnAt)))
  return foldStandings(await readActs(db, [sessionId]), entries)
}
