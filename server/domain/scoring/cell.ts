import type { RuleSet } from '#domain/events/rule-set'
import { type Points, roundPoints, scalePoints, sumPoints } from '#domain/kit/points'
import type { Measure } from '#domain/standards/contract'

/** What scoring needs to know of an aspect. */
export interface ScoredAspect {
  readonly id: string
  readonly subCriterionId: string
  readonly kind: 'measurement' | 'judgement'
  readonly maximum: Points
  readonly measure: Measure | null
  /** The scores that the ladder describes, for a judgement. */
  readonly ladder: readonly number[]
}

/** The newest revision of a slot. */
export interface StandingMark {
  readonly judgeId: string
  readonly round: number
  readonly revision: number
  readonly value: Points | null
}

/** The scores of a judgement's round, by judge. */
export type Scores = ReadonlyMap<string, Points>

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

const nothing: Scores = new Map()

/**
 * Where an aspect of an entry stands. A measurement is agreed: the newest mark of any judge of the panel stands. A
 * judgement is decided in the first round in which every judge has scored, the scores differ by no more than the rule
 * set allows, and the chief judge has ordered no repetition (domain rules, chapter 3).
 */
export function cellOf(facts: CellFacts): Cell {
  return facts.aspect.kind === 'measurement' ? measurementCell(facts) : judgementCell(facts)
}

function measurementCell({ marks, rules }: CellFacts): Cell {
  const newest = marks.reduce<StandingMark | null>(
    (best, mark) => (best && best.revision > mark.revision ? best : mark),
    null,
  )
  const agreed = newest?.value == null ? null : newest
  const award = agreed?.value == null ? null : roundPoints(agreed.value, rules.awardDecimals)
  return { state: agreed ? 'decided' : 'open', round: 1, scores: nothing, earlier: [], agreed, award }
}

function judgementCell({ aspect, judges, marks, repeated, rules }: CellFacts): Cell {
  const earlier: Scores[] = []
  for (let round = 1; ; round++) {
    const scores = scoresOf(round, judges, marks)
    const complete = judges.length > 0 && scores.size === judges.length
    const shared = { round, scores, earlier, agreed: null }
    if (!complete) return { ...shared, state: round === 1 ? 'open' : 'repeat', award: null }
    if (!repeated.has(round) && spreadOf(scores) <= rules.judgementSpread)
      return { ...shared, state: 'decided', award: judgementAward(scores, aspect, rules) }
    earlier.push(scores)
  }
}

function scoresOf(round: number, judges: readonly string[], marks: readonly StandingMark[]): Scores {
  const scores = new Map<string, Points>()
  for (const judge of judges) {
    const mark = marks.find((given) => given.round === round && given.judgeId === judge)
    if (mark?.value != null) scores.set(judge, mark.value)
  }
  return scores
}

const UNIT = 10_000

/** How far the highest score is from the lowest, in whole scores. */
export function spreadOf(scores: Scores): number {
  const values = [...scores.values()]
  return (Math.max(...values) - Math.min(...values)) / UNIT
}

/** Mean of the scores / highest score of the ladder x the maximum, rounded half-up once, at the end. */
export function judgementAward(scores: Scores, aspect: ScoredAspect, rules: RuleSet): Points {
  const highest = Math.max(...aspect.ladder, 1)
  return scalePoints(aspect.maximum, sumPoints(scores.values()), highest * UNIT * scores.size, rules.awardDecimals)
}
