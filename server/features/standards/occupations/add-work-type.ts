import { and, eq, isNull, sql } from 'drizzle-orm'
import { insertRows } from '#db/bulk'
import type { Tx } from '#db/client'
import { workType } from '#db/schema/occupations'
import { soleId } from '#domain/audit/contract'
import { orRefuse, refuse } from '#domain/kit/refusal'
import { cleanWorkType } from '#domain/standards/occupation-changes'
import type { WorkTypeView } from '#domain/standards/occupation-contract'
import type { Command } from '../../../platform/execute.ts'
import { lockOccupation } from './queries.ts'

/** Adds a work type to an occupation; one that was retired comes back under the name that is given now. */
export const addWorkType: Command<WorkTypeView & { occupationId: string }, object> = {
  name: 'add-work-type',
  async run({ tx, newId }, { occupationId, ...given }) {
    await lockOccupation(tx, occupationId)
    const type = cleanWorkType(given)
    const here = and(eq(workType.occupationId, occupationId), eq(workType.code, type.code), isNull(workType.retiredAt))
    const [standing] = await tx.select({ id: workType.id }).from(workType).where(here)
    orRefuse(standing ? refuse('occupation-work-type-twice', { code: type.code }) : null)
    await writeWorkTypes(tx, [{ ...type, id: newId(), occupationId }])
    const facts = { occupationId, ...type }
    return {
      result: {},
      audit: [{ aggregate: 'system', aggregateId: soleId, act: 'add-work-type', facts }],
      dirty: [],
    }
  },
}

/** Writes work types; a retired one of the same code comes back with its new names. */
export async function writeWorkTypes(tx: Tx, rows: readonly (typeof workType.$inferInsert)[]): Promise<void> {
  const back = sql`on conflict (occupation_id, code) do update
    set name = excluded.name, latin_name = excluded.latin_name, retired_at = null`
  await insertRows(tx, workType, rows, back)
}
