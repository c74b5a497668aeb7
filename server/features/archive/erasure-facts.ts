import { and, eq, isNull, ne, or } from 'drizzle-orm'
import type { Db, Tx } from '#db/client'
import { inArray } from '#db/in-array'
import { application } from '#db/schema/applications'
import { violation } from '#db/schema/attendance'
import { batch, offering } from '#db/schema/batches'
import { discipline, event } from '#db/schema/events'
import { objection } from '#db/schema/outcomes'
import { roleGrant } from '#db/schema/people'
import { entry } from '#db/schema/registration'
import type { ErasureFacts } from '#domain/archive/erasure'
import { findBan } from '../applications/bans.ts'

/** An event is under way until it is closed or its final results are out. */
const isUnderWay = and(ne(event.state, 'closed'), isNull(batch.finalOn))

/** What keeps a person from being forgotten on a day. */
export async function readErasureFacts(db: Db | Tx, personId: string, today: string): Promise<ErasureFacts> {
  const applied = await db
    .selectDistinct({ name: event.name })
    .from(application)
    .innerJoin(offering, eq(offering.id, application.offeringId))
    .innerJoin(event, eq(event.id, offering.eventId))
    .leftJoin(batch, eq(batch.eventId, event.id))
    .where(
      and(
        eq(application.personId, personId),
        inArray(application.state, ['submitted', 'returned', 'approved']),
        isUnderWay,
      ),
    )
  const entered = await db
    .selectDistinct({ name: event.name })
    .from(entry)
    .innerJoin(discipline, eq(discipline.id, entry.disciplineId))
    .innerJoin(event, eq(event.id, discipline.eventId))
    .leftJoin(batch, eq(batch.eventId, event.id))
    .where(and(eq(entry.personId, personId), isNull(entry.withdrawnAt), isUnderWay))
  const objections = await db
    .select({ id: objection.id })
    .from(objection)
    .where(and(eq(objection.state, 'open'), or(eq(objection.personId, personId), eq(objection.raisedBy, personId))))
  const violations = await db
    .select({ id: violation.id })
    .from(violation)
    .where(and(eq(violation.personId, personId), eq(violation.state, 'recorded')))
  const [role] = await db
    .select({ id: roleGrant.id })
    .from(roleGrant)
    .where(and(eq(roleGrant.personId, personId), isNull(roleGrant.revokedAt)))
    .limit(1)
  return {
    underWay: [...new Set([...applied, ...entered].map(({ name }) => name))],
    openObjections: objections.length,
    openViolations: violations.length,
    bannedUntil: await findBan(db, personId, today),
    hasRole: role !== undefined,
  }
}
