import { createUniqueId, For, Show } from 'solid-js'
import { formatDay, formatMonth, formatWeekday } from '../../../lib/text/format.ts'
import { t } from '../../../lib/text/index.ts'
import { classNames } from '../../../ui/class-names.ts'
import { dayName } from './day-name.ts'
import type { YearDay } from './year-model.ts'

/** A month by weeks from Monday: what is off, and what is worked at a weekend. A day is a button where it can be pressed. */
export function MonthGrid(props: {
  weeks: readonly (readonly (string | null)[])[]
  at: (day: string) => YearDay
  /** The one day that the Tab key comes to. */
  here: string
  onPress?: (day: string) => void
}) {
  const id = createUniqueId()
  const first = () => props.weeks.flat().find((day) => day !== null) ?? ''
  return (
    <section aria-labelledby={id} class="min-w-0">
      <h3 id={id} class="pb-1 font-medium text-15">
        {formatMonth(first())}
      </h3>
      <table class="w-full table-fixed border-collapse text-center text-15">
        <thead class="text-13 text-muted">
          <tr>
            <For each={props.weeks[1]}>
              {(day) => (
                <th scope="col" class="pb-1 font-normal">
                  {day && formatWeekday(day)}
                </th>
              )}
            </For>
          </tr>
        </thead>
        <tbody>
          <For each={props.weeks}>
            {(week) => (
              <tr>
                <For each={week}>
                  {(day) => (
                    <td class="p-0.5">
                      <Show when={day}>
                        {(day) => (
                          <DayCell of={props.at(day())} isHere={props.here === day()} onPress={props.onPress} />
                        )}
                      </Show>
                    </td>
                  )}
                </For>
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </section>
  )
}

const cellClass = 'grid min-h-11 w-full content-center justify-items-center rounded-sm leading-tight tabular-nums'

function lookOf({ working, by }: YearDay): string {
  if (by === null) return working ? 'text-ink' : 'text-muted'
  if (working) return 'bg-saved-soft text-saved font-medium'
  return classNames(
    'bg-accent-soft text-accent font-medium',
    by === 'law' && 'outline-1 outline-dashed outline-accent -outline-offset-2',
  )
}

function DayCell(props: { of: YearDay; isHere: boolean; onPress?: ((day: string) => void) | undefined }) {
  const date = () => Number(props.of.day.slice(8))
  const mark = () => (props.of.by === null ? '' : t(props.of.working ? 'workdays.worked' : 'workdays.off'))
  const words = () =>
    [
      formatDay(props.of.day),
      t(props.of.working ? 'workdays.isWorked' : 'workdays.isOff'),
      dayName(props.of.name),
      props.of.by === 'law' && t('workdays.byLaw'),
    ]
      .filter(Boolean)
      .join(', ')
  const content = () => (
    <>
      <span aria-hidden="true">{date()}</span>
      <span aria-hidden="true" class="h-3.5 text-13 leading-none">
        {mark()}
      </span>
    </>
  )
  return (
    <Show
      when={props.onPress}
      fallback={
        <span title={words()} class={classNames(cellClass, lookOf(props.of))}>
          {content()}
          <span class="sr-only">{words()}</span>
        </span>
      }
    >
      {(press) => (
        <button
          type="button"
          data-day={props.of.day}
          aria-label={words()}
          title={words()}
          tabindex={props.isHere ? 0 : -1}
          onClick={() => press()(props.of.day)}
          class={classNames(cellClass, lookOf(props.of), 'hover:inset-ring hover:inset-ring-ink')}
        >
          {content()}
        </button>
      )}
    </Show>
  )
}
