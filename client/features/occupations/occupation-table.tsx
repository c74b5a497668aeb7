import { A, useNavigate } from '@solidjs/router'
import { Show } from 'solid-js'
import type { OccupationView } from '#domain/standards/occupation-contract'
import { type StandardKind, standardKinds } from '#domain/standards/standard'
import { createTableAddress } from '../../lib/table-address.ts'
import { formatDate } from '../../lib/text/format.ts'
import { t } from '../../lib/text/index.ts'
import { localeTag } from '../../lib/text/locale.ts'
import { type Column, Table } from '../../ui/table.tsx'
import { tableWords } from '../desk/table-words.ts'

/** Occupations as a list: of all kinds with their kind, of special abilities with the day on which each was developed. */
export function OccupationTable(props: { rows: readonly OccupationView[]; kind: StandardKind | null }) {
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
