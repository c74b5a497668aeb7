import type { RuleSet } from '#domain/events/rule-set'
import type { MarkView, RepeatView } from '#domain/scoring/contract'
import type { StandingPenalty } from '#domain/scoring/penalty'
import type { SchemeView } from '#domain/standards/contract'
import { type Fraction, fraction, isMore, larger, minus, nothing, rounded, sum, times } from './fraction.ts'
import { awardOf, type Given } from './recompute-aspect.ts'

/**
 * An independent second computation of totals and ranks from bare marks: written apart from the product's own scoring,
 * in exact fractions, so that an error in one of them shows as a difference.
 */
export interface Recomputed {
  readonly entryId: string
  readonly total: Fraction
  readonly rank: number
}

/**
 * What is computed from: `panel` gives the number of judges who mark an entry, `penalties` those that stand, `repeats`
 * the rounds that the chief judge has ordered to be scored again.
 */
export interface Bare {
  readonly scheme: SchemeView
  readonly marks: readonly MarkView[]
  readonly repeats?: readonly RepeatView[]
  readonly panel: ReadonlyMap<string, number>
  readonly penalties: ReadonlyMap<string, readonly StandingPenalty[]>
  readonly rules: RuleSet
}

/** The total and rank of every entry of a panel. */
export function recompute(bare: Bare): Recomputed[] {
  const byEntry = new Map<string, MarkView[]>()
  for (const mark of bare.marks) byEntry.set(mark.entryId, [...(byEntry.get(mark.entryId) ?? []), mark])
  const totals = [...bare.panel].map(([entryId, judges]) => {
    const marks = byEntry.get(entryId) ?? []
    const repeats = (bare.repeats ?? []).filter((repeat) => repeat.entryId === entryId)
    return { entryId, total: totalOf({ marks, repeats, judges }, bare.penalties.get(entryId) ?? [], bare) }
  })
  return totals.map((row) => ({ ...row, rank: 1 + totals.filter((other) => isMore(other.total, row.total)).length }))
}

function totalOf(given: Given, penalties: readonly StandingPenalty[], { scheme, rules }: Bare): Fraction {
  const isOut = (code: string | null) => penalties.some(({ module, points }) => module === code && points === null)
  const atModule = ({ module }: StandingPenalty) => module !== null && rules.penaltyStage === 'module'
  const off = (some: readonly StandingPenalty[]) => sum(some.map(({ points }) => fraction(points ?? '0')))
  const modules = scheme.criteria.map(({ code, subCriteria }) => {
    if (isOut(code)) return nothing
    const aspects = subCriteria.flatMap((sub) => sub.aspects)
    const awards = aspects.map((aspect) => awardOf(aspect, given, rules))
    const left = minus(sum(awards), off(penalties.filter((one) => one.module === code && atModule(one))))
    return rounded(times(larger(left, nothing), fraction(rules.weights[code] ?? '1')), rules.moduleDecimals)
  })
  const last = off(penalties.filter((one) => !atModule(one) && !(one.module !== null && isOut(one.module))))
  // What a rule set doesn't round is kept to the ten-thousandth, the finest that the product can show.
  return rounded(larger(minus(sum(modules), last), nothing), rules.totalDecimals ?? 4)
}
