import { eq } from 'drizzle-orm'
import { roleOffer } from '#db/schema/people'
import { Refused, refuse } from '#domain/kit/refusal'
import type { Command } from '../../../platform/execute.ts'
import { lockOffer } from './queries.ts'

export interface WithdrawOffer {
  readonly eventId: string
  readonly offerId: string
}

/** Takes an offer back that waits for its answer. */
export const withdrawOffer: Command<WithdrawOffer, Record<string, never>> = {
  name: 'withdraw-role-offer',
  async run({ tx, now }, { eventId, offerId }) {
    const offer = await lockOffer(tx, offerId)
    if (offer.eventId !== eventId || offer.state !== 'open') throw new Refused(refuse('not-found', { what: 'offer' }))
    await tx.update(roleOffer).set({ state: 'withdrawn', endedAt: now }).where(eq(roleOffer.id, offerId))
    const facts = { personId: offer.personId, role: offer.role, offerId }
    return {
      result: {},
      audit: [{ aggregate: 'event', aggregateId: eventId, act: 'withdraw-role-offer', facts }],
      dirty: [],
    }
  },
}
