import type { WarningRules } from '#domain/events/warning-rules'
import { type Points, points } from '#domain/kit/points'
import type { ScoredAspect } from './cell.ts'

/** Where values of an aspect lie: from the lowest to the highest that can be given. Aspects of one scale are alike. */
export interface Scale {
  readonly lowest: Points
  readonly highest: Points
}

/** The scale on which each judge gives an aspect; null where its values compare with no other aspect's. */
export function scaleOf({ kind, scale, ladder }: ScoredAspect): Scale | null {
  if (kind === 'panel' && scale) return { lowest: points(scale.lowest), highest: points(scale.highest) }
  if (kind !== 'judgement' || ladder.length === 0) return null
  const scores = [...ladder].sort((a, b) => a - b)
  return { lowest: points(String(scores[0])), highest: points(String(scores.at(-1))) }
}

export const sameScale = (one: Scale | null, other: Scale | null): boolean =>
  one !== null && other !== null && one.lowest === other.lowest && one.highest === other.highest

/**
 * Whether a value looks like a slip beside others on its scale ("9.5 after 6.0, 6.5, 6.0"): it lies outside all of them by
 * more than a share of the scale. Compared in whole numbers; a warning's reason, never a refusal's.
 */
export function isImplausible(
  value: Points,
  others: readonly Points[],
  { lowest, highest }: Scale,
  { least, share }: WarningRules,
): boolean {
  if (others.length < least) return false
  const below = others.reduce((a, b) => (b < a ? b : a))
  const above = others.reduce((a, b) => (b > a ? b : a))
  const outside = Math.max(below - value, value - above, 0)
  return outside * 100 > (highest - lowest) * share
}
