import type { Board, EventKind, EventState, NewEvent } from '#domain/events/contract'
import type { RuleSet } from '#domain/events/rule-set'
import { ScoringRules } from '#domain/events/scoring-rules'
import { canonicalText } from '#domain/kit/canonical'
import { type Refusal, refuse } from '#domain/kit/refusal'

/** Why nothing of the event may be changed. */
export function whyNotChange(state: EventState): Refusal | null {
  return state === 'closed' ? refuse('event-closed') : null
}

/** Why the days and disciplines of an event aren't changed by hand: those of a batch follow from its plan. */
export function whyNotEditBatch(kind: EventKind): Refusal | null {
  return kind === 'assessment' ? refuse('batch-by-plan') : null
}

/** Why an event may not take place on these days. */
export function whyNotDates({ startsOn, endsOn }: Pick<NewEvent, 'startsOn' | 'endsOn'>): Refusal | null {
  return endsOn < startsOn ? refuse('ends-before-starts', { startsOn, endsOn }) : null
}

/** Why the board may not be set so: only what the public follows can be frozen. */
export function whyNotSetBoard(state: EventState, before: Board, wanted: Board): Refusal | null {
  if (wanted === 'frozen' && before !== 'live') return refuse('board-not-live')
  return whyNotChange(state)
}

/** How the filing of a competition with the authority stands. */
export interface FilingStanding {
  readonly required: boolean
  readonly accepted: boolean
}

/** Why the event may not be announced: a competition that must be filed is so before (domain rules, chapter 3). */
export function whyNotAnnounce(state: EventState, filing: FilingStanding): Refusal | null {
  if (state === 'announced') return refuse('event-announced')
  return whyNotChange(state) ?? (filing.required && !filing.accepted ? refuse('filing-missing') : null)
}

/** Why the event may not be closed; `openSessions` counts its sessions in which marks are being taken. */
export function whyNotClose(state: EventState, openSessions: number): Refusal | null {
  if (state === 'draft') return refuse('event-not-announced')
  if (openSessions > 0) return refuse('sessions-open', { count: openSessions })
  return whyNotChange(state)
}

/** What must be known to judge whether a discipline's rule set may be replaced. */
export interface RuleSetFacts {
  readonly state: EventState
  readonly hasMarks: boolean
  /** Whether an official result was published under it. */
  readonly isPublished: boolean
}

/**
 * Why a discipline's rule set may not be replaced by this one. Once marks were given, how they make points stays; how
 * points make a ranking may still change, with a reason, and does so at once. Once a result was published nothing may.
 */
export function whyNotReplaceRuleSet(
  { state, hasMarks, isPublished }: RuleSetFacts,
  before: RuleSet,
  wanted: RuleSet,
  reason: string | null,
): Refusal | null {
  if (isPublished) return refuse('rule-set-published')
  if (hasMarks && !equalScoringRules(before, wanted)) return refuse('rule-set-in-use')
  if (hasMarks && !reason?.trim()) return refuse('rule-change-without-reason')
  return whyNotChange(state)
}

/** Whether two rule sets make the same points of the same marks. */
export function equalScoringRules(one: RuleSet, other: RuleSet): boolean {
  const keys = Object.keys(ScoringRules) as (keyof typeof ScoringRules)[]
  return keys.every((key) => canonicalText(one[key]) === canonicalText(other[key]))
}

/** Why a discipline's marking scheme may not be replaced: marks were given by it. */
export function whyNotReplaceScheme(state: EventState, hasMarks: boolean): Refusal | null {
  return hasMarks ? refuse('scheme-in-use') : whyNotChange(state)
}
