import { and, eq } from 'drizzle-orm'
import { penalty } from '#db/schema/scoring'
import { orRefuse, Refused, refuse } from '#domain/kit/refusal'
import { personOf } from '#domain/people/access'
import { whyNotWithdrawPenalty } from '#domain/scoring/penalty'
import type { Command } from '../../platform/execute.ts'
import { rankingKey } from '../events/keys.ts'
import { signedKeys } from './books.ts'
import { getSession, lockSession } from './facts.ts'

/** The penalty that no longer counts, and why. */
export interface WithdrawPenalty {
  readonly sessionId: string
  readonly penaltyId: string
  readonly reason: string
}

/** Withdraws a penalty: it stays on record with the reason, and counts nothing. */
export const withdrawPenalty: Command<WithdrawPenalty, Record<string, never>> = {
  name: 'withdraw-penalty',
  async run({ tx, actor, now }, { sessionId, penaltyId, reason }) {
    await lockSession(tx, sessionId)
    const { disciplineId } = await getSession(tx, sessionId)
    const own = and(eq(penalty.id, penaltyId), eq(penalty.sessionId, sessionId))
    const [found] = await tx.select().from(penalty).where(own)
    if (!found) throw new Refused(refuse('penalty-unknown'))
    orRefuse(whyNotWithdrawPenalty(found.withdrawnAt !== null))
    const withdrawn = { withdrawnBy: personOf(actor), withdrawnAt: now, withdrawnReason: reason }
    await tx.update(penalty).set(withdrawn).where(own)
    const facts = { penaltyId, entryId: found.entryId, reason }
    return {
      result: {},
      audit: [{ aggregate: 'session', aggregateId: sessionId, act: 'withdraw-penalty', facts }],
      dirty: [...signedKeys(sessionId, [found.entryId]), rankingKey(disciplineId)],
    }
  },
}
