import { and, eq, isNull } from 'drizzle-orm'
import { workType } from '#db/schema/occupations'
import { soleId } from '#domain/audit/contract'
import { orRefuse, refuse } from '#domain/kit/refusal'
import type { Command } from '../../../platform/execute.ts'
import { lockOccupation } from './queries.ts'

/** Retires a work type: nobody applies for it any more; what was assessed under it stays. */
export const retireWorkType: Command<{ occupationId: string; code: string }, object> = {
  name: 'retire-work-type',
  async run({ tx, now }, { occupationId, code }) {
    await lockOccupation(tx, occupationId)
    const here = and(eq(workType.occupationId, occupationId), eq(workType.code, code), isNull(workType.retiredAt))
    const retired = await tx.update(workType).set({ retiredAt: now }).where(here).returning({ id: workType.id })
    orRefuse(retired.length === 0 ? refuse('not-found', { what: 'work-type' }) : null)
    return {
      result: {},
      audit: [{ aggregate: 'system', aggregateId: soleId, act: 'retire-work-type', facts: { occupationId, code } }],
      dirty: [],
    }
  },
}
