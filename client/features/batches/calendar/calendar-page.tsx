import { useSearchParams } from '@solidjs/router'
import ChevronLeft from 'lucide-solid/icons/chevron-left'
import ChevronRight from 'lucide-solid/icons/chevron-right'
import { createMemo, createSignal, For, Show } from 'solid-js'
import type { CalendarYear } from '#domain/batches/contract'
import { type Festival, festivalNames, festivals, makeUp } from '#domain/batches/festivals'
import { calendarKeepers } from '#domain/batches/keepers'
import { dayOf } from '#domain/kit/city-time'
import { createAct } from '../../../lib/act.ts'
import { createRemote, refreshRemotes } from '../../../lib/remote.ts'
import { Remote } from '../../../lib/remote-part.tsx'
import { t } from '../../../lib/text/index.ts'
import { Button, IconButton } from '../../../ui/button.tsx'
import { Select } from '../../../ui/select.tsx'
import { may } from '../../desk/access.ts'
import { DeskPage } from '../../desk/desk-page.tsx'
import { sayError } from '../../desk/say.ts'
import { Verdict } from '../../desk/verdict.tsx'
import { festivalName } from './day-name.ts'
import { MonthGrid } from './month-grid.tsx'
import { daysOf, monthsOf, nearestFestival, pressed, stepped } from './year-model.ts'

const [FIRST, LAST] = [2025, 2099]

/** The calendar of working days, a year at a time: everybody reads it, administrators and the authority keep it. */
export default function CalendarPage() {
  const [search, setSearch] = useSearchParams<{ year?: string }>()
  const year = () => Math.min(LAST, Math.max(FIRST, Number(search.year ?? dayOf(new Date()).slice(0, 4)) || FIRST))
  const remote = createRemote<CalendarYear>(() => `/api/calendar/years/${year()}`)
  const go = (to: number) => setSearch({ year: String(to) }, { replace: true })
  return (
    <DeskPage
      title={t('workdays.title')}
      more={t('workdays.more')}
      actions={
        <div class="flex items-center gap-1">
          <IconButton
            name={t('workdays.yearBefore')}
            icon={<ChevronLeft aria-hidden="true" />}
            disabled={year() === FIRST}
            onClick={() => go(year() - 1)}
          />
          <span class="min-w-14 text-center font-semibold text-20 tabular-nums" aria-live="polite">
            {year()}
          </span>
          <IconButton
            name={t('workdays.yearAfter')}
            icon={<ChevronRight aria-hidden="true" />}
            disabled={year() === LAST}
            onClick={() => go(year() + 1)}
          />
        </div>
      }
    >
      <Remote of={remote}>{(of) => <Year of={of()} />}</Remote>
    </DeskPage>
  )
}

function Year(props: { of: CalendarYear }) {
  const act = createAct()
  const mayKeep = () => may(calendarKeepers)
  const put = async (path: string, body: object) => {
    if (await act.send('PUT', path, body)) refreshRemotes('/api/calendar')
    else sayError(act.error)
  }
  const setKnown = (known: boolean) => void put(`/api/calendar/years/${props.of.year}`, { known })
  return (
    <>
      <Verdict
        kind={props.of.known ? 'good' : 'doubtful'}
        title={t(props.of.known ? 'workdays.known' : 'workdays.unknown', { year: String(props.of.year) })}
        more={props.of.known ? undefined : t('workdays.unknownMore')}
        actions={
          <Show when={mayKeep()}>
            <Show
              when={props.of.known}
              fallback={
                <Button kind="primary" busy={act.busy} onClick={() => setKnown(true)}>
                  {t('workdays.markKnown')}
                </Button>
              }
            >
              <Button busy={act.busy} onClick={() => setKnown(false)}>
                {t('workdays.markUnknown')}
              </Button>
            </Show>
          </Show>
        }
      />
      <Months of={props.of} mayKeep={mayKeep()} onPut={(day, body) => put(`/api/calendar/${day}`, body)} />
    </>
  )
}

function Months(props: {
  of: CalendarYear
  mayKeep: boolean
  onPut: (day: string, body: { working: boolean | null; name: string }) => Promise<void>
}) {
  const [festival, setFestival] = createSignal<Festival | 'nearest'>('nearest')
  const [last, setHere] = createSignal('')
  const year = createMemo(() => props.of.year)
  const months = createMemo(() => monthsOf(year()))
  const here = () => (last().startsWith(`${year()}-`) ? last() : `${year()}-01-01`)
  const at = createMemo(() => daysOf(props.of))
  const options = () => [
    { value: 'nearest' as const, label: t('workdays.nearest') },
    ...festivals.map((value) => ({ value, label: festivalName(value) })),
  ]
  const press = (day: string) => {
    setHere(day)
    const working = pressed(props.of, day)
    const chosen = festival()
    const name = chosen === 'nearest' ? nearestFestival(props.of, day) : festivalNames[chosen]
    void props.onPut(day, { working, name: working ? name + makeUp : name })
  }
  let grid: HTMLElement | undefined
  const step = (event: KeyboardEvent) => {
    const from = (event.target as HTMLElement).dataset.day
    const to = from && stepped(from, event.key)
    if (!to) return
    event.preventDefault()
    setHere(to)
    grid?.querySelector<HTMLElement>(`[data-day="${to}"]`)?.focus()
  }
  return (
    <>
      <Show when={props.mayKeep}>
        <div class="grid gap-2 sm:max-w-80">
          <Select
            label={t('workdays.festival')}
            hint={t('workdays.keepHint')}
            options={options()}
            value={festival()}
            onChange={setFestival}
          />
        </div>
      </Show>
      <section
        ref={grid}
        aria-label={t('workdays.days', { year: String(year()) })}
        onKeyDown={step}
        class="grid gap-x-8 gap-y-6 sm:grid-cols-2 xl:grid-cols-3"
      >
        <For each={months()}>
          {(weeks) => (
            <MonthGrid weeks={weeks} at={at()} here={here()} {...(props.mayKeep ? { onPress: press } : {})} />
          )}
        </For>
      </section>
    </>
  )
}
