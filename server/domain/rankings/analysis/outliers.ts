import type { Unit } from './ratings.ts'

/** A score that lies far from what the others of the panel gave for the same. */
export interface Outlier {
  readonly entryId: string
  readonly aspectId: string
  readonly judgeId: string
  /** From the others' median, in percent of the aspect's maximum. */
  readonly difference: number
}

/** A score must be this far from the others', as a share of the maximum, and more than a step, to be worth a look. */
const LEAST = 0.1

/** How many usual distances away a score is far: with normal scores three in a thousand are. */
const FAR = 3

/** The median distance of normal values is this share of their standard deviation. */
const MEDIAN_TO_DEVIATION = 1.4826

/**
 * The scores farther from the others' median than three times the usual distance, the farthest first. The usual distance
 * is robust (by the median), so that outliers don't hide each other.
 */
export function outliersOf(units: readonly Unit[]): Outlier[] {
  const all = units.flatMap(differencesOf)
  const usual = MEDIAN_TO_DEVIATION * median(all.map(({ difference }) => Math.abs(difference)))
  const far = Math.max(LEAST, FAR * usual)
  return all
    .filter(({ difference, step }) => Math.abs(difference) >= Math.max(far, 1.001 * step))
    .sort((a, b) => Math.abs(b.difference) - Math.abs(a.difference))
    .map(({ step: _, ...one }) => ({ ...one, difference: 100 * one.difference }))
}

function differencesOf({ entryId, aspectId, step, shares }: Unit): (Outlier & { step: number })[] {
  return [...shares].map(([judgeId, share]) => {
    const others = [...shares].flatMap(([judge, other]) => (judge === judgeId ? [] : [other]))
    return { entryId, aspectId, judgeId, step, difference: share - median(others) }
  })
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  const upper = sorted[middle] ?? 0
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2
}
