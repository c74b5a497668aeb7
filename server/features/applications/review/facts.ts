import { and, asc, eq, isNull, or } from 'drizzle-orm'
import { byName } from '#db/by-name'
import type { Db, Tx } from '#db/client'
import { inArray } from '#db/in-array'
import { application, opinion } from '#db/schema/applications'
import { batch, offering } from '#db/schema/batches'
import { origin } from '#db/schema/conflicts'
import { event } from '#db/schema/events'
import { person, roleGrant } from '#db/schema/people'
import type { PanelMember } from '#domain/applications/panel'
import type { ReviewDays } from '#domain/applications/review'
import { Refused, refuse } from '#domain/kit/refusal'

/** How far a batch is. Refuses with not-found. */
export async function getReviewDays(db: Db | Tx, eventId: string): Promise<ReviewDays> {
  const [found] = await db
    .select({ state: event.state, reviewUntil: batch.reviewUntil, publishedOn: batch.publishedOn })
    .from(batch)
    .innerJoin(event, eq(event.id, batch.eventId))
    .where(eq(batch.eventId, eventId))
  if (!found) throw new Refused(refuse('not-found', { what: 'batch' }))
  return found
}

/** Who sits in the panels of applications, and what they have said in the application's round, by application. */
export async function findPanels(
  db: Db | Tx,
  applicationIds: readonly string[],
): Promise<Map<string, (PanelMember & { readonly reason: string | null; readonly name: string })[]>> {
  if (applicationIds.length === 0) return new Map()
  const rows = await db
    .select({ opinion, name: person.name })
    .from(opinion)
    .innerJoin(application, and(eq(application.id, opinion.applicationId), eq(application.round, opinion.round)))
    .innerJoin(person, eq(person.id, opinion.reviewerId))
    .where(inArray(opinion.applicationId, [...applicationIds]))
    .orderBy(byName(person.name), asc(person.id))
  const panels = new Map<string, (PanelMember & { reason: string | null; name: string })[]>()
  for (const {
    opinion: { applicationId, reviewerId, verdict, reason },
    name,
  } of rows)
    panels.set(applicationId, [...(panels.get(applicationId) ?? []), { reviewerId, verdict, reason, name }])
  return panels
}

/** Those who review in a batch, by name; `employer` is where they work, as far as it is known. */
export async function findReviewers(db: Db | Tx, eventId: string) {
  return db
    .select({ personId: person.id, name: person.name, employer: origin.employer })
    .from(roleGrant)
    .innerJoin(person, eq(person.id, roleGrant.personId))
    .leftJoin(origin, and(eq(origin.personId, person.id), eq(origin.eventId, eventId)))
    .where(
      and(
        eq(roleGrant.role, 'reviewer'),
        or(eq(roleGrant.eventId, eventId), and(isNull(roleGrant.eventId), isNull(roleGrant.organisationId))),
        isNull(roleGrant.revokedAt),
      ),
    )
    .groupBy(person.id, origin.employer)
    .orderBy(byName(person.name), asc(person.id))
}

/** An application with its offering, locked where it is to be decided. Refuses with not-found. */
export async function lockApplication(tx: Tx, applicationId: string) {
  const [found] = await tx
    .select({ application, offering })
    .from(application)
    .innerJoin(offering, eq(offering.id, application.offeringId))
    .where(eq(application.id, applicationId))
    .for('update', { of: application })
  if (!found) throw new Refused(refuse('not-found', { what: 'application' }))
  return found
}
