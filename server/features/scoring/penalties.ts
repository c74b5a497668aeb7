import { asc, eq } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Db } from '#db/client'
import { person } from '#db/schema/people'
import { penalty } from '#db/schema/scoring'
import { formatPoints } from '#domain/kit/points'
import type { PenaltyView } from '#domain/scoring/penalty'

/** Every penalty of a session, oldest first, those that were withdrawn too. */
export async function sessionPenalties(db: Db, sessionId: string): Promise<PenaltyView[]> {
  const withdrawer = alias(person, 'withdrawer')
  const rows = await db
    .select({ row: penalty, givenByName: person.name, withdrawnByName: withdrawer.name })
    .from(penalty)
    .innerJoin(person, eq(person.id, penalty.givenBy))
    .leftJoin(withdrawer, eq(withdrawer.id, penalty.withdrawnBy))
    .where(eq(penalty.sessionId, sessionId))
    .orderBy(asc(penalty.id))
  return rows.map(({ row, givenByName, withdrawnByName }) => {
    const { id, entryId, module, points, cause, reason, givenAt, givenBy, withdrawnAt, withdrawnBy } = row
    return {
      id,
      entryId,
      module,
      points: points === null ? null : formatPoints(points),
      cause,
      reason,
      given: { at: givenAt.toISOString(), by: { personId: givenBy, name: givenByName } },
      withdrawn: withdrawnAt && {
        at: withdrawnAt.toISOString(),
        by: { personId: withdrawnBy ?? '', name: withdrawnByName ?? '' },
        reason: row.withdrawnReason ?? '',
      },
    }
  })
}
