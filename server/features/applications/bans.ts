import { and, eq, gt, isNotNull } from 'drizzle-orm'
import type { Db, Tx } from '#db/client'
import { violation } from '#db/schema/attendance'
import { dayOf } from '#domain/kit/working-days'
import { addMonths } from '#domain/standards/calendar'

/**
 * The day from which a person may apply again; null where no confirmed violation bars them on a day. The longest ban
 * counts.
 */
export async function findBan(db: Db | Tx, personId: string, today: string): Promise<string | null> {
  const rows = await db
    .select({ decidedAt: violation.decidedAt, months: violation.banMonths })
    .from(violation)
    .where(
      and(
        eq(violation.personId, personId),
        eq(violation.state, 'confirmed'),
        gt(violation.banMonths, 0),
        isNotNull(violation.decidedAt),
      ),
    )
  const until = rows
    .flatMap(({ decidedAt, months }) => (decidedAt ? [addMonths(dayOf(decidedAt), months)] : []))
    .sort()
    .at(-1)
  return until !== undefined && today < until ? until : null
}
