import { A, useNavigate, useSearchParams } from '@solidjs/router'
import FileUp from 'lucide-solid/icons/file-up'
import Plus from 'lucide-solid/icons/plus'
import Users from 'lucide-solid/icons/users'
import { Show } from 'solid-js'
import { leaders, runners } from '#domain/people/access'
import type { EntryView } from '#domain/registration/contract'
import { createRemote } from '../../lib/remote.ts'
import { Remote } from '../../lib/remote-part.tsx'
import { t } from '../../lib/text/index.ts'
import { Button } from '../../ui/button.tsx'
import { FileLinks } from '../../ui/file-links.tsx'
import { EmptyState } from '../../ui/states.tsx'
import { may } from '../desk/access.ts'
import { type AtDiscipline, DisciplineFrame } from '../desk/frames.tsx'
import { EntryDrawer } from './entry-drawer.tsx'
import { EntryTable } from './entry-table.tsx'

/** Who takes part in a discipline. */
export default function EntriesPage() {
  return <DisciplineFrame tabName={t('desk.entries')}>{(at) => <Entries at={at()} />}</DisciplineFrame>
}

function Entries(props: { at: AtDiscipline }) {
  const navigate = useNavigate()
  // Which entry is open beside the list: its id, or 'new'.
  const [params, setParams] = useSearchParams<{ entry?: string }>()
  const path = () => `/api/disciplines/${props.at.discipline.id}/entries`
  const remote = createRemote<{ entries: EntryView[] }>(path)
  const canEdit = () => may(runners, props.at.event.id) && props.at.event.state !== 'closed'
  const open = (entry: string | null) => setParams({ entry })
  const opened = () => remote.data?.entries.find(({ id }) => id === params.entry)
  const buttons = () => (
    <Show when={canEdit()}>
      <A
        class="inline-flex min-h-11 items-center"
        href={`/desk/disciplines/${props.at.discipline.id}/entries/qualified`}
      >
        {t('qualification.toPage')}
      </A>
      <Button icon={<Plus class="size-5" aria-hidden="true" />} onClick={() => open('new')}>
        {t('registration.add')}
      </Button>
      <Button
        kind="primary"
        icon={<FileUp class="size-5" aria-hidden="true" />}
        onClick={() => navigate(`/desk/disciplines/${props.at.discipline.id}/entries/import`)}
      >
        {t('registration.import')}
      </Button>
    </Show>
  )
  return (
    <>
      <Remote
        of={remote}
        empty={({ entries }) =>
          entries.length === 0 && (
            <EmptyState
              icon={<Users aria-hidden="true" />}
              title={t('registration.none')}
              more={t(canEdit() ? 'registration.noneMore' : 'registration.noneForYou')}
              action={<div class="flex flex-wrap justify-center gap-3">{buttons()}</div>}
            />
          )
        }
      >
        {(data) => (
          <>
            <EntryTable
              entries={data().entries}
              openId={params.entry ?? null}
              onOpen={(entry) => open(entry.id)}
              tools={buttons()}
            />
            <FileLinks name={t('common.files')} files={[{ href: `${path()}.xlsx`, label: t('registration.export') }]} />
          </>
        )}
      </Remote>
      <EntryDrawer
        path={path()}
        disciplineId={props.at.discipline.id}
        entry={opened()}
        team={props.at.discipline.team}
        known={remote.data?.entries ?? []}
        readOnly={!canEdit()}
        mayCall={may(leaders, props.at.event.id) && props.at.event.state !== 'closed'}
        open={params.entry === 'new' ? canEdit() : opened() !== undefined}
        onClose={() => open(null)}
      />
    </>
  )
}
