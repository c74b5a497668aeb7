import { and, eq, gte, isNull, lt, or, type SQL } from 'drizzle-orm'
import type { Db } from '#db/client'
import { inArray } from '#db/in-array'
import { discipline, event } from '#db/schema/events'
import { entry } from '#db/schema/registration'
import { session, sessionEntry } from '#db/schema/sessions'
import type { DoorList, DoorListed } from '#domain/attendance/door'
import { countStandings } from '#domain/attendance/standing'
import { dayOf, midnightOf } from '#domain/kit/city-time'
import { addDays } from '#domain/kit/working-days'
import type { Actor, Grant } from '#domain/people/contract'
import { readDoorSessions } from './door-session.ts'
import { doorkeepers } from './doorkeepers.ts'
import { foldStandings, readActs } from './standings.ts'

/** So many days ahead a tablet loads its sessions. */
const DAYS = 3

/** The sessions of assessments, from today on, whose doors somebody keeps: in the order in which they begin. */
export async function findDoors(db: Db, actor: Actor, now: Date): Promise<DoorList> {
  const own = 'grants' in actor ? actor.grants.filter(({ role }) => doorkeepers.includes(role)) : []
  if (own.length === 0) return { sessions: [], at: now.toISOString() }
  const today = dayOf(now)
  const soon = and(
    gte(session.startsAt, midnightOf(today)),
    lt(session.startsAt, midnightOf(addDays(today, DAYS))),
    eq(event.kind, 'assessment'),
    eq(event.state, 'announced'),
  )
  const rows = await db
    .select({ id: session.id })
    .from(session)
    .innerJoin(discipline, eq(discipline.id, session.disciplineId))
    .innerJoin(event, eq(event.id, discipline.eventId))
    .where(and(soon, kept(own)))
  return {
    sessions: await listSessions(
      db,
      rows.map(({ id }) => id),
    ),
    at: now.toISOString(),
  }
}

/** Whose door a grant lets somebody keep; one without a place lets them keep every door. */
function kept(grants: readonly Grant[]): SQL | undefined {
  const everywhere = grants.some(
    ({ organisationId, eventId, sessionId }) => organisationId === undefined && eventId === null && sessionId === null,
  )
  if (everywhere) return undefined
  const sessionIds = grants.flatMap(({ sessionId }) => sessionId ?? [])
  const eventIds = grants.flatMap(({ eventId, sessionId }) => (sessionId === null && eventId ? [eventId] : []))
  return or(inArray(session.id, [NOBODY, ...sessionIds]), inArray(event.id, [NOBODY, ...eventIds]))
}

const NOBODY = '00000000-0000-0000-0000-000000000000'

/** Sessions with how many are where, in the order in which they begin. */
export async function listSessions(db: Db, sessionIds: readonly string[]): Promise<DoorListed[]> {
  if (sessionIds.length === 0) return []
  const views = await readDoorSessions(db, sessionIds)
  const entries = await db
    .select({ sessionId: sessionEntry.sessionId, entryId: entry.id, absentAt: entry.absentAt })
    .from(sessionEntry)
    .innerJoin(entry, eq(entry.id, sessionEntry.entryId))
    .where(and(inArray(sessionEntry.sessionId, [...sessionIds]), isNull(entry.withdrawnAt)))
  const standings = foldStandings(await readActs(db, sessionIds), entries)
  return views
    .map(({ view }) => {
      const own = entries.filter(({ sessionId }) => sessionId === view.sessionId)
      const counts = countStandings(own.flatMap(({ entryId }) => standings.get(entryId) ?? []))
      return { session: view, day: dayOf(new Date(view.startsAt)), counts }
    })
    .sort((a, b) => (a.session.startsAt < b.session.startsAt ? -1 : 1))
}
