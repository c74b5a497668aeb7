import { A, useNavigate } from '@solidjs/router'
import CalendarPlus from 'lucide-solid/icons/calendar-plus'
import { Show } from 'solid-js'
import type { BatchBoard, BatchRow } from '#domain/batches/contract'
import { presentStep } from '#domain/batches/course'
import { createRemote } from '../../lib/remote.ts'
import { Remote } from '../../lib/remote-part.tsx'
import { createTableAddress } from '../../lib/table-address.ts'
import { t } from '../../lib/text/index.ts'
import { localeTag } from '../../lib/text/locale.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/states.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import { DeskPage } from '../desk/desk-page.tsx'
import { eventDays } from '../desk/event-words.tsx'
import { tableWords } from '../desk/table-words.ts'
import { CourseStrip, NextStep } from './course-strip.tsx'

/** All batches that the person works on as a pipeline: how far each is, what is next, what is late. */
export default function BatchesPage() {
  const board = createRemote<BatchBoard>(() => '/api/batches')
  const canPlan = () => (board.data?.planners.length ?? 0) > 0
  return (
    <DeskPage
      title={t('batches.batches')}
      more={t('batches.more')}
      actions={
        <Show when={canPlan() && board.data?.batches.length}>
          <PlanBatch />
        </Show>
      }
    >
      <Remote
        of={board}
        empty={(data) =>
          data.batches.length === 0 && (
            <EmptyState
              title={t('batches.none')}
              more={t(canPlan() ? 'batches.noneMore' : 'batches.noneForYou')}
              action={canPlan() && <PlanBatch />}
            />
          )
        }
      >
        {(data) => <BatchTable batches={data().batches} />}
      </Remote>
    </DeskPage>
  )
}

function PlanBatch() {
  const navigate = useNavigate()
  return (
    <Button
      kind="primary"
      icon={<CalendarPlus class="size-5" aria-hidden="true" />}
      onClick={() => navigate('/desk/batches/new')}
    >
      {t('batches.create')}
    </Button>
  )
}

function BatchTable(props: { batches: readonly BatchRow[] }) {
  const navigate = useNavigate()
  const address = createTableAddress()
  const path = (row: BatchRow) => `/desk/events/${row.eventId}`
  const columns = (): Column<BatchRow>[] => [
    {
      key: 'name',
      head: t('batches.name'),
      sortBy: (row) => row.name,
      class: 'wrap-anywhere min-w-48',
      cell: (row) => (
        <div class="py-1">
          <A href={path(row)} class="font-medium text-ink no-underline hover:underline">
            {row.name}
          </A>
          <div class="text-13 text-muted">{row.organisation}</div>
          <div class="text-13 text-muted md:hidden">{eventDays(row)}</div>
          <div class="pt-2 lg:hidden">
            <CourseStrip course={row.course} />
          </div>
        </div>
      ),
    },
    {
      key: 'days',
      head: t('batches.days'),
      from: 'md',
      class: 'whitespace-nowrap',
      sortBy: (row) => row.startsOn,
      cell: eventDays,
    },
    { key: 'course', head: t('batches.course'), from: 'lg', cell: (row) => <CourseStrip course={row.course} /> },
    {
      key: 'next',
      head: t('batches.next'),
      sortBy: (row) => presentStep(row.course)?.due ?? '9999',
      cell: (row) => <NextStep course={row.course} />,
    },
  ]
  return (
    <Table
      name={t('batches.batches')}
      rows={props.batches}
      columns={columns()}
      keyOf={(row) => row.eventId}
      textOf={(row) => [row.name, row.latinName, row.organisation].join(' ')}
      onOpen={(row) => navigate(path(row))}
      locale={localeTag()}
      words={tableWords(t('batches.filter'))}
      {...address}
    />
  )
}
