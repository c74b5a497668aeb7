import type { RuleSet } from '#domain/events/rule-set'
import { type Points, points } from '#domain/kit/points'
import type { AspectKind, Measure, PanelScale, SchemeAspect } from '#domain/standards/contract'
import { judgementCell } from './kinds/judgement.ts'
import { measurementCell } from './kinds/measurement.ts'
import { panelCell } from './kinds/panel.ts'
import type { HeldValue, Score } from './mark-value.ts'

/** What scoring needs to know of an aspect. */
export interface ScoredAspect {
  readonly id: string
  readonly subCriterionId: string
  readonly kind: AspectKind
  readonly maximum: Points
  readonly measure: Measure | null
  /** The scores that the ladder describes, for a judgement. */
  readonly ladder: readonly number[]
  /** For a panel aspect. */
  readonly scale: PanelScale | null
}

/** An aspect of a kept scheme, as scoring reads it. */
export function scoredAspect(aspect: SchemeAspect, subCriterionId: string): ScoredAspect {
  const { id, kind, measure, scale, maximum } = aspect
  const ladder = aspect.ladder?.map(({ score }) => score) ?? []
  return { id, subCriterionId, kind, measure, scale, ladder, maximum: points(maximum) }
}

/** The newest revision of a slot. */
export interface StandingMark extends HeldValue {
  readonly judgeId: string
  readonly round: number
  readonly revision: number
}

/** The scores of a round, by judge. Only a judge of a panel can be absent. */
export type Scores = ReadonlyMap<string, Score>

/** Where one aspect of one entry stands. */
export interface Cell {
  /** `repeat`: the round before was complete, but did not decide. */
  readonly state: 'open' | 'repeat' | 'decided'
  /** The round that is being scored or that decided; 1 for a measurement. */
  readonly round: number
  /** What is given in that round. */
  readonly scores: Scores
  /** The complete rounds before it, oldest first. */
  readonly earlier: readonly Scores[]
  /** A measurement's standing mark. */
  readonly agreed: StandingMark | null
  /** The mean of a decided panel before its factor, rounded as the rule set says, or else to the ten-thousandth. */
  readonly mean: Points | null
  /** The points awarded; null until decided. */
  readonly award: Points | null
}

/** What a cell is computed from. The order of the marks doesn't matter. */
export interface CellFacts {
  readonly aspect: ScoredAspect
  /** The judges of the entry's panel. */
  readonly judges: readonly string[]
  readonly marks: readonly StandingMark[]
  /** The rounds that the chief judge has ordered to be repeated. */
  readonly repeated: ReadonlySet<number>
  readonly rules: RuleSet
}

const cells: Readonly<Record<AspectKind, (facts: CellFacts) => Cell>> = {
  measurement: measurementCell,
  judgement: judgementCell,
  panel: panelCell,
}

/** Where an aspect of an entry stands, by the rules of its kind (domain rules, chapter 3). */
export const cellOf = (facts: CellFacts): Cell => cells[facts.aspect.kind](facts)
