import { and, eq, isNull, sql } from 'drizzle-orm'
import { application, applicationDocument } from '#db/schema/applications'
import { unmended, whyNotForm } from '#domain/applications/own-rules'
import { whyNotHandIn, whyNotTake, whyNotWithdraw } from '#domain/applications/rules'
import { dayOf } from '#domain/kit/city-time'
import { orRefuse } from '#domain/kit/refusal'
import type { Command } from '../../../platform/execute.ts'
import { countTaken, lockOwn, lockPerson, whyNotApply, whyNotNow } from './facts.ts'

export interface OfOwn {
  readonly personId: string
  readonly applicationId: string
}

/** Hands an application in for review, for the first time or mended. */
export const handIn: Command<OfOwn, Record<string, never>> = {
  name: 'hand-in',
  async run({ tx, now }, { personId, applicationId }) {
    await lockPerson(tx, personId)
    const { application: own, ...facts } = await lockOwn(tx, applicationId, personId)
    const [photos] = await tx
      .select({ count: sql<number>`count(*)::int` })
      .from(applicationDocument)
      .where(
        and(
          eq(applicationDocument.applicationId, applicationId),
          eq(applicationDocument.purpose, 'photo'),
          isNull(applicationDocument.removedAt),
        ),
      )
    const isReturned = own.state === 'returned'
    orRefuse(
      whyNotHandIn({
        state: own.state,
        photos: photos?.count ?? 0,
        unmended: isReturned ? unmended(own.returned) : [],
      }),
    )
    orRefuse(whyNotNow(facts, now, isReturned))
    orRefuse(whyNotForm(own.form, dayOf(now)))
    orRefuse(await whyNotApply(tx, facts, personId, now, applicationId))
    const taken = await countTaken(tx, [own.offeringId])
    orRefuse(whyNotTake(facts.offering.capacity, taken.get(own.offeringId) ?? 0))
    const round = own.round + 1
    await tx
      .update(application)
      .set({ state: 'submitted', round, submittedAt: now })
      .where(eq(application.id, applicationId))
    const about = { applicationId, personId, offeringId: own.offeringId, route: own.route, round }
    return {
      result: {},
      audit: [{ aggregate: 'event', aggregateId: facts.event.id, act: 'hand-in', facts: about }],
      dirty: [],
    }
  },
}

/** Takes an application back that isn't decided yet. */
export const withdrawApplication: Command<OfOwn, Record<string, never>> = {
  name: 'withdraw-application',
  async run({ tx }, { personId, applicationId }) {
    const { application: own, event } = await lockOwn(tx, applicationId, personId)
    orRefuse(whyNotWithdraw(own.state))
    await tx.update(application).set({ state: 'withdrawn' }).where(eq(application.id, applicationId))
    // A draft that was never handed in is nobody's business but the applicant's.
    const at = own.round === 0 ? { aggregate: 'person' as const, aggregateId: personId } : eventOf(event.id)
    return { result: {}, audit: [{ ...at, act: 'withdraw-application', facts: { applicationId } }], dirty: [] }
  },
}

const eventOf = (id: string) => ({ aggregate: 'event' as const, aggregateId: id })
