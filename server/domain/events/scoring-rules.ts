import Type, { type Static } from 'typebox'
import { PointsText } from '#domain/kit/ids'
import { formatPoints, type Points, points } from '#domain/kit/points'
import { type Refusal, refuse } from '#domain/kit/refusal'

const Decimals = Type.Integer({ minimum: 0, maximum: 4 })
/** So many decimals, or null where the stage rounds nothing. */
const DecimalsOrNone = Type.Union([Decimals, Type.Null()])

/** The stages that a rule set may name for points off: the module's points before its weight, or the whole total. */
export const penaltyStages = ['module', 'total'] as const
export type PenaltyStage = (typeof penaltyStages)[number]

/**
 * What becomes of a panel in which somebody has a conflict with an entry: it is refused as a whole, or the judge stays out
 * of that entry, which the others of the panel judge alone.
 */
export const conflictRules = ['refuse', 'recuse'] as const
export type ConflictRule = (typeof conflictRules)[number]

/**
 * The half of a rule set that makes points of marks (domain rules, chapter 3). Rounding is half-up and happens at the
 * stages named here, in this order, and nowhere else: panel mean, award, module, total. Modules are the scheme's
 * criteria.
 */
export const ScoringRules = {
  /** How many judges score what several judges score. */
  panelSize: Type.Integer({ minimum: 1, maximum: 15 }),
  /** Judges whose scores of a judgement differ by more than this discuss and score again. */
  judgementSpread: Type.Integer({ minimum: 0, maximum: 3 }),
  /** The mean of a panel's points, before its factor. */
  meanDecimals: DecimalsOrNone,
  /** What an aspect is awarded; an award is never finer than a ten-thousandth. */
  awardDecimals: Decimals,
  /** A module's points, once weighted. */
  moduleDecimals: DecimalsOrNone,
  /** The total of the modules. */
  totalDecimals: DecimalsOrNone,
  /** What the points of a module are multiplied by, by its code; 1 where it isn't named. */
  weights: Type.Record(Type.String({ minLength: 1, maxLength: 40 }), PointsText),
  /** Where points off count that name a module; those that name none come off the total. */
  penaltyStage: Type.Enum(penaltyStages),
  conflicts: Type.Enum(conflictRules),
}

type ScoringRulesOf = { [Key in keyof typeof ScoringRules]: Static<(typeof ScoringRules)[Key]> }

export const defaultScoringRules: ScoringRulesOf = {
  panelSize: 3,
  judgementSpread: 1,
  meanDecimals: 2,
  awardDecimals: 2,
  moduleDecimals: null,
  totalDecimals: null,
  weights: {},
  penaltyStage: 'total',
  conflicts: 'refuse',
}

/** A weight is at most so much: a scheme's points times it are still points that can be kept. */
const largestWeight: Points = points('999.9999')

/** Why rules contradict themselves; `modules` are the codes that the discipline's scheme has, null without one. */
export function whyNotScoringRules(
  { weights }: Pick<ScoringRulesOf, 'weights'>,
  modules: readonly string[] | null,
): Refusal | null {
  for (const [module, value] of Object.entries(weights)) {
    if (points(value) < 0) return refuse('weight-negative', { module, value })
    if (points(value) > largestWeight)
      return refuse('weight-large', { module, value, most: formatPoints(largestWeight) })
    if (modules && !modules.includes(module)) return refuse('weight-module-unknown', { module })
  }
  return null
}
