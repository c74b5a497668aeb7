import { type Points, scalePoints } from '#domain/kit/points'

/** Points are given with at most so many decimals. */
export const scoreDecimals = 2

/** Whether points have more decimals than scores are given with. */
export const isTooFine = (points: Points): boolean => points % 10 ** (4 - scoreDecimals) !== 0

/**
 * The points of a component from the total of its marks: as they are where the scheme is out of as many as the component,
 * else in proportion, rounded half-up once.
 */
export function pointsOfTotal(total: Points, schemeMaximum: Points, maximum: Points): Points {
  if (schemeMaximum === maximum || schemeMaximum <= 0) return total
  return scalePoints(total, maximum, schemeMaximum, scoreDecimals)
}
