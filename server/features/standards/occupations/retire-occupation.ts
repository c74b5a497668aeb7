import { eq } from 'drizzle-orm'
import { occupation } from '#db/schema/occupations'
import { soleId } from '#domain/audit/contract'
import type { Command } from '../../../platform/execute.ts'
import { lockOccupation } from './queries.ts'

/** Retires an occupation: nothing new begins under it; what was assessed stays, and its code stays taken. */
export const retireOccupation: Command<{ occupationId: string }, object> = {
  name: 'retire-occupation',
  async run({ tx, now }, { occupationId }) {
    const { code } = await lockOccupation(tx, occupationId)
    await tx.update(occupation).set({ retiredAt: now }).where(eq(occupation.id, occupationId))
    const facts = { occupationId, code }
    return {
      result: {},
      audit: [{ aggregate: 'system', aggregateId: soleId, act: 'retire-occupation', facts }],
      dirty: [],
    }
  },
}
