import { A, useNavigate, useSearchParams } from '@solidjs/router'
import Download from 'lucide-solid/icons/download'
import FileUp from 'lucide-solid/icons/file-up'
import Plus from 'lucide-solid/icons/plus'
import { createSignal, Show } from 'solid-js'
import type { OccupationView } from '#domain/standards/occupation-contract'
import { type StandardKind, standardKinds } from '#domain/standards/standard'
import { createRemote } from '../../lib/remote.ts'
import { Remote } from '../../lib/remote-part.tsx'
import { createTableAddress } from '../../lib/table-address.ts'
import { formatDate } from '../../lib/text/format.ts'
import { t } from '../../lib/text/index.ts'
import { localeTag } from '../../lib/text/locale.ts'
import { Button } from '../../ui/button.tsx'
import { Menu } from '../../ui/menu.tsx'
import { EmptyState } from '../../ui/states.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import { may } from '../desk/access.ts'
import { DeskPage } from '../desk/desk-page.tsx'
import { tableWords } from '../desk/table-words.ts'
import { KindTabs } from './kind-tabs.tsx'
import { NewOccupationDialog } from './new-occupation.tsx'
import { ProjectsByYear } from './projects-by-year.tsx'

/** All occupations and special abilities, with the state of their standards; the kind in sight stands in the address. */
export default function OccupationsPage() {
  const [params, setParams] = useSearchParams<{ kind?: string; new?: string }>()
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

function OccupationTable(props: { rows: readonly OccupationView[]; kind: StandardKind | null }) {
  const navigate = useNavigate()
  const address = createTableAddress()
  const path = ({ id }: OccupationView) => `/desk/occupations/${id}`
  const columns = (): Column<OccupationView>[] => [
    {
      key: 'code',
      head: t('occupations.code'),
      class: 'w-28 whitespace-nowrap text-muted',
      sortBy: ({ code }) => code,
      cell: ({ code }) => code,
    },
    {
      key: 'name',
      head: t('occupations.name'),
      class: 'wrap-anywhere',
      sortBy: ({ name }) => name,
      cell: (row) => (
        <div class="py-1">
          <A href={path(row)} class="font-medium text-ink no-underline hover:underline">
            {row.name}
          </A>{' '}
          <span class="text-13 text-muted">{row.latinName}</span>
          <Show when={row.workTypes.length > 0}>
            <div class="line-clamp-2 text-13 text-muted">{row.workTypes.map(({ name }) => name).join('、')}</div>
          </Show>
          <div class="text-13 text-muted sm:hidden">{stateOf(row)}</div>
        </div>
      ),
    },
    ...(props.kind === null
      ? [
          {
            key: 'kind',
            head: t('occupations.kind'),
            class: 'w-36',
            from: 'md' as const,
            sortBy: ({ kind }: OccupationView) => standardKinds.indexOf(kind),
            cell: ({ kind }: OccupationView) => t(`occupations.kind-${kind}`),
          },
        ]
      : []),
    ...(props.kind === 'special-ability'
      ? [
          {
            key: 'developed',
            head: t('occupations.developed'),
            class: 'w-36 whitespace-nowrap',
            from: 'md' as const,
            sortBy: ({ createdAt }: OccupationView) => createdAt,
            cell: ({ createdAt }: OccupationView) => formatDate(createdAt),
          },
        ]
      : []),
    { key: 'standard', head: t('occupations.standard'), class: 'w-36', from: 'sm', cell: stateOf },
  ]
  return (
    <Table
      name={t('occupations.occupations')}
      rows={props.rows}
      columns={columns()}
      keyOf={({ id }) => id}
      textOf={({ code, name, latinName, workTypes }) =>
        [code, name, latinName, ...workTypes.map((type) => type.name)].join(' ')
      }
      onOpen={(row) => navigate(path(row))}
      empty={<p class="py-10 text-center text-muted">{t('occupations.noneOfKind')}</p>}
      locale={localeTag()}
      words={tableWords(t('occupations.filter'))}
      {...address}
    />
  )
}

function stateOf({ retiredAt, version }: OccupationView): string {
  if (retiredAt) return t('occupations.retired')
  return version === null ? t('occupations.noStandard') : t('occupations.version', { n: version })
}
