import { and, asc, eq, gte, ne, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Db, Tx } from '#db/client'
import { inArray } from '#db/in-array'
import { batch, offering } from '#db/schema/batches'
import { event } from '#db/schema/events'
import { outcome, publication } from '#db/schema/outcomes'
import { partKey } from '#domain/applications/admission'

/** The keys (partKey) of the components of a batch's offerings that people needn't sit: see findPasses. */
export const findCarried = async (db: Db | Tx, eventId: string, personIds: readonly string[]): Promise<Set<string>> =>
  new Set((await findPasses(db, eventId, personIds)).keys())

/** A pass of another batch that counts, and until when. */
export interface EarlierPass {
  readonly outcomeId: string
  readonly validUntil: string
}

/**
 * The components of a batch's offerings that people needn't sit: passed in another batch by its newest final results, and
 * valid on the batch's first day. By their keys (partKey); of several passes the one that counts longest.
 */
export async function findPasses(
  db: Db | Tx,
  eventId: string,
  personIds: readonly string[],
): Promise<Map<string, EarlierPass>> {
  if (personIds.length === 0) return new Map()
  const earlier = alias(offering, 'earlier')
  const rows = await db
    .select({
      outcomeId: outcome.id,
      validUntil: outcome.validUntil,
      personId: outcome.personId,
      offeringId: offering.id,
      component: outcome.component,
    })
    .from(outcome)
    .innerJoin(publication, eq(publication.id, outcome.publicationId))
    .innerJoin(earlier, eq(earlier.id, outcome.offeringId))
    .innerJoin(
      offering,
      and(
        eq(offering.occupationId, earlier.occupationId),
        sql`${offering.level} is not distinct from ${earlier.level}`,
        eq(offering.eventId, eventId),
      ),
    )
    .innerJoin(batch, eq(batch.eventId, publication.eventId))
    .innerJoin(event, eq(event.id, offering.eventId))
    .where(
      and(
        inArray(outcome.personId, [...personIds]),
        inArray(outcome.state, ['passed', 'carried']),
        gte(outcome.validUntil, event.startsOn),
        ne(publication.eventId, eventId),
        eq(publication.kind, 'final'),
        isNewestFinal,
      ),
    )
    .orderBy(asc(outcome.validUntil), asc(outcome.id))
  return new Map(
    rows.flatMap(({ personId, outcomeId, validUntil, ...part }) =>
      personId && validUntil ? [[partKey(personId, part), { outcomeId, validUntil }] as const] : [],
    ),
  )
}

const isNewestFinal = sql`not exists (
  select from publication later
  where later.event_id = ${publication.eventId} and later.kind = 'final' and later.version > ${publication.version})`
