import type { Tx } from '#db/client'
import { organisation } from '#db/schema/organisations'
import { Refused, refuse } from '#domain/kit/refusal'

const ROWS_A_STATEMENT = 1000

/**
 * Writes organisations that were checked. Refuses `organisation-code-taken` where somebody else has meanwhile registered one
 * with the code or the numbers of one of them.
 */
export async function claimOrganisations(tx: Tx, rows: readonly (typeof organisation.$inferInsert)[]): Promise<void> {
  for (let at = 0; at < rows.length; at += ROWS_A_STATEMENT) {
    const some = rows.slice(at, at + ROWS_A_STATEMENT)
    const written = await tx
      .insert(organisation)
      .values(some)
      .onConflictDoNothing()
      .returning({ creditCode: organisation.creditCode })
    const lost = some.find(({ creditCode }) => written.every((one) => one.creditCode !== creditCode))
    if (lost) throw new Refused(refuse('organisation-code-taken', { code: lost.creditCode, name: lost.name }))
  }
}
