import { Show } from 'solid-js'
import type { Estimate } from '#domain/rankings/analysis/contract'
import { formatNumber } from '../../lib/text/format.ts'
import { t } from '../../lib/text/index.ts'

/** A statistic with so many digits, by locale; with its sign where it says a difference. */
export const figure = (value: number, digits: number, signed = false): string =>
  formatNumber(value, {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    ...(signed ? { signDisplay: 'exceptZero' } : {}),
  })

/** A difference in percent of an aspect's maximum: "+3.2%". */
export const percent = (value: number): string => `${figure(value, 1, true)}%`

/** The interval of a figure in words, small, under it. */
export function EstimateText(props: { of: Estimate; digits: number; signed?: boolean }) {
  const say = (value: number) => figure(value, props.digits, props.signed)
  return (
    <span class="text-13 whitespace-nowrap text-muted tabular-nums">
      <Show when={props.of.low !== null && props.of.high !== null} fallback={t('analysis.unsure')}>
        {t('analysis.interval', { low: say(props.of.low ?? 0), high: say(props.of.high ?? 0) })}
      </Show>
    </span>
  )
}
