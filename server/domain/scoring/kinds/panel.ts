import type { RuleSet } from '#domain/events/rule-set'
import { type Points, parsePoints, points, scalePoints, sumPoints } from '#domain/kit/points'
import { type Refusal, refuse } from '#domain/kit/refusal'
import type { PanelScale } from '#domain/standards/contract'
import type { Cell, CellFacts, ScoredAspect, Scores } from '../cell.ts'
import { ABSENT } from '../contract.ts'
import { presentScores, roundsCell, type Verdict } from '../rounds.ts'

const UNIT = 10_000

/** A panel decides once each of its judges has given points or is known to be absent, and somebody was present. */
export function panelCell(facts: CellFacts): Cell {
  const { scale } = facts.aspect
  return roundsCell(facts, (scores) => {
    const present = presentScores(scores)
    return scale && present.length > 0 ? panelVerdict(present, scale, facts.rules) : null
  })
}

/** Mean of what remains after dropping, times the factor; each rounded half-up where the rule set says so. */
export function panelVerdict(present: readonly Points[], scale: PanelScale, rules: RuleSet): Verdict {
  const counted = countedPoints(present, scale)
  const sum = sumPoints(counted)
  const factor = points(scale.factor)
  const { meanDecimals, awardDecimals } = rules
  const mean = scalePoints(sum, 1, counted.length, meanDecimals ?? 4)
  const award =
    meanDecimals === null
      ? scalePoints(sum, factor, counted.length * UNIT, awardDecimals)
      : scalePoints(mean, factor, UNIT, awardDecimals)
  return { mean, award }
}

/**
 * The points that count, lowest first: without the highest and lowest that the scale drops. Where no more judges are
 * present than are to be dropped, all of them count, for nothing would be left.
 */
export function countedPoints(present: readonly Points[], { dropHighest, dropLowest }: PanelScale): Points[] {
  const sorted = [...present].sort((a, b) => a - b)
  return sorted.length > dropHighest + dropLowest ? sorted.slice(dropLowest, sorted.length - dropHighest) : sorted
}

/**
 * The judges whose points are dropped. Of those who gave the same, the one in the lower seat is dropped as lowest and
 * the one in the higher seat as highest; the mean is the same whichever it is.
 */
export function droppedJudges(scores: Scores, { dropHighest, dropLowest }: PanelScale): ReadonlySet<string> {
  const present = [...scores].flatMap(([judgeId, score]) => (score === ABSENT ? [] : [{ judgeId, score }]))
  if (present.length <= dropHighest + dropLowest) return new Set()
  const sorted = present.sort((a, b) => a.score - b.score).map(({ judgeId }) => judgeId)
  return new Set([...sorted.slice(0, dropLowest), ...sorted.slice(sorted.length - dropHighest)])
}

/** Whether a panel aspect can take the points, or the absence, at all. */
export function whyNotPanelPoints({ scale }: ScoredAspect, text: string): Refusal | null {
  if (!scale) return refuse('aspect-not-in-scheme')
  if (text === ABSENT) return scale.absence === 'left-out' ? null : refuse('mark-absence-not-taken')
  const value = parsePoints(text)
  if (value === null) return refuse('mark-not-a-number')
  const { lowest, highest, step } = scale
  if (value < points(lowest) || value > points(highest))
    return refuse('mark-off-scale', { value: text, lowest, highest })
  const above = value - points(lowest)
  return above % points(step) === 0 ? null : refuse('mark-off-scale-steps', { value: text, lowest, step })
}
