import Plus from 'lucide-solid/icons/plus'
import Trash from 'lucide-solid/icons/trash'
import { For, Index, Show } from 'solid-js'
import type { OpeningHours } from '#domain/organisations/contract'
import { t } from '../../lib/text/index.ts'
import { Button, IconButton } from '../../ui/button.tsx'
import { classNames } from '../../ui/class-names.ts'
import { TimeInput } from '../../ui/date-time.tsx'
import { FieldError, hintClass } from '../../ui/field.tsx'
import { daysBySpans, type HoursLine, isRun, weekdays } from './hours-lines.ts'

const dayWord = (day: number) => t(`organisations.weekday-${day as (typeof weekdays)[number]}`)

/** When a site is open: spans of time, each on some days of the week. */
export function HoursField(props: {
  lines: readonly HoursLine[]
  error: string | null
  onChange: (lines: HoursLine[]) => void
}) {
  const change = (at: number, more: Partial<HoursLine>) =>
    props.onChange(props.lines.map((line, i) => (i === at ? { ...line, ...more } : line)))
  const toggle = (at: number, day: number) => {
    const days = props.lines[at]?.weekdays ?? []
    change(at, { weekdays: days.includes(day) ? days.filter((one) => one !== day) : [...days, day].sort() })
  }
  return (
    <fieldset class="grid gap-3" aria-invalid={props.error ? true : undefined}>
      <legend class="font-medium text-15">{t('organisations.hours')}</legend>
      <span class={hintClass}>{t('organisations.hoursHint')}</span>
      <Index each={props.lines} fallback={<p class="text-15 text-muted">{t('organisations.hoursNone')}</p>}>
        {(line, at) => (
          <div class="grid gap-2 rounded-md p-3 inset-ring inset-ring-line">
            <div class="grid max-w-96 grid-cols-7 gap-0.5 sm:gap-1">
              <For each={weekdays}>
                {(day) => (
                  <button
                    type="button"
                    aria-pressed={line().weekdays.includes(day)}
                    onClick={() => toggle(at, day)}
                    class={classNames(
                      'min-h-11 rounded-md text-15 inset-ring',
                      line().weekdays.includes(day)
                        ? 'bg-accent-soft font-medium text-accent inset-ring-accent'
                        : 'text-muted inset-ring-line hover:bg-hover',
                    )}
                  >
                    {dayWord(day)}
                  </button>
                )}
              </For>
            </div>
            <div class="grid grid-cols-[1fr_1fr_auto] items-end gap-3">
              <TimeInput
                label={t('organisations.hoursFrom')}
                value={line().from}
                onChange={(from) => change(at, { from })}
              />
              <TimeInput label={t('organisations.hoursTo')} value={line().to} onChange={(to) => change(at, { to })} />
              <IconButton
                name={t('organisations.removeHours')}
                icon={<Trash aria-hidden="true" />}
                onClick={() => props.onChange(props.lines.filter((_, i) => i !== at))}
              />
            </div>
          </div>
        )}
      </Index>
      <div>
        <Button
          icon={<Plus class="size-5" aria-hidden="true" />}
          onClick={() => props.onChange([...props.lines, { weekdays: [1, 2, 3, 4, 5], from: '', to: '' }])}
        >
          {t('organisations.addHours')}
        </Button>
      </div>
      <Show when={props.error}>
        <FieldError>{props.error}</FieldError>
      </Show>
    </fieldset>
  )
}

/** Opening hours in one line of words. */
export function hoursText(hours: readonly OpeningHours[]): string {
  const all = daysBySpans(hours).map(
    ({ weekdays: days, spans }) => `${daysText(days)} ${spans.join(t('organisations.comma'))}`,
  )
  return all.length > 0 ? all.join(' · ') : t('organisations.hoursNone')
}

function daysText(days: readonly number[]): string {
  if (days.length === weekdays.length) return t('organisations.everyDay')
  const [first = 1, last = 1] = [days[0], days.at(-1)]
  return isRun(days)
    ? t('organisations.weekdaysFromTo', { from: dayWord(first), to: dayWord(last) })
    : t('organisations.weekdaysOne', { days: days.map(dayWord).join(' ') })
}
