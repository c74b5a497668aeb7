import type { AppealRules } from '#domain/events/appeal-rules'
import { type Refusal, refuse } from '#domain/kit/refusal'
import type { ScoredAspect } from '#domain/scoring/cell'
import { whyNotRevise } from '#domain/scoring/revise'
import type { AppealState, Outcome, RulingInput } from './contract.ts'

const MINUTE = 60_000
const after = (at: Date, minutes: number) => new Date(at.getTime() + minutes * MINUTE)

/**
 * Until when a sheet may be appealed against: so long after the disputed act (its last mark, signature or unlocking) or
 * after the end of the session, whichever is later. Null while nothing was done that could be disputed.
 */
export function appealUntil({ submit }: AppealRules, lastAct: Date | null, sessionEnds: Date): Date | null {
  if (!lastAct) return null
  return after(lastAct > sessionEnds ? lastAct : sessionEnds, submit)
}

/** By when an appeal is answered in an instance. */
export const answerBy = ({ answer, second }: AppealRules, submittedAt: Date, instance: number): Date =>
  after(submittedAt, instance === 1 ? answer : second)

/** By when the second instance may be called after a ruling of the first; it is the last. */
export function secondUntil(
  { second }: AppealRules,
  ruledAt: Date | null,
  instance: number,
  outcome: Outcome | null,
): Date | null {
  if (!ruledAt || instance !== 1 || outcome === 'upheld') return null
  return after(ruledAt, second)
}

/** What must be known to judge whether an appeal may be submitted. */
export interface SubmitFacts {
  readonly now: Date
  /** Whether the person leads the entry's delegation. */
  readonly leads: boolean
  /** Null where the entry has no such sheet, or nothing to dispute. */
  readonly until: Date | null
  /** An appeal against the same sheet that waits for its ruling. */
  readonly waiting: boolean
  /** Whether an appeal against the sheet was ruled on, and nothing was done on it since. */
  readonly settled: boolean
}

/** Why a leader may not appeal against a sheet. */
export function whyNotSubmit({ now, leads, until, waiting, settled }: SubmitFacts): Refusal | null {
  if (!leads) return refuse('appeal-of-another-delegation')
  if (!until) return refuse('appeal-without-act')
  if (settled) return refuse('appeal-last-instance')
  if (now > until) return refuse('appeal-after-deadline', { until: until.toISOString() })
  return waiting ? refuse('appeal-waiting') : null
}

/** Why the second instance may not be called. */
export function whyNotSecond(
  { now, leads, until }: Pick<SubmitFacts, 'now' | 'leads' | 'until'>,
  called: boolean,
): Refusal | null {
  if (!leads) return refuse('appeal-of-another-delegation')
  if (!until || called) return refuse('appeal-last-instance')
  return now > until ? refuse('appeal-after-deadline', { until: until.toISOString() }) : null
}

/** What must be known to judge whether somebody may rule on an appeal. */
export interface RulingFacts {
  readonly state: AppealState
  readonly personId: string
  /** Those who marked the entry, who rule on nothing of it. */
  readonly markers: readonly string[]
  /** Who ruled in the first instance; null there. */
  readonly firstBy: string | null
  readonly aspects: readonly ScoredAspect[]
  readonly judges: readonly string[]
}

/** Why a ruling may not be given so: an upheld appeal changes marks, a dismissed one none. */
export function whyNotRule(facts: RulingFacts, { outcome, marks, publicWords }: RulingInput): Refusal | null {
  if (facts.state !== 'submitted') return refuse('appeal-decided')
  if (facts.markers.includes(facts.personId)) return refuse('arbitrator-marked')
  if (facts.firstBy === facts.personId) return refuse('arbitrator-of-first-instance')
  if (outcome === 'dismissed') return marks.length > 0 ? refuse('ruling-changes-nothing') : null
  if (marks.length === 0) return refuse('ruling-without-marks')
  if (publicWords.trim().length < 3) return refuse('ruling-without-public-words')
  return whyNotRevise(marks, facts)
}
