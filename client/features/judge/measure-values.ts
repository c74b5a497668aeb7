import { formatPoints, type Points, parsePoints, points } from '#domain/kit/points'
import type { ScoredAspect } from '#domain/scoring/cell'
import { stepOf } from '#domain/scoring/kinds/measurement'
import { whyNotValue } from '#domain/scoring/kinds/value'

/** Up to so many values are offered as keys; a pad takes more. */
const MOST_KEYS = 9

/** The points that an aspect takes, from the lowest in steps up to the highest. */
export interface ValueRange {
  readonly lowest: Points
  readonly highest: Points
  readonly step: Points
}

/** The range of a measurement that is entered in points, or of a panel's scale. */
export function rangeOf(aspect: ScoredAspect): ValueRange {
  const { scale } = aspect
  return scale
    ? { lowest: points(scale.lowest), highest: points(scale.highest), step: points(scale.step) }
    : { lowest: 0 as Points, highest: aspect.maximum, step: stepOf(aspect) }
}

/** Every value of an aspect's range, lowest first, as decimal text; null where there are too many for keys. */
export function keyValues(aspect: ScoredAspect): string[] | null {
  const { lowest, highest, step } = rangeOf(aspect)
  const count = Math.ceil((highest - lowest) / step) + 1
  if (count > MOST_KEYS) return null
  return Array.from({ length: count }, (_, i) => formatPoints(Math.min(lowest + i * step, highest) as Points))
}

/** The nearest value above (`by` 1) or below (-1) in the aspect's range; null where there is none. */
export function besideValue(aspect: ScoredAspect, text: string | null, by: 1 | -1): string | null {
  const { lowest, highest, step } = rangeOf(aspect)
  const value = text === null ? null : parsePoints(text)
  if (value === null) return formatPoints(by === 1 ? lowest : highest)
  const above = value - lowest
  const next = by === 1 ? Math.min(value + step, highest) : lowest + Math.floor((above - 1) / step) * step
  return next < lowest || next === value ? null : formatPoints(next as Points)
}

/** How many digits after the point the values of an aspect's range have. */
export function decimalsOf(aspect: ScoredAspect): number {
  const digits = (value: Points) => formatPoints(value).split('.')[1]?.length ?? 0
  const { lowest, highest, step } = rangeOf(aspect)
  return Math.max(digits(step), digits(highest), digits(lowest))
}

/** What was typed, as the value that it means: "1." is 1, ".5" is 0.5; null where it is none the aspect takes. */
export function typedValue(aspect: ScoredAspect, text: string): string | null {
  const value = parsePoints(text.replace(/\.$/, '').replace(/^(-?)\./, '$10.'))
  if (value === null) return null
  const plain = formatPoints(value)
  return whyNotValue(aspect, plain) ? null : plain
}
