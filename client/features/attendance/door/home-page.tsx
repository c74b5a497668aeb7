import { A } from '@solidjs/router'
import ChevronRight from 'lucide-solid/icons/chevron-right'
import CloudDownload from 'lucide-solid/icons/cloud-download'
import DoorOpen from 'lucide-solid/icons/door-open'
import { For, Match, Show, Switch } from 'solid-js'
import type { DoorListed } from '#domain/attendance/door'
import { countStandings, expected } from '#domain/attendance/standing'
import { dayOf } from '#domain/kit/city-time'
import { canKeepApp, newVersionWaits, takeNewVersion } from '../../../lib/kept-app.ts'
import { ErrorNotice } from '../../../lib/remote-part.tsx'
import { serverNow } from '../../../lib/server-clock.ts'
import { formatDateTime } from '../../../lib/text/format.ts'
import { t } from '../../../lib/text/index.ts'
import { Button } from '../../../ui/button.tsx'
import { Page, Section } from '../../../ui/page.tsx'
import { EmptyState, Skeleton } from '../../../ui/states.tsx'
import { Status } from '../../../ui/status.tsx'
import { componentName, dayAndHours, hours, subjectName } from '../words.ts'
import { DoorFrame } from './door-frame.tsx'
import { useDoors } from './doorkeeper.ts'
import { overlaid } from './overlay.ts'

/** The sessions whose doors somebody keeps: today's first, then those of the next days, which can be loaded already. */
export default function HomePage() {
  const { keeper, ready } = useDoors()
  const today = () => dayOf(new Date(serverNow()))
  const sessions = (isToday: boolean) => ready.list()?.sessions.filter(({ day }) => (day === today()) === isToday) ?? []
  return (
    <DoorFrame title={t('checkin.door')}>
      <Show when={newVersionWaits() && keeper.unsent() === 0}>
        <p class="flex flex-wrap items-center gap-3 border-line border-b bg-accent-soft px-4 py-2 text-15">
          <span class="min-w-0 flex-1">{t('checkin.newVersion')}</span>
          <Button onClick={takeNewVersion}>{t('checkin.takeNewVersion')}</Button>
        </p>
      </Show>
      <main>
        <Page
          title={t('checkin.homeTitle', { name: keeper.person.name })}
          more={canKeepApp() ? t('checkin.homeMore') : t('checkin.notKeptApp')}
          actions={
            <Button busy={ready.loading()} onClick={() => void ready.refresh()}>
              {t('checkin.loadNow')}
            </Button>
          }
        >
          <Switch fallback={<Skeleton name={t('common.loading')} />}>
            <Match when={ready.error()}>
              <ErrorNotice error={ready.error()} retry={() => void ready.refresh()} />
            </Match>
            <Match when={ready.list()?.sessions.length === 0}>
              <EmptyState
                icon={<DoorOpen aria-hidden="true" />}
                title={t('checkin.nothingTitle')}
                more={t('checkin.nothingMore')}
              />
            </Match>
            <Match when={ready.list()}>
              <Sessions title={t('checkin.today')} sessions={sessions(true)} />
              <Sessions title={t('checkin.later')} sessions={sessions(false)} later />
            </Match>
          </Switch>
        </Page>
      </main>
    </DoorFrame>
  )
}

function Sessions(props: { title: string; sessions: readonly DoorListed[]; later?: boolean }) {
  return (
    <Show when={props.sessions.length > 0}>
      <Section title={props.title}>
        <ul class="grid gap-4 lg:grid-cols-2">
          <For each={props.sessions}>
            {(one) => (
              <li>
                <SessionCard of={one} later={props.later} />
              </li>
            )}
          </For>
        </ul>
      </Section>
    </Show>
  )
}

function SessionCard(props: { of: DoorListed; later?: boolean }) {
  const { keeper, ready } = useDoors()
  const session = () => props.of.session
  const load = () => ready.load(session().sessionId)
  const counts = () => {
    const seats = load()?.seats.filter(({ withdrawn }) => !withdrawn)
    if (!seats) return props.of.counts
    const standings = overlaid(keeper.said(session().sessionId), keeper.acts(), session())
    return countStandings(seats.map((seat) => standings[seat.entryId] ?? seat.standing ?? expected))
  }
  const loadedAt = () => ready.loadedAt(session().sessionId)
  return (
    <A
      href={`/checkin/sessions/${session().sessionId}`}
      class="flex h-full items-center gap-4 rounded-md bg-raised p-5 text-ink no-underline inset-ring inset-ring-line transition-colors hover:bg-hover active:bg-accent-soft"
    >
      <span class="grid min-w-0 flex-1 gap-1">
        <span class="wrap-anywhere font-semibold text-20">{session().room}</span>
        <span class="text-17">{props.later ? dayAndHours(session()) : hours(session())}</span>
        <span class="text-15">
          {[componentName(session().component), subjectName(session())].filter(Boolean).join(' · ')}
        </span>
        <span class="truncate text-15 text-muted">{[session().site, session().event].filter(Boolean).join(' · ')}</span>
        <span class="text-15 text-muted">
          {t('checkin.countOf', { n: counts().in + counts().out, total: counts().all })}
        </span>
        <span class="flex flex-wrap items-center gap-x-3 gap-y-1 pt-1 text-13" data-ready={loadedAt() !== null}>
          <Show
            when={loadedAt()}
            fallback={
              <span class="inline-flex items-center gap-1.5 text-muted">
                <CloudDownload class="size-4" aria-hidden="true" />
                {ready.loading() ? t('checkin.loading') : t('checkin.notReady')}
              </span>
            }
          >
            {(at) => (
              <>
                <Status plain state="stored" word={t('checkin.ready')} />
                <span class="text-muted">{t('checkin.readyAt', { time: formatDateTime(at()) })}</span>
              </>
            )}
          </Show>
        </span>
      </span>
      <ChevronRight class="size-6 shrink-0 text-muted" aria-hidden="true" />
    </A>
  )
}
