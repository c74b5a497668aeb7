import type { ImplausibleRules } from '#domain/events/implausible-rules'
import { type Points, points } from '#domain/kit/points'
import type { ScoredAspect } from './cell.ts'

/** The lowest and the highest score that an aspect takes. */
export interface ScoreRange {
  readonly lowest: Points
  readonly highest: Points
}

/** Scores that are known when one is given: the judge's own of the entry, and those of the others of the panel. */
export interface Neighbours {
  readonly ofEntry: readonly Points[]
  readonly ofPanel: readonly Points[]
}

/** Among which scores a score stands out, and these scores. */
export interface Implausible {
  readonly among: 'entry' | 'panel'
  readonly others: readonly Points[]
}

/** The scores that an aspect takes of each judge alone: of a ladder or a panel's scale; null for a measurement. */
export function scoreRange({
  kind,
  ladder,
  scale,
}: Pick<ScoredAspect, 'kind' | 'ladder' | 'scale'>): ScoreRange | null {
  if (kind === 'panel' && scale) return { lowest: points(scale.lowest), highest: points(scale.highest) }
  if (kind !== 'judgement' || ladder.length === 0) return null
  return { lowest: points(String(Math.min(...ladder))), highest: points(String(Math.max(...ladder))) }
}

/** Whether scores of the two can stand beside each other. */
export const isSameRange = (one: ScoreRange | null, other: ScoreRange | null): boolean =>
  one !== null && other !== null && one.lowest === other.lowest && one.highest === other.highest

/**
 * Whether a score stands out: "9.5 after 6.0, 6.5, 6.0?". It must be further from the neighbours' median than the rules'
 * share of the scale, and than the rules' multiple of their median distance from it, so that scores which lie apart
 * anyway warn of nothing. It is a question to the judge and refuses nothing; null where there is nothing to ask.
 */
export function implausible(
  value: Points,
  { ofEntry, ofPanel }: Neighbours,
  range: ScoreRange,
  rules: ImplausibleRules | null,
): Implausible | null {
  if (!rules) return null
  if (ofEntry.length >= rules.entryMarks && standsOut(value, ofEntry, range, rules))
    return { among: 'entry', others: ofEntry }
  if (ofPanel.length >= rules.panelMarks && standsOut(value, ofPanel, range, rules))
    return { among: 'panel', others: ofPanel }
  return null
}

/** In whole numbers throughout: a median of an even number of scores is kept doubled, not halved. */
function standsOut(
  value: Points,
  others: readonly Points[],
  { lowest, highest }: ScoreRange,
  { share, spreads }: Pick<ImplausibleRules, 'share' | 'spreads'>,
): boolean {
  const middle = doubleMedian(others)
  const distance = BigInt(Math.abs(2 * value - middle))
  const deviation = BigInt(doubleMedian(others.map((other) => Math.abs(2 * other - middle))))
  const unit = BigInt(points('1'))
  const beyondShare = distance * unit > 2n * BigInt(points(share)) * BigInt(highest - lowest)
  return beyondShare && 2n * distance * unit > BigInt(points(spreads)) * deviation
}

function doubleMedian(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return (sorted[(sorted.length - 1) >> 1] ?? 0) + (sorted[sorted.length >> 1] ?? 0)
}
