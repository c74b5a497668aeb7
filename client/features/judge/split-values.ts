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

/** The lowest value of the aspect that has this whole number. */
export function wholeValue(aspect: ScoredAspect, whole: number): string {
  const { lowest } = rangeOf(aspect)
  return formatPoints(Math.max(whole * UNIT, lowest) as Points)
}

/** The value with another part of one; null before a whole number is chosen, or off the scale. */
export function partValue(aspect: ScoredAspect, value: string | null, part: Points): string | null {
  const before = value === null ? null : parsePoints(value)
  if (before === null) return null
  const { lowest, highest } = rangeOf(aspect)
  const next = Math.floor(before / UNIT) * UNIT + part
  return next < lowest || next > highest ? null : formatPoints(next as Points)
}

/** The whole number of a value, and its part; nulls where it is no number. */
export function splitOf(value: string | null): { readonly whole: number | null; readonly part: Points | null } {
  const held = value === null ? null : parsePoints(value)
  return held === null
    ? { whole: null, part: null }
    : { whole: Math.floor(held / UNIT), part: (held - Math.floor(held / UNIT) * UNIT) as Points }
}
