import type { ScaleRules } from '#domain/events/ranking-rules'
import { type Points, points } from '#domain/kit/points'

/** Below so many entries a median and a deviation say nothing: two entries would always stand at centre ± spread. */
export const fewestOnScale = 3

/**
 * The common scale of a discipline: what a total comes to on it. `totals` are those of the entries that took part, in
 * any order; null where they are fewer than three.
 *
 *     standardised   v = centre + spread x (t - m) / s
 *     linear         v = centre + spread x (t - m)
 *
 * t is a total in marks; m the median (the middle between the two middle ones of an even number); s the standard
 * deviation of all n totals, s² = (n Σt² - (Σt)²) / n². Where all are equal everybody stands at the centre. v is
 * rounded half-up once, to the decimals of the rules, then held within its bounds. All of it is computed in integers;
 * the square root is never written out: floor(a / √d + 1/2) = floor((floor(2a / √d) + 1) / 2), and floor(2a / √d) is
 * the whole root of 4a² / d. So every digit is exact, and a greater total never stands lower.
 */
export function commonScale(totals: readonly Points[], rules: ScaleRules): ((total: Points) => Points) | null {
  const n = totals.length
  if (n < fewestOnScale) return null
  const step = 10n ** BigInt(4 - rules.decimals)
  const spread = BigInt(points(rules.spread))
  const median = twiceTheMedian(totals)
  const deviation = rules.method === 'linear' ? 1n : squaredDeviation(totals)
  const moved = (total: Points): bigint => {
    const twice = 2n * BigInt(total) - median
    if (rules.method === 'linear') return floorDivide(2n * spread * twice + 20_000n * step, 40_000n * step)
    return deviation === 0n ? 0n : divideByRoot(spread * BigInt(n) * twice, deviation * (2n * step) ** 2n)
  }
  const [least, most] = [BigInt(rules.least) * 10_000n, BigInt(rules.most) * 10_000n]
  return (total) => {
    const value = BigInt(rules.centre) * 10_000n + moved(total) * step
    return Number(value < least ? least : value > most ? most : value) as Points
  }
}

/** Twice the median, so that the middle between two whole numbers stays whole. */
function twiceTheMedian(totals: readonly Points[]): bigint {
  const sorted = [...totals].sort((a, b) => a - b)
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]]
  return BigInt(low ?? 0) + BigInt(high ?? 0)
}

/** n Σt² - (Σt)²: the square of n standard deviations. */
function squaredDeviation(totals: readonly Points[]): bigint {
  let sum = 0n
  let squares = 0n
  for (const total of totals) {
    const t = BigInt(total)
    sum += t
    squares += t * t
  }
  return BigInt(totals.length) * squares - sum * sum
}

/** a / √d as a whole number, half-up (towards the greater); d > 0. */
export function divideByRoot(a: bigint, d: bigint): bigint {
  const root = wholeRoot((4n * a * a) / d)
  const isWhole = root * root * d === 4n * a * a
  return ((a < 0n ? -root - (isWhole ? 0n : 1n) : root) + 1n) >> 1n
}

/** The greatest whole number whose square is no greater than `square` (Newton from above). */
export function wholeRoot(square: bigint): bigint {
  if (square < 2n) return square
  let root = 1n << BigInt((square.toString(2).length + 1) >> 1)
  for (;;) {
    const next = (root + square / root) >> 1n
    if (next >= root) return root
    root = next
  }
}

/** The quotient rounded down, also below zero; the denominator is positive. */
function floorDivide(numerator: bigint, denominator: bigint): bigint {
  const quotient = numerator / denominator
  return numerator < 0n && quotient * denominator !== numerator ? quotient - 1n : quotient
}
