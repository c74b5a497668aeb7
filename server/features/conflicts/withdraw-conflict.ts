import { and, eq } from 'drizzle-orm'
import { conflict } from '#db/schema/conflicts'
import { whyNotWithdrawConflict } from '#domain/conflicts/declare'
import { orRefuse, Refused, refuse } from '#domain/kit/refusal'
import { personOf } from '#domain/people/access'
import type { Command } from '../../platform/execute.ts'
import { eventKey } from '../events/keys.ts'
import { lockEvent } from '../events/queries.ts'
import { servedKeys } from './queries.ts'

export interface WithdrawConflict {
  readonly eventId: string
  readonly conflictId: string
  readonly reason: string
}

/** Withdraws a declared conflict with a reason; it stays on record. */
export const withdrawConflict: Command<WithdrawConflict, Record<string, never>> = {
  name: 'withdraw-conflict',
  async run({ tx, actor, now }, { eventId, conflictId, reason }) {
    const { state } = await lockEvent(tx, eventId)
    const own = and(eq(conflict.id, conflictId), eq(conflict.eventId, eventId))
    const [found] = await tx.select().from(conflict).where(own).for('update')
    if (!found) throw new Refused(refuse('not-found', { what: 'conflict' }))
    orRefuse(whyNotWithdrawConflict({ eventClosed: state === 'closed', isWithdrawn: found.withdrawnAt !== null }))
    const withdrawn = { withdrawnAt: now, withdrawnBy: personOf(actor), withdrawnReason: reason }
    await tx.update(conflict).set(withdrawn).where(own)
    const facts = { conflictId, personId: found.personId, reason }
    return {
      result: {},
      audit: [{ aggregate: 'event', aggregateId: eventId, act: 'withdraw-conflict', facts }],
      dirty: [eventKey(eventId), ...(await servedKeys(tx, found.personId))],
    }
  },
}
