import { and, eq, isNotNull, sql } from 'drizzle-orm'
import type { Db } from '#db/client'
import { inArray } from '#db/in-array'
import { outcome, publication } from '#db/schema/outcomes'

/**
 * How many certificates are due, by batch: the candidates who have passed everything by its final results. None is issued
 * yet for an assessment.
 */
export async function countDue(db: Db, eventIds: readonly string[]): Promise<Map<string, number>> {
  if (eventIds.length === 0) return new Map()
  const passed = db
    .select({ eventId: publication.eventId, personId: outcome.personId, offeringId: outcome.offeringId })
    .from(outcome)
    .innerJoin(publication, eq(publication.id, outcome.publicationId))
    .where(and(inArray(publication.eventId, [...eventIds]), eq(publication.kind, 'final'), isNotNull(outcome.personId)))
    .groupBy(publication.eventId, outcome.personId, outcome.offeringId)
    .having(sql`bool_and(${outcome.state} in ('passed', 'carried', 'recognised'))`)
    .as('passed')
  const rows = await db
    .select({ eventId: passed.eventId, count: sql<number>`count(*)::int` })
    .from(passed)
    .groupBy(passed.eventId)
  return new Map(rows.map(({ eventId, count }) => [eventId, count]))
}
