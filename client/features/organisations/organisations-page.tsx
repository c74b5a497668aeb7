import { A, useNavigate, useSearchParams } from '@solidjs/router'
import Building from 'lucide-solid/icons/building'
import Upload from 'lucide-solid/icons/upload'
import { createMemo, createSignal, Show } from 'solid-js'
import { type OrganisationRow, organisationKinds, standings } from '#domain/organisations/contract'
import { deciders } from '#domain/organisations/staff'
import type { OrganisationList } from '#domain/organisations/view-contract'
import { createRemote, refreshRemotes } from '../../lib/remote.ts'
import { Remote } from '../../lib/remote-part.tsx'
import { createTableAddress } from '../../lib/table-address.ts'
import { t } from '../../lib/text/index.ts'
import { localeTag } from '../../lib/text/locale.ts'
import { Button } from '../../ui/button.tsx'
import { Select } from '../../ui/select.tsx'
import { EmptyState } from '../../ui/states.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import { may } from '../desk/access.ts'
import { DeskPage } from '../desk/desk-page.tsx'
import { sayDone } from '../desk/say.ts'
import { tableWords } from '../desk/table-words.ts'
import { OrganisationDrawer } from './organisation-drawer.tsx'
import { kindName, StandingBadge } from './standing.tsx'

/** The organisations that the person keeps: for the authority all of them, with those that wait for it. */
export default function OrganisationsPage() {
  const navigate = useNavigate()
  const remote = createRemote<OrganisationList>(() => '/api/organisations')
  const [registering, setRegistering] = createSignal(false)
  const registers = () => may(deciders)
  const actions = () => (
    <Show when={registers()}>
      <Show when={may(['administrator'])}>
        <A href="/desk/authority" class="inline-flex min-h-11 items-center text-15">
          {t('organisations.officers')}
        </A>
      </Show>
      <Button
        icon={<Upload class="size-5" aria-hidden="true" />}
        onClick={() => navigate('/desk/organisations/import')}
      >
        {t('organisations.import')}
      </Button>
      <Button kind="primary" icon={<Building class="size-5" aria-hidden="true" />} onClick={() => setRegistering(true)}>
        {t('organisations.register')}
      </Button>
    </Show>
  )
  return (
    <DeskPage title={t('organisations.organisations')} more={t('organisations.more')} actions={actions()}>
      <Remote
        of={remote}
        empty={({ organisations }) =>
          organisations.length === 0 && (
            <EmptyState
              icon={<Building aria-hidden="true" />}
              title={t('organisations.none')}
              more={t(registers() ? 'organisations.noneMore' : 'organisations.noneForYou')}
            />
          )
        }
      >
        {(data) => <OrganisationTable organisations={data().organisations} />}
      </Remote>
      <OrganisationDrawer
        open={registering()}
        onOpen={setRegistering}
        onSaved={(id, name) => {
          sayDone(t('organisations.registered', { name }))
          refreshRemotes('/api/organisations')
          navigate(`/desk/organisations/${id}`)
        }}
      />
    </DeskPage>
  )
}

function OrganisationTable(props: { organisations: readonly OrganisationRow[] }) {
  const navigate = useNavigate()
  const address = createTableAddress()
  const [search, setSearch] = useSearchParams<{ kind?: string; standing?: string }>()
  const shown = createMemo(() =>
    props.organisations.filter(
      ({ kind, standing }) =>
        (!search.kind || kind === search.kind) && (!search.standing || standing === search.standing),
    ),
  )
  const path = ({ id }: OrganisationRow) => `/desk/organisations/${id}`
  const filters = () => (
    <>
      <Select
        hideLabel
        class="w-44"
        label={t('organisations.kind')}
        options={[
          { value: 'any', label: t('organisations.anyKind') },
          ...organisationKinds.map((value) => ({ value, label: kindName(value) })),
        ]}
        value={search.kind ?? 'any'}
        onChange={(kind) => setSearch({ kind: kind === 'any' ? null : kind }, { replace: true, scroll: false })}
      />
      <Select
        hideLabel
        class="w-40"
        label={t('organisations.standing')}
        options={[
          { value: 'any', label: t('organisations.anyStanding') },
          ...standings.map((value) => ({ value, label: t(`organisations.standing-${value}`) })),
        ]}
        value={search.standing ?? 'any'}
        onChange={(standing) =>
          setSearch({ standing: standing === 'any' ? null : standing }, { replace: true, scroll: false })
        }
      />
    </>
  )
  return (
    <Table
      {...address}
      name={t('organisations.organisations')}
      rows={shown()}
      columns={columns(path)}
      keyOf={({ id }) => id}
      textOf={(row) =>
        [row.name, row.latinName, row.creditCode, row.area, row.address, row.provinceNumber, kindName(row.kind)].join(
          ' ',
        )
      }
      tools={filters()}
      onOpen={(row) => navigate(path(row))}
      locale={localeTag()}
      words={tableWords(t('organisations.filter'))}
    />
  )
}

const columns = (path: (row: OrganisationRow) => string): Column<OrganisationRow>[] => [
  {
    key: 'name',
    head: t('organisations.name'),
    sortBy: (row) => row.name,
    class: 'wrap-anywhere min-w-48',
    cell: (row) => (
      <div class="py-1">
        <A href={path(row)} class="font-medium text-ink no-underline hover:underline">
          {row.name}
        </A>
        <Show when={row.latinName}>
          <div class="text-13 text-muted">{row.latinName}</div>
        </Show>
        <div class="text-13 text-muted lg:hidden">
          {kindName(row.kind)} · {row.area}
        </div>
      </div>
    ),
  },
  {
    key: 'kind',
    head: t('organisations.kind'),
    from: 'lg',
    sortBy: (row) => kindName(row.kind),
    cell: (row) => kindName(row.kind),
  },
  {
    key: 'area',
    head: t('organisations.area'),
    from: 'lg',
    class: 'whitespace-nowrap',
    sortBy: (row) => row.areaCode,
    cell: (row) => row.area,
  },
  {
    key: 'granted',
    head: t('organisations.accredited'),
    align: 'end',
    from: 'md',
    sortBy: (row) => row.granted,
    cell: (row) => row.granted,
  },
  {
    key: 'sites',
    head: t('organisations.sitesCount'),
    align: 'end',
    from: 'md',
    sortBy: (row) => row.sites,
    cell: (row) => row.sites,
  },
  {
    key: 'standing',
    head: t('organisations.standing'),
    sortBy: (row) => standings.indexOf(row.standing),
    cell: (row) => <StandingBadge standing={row.standing} />,
  },
]
