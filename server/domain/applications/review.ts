import type { EventState } from '#domain/events/contract'
import { type Refusal, refuse } from '#domain/kit/refusal'
import type { ApplicationRoute, ApplicationState, BulkDecision } from './contract.ts'
import { majorityOf, type PanelMember } from './panel.ts'
import { whyNotDecide } from './rules.ts'

/** What is known of an application that is to be decided on. */
export interface ToDecide {
  readonly name: string
  readonly personId: string
  readonly state: ApplicationState
  readonly route: ApplicationRoute
  /** How often it was handed in, as it is now and as whoever decides has seen it. */
  readonly round: number
  readonly seenRound: number
  /** Of a direct recognition: who of the panel has said what; empty where nobody sits. */
  readonly panel: readonly PanelMember[]
}

/** Who decides. */
export interface Reviewer {
  readonly personId: string | null
  /** Whether they run the batch, and so may be the second reviewer of a direct recognition. */
  readonly runs: boolean
}

/** How far a batch is. */
export interface ReviewDays {
  readonly state: EventState
  readonly reviewUntil: string
  readonly publishedOn: string | null
}

/** What an application is once it is decided. */
export const stateAfter = (kind: BulkDecision['kind']): ApplicationState =>
  kind === 'approve' ? 'approved' : kind === 'refuse' ? 'refused' : 'returned'

/** Why nothing is decided in a batch on a day; what is returned must still be mended before the review ends. */
export function whyNotReview(days: ReviewDays, today: string, kind?: BulkDecision['kind']): Refusal | null {
  if (days.state === 'closed') return refuse('event-closed')
  if (days.state === 'draft') return refuse('event-not-announced')
  if (days.publishedOn !== null) return refuse('review-published')
  return kind === 'return' && today > days.reviewUntil ? refuse('review-over', { until: days.reviewUntil }) : null
}

/**
 * Why an application may not be decided so: it isn't handed in, or anew since it was looked at; it is the reviewer's own;
 * or it is a direct recognition that its panel or the second reviewer stands against.
 */
export function whyNotDecideSo(one: ToDecide, kind: BulkDecision['kind'], reviewer: Reviewer): Refusal | null {
  const { name } = one
  const early = whyNotDecide(one.state)
  if (early) return { ...early, facts: { ...early.facts, name } }
  if (one.personId === reviewer.personId) return refuse('application-own')
  if (one.round !== one.seenRound) return refuse('application-changed', { name })
  return one.route === 'recognition' && kind !== 'return' ? whyNotConfirm(one, kind, reviewer) : null
}

/**
 * Why a direct recognition may not be confirmed or refused: only who runs the batch and doesn't sit in the panel decides,
 * once each of the panel has said something, and approves what the majority recognises alone.
 */
function whyNotConfirm({ panel, name }: ToDecide, kind: 'approve' | 'refuse', reviewer: Reviewer): Refusal | null {
  if (!reviewer.runs || panel.some(({ reviewerId }) => reviewerId === reviewer.personId))
    return refuse('recognition-second-reviewer', { name })
  if (panel.length === 0) return refuse('recognition-panel-missing', { name })
  const majority = majorityOf(panel)
  if (majority === null) {
    const given = panel.filter(({ verdict }) => verdict !== null).length
    return refuse('recognition-panel-waits', { name, given, size: panel.length })
  }
  return kind === 'approve' && majority === 'refuse' ? refuse('recognition-panel-against', { name }) : null
}

/** Why parts can't be returned so: one of them twice. */
export function whyNotParts(decision: BulkDecision): Refusal | null {
  if (decision.kind !== 'return') return null
  const parts = decision.parts.map(({ part }) => part)
  const twice = parts.find((part, at) => parts.indexOf(part) !== at)
  return twice ? refuse('application-part-twice', { part: twice }) : null
}

/** Why a decision on many may not be undone: it was, or some of its applications have changed since. */
export function whyNotUndoDecision(act: { readonly undoneAt: Date | null; readonly changed: number }): Refusal | null {
  if (act.undoneAt) return refuse('decision-undone')
  return act.changed > 0 ? refuse('decision-changed-since', { count: act.changed }) : null
}
