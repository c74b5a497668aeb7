import { formatPoints, parsePoints, points } from '#domain/kit/points'
import type { ScoredAspect } from '#domain/scoring/cell'
import { ABSENT } from '#domain/scoring/contract'
import { measureAward } from '#domain/scoring/kinds/measure-award'
import type { Measure } from '#domain/standards/contract'
import { t } from '../../lib/text/index.ts'

/** A measurement whose mark is a measured value in a unit. */
export type MeasuredForm = Extract<Measure, { form: 'table' | 'linear' }>

/** The measure of an aspect that takes a measured value; null for every other. */
export function measuredForm({ measure }: ScoredAspect): MeasuredForm | null {
  return measure?.form === 'table' || measure?.form === 'linear' ? measure : null
}

/** Whether what is entered is itself points, so that there is nothing to convert. */
export const isEnteredInPoints = ({ measure }: ScoredAspect): boolean =>
  measure === null || measure.form === 'full-or-zero' || measure.form === 'steps'

/** The points that an entered value of a measurement comes to, as text; null where it is no number. */
export function worthOf({ measure, maximum }: ScoredAspect, value: string | null, decimals: number): string | null {
  const entered = value === null ? null : parsePoints(value)
  return measure && entered !== null ? formatPoints(measureAward(measure, entered, maximum, decimals)) : null
}

/** Whether some value below zero means something to the measure, so that a pad needs a sign. */
export function isSigned(form: MeasuredForm): boolean {
  const values = form.form === 'linear' ? [form.from.value, form.to.value] : form.rows.flatMap(({ upTo }) => upTo ?? [])
  return values.some((value) => points(value) < 0)
}

/** A mark as it is read aloud: with its unit, as a number of faults, or as an absence. */
export function markWord({ measure }: Pick<ScoredAspect, 'measure'>, value: string): string {
  if (value === ABSENT) return t('judge.absent')
  if (measure?.form === 'deductions') return t('judge.faults', { n: value })
  const unit = measure && 'unit' in measure ? measure.unit : ''
  return unit ? `${value} ${unit}` : value
}
