import type { RuleSet } from '#domain/events/rule-set'
import { type Points, parsePoints, scalePoints, sumPoints } from '#domain/kit/points'
import { type Refusal, refuse } from '#domain/kit/refusal'
import type { Cell, CellFacts, ScoredAspect, Scores } from '../cell.ts'
import { presentScores, roundsCell, spreadOf } from '../rounds.ts'

const UNIT = 10_000

/** A judgement is decided in the first round whose scores differ by no more than the rule set allows. */
export function judgementCell(facts: CellFacts): Cell {
  const { aspect, rules } = facts
  return roundsCell(facts, (scores) =>
    spreadOf(scores) <= rules.judgementSpread ? { mean: null, award: judgementAward(scores, aspect, rules) } : null,
  )
}

/** Mean of the scores / highest score of the ladder x the maximum, rounded half-up once, at the end. */
export function judgementAward(scores: Scores, aspect: ScoredAspect, rules: RuleSet): Points {
  const highest = Math.max(...aspect.ladder, 1)
  const given = presentScores(scores)
  return scalePoints(aspect.maximum, sumPoints(given), highest * UNIT * given.length, rules.awardDecimals)
}

/** Whether a judgement can take the score at all: one that its ladder describes. */
export function whyNotScore({ ladder }: ScoredAspect, text: string): Refusal | null {
  const value = parsePoints(text)
  if (value === null) return refuse('mark-not-a-number')
  if (ladder.some((score) => score * UNIT === value)) return null
  return refuse('mark-not-on-ladder', { value: text, lowest: Math.min(...ladder), highest: Math.max(...ladder) })
}
