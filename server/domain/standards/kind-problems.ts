import { formatPoints, type Points, points, scalePoints } from '#domain/kit/points'
import type { RefusalFacts } from '#domain/kit/refusal'
import type { DraftAspect, Measure, PanelScale } from './contract.ts'
import { maximumOf } from './totals.ts'

/** What is wrong with how an aspect turns into points: a code, the field, and the facts. */
export interface KindProblem {
  readonly code: string
  readonly field: string
  readonly facts: RefusalFacts
}

type Of<Form extends Measure['form']> = Extract<Measure, { form: Form }>

const problem = (code: string, field: string, facts: RefusalFacts): KindProblem => ({ code, field, facts })

/** Everything wrong with the form of a measurement. */
export function measureProblems(aspect: DraftAspect, measure: Measure): KindProblem[] {
  switch (measure.form) {
    case 'full-or-zero':
      return []
    case 'steps':
      return notPositive(aspect, 'measure/step', measure.step)
    case 'deductions':
      return [
        ...notPositive(aspect, 'measure/perFault', measure.perFault),
        ...offBounds(aspect, 'floor', measure.floor),
      ]
    case 'table':
      return [...toleranceProblems(aspect, measure.tolerance), ...rowProblems(aspect, measure)]
    case 'linear':
      return [...toleranceProblems(aspect, measure.tolerance), ...lineProblems(aspect, measure)]
  }
}

const notPositive = ({ code: aspect }: DraftAspect, field: string, value: string) =>
  points(value) > 0 ? [] : [problem('figure-not-positive', field, { aspect, value })]

function offBounds(aspect: DraftAspect, field: string, value: string): KindProblem[] {
  const within = points(value) >= 0 && points(value) <= maximumOf(aspect)
  const facts = { aspect: aspect.code, value, maximum: formatPoints(maximumOf(aspect)) }
  return within ? [] : [problem('points-off-bounds', `measure/${field}`, facts)]
}

const toleranceProblems = ({ code: aspect }: DraftAspect, tolerance: string) =>
  points(tolerance) >= 0 ? [] : [problem('tolerance-negative', 'measure/tolerance', { aspect, value: tolerance })]

/** The bounds of a table rise, and its last row alone is without one. */
function rowProblems(aspect: DraftAspect, { rows }: Of<'table'>): KindProblem[] {
  const last = rows.length - 1
  const list = rows.flatMap((row, at) => {
    const before = rows[at - 1]?.upTo
    const facts = { aspect: aspect.code, row: at + 1 }
    const rises = row.upTo === null || before == null || points(row.upTo) > points(before)
    return [
      ...((row.upTo === null) === (at === last) ? [] : [problem('table-not-open', `measure/rows/${at}`, facts)]),
      ...(rises ? [] : [problem('table-not-rising', `measure/rows/${at}`, facts)]),
      ...offBounds(aspect, `rows/${at}/points`, row.points),
    ]
  })
  return [...list, ...unreached(aspect, rows)]
}

function lineProblems(aspect: DraftAspect, { from, to }: Of<'linear'>): KindProblem[] {
  const facts = { aspect: aspect.code, value: from.value }
  return [
    ...(points(from.value) === points(to.value) ? [problem('line-without-range', 'measure/to/value', facts)] : []),
    ...offBounds(aspect, 'from/points', from.points),
    ...offBounds(aspect, 'to/points', to.points),
    ...unreached(aspect, [from, to]),
  ]
}

/** Nobody could get all of the maximum. */
function unreached(aspect: DraftAspect, worth: readonly { readonly points: string }[]): KindProblem[] {
  const best = Math.max(...worth.map((one) => points(one.points)))
  if (best >= maximumOf(aspect)) return []
  const facts = { aspect: aspect.code, maximum: formatPoints(maximumOf(aspect)), best: formatPoints(best as Points) }
  return [problem('maximum-not-reached', 'maximum', facts)]
}

/** The most that a panel aspect can award: the highest points times the factor, to the ten-thousandth. */
export const scaleMaximum = ({ highest, factor }: PanelScale): Points =>
  scalePoints(points(highest), points(factor), 10_000, 4)

/** Everything wrong with the scale of a panel aspect. */
export function scaleProblems(aspect: DraftAspect, scale: PanelScale): KindProblem[] {
  const { lowest, highest, step, factor } = scale
  const range = points(highest) - points(lowest)
  const facts = { aspect: aspect.code, lowest, highest, step }
  const maximum = scaleMaximum(scale)
  const differs = { aspect: aspect.code, claimed: formatPoints(maximumOf(aspect)), found: formatPoints(maximum) }
  return [
    ...(range > 0 && points(lowest) >= 0 ? [] : [problem('scale-bounds', 'scale/highest', facts)]),
    ...notPositive(aspect, 'scale/step', step),
    ...(points(step) > 0 && range % points(step) !== 0 ? [problem('scale-steps', 'scale/step', facts)] : []),
    ...notPositive(aspect, 'scale/factor', factor),
    ...(maximum === maximumOf(aspect) ? [] : [problem('scale-maximum-differs', 'maximum', differs)]),
  ]
}
