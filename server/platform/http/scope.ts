import { eq } from 'drizzle-orm'
import { LRUCache } from 'lru-cache'
import type { Db } from '#db/client'
import { appeal } from '#db/schema/appeals'
import { application } from '#db/schema/applications'
import { violation } from '#db/schema/attendance'
import { offering } from '#db/schema/batches'
import { certificate } from '#db/schema/certificates'
import { discipline, event } from '#db/schema/events'
import { accreditation, organisation, room, site, station } from '#db/schema/organisations'
import { paperSheet } from '#db/schema/paper'
import { tablet } from '#db/schema/people'
import { entry } from '#db/schema/registration'
import { session } from '#db/schema/sessions'
import { isId } from '#domain/kit/ids'
import type { Scope } from '#domain/people/access'

/** What a route's parameter names: the parameter is the place followed by Id. `system` needs none. */
export type Place =
  | 'system'
  | 'event'
  | 'discipline'
  | 'session'
  | 'entry'
  | 'tablet'
  | 'certificate'
  | 'sheet'
  | 'appeal'
  | 'violation'
  | 'application'
  | 'organisation'
  | 'accreditation'
  | 'site'
  | 'room'
  | 'station'

/** Where a place lies; the discipline is known of whatever belongs to one. */
export interface Location extends Scope {
  readonly disciplineId?: string
}

type Lookup = (db: Db, id: string) => Promise<Location | null>

const ofDiscipline = { eventId: discipline.eventId, disciplineId: discipline.id }

const lookups: Record<Exclude<Place, 'system'>, Lookup> = {
  event: async (db, id) => first(await db.select({ eventId: event.id }).from(event).where(eq(event.id, id))),
  discipline: async (db, id) => first(await db.select(ofDiscipline).from(discipline).where(eq(discipline.id, id))),
  session: async (db, id) =>
    first(
      await db
        .select({ ...ofDiscipline, sessionId: session.id })
        .from(session)
        .innerJoin(discipline, eq(discipline.id, session.disciplineId))
        .where(eq(session.id, id)),
    ),
  entry: async (db, id) =>
    first(
      await db
        .select(ofDiscipline)
        .from(entry)
        .innerJoin(discipline, eq(discipline.id, entry.disciplineId))
        .where(eq(entry.id, id)),
    ),
  tablet: async (db, id) => first(await db.select({ eventId: tablet.eventId }).from(tablet).where(eq(tablet.id, id))),
  certificate: async (db, id) =>
    first(
      await db
        .select(ofDiscipline)
        .from(certificate)
        .innerJoin(discipline, eq(discipline.id, certificate.disciplineId))
        .where(eq(certificate.id, id)),
    ),
  appeal: async (db, id) =>
    first(
      await db
        .select(ofDiscipline)
        .from(appeal)
        .innerJoin(discipline, eq(discipline.id, appeal.disciplineId))
        .where(eq(appeal.id, id)),
    ),
  application: async (db, id) =>
    first(
      await db
        .select({ eventId: offering.eventId })
        .from(application)
        .innerJoin(offering, eq(offering.id, application.offeringId))
        .where(eq(application.id, id)),
    ),
  violation: async (db, id) =>
    first(
      await db
        .select({ eventId: violation.eventId, disciplineId: entry.disciplineId })
        .from(violation)
        .innerJoin(entry, eq(entry.id, violation.entryId))
        .where(eq(violation.id, id)),
    ),
  organisation: async (db, id) =>
    first(await db.select({ organisationId: organisation.id }).from(organisation).where(eq(organisation.id, id))),
  site: async (db, id) =>
    first(await db.select({ organisationId: site.organisationId }).from(site).where(eq(site.id, id))),
  accreditation: async (db, id) =>
    first(
      await db
        .select({ organisationId: accreditation.organisationId })
        .from(accreditation)
        .where(eq(accreditation.id, id)),
    ),
  room: async (db, id) =>
    first(
      await db
        .select({ organisationId: site.organisationId })
        .from(room)
        .innerJoin(site, eq(site.id, room.siteId))
        .where(eq(room.id, id)),
    ),
  station: async (db, id) =>
    first(
      await db
        .select({ organisationId: site.organisationId })
        .from(station)
        .innerJoin(room, eq(room.id, station.roomId))
        .innerJoin(site, eq(site.id, room.siteId))
        .where(eq(station.id, id)),
    ),
  sheet: async (db, id) =>
    first(
      await db
        .select({ ...ofDiscipline, sessionId: session.id })
        .from(paperSheet)
        .innerJoin(session, eq(session.id, paperSheet.sessionId))
        .innerJoin(discipline, eq(discipline.id, session.disciplineId))
        .where(eq(paperSheet.id, id)),
    ),
}

const first = <T>(rows: readonly T[]): T | null => rows[0] ?? null

/** So many sessions and disciplines are known at a time. */
const MOST_KEPT = 20_000
/** Where sessions and disciplines lie, by database: they never move, and marks ask for them each time. */
const kept = new WeakMap<Db, LRUCache<string, Location>>()

/** Where a place lies, by the route's parameters; null where there is no such thing. */
export async function findScope(
  db: Db,
  place: Place,
  params: Readonly<Record<string, string>>,
): Promise<Location | null> {
  if (place === 'system') return {}
  const id = params[`${place}Id`] ?? ''
  if (!isId(id)) return null
  return place === 'session' || place === 'discipline' ? findKept(db, place, id) : lookups[place](db, id)
}

async function findKept(db: Db, place: 'session' | 'discipline', id: string): Promise<Location | null> {
  const places = kept.get(db) ?? new LRUCache<string, Location>({ max: MOST_KEPT })
  kept.set(db, places)
  const known = places.get(id)
  if (known) return known
  const location = await lookups[place](db, id)
  if (location) places.set(id, location)
  return location
}

/** Where the places lie that the parameters of a route name, whichever they are. */
export async function findLocations(db: Db, params: Readonly<Record<string, string>>): Promise<Location[]> {
  const named = (Object.keys(lookups) as (keyof typeof lookups)[]).filter((place) => `${place}Id` in params)
  const found = await Promise.all(named.map((place) => findScope(db, place, params)))
  return found.flatMap((location) => location ?? [])
}
