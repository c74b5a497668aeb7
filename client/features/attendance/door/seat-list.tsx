import Search from 'lucide-solid/icons/search'
import UserX from 'lucide-solid/icons/user-x'
import { createMemo, createSignal, For, Show } from 'solid-js'
import type { DoorSeat } from '#domain/attendance/door'
import { type StandingState, standingStates } from '#domain/attendance/standing'
import { ticketNumber } from '#domain/attendance/tickets'
import { formatTime } from '../../../lib/text/format.ts'
import { t } from '../../../lib/text/index.ts'
import { Button } from '../../../ui/button.tsx'
import { classNames } from '../../../ui/class-names.ts'
import { confirmAct } from '../../../ui/confirm.tsx'
import { boxClass } from '../../../ui/field.tsx'
import { StandingWord } from '../standing-word.tsx'
import type { AtDoor } from './at-door.ts'
import { PersonPhoto } from './person-photo.tsx'

type Filter = StandingState | 'all'

/** Everybody of the session by seat, with counts that filter; a press brings somebody to the other side. */
export function SeatList(props: { door: AtDoor }) {
  const [filter, setFilter] = createSignal<Filter>('all')
  const [text, setText] = createSignal('')
  const seats = createMemo(() => {
    const wanted = text().trim().toLowerCase()
    return props.door.load().seats.filter((seat) => {
      const names = `${seat.name} ${seat.latinName ?? ''}`.toLowerCase()
      if (wanted && !names.includes(wanted)) return false
      return filter() === 'all' || (!seat.withdrawn && props.door.standing(seat).state === filter())
    })
  })
  const choose = (seat: DoorSeat) => {
    props.door.choose(seat.entryId)
    document.querySelector('[data-find] [data-card]')?.scrollIntoView({ block: 'nearest' })
  }
  return (
    <section class="grid min-w-0 content-start gap-3" aria-label={t('checkin.list')}>
      <Filters door={props.door} value={filter()} onChange={setFilter} />
      <div class="flex flex-wrap items-center gap-3">
        <label class="relative min-w-48 flex-1">
          <span class="sr-only">{t('checkin.searchList')}</span>
          <Search class="pointer-events-none absolute inset-y-0 start-3 my-auto size-5 text-muted" aria-hidden="true" />
          <input
            type="search"
            name="search"
            placeholder={t('checkin.searchList')}
            value={text()}
            onInput={(event) => setText(event.currentTarget.value)}
            class={`${boxClass} ps-10`}
          />
        </label>
        <RestAbsent door={props.door} />
      </div>
      <ul class="grid divide-y divide-line border-line border-y">
        <For each={seats()} fallback={<li class="py-8 text-center text-15 text-muted">{t('checkin.nobodyHere')}</li>}>
          {(seat) => <SeatRow door={props.door} seat={seat} onChoose={() => choose(seat)} />}
        </For>
      </ul>
    </section>
  )
}

function Filters(props: { door: AtDoor; value: Filter; onChange: (filter: Filter) => void }) {
  const counts = () => props.door.counts()
  return (
    <div role="toolbar" aria-label={t('checkin.list')} class="flex flex-wrap gap-2">
      <For each={['all', ...standingStates] as const}>
        {(one) => (
          <button
            type="button"
            aria-pressed={props.value === one}
            data-count={one}
            onClick={() => props.onChange(one)}
            class={classNames(
              'inline-flex min-h-11 items-baseline gap-2 rounded-md px-3 py-2 text-15 inset-ring transition-colors',
              props.value === one
                ? 'bg-accent-soft font-medium text-accent inset-ring-accent/40'
                : 'bg-raised inset-ring-line hover:bg-hover',
            )}
          >
            {one === 'all' ? t('checkin.all') : t(`checkin.state-${one}`)}
            <span class="font-semibold text-17">{one === 'all' ? counts().all : counts()[one]}</span>
          </button>
        )}
      </For>
      <Show when={counts().late > 0}>
        <span class="inline-flex min-h-11 items-center px-1 text-15 text-saved">
          {t('checkin.lateCount', { n: counts().late })}
        </span>
      </Show>
    </div>
  )
}

function RestAbsent(props: { door: AtDoor }) {
  const n = () => props.door.rest().length
  const mark = async () => {
    const title = t('checkin.restAbsentTitle', { n: n() })
    const sure = await confirmAct({ title, lost: t('checkin.restAbsentLost'), verb: t('checkin.restAbsentVerb') })
    if (sure) props.door.restAbsent()
  }
  return (
    <Button
      disabled={n() === 0 || !props.door.hasBegun()}
      icon={<UserX class="size-5" aria-hidden="true" />}
      onClick={() => void mark()}
    >
      {t('checkin.restAbsent', { n: n() })}
    </Button>
  )
}

function SeatRow(props: { door: AtDoor; seat: DoorSeat; onChoose: () => void }) {
  const standing = () => props.door.standing(props.seat)
  const isChosen = () => {
    const arrival = props.door.arrival()
    return arrival !== null && 'seat' in arrival && arrival.seat.entryId === props.seat.entryId
  }
  const number = () => (props.seat.number === null ? t('checkin.noTicket') : ticketNumber(props.seat.number))
  return (
    <li>
      <button
        type="button"
        data-seat={props.seat.entryId}
        data-state={standing().state}
        aria-current={isChosen() || undefined}
        onClick={props.onChoose}
        class={classNames(
          'flex min-h-16 w-full items-center gap-3 px-2 py-2 text-start transition-colors hover:bg-hover',
          isChosen() && 'bg-accent-soft',
        )}
      >
        <span class="w-10 shrink-0 text-center font-semibold text-20">{props.seat.seat ?? '–'}</span>
        <PersonPhoto of={props.seat} class="w-10" />
        <span class="grid min-w-0 flex-1">
          <span class="truncate font-medium text-17">{props.seat.name}</span>
          <span class="truncate text-13 text-muted">
            {[number(), props.seat.document, props.seat.paper && `${t('checkin.paper')} ${props.seat.paper}`]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </span>
        <span class="grid shrink-0 justify-items-end gap-0.5">
          <Show
            when={!props.seat.withdrawn}
            fallback={<span class="text-13 text-muted">{t('checkin.withdrawn')}</span>}
          >
            <StandingWord of={standing()} />
            <Show when={standing().at && standing().state !== 'expected' && standing().at}>
              {(at) => <span class="text-13 text-muted">{formatTime(at())}</span>}
            </Show>
          </Show>
        </span>
      </button>
    </li>
  )
}
