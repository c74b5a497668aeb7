import { and, asc, count, eq, isNull, ne } from 'drizzle-orm'
import type { Db } from '#db/client'
import { inArray } from '#db/in-array'
import { application, opinion } from '#db/schema/applications'
import { batch, offering } from '#db/schema/batches'
import { event } from '#db/schema/events'
import { occupation } from '#db/schema/occupations'
import { person } from '#db/schema/people'
import type { OwnReviews } from '#domain/applications/review-contract'
import { dayOf } from '#domain/kit/city-time'
import { personOf } from '#domain/people/access'
import type { Actor } from '#domain/people/contract'

/** What waits for somebody: verdicts that a panel asks of them, and the batches that they review. */
export async function findOwnReviews(db: Db, actor: Actor, now: Date): Promise<OwnReviews> {
  const personId = personOf(actor)
  const grants = 'grants' in actor ? actor.grants : []
  const eventIds = grants.flatMap(({ role, eventId }) => (role === 'reviewer' && eventId ? [eventId] : []))
  return {
    opinions: personId ? await findOpinions(db, personId) : [],
    batches: await findBatches(db, [...new Set(eventIds)]),
    today: dayOf(now),
  }
}

async function findOpinions(db: Db, personId: string): Promise<OwnReviews['opinions']> {
  const rows = await db
    .select({
      ...{ applicationId: application.id, submittedAt: application.submittedAt, name: person.name },
      ...{ eventId: event.id, batch: event.name, latinBatch: event.latinName, reviewUntil: batch.reviewUntil },
      ...{ occupation: occupation.name, latinOccupation: occupation.latinName, level: offering.level },
    })
    .from(opinion)
    .innerJoin(application, and(eq(application.id, opinion.applicationId), eq(application.round, opinion.round)))
    .innerJoin(person, eq(person.id, application.personId))
    .innerJoin(offering, eq(offering.id, application.offeringId))
    .innerJoin(occupation, eq(occupation.id, offering.occupationId))
    .innerJoin(event, eq(event.id, offering.eventId))
    .innerJoin(batch, eq(batch.eventId, event.id))
    .where(
      and(
        eq(opinion.reviewerId, personId),
        isNull(opinion.verdict),
        eq(application.state, 'submitted'),
        ne(event.state, 'closed'),
      ),
    )
    .orderBy(asc(batch.reviewUntil), asc(application.submittedAt), asc(application.id))
  return rows.map((row) => ({ ...row, submittedAt: row.submittedAt?.toISOString() ?? null }))
}

async function findBatches(db: Db, eventIds: readonly string[]): Promise<OwnReviews['batches']> {
  if (eventIds.length === 0) return []
  const these = inArray(event.id, [...eventIds])
  const rows = await db
    .select({ eventId: event.id, batch: event.name, latinBatch: event.latinName, reviewUntil: batch.reviewUntil })
    .from(batch)
    .innerJoin(event, eq(event.id, batch.eventId))
    .where(and(these, ne(event.state, 'closed')))
    .orderBy(asc(batch.reviewUntil), asc(event.id))
  const waiting = await db
    .select({ eventId: offering.eventId, n: count() })
    .from(application)
    .innerJoin(offering, eq(offering.id, application.offeringId))
    .where(and(inArray(offering.eventId, [...eventIds]), eq(application.state, 'submitted')))
    .groupBy(offering.eventId)
  return rows.map((row) => ({ ...row, submitted: waiting.find(({ eventId }) => eventId === row.eventId)?.n ?? 0 }))
}
