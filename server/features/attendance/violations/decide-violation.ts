import { eq } from 'drizzle-orm'
import { violation } from '#db/schema/attendance'
import { type ViolationDecision, whyNotDecide } from '#domain/attendance/violations'
import { dayOf } from '#domain/kit/city-time'
import { orRefuse } from '#domain/kit/refusal'
import { personOf } from '#domain/people/access'
import type { Command } from '../../../platform/execute.ts'
import { sha256 } from '../../../platform/hash.ts'
import { disciplineKey } from '../../events/keys.ts'
import { lockViolation } from './lock.ts'

/** Confirms a violation once its person could reply, from when a ban counts; or withdraws it, also one that was confirmed. */
export const decideViolation: Command<ViolationDecision & { violationId: string }, Record<string, never>> = {
  name: 'decide-violation',
  async run({ tx, now, actor }, { violationId, confirm, reason }) {
    const { disciplineId, standing } = await lockViolation(tx, violationId)
    orRefuse(whyNotDecide(standing, confirm, dayOf(now)))
    const state = confirm ? ('confirmed' as const) : ('withdrawn' as const)
    const decided = { state, decidedBy: personOf(actor), decidedAt: now, reason: reason.trim() }
    await tx.update(violation).set(decided).where(eq(violation.id, violationId))
    const facts = { violationId, state, reason: sha256(reason.trim()) }
    return {
      result: {},
      audit: [{ aggregate: 'discipline', aggregateId: disciplineId, act: 'decide-violation', facts }],
      dirty: [disciplineKey(disciplineId)],
    }
  },
}
