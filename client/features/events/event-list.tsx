import { A, useNavigate } from '@solidjs/router'
import CalendarPlus from 'lucide-solid/icons/calendar-plus'
import { Show } from 'solid-js'
import type { EventView } from '#domain/events/contract'
import { createRemote } from '../../lib/remote.ts'
import { Remote } from '../../lib/remote-part.tsx'
import { createTableAddress } from '../../lib/table-address.ts'
import { t } from '../../lib/text/index.ts'
import { localeTag } from '../../lib/text/locale.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/states.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import { may } from '../desk/access.ts'
import { DeskPage } from '../desk/desk-page.tsx'
import { EventStateBadge, eventDays } from '../desk/event-words.tsx'
import { tableWords } from '../desk/table-words.ts'
import { tierName } from './tiers.ts'

/** The first page of the desk: every event that the person may see. */
export default function EventList() {
  const events = createRemote<{ events: EventView[] }>(() => '/api/events')
  const canCreate = () => may(['administrator'])
  return (
    <DeskPage
      title={t('events.listTitle')}
      more={t('events.listMore')}
      actions={
        <Show when={canCreate() && events.data?.events.length}>
          <CreateEvent />
        </Show>
      }
    >
      <Remote
        of={events}
        empty={(data) =>
          data.events.length === 0 && (
            <EmptyState
              title={t('events.noneTitle')}
              more={t(canCreate() ? 'events.noneMore' : 'events.noneForYou')}
              action={canCreate() && <CreateEvent />}
            />
          )
        }
      >
        {(data) => <EventTable events={data().events} />}
      </Remote>
    </DeskPage>
  )
}

function CreateEvent() {
  const navigate = useNavigate()
  return (
    <Button
      kind="primary"
      icon={<CalendarPlus class="size-5" aria-hidden="true" />}
      onClick={() => navigate('/desk/events/new')}
    >
      {t('events.create')}
    </Button>
  )
}

function EventTable(props: { events: readonly EventView[] }) {
  const navigate = useNavigate()
  const address = createTableAddress()
  const path = (event: EventView) => `/desk/events/${event.id}`
  const columns = (): Column<EventView>[] => [
    {
      key: 'name',
      head: t('events.name'),
      sortBy: (event) => event.name,
      class: 'wrap-anywhere min-w-48',
      cell: (event) => (
        <div class="py-1">
          <A href={path(event)} class="font-medium text-ink no-underline hover:underline">
            {event.name}
          </A>
          <Show when={event.latinName}>
            <div class="text-13 text-muted">{event.latinName}</div>
          </Show>
          <div class="text-13 text-muted sm:hidden">{eventDays(event)}</div>
        </div>
      ),
    },
    {
      key: 'days',
      head: t('events.days'),
      from: 'sm',
      class: 'whitespace-nowrap',
      sortBy: (event) => event.startsOn,
      cell: eventDays,
    },
    {
      key: 'place',
      head: t('events.place'),
      from: 'md',
      class: 'wrap-anywhere min-w-32',
      sortBy: (event) => event.place,
      cell: (event) => event.place,
    },
    {
      key: 'tier',
      head: t('events.tier'),
      from: 'lg',
      class: 'whitespace-nowrap',
      sortBy: (event) => tierName(event.tier),
      cell: (event) => tierName(event.tier),
    },
    {
      key: 'state',
      head: t('events.state'),
      sortBy: (event) => event.state,
      cell: (event) => <EventStateBadge state={event.state} />,
    },
  ]
  return (
    <Table
      name={t('events.listTitle')}
      rows={props.events}
      columns={columns()}
      keyOf={(event) => event.id}
      textOf={(event) => [event.name, event.latinName, event.place, event.organiser].join(' ')}
      onOpen={(event) => navigate(path(event))}
      locale={localeTag()}
      words={tableWords(t('events.filter'))}
      {...address}
    />
  )
}
