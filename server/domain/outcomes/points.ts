import { formatPoints, type Points, scalePoints } from '#domain/kit/points'
import { type Refusal, refuse } from '#domain/kit/refusal'

/** Points are given with at most so many decimals. */
export const scoreDecimals = 2

/** Why points are no score of a component out of `maximum`. */
export function whyNotPoints(points: Points, maximum: Points): Refusal | null {
  const value = formatPoints(points)
  if (points < 0 || points > maximum)
    return refuse('score-points-out-of-range', { value, maximum: formatPoints(maximum) })
  return points % 10 ** (4 - scoreDecimals) === 0
    ? null
    : refuse('score-points-too-fine', { value, decimals: scoreDecimals })
}

/**
 * The points of a component from the total of its marks: as they are where the scheme is out of as many as the component,
 * else in proportion, rounded half-up once.
 */
export function pointsOfTotal(total: Points, schemeMaximum: Points, maximum: Points): Points {
  if (schemeMaximum === maximum || schemeMaximum <= 0) return total
  return scalePoints(total, maximum, schemeMaximum, scoreDecimals)
}
