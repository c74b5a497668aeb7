import type { RuleSet } from '#domain/events/rule-set'
import { divideHalfUp, type Points, points, sumPoints, zero } from '#domain/kit/points'
import type { GivenPenalty } from './penalty.ts'

/** What an entry's total is made of. */
export interface EntryTotal {
  /** The weighted points of each module, by its code, to the ten-thousandth. */
  readonly modules: ReadonlyMap<string, Points>
  /** What penalties take off the total. */
  readonly pointsOff: Points
  readonly total: Points
}

const UNIT = 10_000n

/**
 * An entry's total: the awards of each module, less the points off that count there, times its weight; added up, less
 * the points off that count at the end. A disqualified module counts nothing, and nothing more is taken off for it; neither a module nor the total falls below
 * zero. Exact throughout, rounded only where the rule set says so.
 */
export function entryTotal(
  awards: ReadonlyMap<string, Points>,
  penalties: readonly GivenPenalty[],
  rules: RuleSet,
): EntryTotal {
  const modules = new Map<string, Points>()
  let sum = 0n
  for (const [code, awarded] of awards) {
    const exact = weighted(remaining(code, awarded, penalties, rules), code, rules)
    modules.set(code, roundedTo(exact, rules.moduleDecimals))
    sum += rules.moduleDecimals === null ? exact : BigInt(modules.get(code) ?? 0) * UNIT
  }
  const atTheEnd = penalties.filter((one) => countsAt(one, rules) === 'total' && !isOut(one.module, penalties))
  const pointsOff = sumPoints(atTheEnd.flatMap((one) => one.points ?? []))
  const left = sum - BigInt(pointsOff) * UNIT
  return { modules, pointsOff, total: roundedTo(left < 0n ? 0n : left, rules.totalDecimals) }
}

/** Where points off count: those without a module, or under rules that say so, at the end. */
const countsAt = ({ module }: GivenPenalty, { penaltyStage }: RuleSet) => (module === null ? 'total' : penaltyStage)

const isOut = (code: string | null, penalties: readonly GivenPenalty[]) =>
  code !== null && penalties.some(({ module, points }) => module === code && points === null)

function remaining(code: string, awarded: Points, penalties: readonly GivenPenalty[], rules: RuleSet): Points {
  if (isOut(code, penalties)) return zero
  const own = penalties.filter((one) => one.module === code && countsAt(one, rules) === 'module')
  return Math.max(0, awarded - sumPoints(own.flatMap((one) => one.points ?? []))) as Points
}

/** Points times the weight of their module, to the ten-thousandth: what a part of a module shows. */
export const weightedPoints = (value: Points, module: string, rules: Pick<RuleSet, 'weights'>): Points =>
  roundedTo(weighted(value, module, rules), null)

/** In units of a hundred-millionth: a product of points and a weight is exact there. */
const weighted = (value: Points, code: string, { weights }: Pick<RuleSet, 'weights'>): bigint => {
  // A module may bear any code, also that of a thing which every object has.
  const weight = Object.hasOwn(weights, code) ? weights[code] : undefined
  return BigInt(value) * BigInt(weight === undefined ? UNIT : points(weight))
}

function roundedTo(exact: bigint, decimals: number | null): Points {
  const step = 10n ** BigInt(4 - (decimals ?? 4))
  return Number(divideHalfUp(exact, UNIT * step) * step) as Points
}
