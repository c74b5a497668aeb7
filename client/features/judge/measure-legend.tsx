import { For, Show } from 'solid-js'
import { points } from '#domain/kit/points'
import { t } from '../../lib/text/index.ts'
import { classNames } from '../../ui/class-names.ts'
import type { MeasuredForm } from './measured.ts'

/** What measured values are worth: the rows of the table or the ends of the line, the one that was reached marked. */
export function MeasureLegend(props: { form: MeasuredForm; worth: string | null }) {
  return (
    <div class="grid gap-1 text-13 text-muted">
      <ul class="flex flex-wrap justify-center gap-1.5">
        <For each={linesOf(props.form)}>
          {(line) => (
            <li
              class={classNames(
                'whitespace-nowrap rounded-full px-2.5 py-1 inset-ring inset-ring-line',
                line.points === props.worth && 'bg-accent-soft font-semibold text-ink inset-ring-accent',
              )}
            >
              {t('judge.worthAt', { value: line.value, points: line.points })}
            </li>
          )}
        </For>
      </ul>
      <Show when={points(props.form.tolerance) > 0}>
        <p class="text-center">{t('judge.tolerance', { value: withUnit(props.form.tolerance, props.form) })}</p>
      </Show>
    </div>
  )
}

interface Line {
  readonly value: string
  readonly points: string
}

function linesOf(form: MeasuredForm): Line[] {
  if (form.form === 'linear')
    return [form.from, form.to].map(({ value, points }) => ({ value: withUnit(value, form), points }))
  return form.rows.map(({ upTo, points }, at) => ({
    value:
      upTo === null
        ? t('judge.above', { value: withUnit(form.rows[at - 1]?.upTo ?? '', form) })
        : t('judge.upToValue', { value: withUnit(upTo, form) }),
    points,
  }))
}

const withUnit = (value: string, { unit }: MeasuredForm) => (unit ? `${value} ${unit}` : value)
