import { and, eq, gte, inArray, ne, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Db, Tx } from '#db/client'
import { batch, offering } from '#db/schema/batches'
import { event } from '#db/schema/events'
import { outcome, publication } from '#db/schema/outcomes'
import { partKey } from '#domain/applications/admission'

/**
 * The components of a batch's offerings that people needn't sit: passed in another batch by its newest final results, and
 * valid on the batch's first day. Gives their keys (partKey).
 */
export async function findCarried(db: Db | Tx, eventId: string, personIds: readonly string[]): Promise<Set<string>> {
  if (personIds.length === 0) return new Set()
  const earlier = alias(offering, 'earlier')
  const rows = await db
    .select({ personId: outcome.personId, offeringId: offering.id, component: outcome.component })
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
  return new Set(rows.flatMap(({ personId, ...part }) => (personId ? [partKey(personId, part)] : [])))
}

const isNewestFinal = sql`not exists (
  select from publication later
  where later.event_id = ${publication.eventId} and later.kind = 'final' and later.version > ${publication.version})`
