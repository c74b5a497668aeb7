import type { Estimate } from './contract.ts'
import { type Sums, sumsByEntry, type Unit } from './ratings.ts'
import { estimate } from './resample.ts'

/**
 * Krippendorff's alpha with the interval metric (Krippendorff, Content Analysis, chapter 12): 1 less the disagreement
 * within the units over that between any two scores. Null where all scores are the same: nothing could disagree.
 */
export function agreementOf(units: readonly Unit[]): Estimate | null {
  return estimate(sumsByEntry(units, sumsOf), alphaOf)
}

/** Of one unit: how many scores, their sum, the sum of their squares, and the disagreement within it. */
function sumsOf({ shares }: Unit): Sums {
  const values = [...shares.values()]
  const sum = values.reduce((all, value) => all + value, 0)
  const squares = values.reduce((all, value) => all + value * value, 0)
  const n = values.length
  return [n, sum, squares, (n * squares - sum * sum) / (n - 1)]
}

function alphaOf([n = 0, sum = 0, squares = 0, within = 0]: Sums): number | null {
  const between = (n * squares - sum * sum) / (n - 1)
  return n > 1 && between > 1e-9 ? 1 - within / between : null
}
