import type { DraftAspect, Measure, PanelScale } from '#domain/standards/contract'
import { t } from '../../lib/text/index.ts'

/** How an aspect turns into points, in one sentence; null for a judgement, whose ladder says it. */
export function howText({ kind, measure, scale }: DraftAspect): string | null {
  if (kind === 'judgement') return null
  if (kind === 'panel') return scale && scaleText(scale)
  return measureText(measure ?? { form: 'full-or-zero' })
}

/** How a measurement turns into points. */
export function measureText(measure: Measure): string {
  switch (measure.form) {
    case 'full-or-zero':
      return t('standards.fullOrZero')
    case 'steps':
      return t('standards.inSteps', { step: measure.step })
    case 'deductions':
      return t('standards.perFault', { points: measure.perFault, floor: measure.floor })
    case 'table':
      return t('standards.byTable', { rows: measure.rows.map((row, at) => rowText(measure, row, at)).join(', ') })
    case 'linear':
      return t('standards.byLine', {
        from: worthText(measure.from, measure.unit),
        to: worthText(measure.to, measure.unit),
      })
  }
}

function rowText(
  { rows, unit }: Extract<Measure, { form: 'table' }>,
  { upTo, points }: { upTo: string | null; points: string },
  at: number,
) {
  const bound = upTo === null ? `> ${rows[at - 1]?.upTo ?? ''}` : `≤ ${upTo}`
  return t('standards.worth', { value: `${bound} ${unit}`.trim(), points })
}

const worthText = ({ value, points }: { value: string; points: string }, unit: string) =>
  t('standards.worth', { value: `${value} ${unit}`.trim(), points })

/** The scale of a panel aspect, and what is dropped. */
export function scaleText({ lowest, highest, step, dropHighest, dropLowest, factor }: PanelScale): string {
  const words = [t('standards.onScale', { lowest, highest, step })]
  if (dropHighest + dropLowest > 0) words.push(t('standards.drops', { high: dropHighest, low: dropLowest }))
  if (factor !== '1') words.push(t('standards.timesFactor', { factor }))
  return words.join(' · ')
}
