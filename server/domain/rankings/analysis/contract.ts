import Type, { type Static } from 'typebox'
import { Id, Instant, Name } from '#domain/kit/ids'

/**
 * A figure with the interval that holds it with 95% certainty. The interval is null where too few entries are
 * there to say.
 */
export const Estimate = Type.Object({
  value: Type.Number(),
  low: Type.Union([Type.Number(), Type.Null()]),
  high: Type.Union([Type.Number(), Type.Null()]),
})
export type Estimate = Static<typeof Estimate>

/** How a judge treats one delegation beside how the same judge treats the others. */
export const DelegationBias = Type.Object({
  code: Type.String(),
  name: Name,
  entries: Type.Integer(),
  /** Percent of an aspect's maximum: above zero where the judge gives this delegation more than the panel does. */
  difference: Type.Number(),
  /** How often so large a difference comes about by chance, 0 to 1. */
  chance: Type.Number(),
})
export type DelegationBias = Static<typeof DelegationBias>

/** What a judge's independent scores say beside those of the same panels. Null where there is nothing to compare. */
export const JudgeFigures = Type.Object({
  judgeId: Id,
  name: Name,
  latinName: Type.Union([Name, Type.Null()]),
  entries: Type.Integer(),
  scores: Type.Integer(),
  /** Percent of an aspect's maximum above (lenient) or below (severe) what the others of the panel give. */
  leniency: Type.Union([Estimate, Type.Null()]),
  /** How far the judge's scores are apart, as a multiple of the others': below 1 where differences are levelled. */
  spread: Type.Union([Estimate, Type.Null()]),
  /** Correlation with the mean of the others, -1 to 1. */
  consistency: Type.Union([Estimate, Type.Null()]),
  delegations: Type.Array(DelegationBias),
})
export type JudgeFigures = Static<typeof JudgeFigures>

/** How a trainee's marks lie beside those of the panel: the figures of a judge, and the measurements found alike. */
export const TraineeFigures = Type.Intersect([
  Type.Omit(JudgeFigures, ['delegations']),
  Type.Object({ measured: Type.Integer(), alike: Type.Integer() }),
])
export type TraineeFigures = Static<typeof TraineeFigures>

/** The analysis of a discipline's judges. Statistics, never a mark: nothing that counts is computed from them. */
export const JudgeAnalysis = Type.Object({
  at: Instant,
  entries: Type.Integer(),
  scores: Type.Integer(),
  /** Krippendorff's alpha of all panels together: 1 full agreement, 0 as by chance. */
  agreement: Type.Union([Estimate, Type.Null()]),
  panels: Type.Array(
    Type.Object({ session: Name, panel: Name, scores: Type.Integer(), agreement: Type.Union([Estimate, Type.Null()]) }),
  ),
  judges: Type.Array(JudgeFigures),
  /** Those who mark beside a panel; none of the figures above knows of them. */
  trainees: Type.Array(TraineeFigures),
  /** The single scores farthest from what the others gave, with the sheets they stand on. */
  outliers: Type.Array(
    Type.Object({
      entryId: Id,
      entry: Type.Integer(),
      sessionId: Id,
      subCriterionId: Id,
      aspectId: Id,
      aspect: Type.String(),
      judgeId: Id,
      /** From the others' median, in percent of the aspect's maximum. */
      difference: Type.Number(),
    }),
  ),
})
export type JudgeAnalysis = Static<typeof JudgeAnalysis>
