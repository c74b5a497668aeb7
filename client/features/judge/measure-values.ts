import { formatPoints, type Points, parsePoints } from '#domain/kit/points'
import type { ScoredAspect } from '#domain/scoring/cell'
import { stepOf } from '#domain/scoring/kinds/measurement'
import { whyNotValue } from '#domain/scoring/kinds/value'

/** Up to so many values are offered as keys; a pad takes more. */
const MOST_KEYS = 9

/** Every value that a measurement can take, lowest first, as decimal text; null where there are too many for keys. */
export function keyValues(aspect: ScoredAspect): string[] | null {
  const { maximum } = aspect
  const step = stepOf(aspect)
  const count = Math.ceil(maximum / step) + 1
  if (count > MOST_KEYS) return null
  return Array.from({ length: count }, (_, i) => formatPoints(Math.min(i * step, maximum) as Points))
}

/** The nearest value above (`by` 1) or below (-1) that the measurement can take; null where there is none. */
export function besideValue(aspect: ScoredAspect, text: string | null, by: 1 | -1): string | null {
  const value = text === null ? null : parsePoints(text)
  if (value === null) return by === 1 ? '0' : formatPoints(aspect.maximum)
  const step = stepOf(aspect)
  const next = by === 1 ? Math.min(value + step, aspect.maximum) : Math.floor((value - 1) / step) * step
  return next < 0 || next === value ? null : formatPoints(next as Points)
}

/** How many digits after the point the values of a measurement have. */
export function decimalsOf(aspect: ScoredAspect): number {
  const digits = (value: Points) => formatPoints(value).split('.')[1]?.length ?? 0
  return Math.max(digits(stepOf(aspect)), digits(aspect.maximum))
}

/** What was typed, as the value that it means: "1." is 1, ".5" is 0.5; null where it is none the aspect takes. */
export function typedValue(aspect: ScoredAspect, text: string): string | null {
  const value = parsePoints(text.replace(/\.$/, '').replace(/^\./, '0.'))
  if (value === null) return null
  const plain = formatPoints(value)
  return whyNotValue(aspect, plain) ? null : plain
}
