import { formatPoints, type Points, parsePoints } from '#domain/kit/points'
import type { ScoredAspect } from '#domain/scoring/cell'
import { rangeOf } from './measure-values.ts'

const UNIT = 10_000

/** So many whole numbers, and so many parts of one, still make keys that a thumb finds. */
const MOST_WHOLES = 11
const MOST_PARTS = 10

/** A scale as two rows of keys: its whole numbers, and the parts between them. */
export interface SplitValues {
  readonly wholes: readonly number[]
  /** The parts of one in steps, from 0, in points. */
  readonly parts: readonly Points[]
}

/** The two rows of a scale such as 0 to 10 by quarters; null where its steps don't divide one, or there are too many. */
export function splitValues(aspect: ScoredAspect): SplitValues | null {
  const { lowest, highest, step } = rangeOf(aspect)
  if (step >= UNIT || UNIT % step !== 0 || lowest % step !== 0) return null
  const first = Math.floor(lowest / UNIT)
  const wholes = Array.from({ length: Math.floor(highest / UNIT) - first + 1 }, (_, i) => first + i)
  const parts = Array.from({ length: UNIT / step }, (_, i) => (i * step) as Points)
  return wholes.length <= MOST_WHOLES && parts.length <= MOST_PARTS ? { wholes, parts } : null
}

/** The value of a whole number and a part; null before a whole number is chosen, or off the scale. */
export function splitValue(aspect: ScoredAspect, whole: number | null, part: Points): string | null {
  if (whole === null) return null
  const { lowest, highest } = rangeOf(aspect)
  const value = whole * UNIT + part
  return value < lowest || value > highest ? null : formatPoints(value as Points)
}

/** The whole number of a value; null where it is no number. */
export function wholeOf(value: string | null): number | null {
  const held = value === null ? null : parsePoints(value)
  return held === null ? null : Math.floor(held / UNIT)
}
