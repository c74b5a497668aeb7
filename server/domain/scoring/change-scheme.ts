import { whyNotChange } from '#domain/events/changes'
import type { EventState } from '#domain/events/contract'
import { type Canonical, canonicalText } from '#domain/kit/canonical'
import { formatPoints, points } from '#domain/kit/points'
import { type Refusal, refuse } from '#domain/kit/refusal'
import type { SchemeView } from '#domain/standards/contract'
import { type ScoredAspect, scoredAspect } from './cell.ts'
import { whyNotValue } from './kinds/value.ts'

/** What must be known to judge whether a discipline's scheme may be changed. */
export interface SchemeChangeFacts {
  readonly state: EventState
  /** The present version; null where there is no scheme yet. */
  readonly version: number | null
  readonly hasMarks: boolean
  readonly isPublished: boolean
  /** Whether whoever changes it is the chief judge of the event. */
  readonly byChiefJudge: boolean
}

/** What is wanted: from which version on (undefined where it isn't said), and why. */
export interface WantedChange {
  readonly base?: number | null
  readonly reason?: string | null
}

/**
 * Why a scheme may not be changed: another version came meanwhile, a result was published by it, or marks were given and
 * the chief judge gives no reason.
 */
export function whyNotChangeScheme(facts: SchemeChangeFacts, { base, reason }: WantedChange): Refusal | null {
  const { state, version, hasMarks, isPublished, byChiefJudge } = facts
  const notNow = whyNotChange(state)
  if (notNow) return notNow
  if (base !== undefined && base !== version) return refuse('scheme-changed-meanwhile', { version })
  if (isPublished) return refuse('scheme-published')
  if (!hasMarks) return null
  if (!byChiefJudge) return refuse('scheme-chief-judge-only')
  return reason?.trim() ? null : refuse('scheme-reason-missing')
}

/** An aspect before a change and after it, as scoring reads it. */
export interface ChangedAspect {
  readonly code: string
  readonly before: ScoredAspect
  readonly after: ScoredAspect
}

/** What a change of the scheme means for what was given by it. */
export interface SchemeEffects {
  /** The aspects that both have, and that take marks otherwise than before. */
  readonly aspects: readonly ChangedAspect[]
  /** The sub-criteria of the scheme before whose sheets don't hold the same any more: their signatures fall. */
  readonly sheets: ReadonlySet<string>
}

/** What a change of the scheme means for marks and signatures. Words may change without any consequence. */
export function effectsOf(before: SchemeView, after: SchemeView): SchemeEffects {
  const [old, now] = [aspectsOf(before), aspectsOf(after)]
  const aspects = [...old].flatMap(([id, { code, aspect }]) => {
    const next = now.get(id)?.aspect
    return next && scoringText(aspect) !== scoringText(next) ? [{ code, before: aspect, after: next }] : []
  })
  const sheets = [...sheetTexts(before)].filter(([id, text]) => sheetTexts(after).get(id) !== text)
  return { aspects, sheets: new Set(sheets.map(([id]) => id)) }
}

/**
 * What a mark says after the change. A full mark stays full; every other one stays as it is. Refuses where the aspect can't
 * hold it any more: then the aspect keeps its scale, or is left out and another one takes its place.
 */
export function carriedValue({ code, before, after }: ChangedAspect, value: string): string | Refusal {
  if (before.subCriterionId !== after.subCriterionId) return refuse('scheme-aspect-moved', { aspect: code })
  if (meaningOf(before) !== meaningOf(after)) return refuse('scheme-mark-means-another', { aspect: code, value })
  const isFull = before.measure?.form === 'full-or-zero' && points(value) === before.maximum
  const carried = isFull ? formatPoints(after.maximum) : value
  return whyNotValue(after, carried) ? refuse('scheme-mark-impossible', { aspect: code, value }) : carried
}

/** What the figure of a mark stands for: points, a number of faults, a value in its unit, a score. */
function meaningOf({ kind, measure }: ScoredAspect): string {
  if (kind !== 'measurement') return kind
  switch (measure?.form) {
    case 'deductions':
      return 'faults'
    case 'table':
    case 'linear':
      return `value ${measure.unit}`
    default:
      return 'points'
  }
}

function aspectsOf({ criteria }: SchemeView) {
  const subs = criteria.flatMap(({ subCriteria }) => subCriteria)
  return new Map(
    subs.flatMap(({ id: subId, aspects }) =>
      aspects.map((one) => [one.id, { code: one.code, aspect: scoredAspect(one, subId) }] as const),
    ),
  )
}

const scoringText = (aspect: ScoredAspect): string => canonicalText({ ...aspect } as unknown as Canonical)

function sheetTexts({ criteria }: SchemeView): Map<string, string> {
  const subs = criteria.flatMap(({ subCriteria }) => subCriteria)
  return new Map(
    subs.map(({ id, aspects }) => [
      id,
      aspects
        .map((one) => scoringText(scoredAspect(one, id)))
        .sort()
        .join(),
    ]),
  )
}
