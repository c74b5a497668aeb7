import Armchair from 'lucide-solid/icons/armchair'
import { createMemo, createSignal, For, Show } from 'solid-js'
import type { SeatSession } from '#domain/draws/seats'
import type { Role } from '#domain/people/contract'
import { createRemote } from '../../lib/remote.ts'
import { Remote } from '../../lib/remote-part.tsx'
import { formatDate, formatTime } from '../../lib/text/format.ts'
import { t } from '../../lib/text/index.ts'
import { Button } from '../../ui/button.tsx'
import { Section } from '../../ui/page.tsx'
import { EmptyState } from '../../ui/states.tsx'
import { Status } from '../../ui/status.tsx'
import { may } from '../desk/access.ts'
import { EventFrame } from '../desk/frames.tsx'
import { CommitSeatsDialog } from './commit-seats.tsx'
import { RunSeatsDialog } from './run-seats.tsx'

const drawers: readonly Role[] = ['administrator', 'manager', 'draw-officer']

/** The seats of a batch's sessions, by day: the lists of a day are frozen together, and drawn by one public value. */
export default function SeatsPage() {
  const [committing, setCommitting] = createSignal<readonly SeatSession[] | null>(null)
  const [running, setRunning] = createSignal(false)
  return (
    <EventFrame tabName={t('draws.seats')}>
      {(at) => {
        const remote = createRemote<{ sessions: SeatSession[] }>(() => `/api/events/${at().event.id}/seats`)
        const mayDraw = () => may(drawers, at().event.id) && at().event.state !== 'closed'
        const waiting = () => remote.data?.sessions.filter(({ state }) => state === 'committed').length ?? 0
        return (
          <>
            <p class="max-w-176 text-15 text-muted">{t('draws.seatsMore')}</p>
            <Show when={mayDraw() && waiting() > 0}>
              <div class="flex flex-wrap items-center gap-3 rounded-md bg-hover px-4 py-3">
                <span class="min-w-0 flex-1 basis-64 text-15">{t('draws.seatsWaiting', { n: waiting() })}</span>
                <Button kind="primary" onClick={() => setRunning(true)}>
                  {t('draws.runSeats')}
                </Button>
              </div>
            </Show>
            <Remote
              of={remote}
              empty={({ sessions }) =>
                sessions.length === 0 && (
                  <EmptyState
                    icon={<Armchair aria-hidden="true" />}
                    title={t('draws.seatsNone')}
                    more={t('draws.seatsNoneMore')}
                  />
                )
              }
            >
              {(found) => <Days sessions={found().sessions} onCommit={mayDraw() ? setCommitting : undefined} />}
            </Remote>
            <CommitSeatsDialog eventId={at().event.id} sessions={committing()} onClose={() => setCommitting(null)} />
            <RunSeatsDialog eventId={at().event.id} open={running()} onClose={() => setRunning(false)} />
          </>
        )
      }}
    </EventFrame>
  )
}

function Days(props: {
  sessions: readonly SeatSession[]
  onCommit: ((sessions: readonly SeatSession[]) => void) | undefined
}) {
  const days = createMemo(() => {
    const byDay = new Map<string, SeatSession[]>()
    for (const one of props.sessions) {
      const day = formatDate(one.startsAt)
      byDay.set(day, [...(byDay.get(day) ?? []), one])
    }
    return [...byDay].map(([day, sessions]) => ({ day, sessions }))
  })
  /** What of a day can be drawn together: those without seats or, where all have some, all of them anew. */
  const drawable = (sessions: readonly SeatSession[]) => {
    const some = sessions.filter(({ entries }) => entries > 0)
    const open = some.filter(({ state }) => state === 'open' || state === 'stale')
    return open.length > 0 ? open : some.filter(({ state }) => state === 'drawn')
  }
  return (
    <For each={days()}>
      {({ day, sessions }) => (
        <Section
          title={day}
          actions={
            <Show when={drawable(sessions).length > 0 && props.onCommit}>
              {(commit) => (
                <Button onClick={() => commit()(drawable(sessions))}>
                  {drawable(sessions)[0]?.state === 'drawn'
                    ? t('draws.seatsAgain')
                    : t('draws.commitSeats', { n: drawable(sessions).length })}
                </Button>
              )}
            </Show>
          }
        >
          <ul class="grid">
            <For each={sessions}>{(one) => <Line of={one} />}</For>
          </ul>
        </Section>
      )}
    </For>
  )
}

const looks = { open: 'waiting', committed: 'waiting', drawn: 'stored', stale: 'refused' } as const

function Line(props: { of: SeatSession }) {
  return (
    <li class="flex flex-wrap items-center gap-x-6 gap-y-1 border-line border-b py-3">
      <div class="min-w-0 flex-1 basis-64">
        <p class="wrap-anywhere font-medium text-15">{`${formatTime(props.of.startsAt)} ${props.of.name}`}</p>
        <p class="wrap-anywhere text-13 text-muted">
          {[
            props.of.discipline,
            props.of.place,
            t('draws.seatCount', { entries: props.of.entries, seats: props.of.seats }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </div>
      <Status state={looks[props.of.state]} word={t(`draws.seats-${props.of.state}`)} />
      <Show when={props.of.drawId}>
        {(drawId) => (
          <a class="inline-flex min-h-11 items-center px-2" href={`/draws/${drawId()}`} target="_blank" rel="noopener">
            {t('draws.open')}
          </a>
        )}
      </Show>
    </li>
  )
}
