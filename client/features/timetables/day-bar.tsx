import ChevronLeft from 'lucide-solid/icons/chevron-left'
import ChevronRight from 'lucide-solid/icons/chevron-right'
import { For } from 'solid-js'
import { formatDate } from '../../lib/text/format.ts'
import { t } from '../../lib/text/index.ts'
import { IconButton } from '../../ui/button.tsx'
import { classNames } from '../../ui/class-names.ts'

/** The days of a batch, each with how many sessions it has, and the steps to the day before and after. */
export function DayBar(props: {
  days: readonly string[]
  day: string
  countOf: (day: string) => number
  onDay: (day: string) => void
}) {
  const go = (by: number) => {
    const next = props.days[props.days.indexOf(props.day) + by]
    if (next) props.onDay(next)
  }
  return (
    <nav aria-label={t('timetables.days')} class="flex min-w-0 items-center gap-1">
      <IconButton
        name={t('common.previous')}
        icon={<ChevronLeft aria-hidden="true" />}
        disabled={props.day === props.days[0]}
        onClick={() => go(-1)}
      />
      <ul class="flex min-w-0 gap-1 overflow-x-auto">
        <For each={props.days}>
          {(day) => (
            <li>
              <button
                type="button"
                aria-current={day === props.day ? 'date' : undefined}
                class={classNames(
                  'inline-flex min-h-11 items-center gap-2 whitespace-nowrap rounded-md px-3 text-15',
                  day === props.day
                    ? 'bg-accent-soft font-medium text-ink'
                    : 'text-muted hover:bg-hover hover:text-ink',
                )}
                onClick={() => props.onDay(day)}
              >
                {formatDate(day)}
                <span class="text-13 text-muted">{props.countOf(day)}</span>
              </button>
            </li>
          )}
        </For>
      </ul>
      <IconButton
        name={t('common.next')}
        icon={<ChevronRight aria-hidden="true" />}
        disabled={props.day === props.days.at(-1)}
        onClick={() => go(1)}
      />
    </nav>
  )
}
