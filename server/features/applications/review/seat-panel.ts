import { and, eq } from 'drizzle-orm'
import { inArray } from '#db/in-array'
import { opinion } from '#db/schema/applications'
import { whyNotSeat } from '#domain/applications/panel'
import { whyNotReview } from '#domain/applications/review'
import { dayOf } from '#domain/kit/city-time'
import { orRefuse } from '#domain/kit/refusal'
import type { Command } from '../../../platform/execute.ts'
import { findPanels, findReviewers, getReviewDays, lockApplication } from './facts.ts'

export interface SeatPanel {
  readonly applicationId: string
  readonly reviewerIds: readonly string[]
}

/** Says who of the batch's reviewers decide on a direct recognition; until one has given a verdict others may take the seat. */
export const seatPanel: Command<SeatPanel, Record<string, never>> = {
  name: 'seat-panel',
  async run({ tx, now }, { applicationId, reviewerIds }) {
    const { application: own, offering: at } = await lockApplication(tx, applicationId)
    orRefuse(whyNotReview(await getReviewDays(tx, at.eventId), dayOf(now)))
    const seated = (await findPanels(tx, [applicationId])).get(applicationId) ?? []
    const reviewers = await findReviewers(tx, at.eventId)
    const employer = own.form.employer?.trim()
    const seating = {
      ...{ route: own.route, level: at.level, state: own.state, applicantId: own.personId, seated },
      reviewerIds: reviewers.map(({ personId }) => personId),
      colleagueIds: reviewers.filter((one) => employer && one.employer?.trim() === employer).map((one) => one.personId),
    }
    orRefuse(whyNotSeat(seating, reviewerIds))
    const { round } = own
    const gone = seated
      .filter(({ reviewerId }) => !reviewerIds.includes(reviewerId))
      .map(({ reviewerId }) => reviewerId)
    const here = and(eq(opinion.applicationId, applicationId), eq(opinion.round, round))
    if (gone.length > 0) await tx.delete(opinion).where(and(here, inArray(opinion.reviewerId, gone)))
    await tx
      .insert(opinion)
      .values(reviewerIds.map((reviewerId) => ({ applicationId, reviewerId, round })))
      .onConflictDoNothing()
    const facts = { applicationId, round, reviewerIds: [...reviewerIds] }
    return {
      result: {},
      audit: [{ aggregate: 'event', aggregateId: at.eventId, act: 'seat-reviewers', facts }],
      dirty: [],
    }
  },
}
