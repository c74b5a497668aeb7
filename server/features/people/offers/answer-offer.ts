import { eq } from 'drizzle-orm'
import { roleGrant, roleOffer } from '#db/schema/people'
import { orRefuse, Refused, refuse } from '#domain/kit/refusal'
import { whyNotAccept } from '#domain/people/officials'
import type { Command } from '../../../platform/execute.ts'
import { actorKey } from '../../../platform/live/socket.ts'
import { namingFacts } from '../queries.ts'
import { lockOffer } from './queries.ts'

export interface AnswerOffer {
  readonly offerId: string
  /** Who answers: the person alone to whom the role is offered. */
  readonly personId: string
  readonly accept: boolean
}

/** Takes a role that was offered, or declines it; the rules are asked again, since other roles may have come meanwhile. */
export const answerOffer: Command<AnswerOffer, Record<string, never>> = {
  name: 'answer-role-offer',
  async run({ tx, now, newId }, { offerId, personId, accept }) {
    const offer = await lockOffer(tx, offerId)
    const { eventId, role } = offer
    if (offer.personId !== personId || offer.state !== 'open') throw new Refused(refuse('not-found', { what: 'offer' }))
    if (accept) {
      orRefuse(whyNotAccept(await namingFacts(tx, eventId, personId), eventId, role))
      await tx.insert(roleGrant).values({ id: newId(), personId, role, eventId, grantedAt: now })
    }
    const ended = { state: accept ? ('accepted' as const) : ('declined' as const), endedAt: now }
    await tx.update(roleOffer).set(ended).where(eq(roleOffer.id, offerId))
    const act = accept ? 'accept-role' : 'decline-role'
    const facts = { personId, role, offerId, offeredBy: offer.offeredBy }
    return {
      result: {},
      audit: [{ aggregate: 'event', aggregateId: eventId, act, facts }],
      dirty: [actorKey(personId)],
    }
  },
}
