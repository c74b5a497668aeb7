import { useNavigate, useSearchParams } from '@solidjs/router'
import Download from 'lucide-solid/icons/download'
import FileUp from 'lucide-solid/icons/file-up'
import Plus from 'lucide-solid/icons/plus'
import { createSignal, Show } from 'solid-js'
import type { OccupationView } from '#domain/standards/occupation-contract'
import { standardKinds } from '#domain/standards/standard'
import { createRemote } from '../../lib/remote.ts'
import { Remote } from '../../lib/remote-part.tsx'
import { t } from '../../lib/text/index.ts'
import { Button } from '../../ui/button.tsx'
import { Menu } from '../../ui/menu.tsx'
import { EmptyState } from '../../ui/states.tsx'
import { may } from '../desk/access.ts'
import { DeskPage } from '../desk/desk-page.tsx'
import { KindTabs } from './kind-tabs.tsx'
import { NewOccupationDialog } from './new-occupation.tsx'
import { OccupationTable } from './occupation-table.tsx'
import { ProjectsByYear } from './projects-by-year.tsx'

/** All occupations and special abilities, with the state of their standards; the kind in sight stands in the address. */
export default function OccupationsPage() {
  const [params, setParams] = useSearchParams<{ kind?: string }>()
  const [adding, setAdding] = createSignal(false)
  const remote = createRemote<{ occupations: OccupationView[] }>(() => '/api/occupations')
  const kind = () => standardKinds.find((one) => one === params.kind) ?? null
  const shown = () => (remote.data?.occupations ?? []).filter((one) => kind() === null || one.kind === kind())
  const isEmpty = () => remote.data?.occupations.length === 0
  return (
    <DeskPage
      title={t('occupations.occupations')}
      more={t('occupations.more')}
      actions={
        <Show when={may(['administrator', 'authority']) && !isEmpty()}>
          <Acts onAdd={() => setAdding(true)} />
        </Show>
      }
    >
      <Remote
        of={remote}
        empty={({ occupations }) =>
          occupations.length === 0 && (
            <EmptyState
              title={t('occupations.none')}
              more={t('occupations.noneMore')}
              action={
                <Show when={may(['administrator', 'authority'])}>
                  <Acts onAdd={() => setAdding(true)} />
                </Show>
              }
            />
          )
        }
      >
        {(data) => (
          <div class="grid gap-5">
            <KindTabs
              occupations={data().occupations}
              kind={kind()}
              onKind={(next) => setParams({ kind: next }, { replace: true, scroll: false })}
            />
            <Show when={kind() === 'special-ability'}>
              <ProjectsByYear occupations={shown()} />
            </Show>
            <OccupationTable rows={shown()} kind={kind()} />
          </div>
        )}
      </Remote>
      <NewOccupationDialog open={adding()} onOpen={setAdding} kind={kind() ?? 'skill-level'} />
    </DeskPage>
  )
}

/** What those who keep occupations can do with all of them. */
function Acts(props: { onAdd: () => void }) {
  const navigate = useNavigate()
  return (
    <div class="flex flex-wrap items-center justify-center gap-3">
      <Menu
        name={t('occupations.moreActs')}
        items={[
          {
            name: t('occupations.export'),
            run: () => location.assign('/api/occupations.xlsx'),
            icon: <Download aria-hidden="true" />,
          },
        ]}
      />
      <Button icon={<FileUp class="size-5" aria-hidden="true" />} onClick={() => navigate('/desk/occupations/import')}>
        {t('occupations.import')}
      </Button>
      <Button kind="primary" icon={<Plus class="size-5" aria-hidden="true" />} onClick={() => props.onAdd()}>
        {t('occupations.add')}
      </Button>
    </div>
  )
}
