import { formatPoints, type Points, parsePoints } from '#domain/kit/points'
import { type Refusal, refuse } from '#domain/kit/refusal'
import type { Measure } from '#domain/standards/contract'
import type { Cell, CellFacts, ScoredAspect, Scores, StandingMark } from '../cell.ts'
import { measureAward } from './measure-award.ts'

const nothing: Scores = new Map()
const fullOrZero: Measure = { form: 'full-or-zero' }

/** A measurement is agreed: the newest mark of any judge of the panel stands. */
export function measurementCell({ aspect, marks, rules }: CellFacts): Cell {
  const newest = marks.reduce<StandingMark | null>(
    (best, mark) => (best && best.revision > mark.revision ? best : mark),
    null,
  )
  const shared = { round: 1, scores: nothing, earlier: [], mean: null }
  if (newest?.value == null) return { ...shared, state: 'open', agreed: null, award: null }
  const award = measureAward(aspect.measure ?? fullOrZero, newest.value, aspect.maximum, rules.awardDecimals)
  return { ...shared, state: 'decided', agreed: newest, award }
}

/** More faults than anybody counts: a slip of the finger. */
const MOST_FAULTS = 999

/** Whether a measurement can take what was entered: points on its steps, a number of faults, or any measured value. */
export function whyNotMeasured(aspect: ScoredAspect, text: string): Refusal | null {
  const value = parsePoints(text)
  if (value === null) return refuse('mark-not-a-number')
  const form = aspect.measure?.form ?? 'full-or-zero'
  if (form === 'deductions') return whyNotFaults(value, text)
  return form === 'table' || form === 'linear' ? null : whyNotPoints(aspect, value, text)
}

function whyNotFaults(value: Points, text: string): Refusal | null {
  if (value < 0) return refuse('mark-negative', { value: text })
  if (value % 10_000 !== 0) return refuse('mark-faults-not-whole', { value: text })
  return value > MOST_FAULTS * 10_000 ? refuse('mark-faults-too-many', { value: text, most: MOST_FAULTS }) : null
}

function whyNotPoints(aspect: ScoredAspect, value: Points, text: string): Refusal | null {
  const maximum = formatPoints(aspect.maximum)
  if (value < 0) return refuse('mark-negative', { value: text })
  if (value > aspect.maximum) return refuse('mark-above-maximum', { value: text, maximum })
  const step = stepOf(aspect)
  if (value % step !== 0 && value !== aspect.maximum)
    return refuse('mark-between-steps', { value: text, step: formatPoints(step), maximum })
  return null
}

/** The distance between the points a measurement can take: its step, or its maximum where it is full or zero. */
export function stepOf(aspect: ScoredAspect): Points {
  const step = aspect.measure?.form === 'steps' ? parsePoints(aspect.measure.step) : null
  return step !== null && step > 0 ? step : aspect.maximum
}
