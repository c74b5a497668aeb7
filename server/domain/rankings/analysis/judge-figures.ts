import type { DelegationBias, Estimate } from './contract.ts'
import { type Sums, sumsByEntry, type Unit } from './ratings.ts'
import { apart, chanceOf, estimate } from './resample.ts'

/** A judge's figures, without the judge's name. */
export interface Figures {
  readonly entries: number
  readonly scores: number
  readonly leniency: Estimate | null
  readonly spread: Estimate | null
  readonly consistency: Estimate | null
}

/** What a judge's scores say beside the means of the others who scored the same. */
export function figuresOf(units: readonly Unit[], judgeId: string): Figures {
  const entries = sumsByEntry(units, (unit) => sumsOf(unit, judgeId))
  const scores = entries.reduce((sum, [n = 0]) => sum + n, 0)
  return {
    entries: entries.length,
    scores,
    leniency: estimate(entries, leniency),
    spread: estimate(entries, spread),
    consistency: estimate(entries, consistency),
  }
}

/**
 * Of one unit: 1, own share, others' mean, the square of each, their product, and the mean of the others' squares.
 * Null where the judge has not scored.
 */
function sumsOf({ shares }: Unit, judgeId: string): Sums | null {
  const own = shares.get(judgeId)
  if (own === undefined) return null
  const others = [...shares].flatMap(([judge, share]) => (judge === judgeId ? [] : [share]))
  const mean = others.reduce((sum, share) => sum + share, 0) / others.length
  const squares = others.reduce((sum, share) => sum + share * share, 0) / others.length
  return [1, own, mean, own * own, mean * mean, own * mean, squares]
}

/** In percent of an aspect's maximum. */
const leniency = ([n = 0, own = 0, others = 0]: Sums): number | null => (n > 0 ? (100 * (own - others)) / n : null)

/** Beside single judges, not beside their mean, which spreads less than any of them. */
function spread(sums: Sums): number | null {
  const { own, single } = variances(sums)
  return single > 1e-9 ? Math.sqrt(own / single) : null
}

function consistency(sums: Sums): number | null {
  const { own, others, both } = variances(sums)
  return own > 1e-9 && others > 1e-9 ? both / Math.sqrt(own * others) : null
}

function variances([n = 0, own = 0, others = 0, ownSquares = 0, othersSquares = 0, products = 0, singles = 0]: Sums) {
  const of = (squares: number, a: number, b: number) => (n > 0 ? squares / n - (a / n) * (b / n) : 0)
  return {
    own: of(ownSquares, own, own),
    others: of(othersSquares, others, others),
    single: of(singles, others, others),
    both: of(products, own, others),
  }
}

/** An entry's delegation, as the analysis groups by it. */
export interface OfDelegation {
  readonly code: string
  readonly name: string
}

/**
 * How a judge's difference from the panel for one delegation's entries lies beside the same judge's difference for all
 * other entries, the farthest first; `chance` by relabelling the entries (a permutation test), since a delegation
 * has few.
 */
export function delegationBiases(
  units: readonly Unit[],
  judgeId: string,
  delegations: ReadonlyMap<string, OfDelegation>,
): DelegationBias[] {
  const differences = differencesByEntry(units, judgeId)
  const groups = new Map<string, OfDelegation & { own: number[] }>()
  for (const [entryId, difference] of differences) {
    const delegation = delegations.get(entryId)
    if (!delegation) continue
    const group = groups.get(delegation.code) ?? { ...delegation, own: [] }
    group.own.push(difference)
    groups.set(delegation.code, group)
  }
  return [...groups.values()]
    .flatMap((group) => biasOf(group, [...differences], delegations))
    .sort((a, b) => Math.abs(b.difference) - Math.abs(a.difference) || (a.code < b.code ? -1 : 1))
}

function biasOf(
  { code, name, own }: OfDelegation & { own: readonly number[] },
  differences: readonly (readonly [entryId: string, difference: number])[],
  delegations: ReadonlyMap<string, OfDelegation>,
): DelegationBias[] {
  const rest = differences.flatMap(([entryId, value]) => (delegations.get(entryId)?.code === code ? [] : [value]))
  if (rest.length < 2) return []
  const difference = apart(own, rest)
  const chance = chanceOf([...own, ...rest], own.length, difference)
  return [{ code, name, entries: own.length, difference, chance }]
}

/** For each entry that the judge has scored, the judge's mean difference from the panel, in percent. */
function differencesByEntry(units: readonly Unit[], judgeId: string): Map<string, number> {
  const sums = new Map<string, { n: number; sum: number }>()
  for (const unit of units) {
    const of = sumsOf(unit, judgeId)
    if (!of) continue
    const { n, sum } = sums.get(unit.entryId) ?? { n: 0, sum: 0 }
    sums.set(unit.entryId, { n: n + 1, sum: sum + (leniency(of) ?? 0) })
  }
  return new Map([...sums].map(([entryId, { n, sum }]) => [entryId, sum / n]))
}
