import { and, asc, eq, isNull } from 'drizzle-orm'
import type { Db, Tx } from '#db/client'
import { ticket } from '#db/schema/attendance'
import { batch } from '#db/schema/batches'
import { discipline, event } from '#db/schema/events'
import { organisation } from '#db/schema/organisations'
import { person } from '#db/schema/people'
import { entry } from '#db/schema/registration'
import type { OwnTicket, TicketBoard } from '#domain/attendance/contract'
import { planTickets } from '#domain/attendance/tickets'
import { Refused, refuse } from '#domain/kit/refusal'
import type { Platform } from '../../../platform/feature.ts'
import { maskedIdentities } from '../../people/identities/read.ts'
import { findAttendanceRules } from '../rules.ts'
import { type EntryPlace, findEntryPlaces, ownSittings } from '../sittings.ts'
import { candidatesOf } from './issue-tickets.ts'

/** Where the holder of a ticket reads it; its QR code holds the address. */
export const ticketAddress = (publicUrl: string, code: string): string => `${publicUrl}/t/${code}`

const MOST_NAMED = 5

/** A batch's tickets, and what issuing them would do now. Refuses with not-found where the event is no batch. */
export async function getTicketBoard({ db, keyring }: Reading, eventId: string): Promise<TicketBoard> {
  const [days] = await db.select().from(batch).where(eq(batch.eventId, eventId))
  if (!days) throw new Refused(refuse('not-found', { what: 'batch' }))
  const places = (await findEntryPlaces(db, eq(discipline.eventId, eventId))).filter(({ withdrawnAt }) => !withdrawnAt)
  const rows = await db
    .select({ ticket, name: person.name })
    .from(ticket)
    .innerJoin(person, eq(person.id, ticket.personId))
    .where(eq(ticket.eventId, eventId))
    .orderBy(asc(ticket.number))
  const issued = rows.map(({ ticket: one }) => ({ ...one, isVoid: one.voidedAt !== null }))
  const plan = planTickets(candidatesOf(places), issued)
  const unplaced = places.filter(({ session }) => !session)
  const known = await maskedIdentities(
    db,
    keyring,
    rows.map(({ ticket: { personId } }) => personId),
  )
  const own = byPerson(places)
  return {
    ticketsAt: days.ticketsAt?.toISOString() ?? null,
    rules: await findAttendanceRules(db, eventId),
    facts: {
      valid: issued.filter(({ isVoid }) => !isVoid).length,
      due: plan.issue.length + plan.renew.length,
      toVoid: plan.end.length,
      unplaced: unplaced.length,
      unplacedNames: [...new Set(unplaced.map(({ name }) => name))].slice(0, MOST_NAMED),
      unknown: places.filter(({ personId }) => !personId).length,
    },
    tickets: rows.map(({ ticket: one, name }) => ({
      ...{ ticketId: one.id, number: one.number, name, document: known.get(one.personId)?.number ?? null },
      placed: own.get(one.personId)?.filter(({ session }) => session).length ?? 0,
      components: own.get(one.personId)?.length ?? 0,
      issuedAt: one.issuedAt.toISOString(),
      voidedAt: one.voidedAt?.toISOString() ?? null,
    })),
  }
}

type Reading = Pick<Platform, 'db' | 'keyring' | 'publicUrl'>

function byPerson(places: readonly EntryPlace[]): Map<string, EntryPlace[]> {
  const found = new Map<string, EntryPlace[]>()
  for (const place of places) {
    if (!place.personId) continue
    const own = found.get(place.personId) ?? []
    own.push(place)
    found.set(place.personId, own)
  }
  return found
}

/** Tickets by some condition, with everything that stands on them, by number; those of the withdrawn are void. */
export async function readTickets(
  reading: Reading,
  by: {
    readonly eventId?: string
    readonly personId?: string
    readonly ticketIds?: readonly string[]
    readonly code?: string
  },
): Promise<(OwnTicket & { readonly personId: string })[]> {
  const { db, keyring, publicUrl } = reading
  const rows = (
    await db
      .select({ ticket, event, person, organisation: organisation.name })
      .from(ticket)
      .innerJoin(event, eq(event.id, ticket.eventId))
      .innerJoin(person, eq(person.id, ticket.personId))
      .leftJoin(organisation, eq(organisation.id, event.organisationId))
      .where(
        and(
          by.eventId ? eq(ticket.eventId, by.eventId) : undefined,
          by.personId ? eq(ticket.personId, by.personId) : undefined,
          by.code ? eq(ticket.code, by.code) : undefined,
        ),
      )
      .orderBy(asc(event.startsOn), asc(ticket.number))
  ).filter(({ ticket: { id } }) => by.ticketIds?.includes(id) ?? true)
  const people = rows.map(({ ticket: { personId } }) => personId)
  const known = await maskedIdentities(db, keyring, people)
  const places = await placesOfTickets(
    db,
    rows.map(({ ticket: one }) => one),
  )
  const rules = new Map<string, Awaited<ReturnType<typeof findAttendanceRules>>>()
  for (const { event: at } of rows) if (!rules.has(at.id)) rules.set(at.id, await findAttendanceRules(db, at.id))
  return rows.map(({ ticket: one, event: at, person: holder, organisation: body }) => {
    const own = places(one)
    return {
      ...{ personId: one.personId, eventId: at.id, event: at.name, latinEvent: at.latinName },
      ...{ organisation: body ?? at.organiser, startsOn: at.startsOn, endsOn: at.endsOn, number: one.number },
      address: ticketAddress(publicUrl(), one.code),
      isVoid: one.voidedAt !== null || own.length === 0,
      ...{ name: holder.name, latinName: holder.latinName, document: known.get(one.personId)?.number ?? null },
      sittings: ownSittings(own),
      waiting: own.filter(({ session }) => !session).length,
      note: rules.get(at.id)?.note ?? '',
    }
  })
}

type TicketRecord = typeof ticket.$inferSelect

/** The standing entries of those who hold tickets: of one person, or of a whole event at once. */
async function placesOfTickets(
  db: Db | Tx,
  tickets: readonly TicketRecord[],
): Promise<(of: TicketRecord) => EntryPlace[]> {
  const found = new Map<string, EntryPlace[]>()
  const holders = new Set(tickets.map(({ personId }) => personId))
  const [only] = holders.size === 1 ? holders : []
  for (const eventId of new Set(tickets.map((one) => one.eventId))) {
    const standing = and(eq(discipline.eventId, eventId), isNull(entry.withdrawnAt))
    const places = await findEntryPlaces(db, only ? and(standing, eq(entry.personId, only)) : standing)
    for (const [personId, own] of byPerson(places)) found.set(`${eventId} ${personId}`, own)
  }
  return ({ eventId, personId }) => found.get(`${eventId} ${personId}`) ?? []
}
