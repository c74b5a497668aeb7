import { eq } from 'drizzle-orm'
import { occupation } from '#db/schema/occupations'
import { soleId } from '#domain/audit/contract'
import { cleanNames } from '#domain/standards/occupation-changes'
import type { RenamedOccupation } from '#domain/standards/occupation-contract'
import type { Command } from '../../../platform/execute.ts'
import { lockOccupation } from './queries.ts'

/** Gives an occupation other names; its code, which names it everywhere, stays. */
export const renameOccupation: Command<RenamedOccupation & { occupationId: string }, object> = {
  name: 'rename-occupation',
  async run({ tx }, { occupationId, ...input }) {
    const { code } = await lockOccupation(tx, occupationId)
    const names = cleanNames(input)
    await tx.update(occupation).set(names).where(eq(occupation.id, occupationId))
    const facts = { occupationId, code, ...names }
    return {
      result: {},
      audit: [{ aggregate: 'system', aggregateId: soleId, act: 'rename-occupation', facts }],
      dirty: [],
    }
  },
}
