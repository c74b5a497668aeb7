import type { Points } from '#domain/kit/points'
import type { AspectKind } from '#domain/standards/contract'
import type { Cell, CellFacts, Scores, StandingMark } from './cell.ts'
import { ABSENT } from './contract.ts'
import { type Score, scoreOf } from './mark-value.ts'

/** Whether every judge of the panel scores the aspect alone, unseen by the others, rather than all agreeing on one mark. */
export const isScoredAlone = (kind: AspectKind): boolean => kind !== 'measurement'

/** What a complete round comes to. */
export interface Verdict {
  readonly mean: Points | null
  readonly award: Points
}

/**
 * A cell that every judge scores alone: decided by the first complete round to which `verdictOf` gives a verdict and
 * that the chief judge has not ordered to be repeated.
 */
export function roundsCell(
  { judges, marks, repeated }: CellFacts,
  verdictOf: (scores: Scores) => Verdict | null,
): Cell {
  const earlier: Scores[] = []
  for (let round = 1; ; round++) {
    const scores = scoresOf(round, judges, marks)
    const complete = judges.length > 0 && scores.size === judges.length
    const shared = { round, scores, earlier, agreed: null }
    if (!complete) return { ...shared, state: round === 1 ? 'open' : 'repeat', mean: null, award: null }
    const verdict = repeated.has(round) ? null : verdictOf(scores)
    if (verdict) return { ...shared, state: 'decided', ...verdict }
    earlier.push(scores)
  }
}

function scoresOf(round: number, judges: readonly string[], marks: readonly StandingMark[]): Scores {
  const scores = new Map<string, Score>()
  for (const judge of judges) {
    const mark = marks.find((given) => given.round === round && given.judgeId === judge)
    const score = mark ? scoreOf(mark) : null
    if (score !== null) scores.set(judge, score)
  }
  return scores
}

/** The scores of those who were present. */
export function presentScores(scores: Scores): Points[] {
  return [...scores.values()].filter((score): score is Points => score !== ABSENT)
}

const UNIT = 10_000

/** How far the highest score is from the lowest, in whole scores; 0 where there are none. */
export function spreadOf(scores: Scores): number {
  const present = presentScores(scores)
  return present.length === 0 ? 0 : (Math.max(...present) - Math.min(...present)) / UNIT
}
