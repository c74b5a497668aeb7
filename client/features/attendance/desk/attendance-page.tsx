import DoorOpen from 'lucide-solid/icons/door-open'
import { createSignal, Show } from 'solid-js'
import type { DoorListed } from '#domain/attendance/door'
import { createLive } from '../../../lib/live.ts'
import { createTableAddress } from '../../../lib/table-address.ts'
import { t } from '../../../lib/text/index.ts'
import { localeTag } from '../../../lib/text/locale.ts'
import { Badge } from '../../../ui/badge.tsx'
import { Section } from '../../../ui/page.tsx'
import { EmptyState, Skeleton } from '../../../ui/states.tsx'
import { type Column, Table } from '../../../ui/table.tsx'
import { EventFrame } from '../../desk/frames.tsx'
import { LiveStatus } from '../../desk/live-status.tsx'
import { tableWords } from '../../desk/table-words.ts'
import { componentName, dayAndHours, subjectName } from '../words.ts'
import { SessionDrawer } from './session-drawer.tsx'

/** Who came, session by session, as it happens. */
export default function AttendancePage() {
  return <EventFrame tabName={t('attendance.attendance')}>{(at) => <Board eventId={at().event.id} />}</EventFrame>
}

const isNow = ({ session }: DoorListed) => {
  const now = new Date().toISOString()
  return session.startsAt <= now && now <= session.endsAt
}

function Board(props: { eventId: string }) {
  const live = createLive<Record<string, never>, DoorListed>(() => `attendance-board:${props.eventId}`)
  const [open, setOpen] = createSignal<string | null>(null)
  const rows = () => Object.values(live.rows).toSorted((a, b) => (a.session.startsAt < b.session.startsAt ? -1 : 1))
  return (
    <Section
      title={t('attendance.attendance')}
      more={t('attendance.boardMore')}
      actions={
        <span class="flex flex-wrap items-center gap-4">
          <LiveStatus status={live.status} />
          <a href="/checkin" class="inline-flex min-h-11 items-center gap-2">
            <DoorOpen class="size-5" aria-hidden="true" />
            {t('attendance.toDoor')}
          </a>
        </span>
      }
    >
      <Show when={live.status !== 'connecting'} fallback={<Skeleton name={t('common.loading')} />}>
        <Sessions rows={rows()} openId={open()} onOpen={setOpen} />
      </Show>
      <SessionDrawer sessionId={open()} eventId={props.eventId} onClose={() => setOpen(null)} />
    </Section>
  )
}

function Sessions(props: { rows: readonly DoorListed[]; openId: string | null; onOpen: (id: string) => void }) {
  const address = createTableAddress()
  const count = (key: 'in' | 'out' | 'expected' | 'absent' | 'late'): Column<DoorListed> => ({
    key,
    head: t(`attendance.${key}`),
    align: 'end',
    from: key === 'in' || key === 'absent' ? undefined : 'md',
    sortBy: (row) => row.counts[key],
    cell: (row) => <span class={row.counts[key] > 0 ? 'font-semibold' : 'text-faint'}>{row.counts[key]}</span>,
  })
  const columns = (): Column<DoorListed>[] => [
    {
      key: 'session',
      head: t('attendance.session'),
      class: 'wrap-anywhere min-w-48',
      sortBy: ({ session }) => session.room,
      cell: (row) => (
        <div class="py-1">
          <span class="flex flex-wrap items-center gap-x-3">
            <span class="font-medium">{row.session.room}</span>
            <Show when={isNow(row)}>
              <Badge kind="accent">{t('attendance.now')}</Badge>
            </Show>
          </span>
          <div class="text-13 text-muted">
            {[componentName(row.session.component), subjectName(row.session)].filter(Boolean).join(' · ')}
          </div>
          <div class="text-13 text-muted sm:hidden">{dayAndHours(row.session)}</div>
        </div>
      ),
    },
    {
      key: 'when',
      head: t('attendance.when'),
      from: 'sm',
      sortBy: ({ session }) => session.startsAt,
      cell: ({ session }) => dayAndHours(session),
    },
    count('expected'),
    count('in'),
    count('out'),
    count('late'),
    count('absent'),
  ]
  return (
    <Table
      name={t('attendance.attendance')}
      rows={props.rows}
      columns={columns()}
      keyOf={({ session }) => session.sessionId}
      textOf={({ session }) => `${session.room} ${session.name} ${session.occupation}`}
      view={address.view}
      onView={address.onView}
      onOpen={({ session }) => props.onOpen(session.sessionId)}
      openKey={props.openId}
      locale={localeTag()}
      words={tableWords(t('attendance.filterSessions'))}
      empty={<EmptyState title={t('attendance.noSessions')} more={t('attendance.noSessionsMore')} />}
    />
  )
}
