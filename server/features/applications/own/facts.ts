import { and, eq, sql } from 'drizzle-orm'
import type { Db, Tx } from '#db/client'
import { inArray } from '#db/in-array'
import { application } from '#db/schema/applications'
import { batch, offering } from '#db/schema/batches'
import { event } from '#db/schema/events'
import { identity } from '#db/schema/identities'
import { person } from '#db/schema/people'
import { whyNotBeside, whyNotUnbanned } from '#domain/applications/own-rules'
import { whyNotOpen } from '#domain/applications/rules'
import { dayOf } from '#domain/kit/city-time'
import { type Refusal, Refused, refuse } from '#domain/kit/refusal'
import { findBan } from '../bans.ts'
import { findStanding } from '../standing.ts'

/** An offering with its batch, as applications to it are judged by. */
export interface OfferingFacts {
  readonly offering: typeof offering.$inferSelect
  readonly event: typeof event.$inferSelect
  readonly batch: typeof batch.$inferSelect
}

/** An offering. Refuses with not-found, also where its batch isn't announced. */
export async function getOffering(db: Db | Tx, offeringId: string): Promise<OfferingFacts> {
  const [found] = await db
    .select({ offering, event, batch })
    .from(offering)
    .innerJoin(event, eq(event.id, offering.eventId))
    .innerJoin(batch, eq(batch.eventId, event.id))
    .where(eq(offering.id, offeringId))
  if (!found || found.event.state === 'draft') throw new Refused(refuse('not-found', { what: 'offering' }))
  return found
}

/** A person's own application. Refuses with not-found, for other people's as well. */
export async function getOwn(db: Db | Tx, applicationId: string, personId: string) {
  const [found] = await db
    .select()
    .from(application)
    .where(and(eq(application.id, applicationId), eq(application.personId, personId)))
  if (!found) throw new Refused(refuse('not-found', { what: 'application' }))
  return found
}

/** A person's own application, locked until the transaction ends, with its offering. */
export async function lockOwn(tx: Tx, applicationId: string, personId: string) {
  const own = and(eq(application.id, applicationId), eq(application.personId, personId))
  const [found] = await tx.select().from(application).where(own).for('update')
  if (!found) throw new Refused(refuse('not-found', { what: 'application' }))
  return { application: found, ...(await getOffering(tx, found.offeringId)) }
}

/** The person, locked, so that whatever they apply for at once is judged in turn. */
export async function lockPerson(tx: Tx, personId: string): Promise<void> {
  await tx.select({ id: person.id }).from(person).where(eq(person.id, personId)).for('update')
}

/** Why nothing of an application to this batch may be changed on this day. */
export const whyNotNow = ({ event, batch }: OfferingFacts, now: Date, isReturned: boolean): Refusal | null =>
  whyNotOpen({ ...batch, state: event.state }, dayOf(now), isReturned)

/**
 * Why a person may not apply for an offering, or hand an application to it in: who they are isn't known, they are banned,
 * or they stand at something else meanwhile.
 */
export async function whyNotApply(
  db: Db | Tx,
  { offering: { id: offeringId, eventId }, event: held }: OfferingFacts,
  personId: string,
  now: Date,
  exceptId?: string,
): Promise<Refusal | null> {
  const [known] = await db.select({ id: identity.id }).from(identity).where(eq(identity.personId, personId))
  if (!known) return refuse('applicant-unknown')
  const today = dayOf(now)
  const banned = whyNotUnbanned(await findBan(db, personId, today), today)
  if (banned) return banned
  const standing = await findStanding(db, held, [personId], exceptId)
  return whyNotBeside({ offeringId, eventId }, standing.get(personId) ?? [])
}

/** How many applications to offerings are approved, by offering. */
export async function countTaken(db: Db | Tx, offeringIds: readonly string[]): Promise<Map<string, number>> {
  if (offeringIds.length === 0) return new Map()
  const rows = await db
    .select({ id: application.offeringId, taken: sql<number>`count(*)::int` })
    .from(application)
    .where(and(inArray(application.offeringId, [...offeringIds]), eq(application.state, 'approved')))
    .groupBy(application.offeringId)
  return new Map(rows.map(({ id, taken }) => [id, taken]))
}
