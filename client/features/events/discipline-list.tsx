import { A, useNavigate } from '@solidjs/router'
import Plus from 'lucide-solid/icons/plus'
import { createSignal, Show } from 'solid-js'
import type { DisciplineView } from '#domain/events/contract'
import { runners } from '#domain/people/access'
import { t } from '../../lib/text/index.ts'
import { localeTag } from '../../lib/text/locale.ts'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { Section } from '../../ui/page.tsx'
import { EmptyState } from '../../ui/states.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import { may } from '../desk/access.ts'
import type { EventParts } from '../desk/place.tsx'
import { tableWords } from '../desk/table-words.ts'
import { boardName } from './board-words.ts'
import { DisciplineDialog } from './discipline-dialog.tsx'

/** So many disciplines need no filter. */
const FEW = 12

/** The disciplines of an event, and how to add one. */
export function DisciplineList(props: { parts: EventParts }) {
  const [adding, setAdding] = createSignal(false)
  const list = () => props.parts.disciplines
  const canAdd = () => may(runners, props.parts.event.id) && props.parts.event.state !== 'closed'
  const add = (kind: 'primary' | 'plain') => (
    <Show when={canAdd()}>
      <Button kind={kind} icon={<Plus class="size-5" aria-hidden="true" />} onClick={() => setAdding(true)}>
        {t('events.createDiscipline')}
      </Button>
    </Show>
  )
  return (
    <Section title={t('events.disciplines')} actions={<Show when={list().length > 0}>{add('plain')}</Show>}>
      <Show
        when={list().length > 0}
        fallback={
          <EmptyState
            title={t('events.noDisciplinesTitle')}
            more={t('events.noDisciplinesMore')}
            action={add('primary')}
          />
        }
      >
        <DisciplineTable disciplines={list()} />
      </Show>
      <DisciplineDialog eventId={props.parts.event.id} open={adding()} onOpen={setAdding} />
    </Section>
  )
}

function DisciplineTable(props: { disciplines: readonly DisciplineView[] }) {
  const navigate = useNavigate()
  const path = (one: DisciplineView) => `/desk/disciplines/${one.id}`
  const columns = (): Column<DisciplineView>[] => [
    {
      key: 'code',
      head: t('events.code'),
      class: 'w-20',
      sortBy: (one) => one.code,
      cell: (one) => <Badge>{one.code}</Badge>,
    },
    {
      key: 'name',
      head: t('events.disciplineName'),
      class: 'wrap-anywhere min-w-40',
      sortBy: (one) => one.name,
      cell: (one) => (
        <div class="py-1">
          <A href={path(one)} class="font-medium text-ink no-underline hover:underline">
            {one.name}
          </A>
          <Show when={one.latinName}>
            <div class="text-13 text-muted">{one.latinName}</div>
          </Show>
        </div>
      ),
    },
    {
      key: 'scheme',
      head: t('desk.scheme'),
      from: 'sm',
      class: 'whitespace-nowrap',
      cell: (one) => <span class="text-muted">{t(one.schemeId ? 'events.schemeThere' : 'events.schemeMissing')}</span>,
    },
    {
      key: 'board',
      head: t('events.board'),
      from: 'md',
      class: 'whitespace-nowrap',
      cell: (one) => <span class="text-muted">{boardName(one.board)}</span>,
    },
  ]
  return (
    <Table
      name={t('events.disciplines')}
      rows={props.disciplines}
      columns={columns()}
      keyOf={(one) => one.id}
      textOf={props.disciplines.length > FEW ? (one) => [one.code, one.name, one.latinName].join(' ') : undefined}
      onOpen={(one) => navigate(path(one))}
      locale={localeTag()}
      words={tableWords(t('events.filterDisciplines'))}
    />
  )
}
