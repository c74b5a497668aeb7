import { formatPoints, type Points, points } from '#domain/kit/points'
import type { Judging } from '#domain/scoring/contract'
import { chanceOf } from './chance.ts'

type Aspect = Judging['scheme']['criteria'][number]['subCriteria'][number]['aspects'][number]

/** What a mark's value comes from: a seed, an entry and who gives it in which round. */
export interface Source {
  readonly seed: number
  readonly entryId: string
  readonly judgeId: string
  readonly round: number
}

/** The value that a judge gives: an entry is good or not so good throughout, and judges see it nearly alike. */
export function givenValue(aspect: Aspect, source: Source): string {
  if (aspect.kind === 'judgement') return score(aspect, source)
  return aspect.kind === 'panel' ? onScale(aspect, source) : measured(aspect, quality(aspect, source))
}

const quality = ({ id }: Aspect, { seed, entryId }: Source) =>
  (chanceOf(seed, entryId) + chanceOf(seed, entryId, id)) / 2

/** Now and then a judge sees it otherwise, in the first round. */
function otherwise({ id }: Aspect, { seed, entryId, judgeId, round }: Source): number {
  const own = round > 1 ? 0.5 : chanceOf(seed, entryId, id, judgeId)
  return own < 0.2 ? -1 : own > 0.8 ? 1 : 0
}

const within = (lowest: number, value: number, highest: number) => Math.max(lowest, Math.min(highest, value))

function score(aspect: Aspect, source: Source): string {
  const shared = Math.floor(quality(aspect, source) * 4)
  return String(within(0, Math.min(3, shared) + otherwise(aspect, source), 3))
}

function onScale(aspect: Aspect, source: Source): string {
  if (!aspect.scale) return '0'
  const { lowest, highest, step } = aspect.scale
  const steps = Math.floor((points(highest) - points(lowest)) / points(step))
  const at = within(0, Math.round(quality(aspect, source) * steps) + otherwise(aspect, source), steps)
  return formatPoints((points(lowest) + at * points(step)) as Points)
}

function measured({ maximum, measure }: Aspect, good: number): string {
  switch (measure?.form) {
    case 'steps':
      return stepsOf(maximum, measure.step, good)
    case 'deductions':
      return String(Math.round((1 - good) * 5))
    case 'table':
      return between('0', measure.rows.findLast(({ upTo }) => upTo !== null)?.upTo ?? '1', 1 - good)
    case 'linear':
      return between(measure.from.value, measure.to.value, good)
    default:
      return good > 0.4 ? maximum : '0'
  }
}

function stepsOf(maximum: string, step: string, good: number): string {
  const steps = Math.floor(points(maximum) / points(step))
  return formatPoints((Math.round(good * steps) * points(step)) as Points)
}

/** A measured value, read to the hundredth. */
const between = (from: string, to: string, share: number) =>
  formatPoints((Math.round((points(from) + (points(to) - points(from)) * share) / 100) * 100) as Points)
