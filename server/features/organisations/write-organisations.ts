import { sql } from 'drizzle-orm'
import { insertRows } from '#db/bulk'
import type { Tx } from '#db/client'
import { inArray } from '#db/in-array'
import { organisation } from '#db/schema/organisations'
import { Refused, refuse } from '#domain/kit/refusal'

/**
 * Writes organisations that were checked. Refuses `organisation-code-taken` where somebody else has meanwhile registered one
 * with the code or the numbers of one of them.
 */
export async function claimOrganisations(tx: Tx, rows: readonly (typeof organisation.$inferInsert)[]): Promise<void> {
  const written = await insertRows(tx, organisation, rows, sql`on conflict do nothing`)
  if (written === rows.length) return
  const ids = rows.map(({ id }) => id)
  const own = await tx.select({ id: organisation.id }).from(organisation).where(inArray(organisation.id, ids))
  const there = new Set(own.map(({ id }) => id))
  const lost = rows.find(({ id }) => !there.has(id))
  if (lost) throw new Refused(refuse('organisation-code-taken', { code: lost.creditCode, name: lost.name }))
}
