import type { BulkDecision } from '#domain/applications/contract'
import { whyNotDecideSo } from '#domain/applications/review'
import type { ApplicationReview } from '#domain/applications/review-contract'
import { whyNotTake } from '#domain/applications/rules'
import type { Refusal } from '#domain/kit/refusal'
import { refuse } from '#domain/kit/refusal'

/**
 * Why an application can't be decided so, by the very rules of the server. Of a panel only whether each has given a verdict
 * is known before all have; then the majority is.
 */
export function whyNotHere(
  one: ApplicationReview,
  kind: BulkDecision['kind'],
  personId: string | null,
  runs: boolean,
): Refusal | null {
  if (one.whyNot) return one.whyNot
  if (kind === 'return' && one.today > one.reviewUntil) return refuse('review-over', { until: one.reviewUntil })
  const panel = one.panel.map(({ reviewerId, given, verdict }) => ({
    reviewerId,
    verdict: given ? (verdict ?? ('refuse' as const)) : null,
  }))
  const wrong = whyNotDecideSo({ ...one, seenRound: one.round, panel }, kind, { personId, runs })
  const { capacity, taken } = one.offering
  return wrong ?? (kind === 'approve' ? whyNotTake(capacity, taken) : null)
}
