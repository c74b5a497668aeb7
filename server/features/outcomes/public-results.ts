import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import type { Db } from '#db/client'
import { ticket } from '#db/schema/attendance'
import { offering } from '#db/schema/batches'
import { occupation } from '#db/schema/occupations'
import { outcome } from '#db/schema/outcomes'
import { person } from '#db/schema/people'
import { entry } from '#db/schema/registration'
import { dayOf } from '#domain/kit/city-time'
import { formatPoints } from '#domain/kit/points'
import { Refused, refuse } from '#domain/kit/refusal'
import { maskName } from '#domain/outcomes/masked-name'
import { overallOf } from '#domain/outcomes/overall'
import { isOpen } from '#domain/outcomes/publish'
import type { PublicResults, PublicRow } from '#domain/outcomes/views'
import { components } from '#domain/standards/standard'
import type { Platform } from '../../platform/feature.ts'
import { readCalendar } from '../events/calendar/read-calendar.ts'
import { maskedIdentities } from '../people/identities/read.ts'
import { getBatch } from './offerings.ts'
import { newestPublication, publicationView } from './publications.ts'

/** Candidates on a page. */
const PAGE = 100

/** What of the published results is asked for: a page of all, or one ticket. */
export interface PublicQuery {
  readonly page: number
  readonly ticket: number | null
}

/** The newest published results of a batch as anybody may see them: names and documents masked. Refuses with not-found. */
export async function publicResults(
  { db, keyring, clock }: Platform,
  eventId: string,
  { page, ticket: number }: PublicQuery,
): Promise<PublicResults> {
  const { event } = await getBatch(db, eventId)
  if (event.state === 'draft') throw new Refused(refuse('not-found', { what: 'event' }))
  const { id, name, latinName, organiser } = event
  const about = { event: { id, name, latinName, organiser } }
  const published = await newestPublication(db, eventId)
  if (!published)
    return { ...about, publication: null, open: false, offerings: [], rows: [], count: 0, page: 1, pages: 1 }
  const all = await listed(db, published.id, eventId)
  const found = number === null ? all : all.filter((one) => one.ticket === number)
  const pages = Math.max(1, Math.ceil(found.length / PAGE))
  const at = Math.min(page, pages)
  const shown = found.slice((at - 1) * PAGE, at * PAGE)
  return {
    ...about,
    publication: publicationView(published, await readCalendar(db)),
    open: isOpen(published, dayOf(clock())),
    offerings: await offeringNames(db, [...new Set(all.map(({ offeringId }) => offeringId))]),
    rows: await rowsOf(db, keyring, published.id, shown),
    ...{ count: found.length, page: at, pages },
  }
}

/** A candidate of a publication, before anything of them is read. */
interface Listed {
  readonly offeringId: string
  /** The person, or the entry of somebody who is not known or was forgotten. */
  readonly who: string
  readonly ticket: number | null
}

const who = sql<string>`coalesce(${outcome.personId}, ${outcome.entryId})`

/** Every candidate of a publication by occupation, level and ticket. */
async function listed(db: Db, publicationId: string, eventId: string): Promise<Listed[]> {
  const held = and(eq(ticket.personId, outcome.personId), eq(ticket.eventId, eventId))
  return db
    .selectDistinct({
      code: occupation.code,
      level: offering.level,
      ticket: ticket.number,
      offeringId: outcome.offeringId,
      who,
    })
    .from(outcome)
    .innerJoin(offering, eq(offering.id, outcome.offeringId))
    .innerJoin(occupation, eq(occupation.id, offering.occupationId))
    .leftJoin(ticket, held)
    .where(eq(outcome.publicationId, publicationId))
    .orderBy(asc(occupation.code), asc(offering.level), asc(ticket.number), asc(outcome.offeringId), who)
}

async function rowsOf(
  db: Db,
  keyring: Platform['keyring'],
  publicationId: string,
  shown: readonly Listed[],
): Promise<PublicRow[]> {
  if (shown.length === 0) return []
  const ids = [...new Set(shown.map((one) => one.who))]
  const rows = await db
    .select({ outcome, person: person.name, entry: entry.name, erasedAt: person.erasedAt })
    .from(outcome)
    .leftJoin(person, eq(person.id, outcome.personId))
    .leftJoin(entry, eq(entry.id, outcome.entryId))
    .where(and(eq(outcome.publicationId, publicationId), inArray(who, ids)))
  const identities = await maskedIdentities(db, keyring, ids)
  const order = new Map(components.map((component, at) => [component, at]))
  return shown.map((one) => {
    const own = rows
      .filter(({ outcome: row }) => row.offeringId === one.offeringId && (row.personId ?? row.entryId) === one.who)
      .sort((a, b) => (order.get(a.outcome.component) ?? 0) - (order.get(b.outcome.component) ?? 0))
    const named = own.find(({ person: name, entry: entered }) => name ?? entered)
    return {
      ...{ offeringId: one.offeringId, ticket: one.ticket },
      name: maskName(named?.person ?? named?.entry ?? ''),
      document: identities.get(one.who)?.number ?? null,
      overall: overallOf(own.map(({ outcome: row }) => row)),
      parts: own.map(({ outcome: { id: outcomeId, component, state, points } }) => ({
        ...{ outcomeId, component, state },
        points: points === null ? null : formatPoints(points),
      })),
    }
  })
}

/** The names of offerings, by code and level. */
export async function offeringNames(db: Db, offeringIds: readonly string[]) {
  if (offeringIds.length === 0) return []
  return db
    .select({
      id: offering.id,
      code: occupation.code,
      name: occupation.name,
      latinName: occupation.latinName,
      level: offering.level,
    })
    .from(offering)
    .innerJoin(occupation, eq(occupation.id, offering.occupationId))
    .where(inArray(offering.id, [...offeringIds]))
    .orderBy(asc(occupation.code), asc(offering.level))
}
