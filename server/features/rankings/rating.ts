import { points } from '#domain/kit/points'
import type { Rating } from '#domain/rankings/analysis/ratings'
import type { ScoredAspect } from '#domain/scoring/cell'
import type { Score } from '#domain/scoring/mark-value'

/** A judge's score of an aspect of an entry. */
interface Scored {
  readonly entryId: string
  readonly judgeId: string
  readonly score: Score
}

/** A score as the analysis compares it; null for an absent judge, and where nobody scores the aspect alone. */
export function ratingOf(aspect: ScoredAspect, { entryId, judgeId, score }: Scored): Rating | null {
  const scale = scaleOf(aspect)
  if (!scale || score === 'absent') return null
  const range = scale.highest - scale.lowest
  const share = (score - scale.lowest) / range
  return { entryId, aspectId: aspect.id, judgeId, share, step: scale.step / range }
}

/** What scores of an aspect lie between; null where nobody scores it alone. */
function scaleOf({ kind, ladder, scale }: ScoredAspect) {
  if (kind === 'judgement') return { lowest: 0, highest: Math.max(...ladder, 1) * points('1'), step: points('1') }
  return scale && { lowest: points(scale.lowest), highest: points(scale.highest), step: points(scale.step) }
}
