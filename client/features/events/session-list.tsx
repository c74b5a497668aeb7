import { A, useNavigate } from '@solidjs/router'
import { type JSX, Show } from 'solid-js'
import type { DisciplineView } from '#domain/events/contract'
import type { SessionView } from '#domain/sessions/contract'
import { formatDate, formatDateTime, formatTime } from '../../lib/text/format.ts'
import { t } from '../../lib/text/index.ts'
import { localeTag } from '../../lib/text/locale.ts'
import { Section } from '../../ui/page.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import { SessionStateBadge } from '../desk/event-words.tsx'
import { tableWords } from '../desk/table-words.ts'

/** The sessions of an event or of one discipline, in the order in which they start. */
export function SessionList(props: {
  sessions: readonly SessionView[]
  /** Where the sessions are of several disciplines. */
  disciplines?: readonly DisciplineView[]
  actions?: JSX.Element
}) {
  const navigate = useNavigate()
  const nameOf = (id: string) => props.disciplines?.find((one) => one.id === id)?.name ?? ''
  const path = (one: SessionView) => `/desk/sessions/${one.id}`
  const columns = (): Column<SessionView>[] => [
    {
      key: 'name',
      head: t('events.sessionName'),
      class: 'wrap-anywhere min-w-40',
      sortBy: (one) => one.name,
      cell: (one) => (
        <div class="py-1">
          <A href={path(one)} class="font-medium text-ink no-underline hover:underline">
            {one.name}
          </A>
          <Show when={nameOf(one.disciplineId)}>
            <div class="text-13 text-muted">{nameOf(one.disciplineId)}</div>
          </Show>
        </div>
      ),
    },
    {
      key: 'time',
      head: t('events.time'),
      sortBy: (one) => one.startsAt,
      class: 'sm:whitespace-nowrap',
      cell: (one) => `${formatDateTime(one.startsAt)} – ${endOf(one)}`,
    },
    { key: 'place', head: t('events.place'), from: 'md', class: 'wrap-anywhere min-w-32', cell: (one) => one.place },
    { key: 'state', head: t('events.state'), cell: (one) => <SessionStateBadge state={one.state} /> },
  ]
  return (
    <Section title={t('events.sessions')} actions={props.actions}>
      <Table
        name={t('events.sessions')}
        rows={props.sessions}
        columns={columns()}
        keyOf={(one) => one.id}
        onOpen={(one) => navigate(path(one))}
        empty={<p class="text-muted">{t(props.disciplines ? 'events.noSessionsYet' : 'events.noSessionsHere')}</p>}
        locale={localeTag()}
        words={tableWords('')}
      />
    </Section>
  )
}

/** The end of a session: a time where it is on the day it began, else with its day. */
function endOf({ startsAt, endsAt }: SessionView): string {
  const sameDay = formatDate(startsAt) === formatDate(endsAt)
  return sameDay ? formatTime(endsAt) : formatDateTime(endsAt)
}
