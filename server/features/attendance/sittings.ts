import { and, eq, type SQL } from 'drizzle-orm'
import type { Db, Tx } from '#db/client'
import { offering } from '#db/schema/batches'
import { discipline } from '#db/schema/events'
import { occupation } from '#db/schema/occupations'
import { room, site } from '#db/schema/organisations'
import { entry } from '#db/schema/registration'
import { session, sessionEntry } from '#db/schema/sessions'
import type { OwnSitting, Sitting } from '#domain/attendance/contract'

/** Columns that say what is sat, when and where. */
const columns = {
  entryId: entry.id,
  personId: entry.personId,
  name: entry.name,
  latinName: entry.latinName,
  number: entry.number,
  withdrawnAt: entry.withdrawnAt,
  absentAt: entry.absentAt,
  eventId: discipline.eventId,
  disciplineId: discipline.id,
  component: discipline.component,
  discipline: discipline.name,
  latinDiscipline: discipline.latinName,
  occupation: occupation.name,
  latinOccupation: occupation.latinName,
  level: offering.level,
  seat: sessionEntry.station,
  paper: sessionEntry.paper,
  session,
  room: room.name,
  site: site.name,
  address: site.address,
}

/** Every entry that a condition names, with the session in which it has a place; without one `session` is null. */
export function findEntryPlaces(db: Db | Tx, condition: SQL | undefined) {
  return db
    .select(columns)
    .from(entry)
    .innerJoin(discipline, eq(discipline.id, entry.disciplineId))
    .leftJoin(offering, eq(offering.id, discipline.offeringId))
    .leftJoin(occupation, eq(occupation.id, offering.occupationId))
    .leftJoin(sessionEntry, eq(sessionEntry.entryId, entry.id))
    .leftJoin(session, eq(session.id, sessionEntry.sessionId))
    .leftJoin(room, eq(room.id, session.roomId))
    .leftJoin(site, eq(site.id, room.siteId))
    .where(and(condition))
}

export type EntryPlace = Awaited<ReturnType<typeof findEntryPlaces>>[number]
type SessionRow = typeof session.$inferSelect

/** What is assessed: the occupation with its level, or the discipline of a competition. */
export const subjectOf = (
  place: Pick<EntryPlace, 'occupation' | 'latinOccupation' | 'discipline' | 'latinDiscipline' | 'level'>,
) => ({
  occupation: place.occupation ?? place.discipline,
  latinOccupation: place.occupation ? place.latinOccupation : place.latinDiscipline,
  level: place.level,
})

/** Where and when an entry sits; null where it has no place. */
export function sittingOf({ session: at, component, ...place }: PlaceColumns): Sitting | null {
  if (!at) return null
  return {
    sessionId: at.id,
    component,
    startsAt: at.startsAt.toISOString(),
    endsAt: at.endsAt.toISOString(),
    room: place.room ?? at.place,
    site: place.site,
    address: place.address,
  }
}

type PlaceColumns = Pick<EntryPlace, 'component' | 'room' | 'site' | 'address'> & {
  readonly session: SessionRow | null
}

/** The sittings of one candidate in the order of time. */
export function ownSittings(places: readonly EntryPlace[]): OwnSitting[] {
  return places
    .flatMap((place) => {
      const sitting = sittingOf(place)
      return sitting ? [{ ...sitting, ...subjectOf(place), seat: place.seat }] : []
    })
    .sort((a, b) => (a.startsAt < b.startsAt ? -1 : 1))
}
