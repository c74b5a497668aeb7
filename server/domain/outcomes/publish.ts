import { publicationDays } from '#domain/batches/plan'
import type { Points } from '#domain/kit/points'
import { type Refusal, refuse } from '#domain/kit/refusal'
import { addWorkingDays, type WorkCalendar } from '#domain/kit/working-days'
import type { ObjectionState, OutcomeState, PublicationKind } from './contract.ts'
import { isGood } from './overall.ts'

/** The first and the last day on which anybody may object. */
export interface Period {
  readonly opensOn: string
  readonly closesOn: string
}

/** What must be known to publish results, or to make them final. Days are calendar days in the city. */
export interface PublishFacts {
  readonly today: string
  /** The batch's last day. */
  readonly endsOn: string
  readonly candidates: number
  /** Sessions in which marks are still taken. */
  readonly running: number
  /** Components of which nobody knows the outcome. */
  readonly missing: number
  /** What was published last. */
  readonly published: (Period & { readonly kind: PublicationKind }) | null
  /** Whether the results differ from it. */
  readonly changed: boolean
  readonly openObjections: number
  /** Upheld objections that no version has come after. */
  readonly uncorrected: number
}

/** Why results can't be published for objection; a further version needs a reason, and something that changed. */
export function whyNotPublishResults(facts: PublishFacts): Refusal | null {
  const { today, endsOn, candidates, running, missing, published, changed, uncorrected } = facts
  if (published?.kind === 'final') return refuse('results-final')
  if (today < endsOn) return refuse('batch-not-over', { endsOn })
  if (candidates === 0) return refuse('results-none')
  if (running > 0) return refuse('sessions-open', { count: running })
  if (missing > 0) return refuse('results-missing', { count: missing })
  return published && !changed && uncorrected === 0 ? refuse('results-unchanged') : null
}

/** Why results can't be made final: the period runs, an objection waits, or what was published is not what holds now. */
export function whyNotFinal(facts: PublishFacts): Refusal | null {
  const { today, running, missing, published, changed, openObjections, uncorrected } = facts
  if (!published) return refuse('results-unpublished')
  if (published.kind === 'final') return refuse('results-final')
  if (today <= published.closesOn) return refuse('publication-running', { closesOn: published.closesOn })
  if (openObjections > 0) return refuse('objections-open', { count: openObjections })
  if (uncorrected > 0) return refuse('objections-uncorrected', { count: uncorrected })
  if (running > 0) return refuse('sessions-open', { count: running })
  return changed || missing > 0 ? refuse('results-changed') : null
}

/** The days on which anybody may object to what is published today: so many working days after it, by the calendar. */
export const periodFrom = (today: string, calendar: WorkCalendar): Period => ({
  opensOn: today,
  closesOn: addWorkingDays(today, publicationDays, calendar).day,
})

/** An outcome as two versions are compared. */
export interface Comparable {
  readonly key: string
  readonly state: OutcomeState
  readonly points: Points | null
}

/**
 * The period of a further version: that of the version before, unless somebody comes off worse. They must be able to object,
 * so that a new period begins.
 */
export function nextPeriod(
  before: Period & { readonly outcomes: readonly Comparable[] },
  after: readonly Comparable[],
  today: string,
  calendar: WorkCalendar,
): Period {
  const now = new Map(after.map((one) => [one.key, one]))
  const worse = before.outcomes.some((one) => isWorse(one, now.get(one.key)))
  return worse ? periodFrom(today, calendar) : { opensOn: before.opensOn, closesOn: before.closesOn }
}

const isWorse = (before: Comparable, after: Comparable | undefined): boolean =>
  (isGood(before.state) && !(after && isGood(after.state))) ||
  (before.points !== null && (after?.points == null || after.points < before.points))

/** What must be known to object. */
export interface ObjectFacts {
  readonly today: string
  readonly published: (Period & { readonly kind: PublicationKind }) | null
  /** Whether the same person's objection to the same result waits. */
  readonly waiting: boolean
}

/** Why somebody can't object: only within the period, and not twice to the same while the first waits. */
export function whyNotObject({ today, published, waiting }: ObjectFacts): Refusal | null {
  if (!published) return refuse('results-unpublished')
  if (published.kind === 'final' || today > published.closesOn)
    return refuse('objection-too-late', { closesOn: published.closesOn })
  return waiting ? refuse('objection-waiting') : null
}

/** Whether anybody may object on a day. */
export const isOpen = (published: (Period & { readonly kind: PublicationKind }) | null, today: string): boolean =>
  published !== null && published.kind === 'objection' && today >= published.opensOn && today <= published.closesOn

/** An objection is answered once. */
export const whyNotAnswer = (state: ObjectionState): Refusal | null =>
  state === 'open' ? null : refuse('objection-answered')

/** Why scores can't come in by a file or from the test system: once published, each is corrected on its own. */
export const whyNotDeliver = (published: { readonly kind: PublicationKind } | null): Refusal | null =>
  published ? refuse(published.kind === 'final' ? 'results-final' : 'results-published') : null

/** Why no score can be entered by hand. */
export function whyNotEnterScore(
  published: { readonly kind: PublicationKind } | null,
  byMarks: boolean,
): Refusal | null {
  if (published?.kind === 'final') return refuse('results-final')
  return byMarks ? refuse('scores-by-marks') : null
}
