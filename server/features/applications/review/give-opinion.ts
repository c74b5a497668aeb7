import { and, eq } from 'drizzle-orm'
import { opinion } from '#db/schema/applications'
import type { Verdict } from '#domain/applications/contract'
import { whyNotGive } from '#domain/applications/panel'
import { whyNotReview } from '#domain/applications/review'
import { dayOf } from '#domain/kit/city-time'
import { orRefuse, Refused, refuse } from '#domain/kit/refusal'
import { personOf } from '#domain/people/access'
import type { Command } from '../../../platform/execute.ts'
import { findPanels, getReviewDays, lockApplication } from './facts.ts'

export interface GiveOpinion {
  readonly applicationId: string
  /** The application's round as it was looked at. */
  readonly round: number
  readonly verdict: Verdict
  readonly reason: string
}

/** What one of a panel thinks of a direct recognition: once, and unseen by the others until all have said something. */
export const giveOpinion: Command<GiveOpinion, Record<string, never>> = {
  name: 'give-opinion',
  async run({ tx, now, actor }, { applicationId, round, verdict, reason }) {
    const { application: own, offering: at } = await lockApplication(tx, applicationId)
    orRefuse(whyNotReview(await getReviewDays(tx, at.eventId), dayOf(now)))
    const reviewerId = personOf(actor)
    const seated = (await findPanels(tx, [applicationId])).get(applicationId) ?? []
    orRefuse(whyNotGive({ state: own.state, seated }, reviewerId))
    if (own.round !== round) throw new Refused(refuse('opinion-outdated'))
    await tx
      .update(opinion)
      .set({ verdict, reason, at: now })
      .where(
        and(
          eq(opinion.applicationId, applicationId),
          eq(opinion.round, round),
          eq(opinion.reviewerId, reviewerId ?? ''),
        ),
      )
    const facts = { applicationId, round, verdict, reason }
    return {
      result: {},
      audit: [{ aggregate: 'event', aggregateId: at.eventId, act: 'give-opinion', facts }],
      dirty: [],
    }
  },
}
