import { Show } from 'solid-js'
import type { TicketBoard, TicketRow } from '#domain/attendance/contract'
import { ticketNumber } from '#domain/attendance/tickets'
import { runners } from '#domain/people/access'
import { createRemote } from '../../../lib/remote.ts'
import { Remote } from '../../../lib/remote-part.tsx'
import { createTableAddress } from '../../../lib/table-address.ts'
import { formatDateTime } from '../../../lib/text/format.ts'
import { t } from '../../../lib/text/index.ts'
import { localeTag } from '../../../lib/text/locale.ts'
import { Section } from '../../../ui/page.tsx'
import { EmptyState } from '../../../ui/states.tsx'
import { Status } from '../../../ui/status.tsx'
import { type Column, Table } from '../../../ui/table.tsx'
import { may } from '../../desk/access.ts'
import { Facts } from '../../desk/facts.tsx'
import { EventFrame } from '../../desk/frames.tsx'
import { tableWords } from '../../desk/table-words.ts'
import { DoorRules } from './door-rules.tsx'
import { IssueTickets } from './issue-tickets.tsx'
import { PrintTickets } from './print-tickets.tsx'

/** The admission tickets of a batch: issued, issued again, printed, and looked up. */
export default function TicketsPage() {
  return <EventFrame tabName={t('attendance.tickets')}>{(at) => <Tickets eventId={at().event.id} />}</EventFrame>
}

function Tickets(props: { eventId: string }) {
  const remote = createRemote<TicketBoard>(() => `/api/events/${props.eventId}/tickets`)
  const runs = () => may(runners, props.eventId)
  return (
    <Remote of={remote}>
      {(board) => (
        <>
          <Section
            title={t('attendance.tickets')}
            more={t('attendance.issueMore')}
            actions={
              <Show when={runs()}>
                <IssueTickets eventId={props.eventId} board={board()} />
              </Show>
            }
          >
            <Standing board={board()} />
            <Show when={runs() && board().facts.valid > 0}>
              <PrintTickets eventId={props.eventId} />
            </Show>
          </Section>
          <Section title={t('attendance.rules')} more={t('attendance.rulesMore')}>
            <DoorRules eventId={props.eventId} rules={board().rules} editable={runs()} />
          </Section>
          <Section title={t('attendance.issued', { n: board().tickets.length })}>
            <List eventId={props.eventId} tickets={board().tickets} mayPrint={runs()} />
          </Section>
        </>
      )}
    </Remote>
  )
}

function Standing(props: { board: TicketBoard }) {
  const facts = () => props.board.facts
  const unplaced = () =>
    facts().unplaced === 0
      ? '0'
      : `${facts().unplaced} · ${t('attendance.unplacedNames', { names: facts().unplacedNames.join('、') })}`
  return (
    <Facts
      facts={[
        {
          name: t('attendance.firstIssued'),
          value: props.board.ticketsAt ? formatDateTime(props.board.ticketsAt) : t('attendance.notIssued'),
        },
        { name: t('attendance.valid'), value: facts().valid },
        { name: t('attendance.due'), value: facts().due },
        { name: t('attendance.toVoid'), value: facts().toVoid },
        { name: t('attendance.unplaced'), value: unplaced() },
        ...(facts().unknown > 0 ? [{ name: t('attendance.unknown'), value: facts().unknown }] : []),
      ]}
    />
  )
}

function List(props: { eventId: string; tickets: readonly TicketRow[]; mayPrint: boolean }) {
  const address = createTableAddress()
  const columns = (): Column<TicketRow>[] => [
    {
      key: 'number',
      head: t('attendance.number'),
      sortBy: (row) => row.number,
      cell: (row) => <span class="font-semibold">{ticketNumber(row.number)}</span>,
    },
    {
      key: 'name',
      head: t('attendance.name'),
      sortBy: (row) => row.name,
      class: 'wrap-anywhere min-w-40',
      cell: (row) => (
        <div class="py-1">
          {row.name}
          <div class="text-13 text-muted md:hidden">{row.document}</div>
        </div>
      ),
    },
    { key: 'document', head: t('attendance.document'), from: 'md', cell: (row) => row.document ?? '–' },
    {
      key: 'places',
      head: t('attendance.places'),
      from: 'sm',
      sortBy: (row) => row.placed - row.components,
      cell: (row) => t('attendance.placesOf', { placed: row.placed, components: row.components }),
    },
    {
      key: 'state',
      head: t('attendance.state'),
      sortBy: (row) => (row.voidedAt ? 1 : 0),
      cell: (row) => (
        <Status
          plain
          state={row.voidedAt ? 'refused' : 'stored'}
          word={t(row.voidedAt ? 'attendance.stateVoid' : 'attendance.stateValid')}
        />
      ),
    },
    {
      key: 'pdf',
      head: '',
      align: 'end',
      cell: (row) => (
        <Show when={props.mayPrint && !row.voidedAt && row.components > 0}>
          <a
            href={`/api/events/${props.eventId}/tickets.pdf?ticketId=${row.ticketId}`}
            target="_blank"
            rel="noreferrer"
            aria-label={`${t('attendance.download')} ${ticketNumber(row.number)}`}
            class="inline-flex min-h-11 items-center"
          >
            PDF
          </a>
        </Show>
      ),
    },
  ]
  return (
    <Table
      name={t('attendance.tickets')}
      rows={props.tickets}
      columns={columns()}
      keyOf={(row) => row.ticketId}
      textOf={(row) => `${row.name} ${ticketNumber(row.number)} ${row.document ?? ''}`}
      view={address.view}
      onView={address.onView}
      locale={localeTag()}
      words={tableWords(t('attendance.filterTickets'))}
      empty={<EmptyState title={t('attendance.noTickets')} more={t('attendance.noTicketsMore')} />}
    />
  )
}
