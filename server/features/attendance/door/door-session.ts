import { eq } from 'drizzle-orm'
import type { Db, Tx } from '#db/client'
import { inArray } from '#db/in-array'
import { offering } from '#db/schema/batches'
import { discipline, event } from '#db/schema/events'
import { occupation } from '#db/schema/occupations'
import { room, site } from '#db/schema/organisations'
import { session } from '#db/schema/sessions'
import type { AttendanceRules } from '#domain/attendance/contract'
import type { DoorSession } from '#domain/attendance/door'
import { lateLimit } from '#domain/attendance/record'
import { Refused, refuse } from '#domain/kit/refusal'
import { findAttendanceRules } from '../rules.ts'
import { sittingOf, subjectOf } from '../sittings.ts'

/** Sessions as their doors show them, with the state of their event; in no order. */
export async function readDoorSessions(db: Db | Tx, sessionIds: readonly string[]) {
  const rows = await db
    .select({
      session,
      event: { id: event.id, name: event.name, state: event.state },
      component: discipline.component,
      discipline: discipline.name,
      latinDiscipline: discipline.latinName,
      occupation: occupation.name,
      latinOccupation: occupation.latinName,
      level: offering.level,
      room: room.name,
      site: site.name,
      address: site.address,
    })
    .from(session)
    .innerJoin(discipline, eq(discipline.id, session.disciplineId))
    .innerJoin(event, eq(event.id, discipline.eventId))
    .leftJoin(offering, eq(offering.id, discipline.offeringId))
    .leftJoin(occupation, eq(occupation.id, offering.occupationId))
    .leftJoin(room, eq(room.id, session.roomId))
    .leftJoin(site, eq(site.id, room.siteId))
    .where(inArray(session.id, [...sessionIds]))
  const rules = new Map<string, AttendanceRules>()
  for (const { event: at } of rows) if (!rules.has(at.id)) rules.set(at.id, await findAttendanceRules(db, at.id))
  return rows.flatMap((row) => {
    const sitting = sittingOf(row)
    const doors = rules.get(row.event.id)
    if (!sitting || !doors) return []
    const view: DoorSession = {
      ...sitting,
      ...subjectOf(row),
      ...{ eventId: row.event.id, event: row.event.name, name: row.session.name },
      limit: lateLimit(doors, row.component, sitting.startsAt),
    }
    return [{ view, eventState: row.event.state }]
  })
}

/** One session as its door shows it. Refuses with not-found. */
export async function getDoorSession(db: Db | Tx, sessionId: string) {
  const [found] = await readDoorSessions(db, [sessionId])
  if (!found) throw new Refused(refuse('not-found', { what: 'session' }))
  return found
}
