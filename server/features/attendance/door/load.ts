import { and, eq, isNull, ne, or } from 'drizzle-orm'
import type { Db } from '#db/client'
import { ticket } from '#db/schema/attendance'
import { discipline } from '#db/schema/events'
import { person } from '#db/schema/people'
import { entry } from '#db/schema/registration'
import { session } from '#db/schema/sessions'
import type { Sitting } from '#domain/attendance/contract'
import type { DoorLoad, DoorOther, DoorSeat } from '#domain/attendance/door'
import { expected } from '#domain/attendance/standing'
import type { Platform } from '../../../platform/feature.ts'
import { maskedIdentities } from '../../people/identities/read.ts'
import { findPhotographed } from '../photos.ts'
import { type EntryPlace, findEntryPlaces, sittingOf } from '../sittings.ts'
import { findViolationsOf } from './barred.ts'
import { getDoorSession } from './door-session.ts'
import { foldStandings, readActs } from './standings.ts'

type Reading = Pick<Platform, 'db' | 'keyring' | 'clock'>

/** Everything that the door of a session needs until it is over, also the tickets of those who sit elsewhere. */
export async function loadDoor(reading: Reading, sessionId: string): Promise<DoorLoad> {
  const { db, clock } = reading
  const { view } = await getDoorSession(db, sessionId)
  const places = await findEntryPlaces(db, eq(session.id, sessionId))
  const tickets = await findTickets(db, view.eventId)
  return {
    session: view,
    seats: await seatsOf(reading, view.eventId, places, tickets),
    ...(await othersOf(db, view.eventId, places, tickets)),
    at: clock().toISOString(),
  }
}

type Ticket = Awaited<ReturnType<typeof findTickets>>[number]

const findTickets = (db: Db, eventId: string) =>
  db
    .select({
      personId: ticket.personId,
      number: ticket.number,
      code: ticket.code,
      voidedAt: ticket.voidedAt,
      name: person.name,
    })
    .from(ticket)
    .innerJoin(person, eq(person.id, ticket.personId))
    .where(eq(ticket.eventId, eventId))

async function seatsOf(
  { db, keyring }: Reading,
  eventId: string,
  places: readonly EntryPlace[],
  tickets: readonly Ticket[],
): Promise<DoorSeat[]> {
  const people = places.flatMap(({ personId }) => personId ?? [])
  const known = await maskedIdentities(db, keyring, people)
  const photographed = await findPhotographed(db, eventId, people)
  const violations = await findViolationsOf(db, eventId, places)
  const sessionIds = [...new Set(places.flatMap(({ session: at }) => at?.id ?? []))]
  const standings = foldStandings(await readActs(db, sessionIds), places)
  const held = new Map(tickets.map((one) => [one.personId, one]))
  return places
    .map((place) => {
      const { entryId, personId, name, latinName, seat, paper } = place
      const own = personId ? held.get(personId) : undefined
      return {
        ...{ entryId, name, latinName, seat, paper },
        document: (personId && known.get(personId)?.number) ?? null,
        number: own?.number ?? null,
        code: own?.code ?? null,
        isVoid: own ? own.voidedAt !== null : false,
        hasPhoto: personId !== null && photographed.has(personId),
        withdrawn: place.withdrawnAt !== null,
        violations: violations(place),
        standing: standings.get(entryId) ?? expected,
      }
    })
    .sort((a, b) => bySeat.compare(a.seat ?? '~', b.seat ?? '~') || (a.number ?? 0) - (b.number ?? 0))
}

const bySeat = new Intl.Collator('zh', { numeric: true })

/** The tickets of the batch whose holders don't sit in this session, with where they do. */
async function othersOf(
  db: Db,
  eventId: string,
  here: readonly EntryPlace[],
  tickets: readonly Ticket[],
): Promise<Pick<DoorLoad, 'others' | 'places'>> {
  const sessionId = here[0]?.session?.id
  const inSession = new Set(here.flatMap(({ personId }) => personId ?? []))
  const elsewhere = sessionId ? or(isNull(session.id), ne(session.id, sessionId)) : undefined
  const rows = await findEntryPlaces(db, and(eq(discipline.eventId, eventId), isNull(entry.withdrawnAt), elsewhere))
  const places: Sitting[] = []
  const indexes = new Map<string, number>()
  const own = new Map<string, DoorOther['sittings']>()
  for (const row of rows) {
    const sitting = sittingOf(row)
    if (!sitting || !row.personId) continue
    const place = indexes.get(sitting.sessionId) ?? places.push(sitting) - 1
    indexes.set(sitting.sessionId, place)
    own.set(row.personId, [...(own.get(row.personId) ?? []), { place, seat: row.seat }])
  }
  const standing = new Set(rows.map(({ personId }) => personId))
  const others = tickets
    .filter(({ personId }) => !inSession.has(personId))
    .map(({ personId, number, code, name, voidedAt }) => {
      const sittings = own.get(personId) ?? []
      return { number, code, name, isVoid: voidedAt !== null || !standing.has(personId), sittings }
    })
  return { others, places }
}
