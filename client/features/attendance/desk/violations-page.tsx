import { createSignal } from 'solid-js'
import type { ViolationView } from '#domain/attendance/violations'
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
import { EventFrame } from '../../desk/frames.tsx'
import { tableWords } from '../../desk/table-words.ts'
import { consequence } from '../consequence.ts'
import { componentName, named, subjectName } from '../words.ts'
import { ViolationDrawer, violationLooks } from './violation-drawer.tsx'

/** The violations of a batch: recorded, replied to, decided. */
export default function ViolationsPage() {
  return <EventFrame tabName={t('attendance.violations')}>{(at) => <Violations eventId={at().event.id} />}</EventFrame>
}

function Violations(props: { eventId: string }) {
  const remote = createRemote<{ violations: ViolationView[] }>(() => `/api/events/${props.eventId}/violations`)
  const [openId, setOpenId] = createSignal<string | null>(null)
  const open = () => remote.data?.violations.find(({ id }) => id === openId()) ?? null
  return (
    <Section title={t('attendance.violations')}>
      <Remote
        of={remote}
        empty={({ violations }) =>
          violations.length === 0 && (
            <EmptyState title={t('attendance.noViolations')} more={t('attendance.noViolationsMore')} />
          )
        }
      >
        {(found) => <List rows={found().violations} openId={openId()} onOpen={setOpenId} />}
      </Remote>
      <ViolationDrawer of={open()} onClose={() => setOpenId(null)} />
    </Section>
  )
}

function List(props: { rows: readonly ViolationView[]; openId: string | null; onOpen: (id: string) => void }) {
  const address = createTableAddress()
  const columns = (): Column<ViolationView>[] => [
    {
      key: 'name',
      head: t('attendance.name'),
      sortBy: (row) => row.name,
      class: 'wrap-anywhere min-w-36',
      cell: (row) => (
        <div class="py-1">
          <span class="font-medium">{row.name}</span>
          <div class="text-13 text-muted">
            {[componentName(row.component), subjectName(row)].filter(Boolean).join(' · ')}
          </div>
        </div>
      ),
    },
    {
      key: 'kind',
      head: t('attendance.kind'),
      class: 'wrap-anywhere min-w-40',
      sortBy: (row) => row.rule.code,
      cell: (row) => (
        <div class="py-1">
          {named(row.rule.name, row.rule.latinName)}
          <div class="text-13 text-muted">{consequence(row)}</div>
        </div>
      ),
    },
    {
      key: 'at',
      head: t('attendance.recordedAt'),
      from: 'md',
      sortBy: (row) => row.recordedAt,
      cell: (row) => formatDateTime(row.recordedAt),
    },
    {
      key: 'state',
      head: t('attendance.state'),
      sortBy: (row) => row.state,
      cell: (row) => <Status plain state={violationLooks[row.state]} word={t(`tickets.state-${row.state}`)} />,
    },
  ]
  return (
    <Table
      name={t('attendance.violations')}
      rows={props.rows}
      columns={columns()}
      keyOf={(row) => row.id}
      textOf={(row) => `${row.name} ${row.rule.name} ${row.rule.latinName}`}
      view={address.view}
      onView={address.onView}
      onOpen={(row) => props.onOpen(row.id)}
      openKey={props.openId}
      locale={localeTag()}
      words={tableWords(t('attendance.filterViolations'))}
    />
  )
}
