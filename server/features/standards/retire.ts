import { sql } from 'drizzle-orm'
import type { Tx } from '#db/client'
import { inArray } from '#db/in-array'
import { aspect, criterion, subCriterion } from '#db/schema/standards'
import type { partIds } from '#domain/standards/continue'

type PartIds = ReturnType<typeof partIds>

/**
 * Retires the parts of a scheme that its next version leaves out. The codes of all others are freed, so that two of them
 * may change places when they are written again.
 */
export async function retire(tx: Tx, now: Date, before: PartIds, after: PartIds): Promise<void> {
  const tables = [
    [criterion, before.criteria, after.criteria],
    [subCriterion, before.subCriteria, after.subCriteria],
    [aspect, before.aspects, after.aspects],
  ] as const
  for (const [table, old, next] of tables) {
    const gone = [...old].filter((id) => !next.has(id))
    const kept = [...old].filter((id) => next.has(id))
    if (gone.length > 0) await tx.update(table).set({ retiredAt: now }).where(inArray(table.id, gone))
    if (kept.length > 0)
      await tx
        .update(table)
        .set({ code: sql`${table.id}::text` })
        .where(inArray(table.id, kept))
  }
}
