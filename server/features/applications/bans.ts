import { and, eq, gt, isNotNull } from 'drizzle-orm'
import type { Db, Tx } from '#db/client'
import { inArray } from '#db/in-array'
import { violation } from '#db/schema/attendance'
import { dayOf } from '#domain/kit/city-time'
import { addMonths } from '#domain/standards/calendar'

/**
 * The day from which a person may apply again; null where no confirmed violation bars them on a day. The longest ban
 * counts.
 */
export const findBan = async (db: Db | Tx, personId: string, today: string): Promise<string | null> =>
  (await findBans(db, [personId], today)).get(personId) ?? null

/** The days from which people may apply again, by person; those whom nothing bars on a day are not among them. */
export async function findBans(db: Db | Tx, personIds: readonly string[], today: string): Promise<Map<string, string>> {
  if (personIds.length === 0) return new Map()
  const rows = await db
    .select({ personId: violation.personId, decidedAt: violation.decidedAt, months: violation.banMonths })
    .from(violation)
    .where(
      and(
        inArray(violation.personId, [...personIds]),
        eq(violation.state, 'confirmed'),
        gt(violation.banMonths, 0),
        isNotNull(violation.decidedAt),
      ),
    )
  const bans = new Map<string, string>()
  for (const { personId, decidedAt, months } of rows) {
    const until = decidedAt ? addMonths(dayOf(decidedAt), months) : today
    if (personId && today < until && until > (bans.get(personId) ?? '')) bans.set(personId, until)
  }
  return bans
}
