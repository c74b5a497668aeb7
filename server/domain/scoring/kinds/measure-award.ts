import { divideHalfUp, type Points, points, roundPoints } from '#domain/kit/points'
import type { Measure } from '#domain/standards/contract'

const UNIT = 10_000

type Of<Form extends Measure['form']> = Extract<Measure, { form: Form }>

/** The points for what the judge entered, rounded half-up to `decimals`. */
export function measureAward(measure: Measure, entered: Points, maximum: Points, decimals: number): Points {
  switch (measure.form) {
    case 'full-or-zero':
    case 'steps':
      return roundPoints(entered, decimals)
    case 'deductions':
      return roundPoints(afterFaults(measure, entered, maximum), decimals)
    case 'table':
      return roundPoints(bestOfTable(measure, entered), decimals)
    case 'linear':
      return bestOfLine(measure, entered, decimals)
  }
}

function afterFaults({ perFault, floor }: Of<'deductions'>, entered: Points, maximum: Points): Points {
  const faults = entered / UNIT
  return Math.max(maximum - faults * points(perFault), points(floor)) as Points
}

/** The best points of the rows that some value within the tolerance falls into. */
function bestOfTable({ rows, tolerance }: Of<'table'>, entered: Points): Points {
  const [least, most] = [entered - points(tolerance), entered + points(tolerance)]
  let above = Number.NEGATIVE_INFINITY
  let best = Number.NEGATIVE_INFINITY
  for (const row of rows) {
    const upTo = row.upTo === null ? Number.POSITIVE_INFINITY : points(row.upTo)
    if (most > above && least <= upTo) best = Math.max(best, points(row.points))
    above = upTo
  }
  return (best === Number.NEGATIVE_INFINITY ? 0 : best) as Points
}

/** The line is straight, so the best value within the tolerance is at one of its ends. */
function bestOfLine({ from, to, tolerance }: Of<'linear'>, entered: Points, decimals: number): Points {
  const [low, high] = points(from.value) < points(to.value) ? [from, to] : [to, from]
  const [start, end] = [BigInt(points(low.value)), BigInt(points(high.value))]
  const [first, last] = [BigInt(points(low.points)), BigInt(points(high.points))]
  const width = end - start
  /** The points at a value, times the width. */
  const at = (value: bigint) => {
    const within = value < start ? start : value > end ? end : value
    return first * width + (last - first) * (within - start)
  }
  const margin = BigInt(points(tolerance))
  const [lower, upper] = [at(BigInt(entered) - margin), at(BigInt(entered) + margin)]
  const step = BigInt(10 ** (4 - decimals))
  return Number(divideHalfUp(lower > upper ? lower : upper, width * step) * step) as Points
}
