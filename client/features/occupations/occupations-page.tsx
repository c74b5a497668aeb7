import { useNavigate } from '@solidjs/router'
import type { OccupationView } from '#domain/standards/occupation-contract'
import { createRemote } from '../../lib/remote.ts'
import { Remote } from '../../lib/remote-part.tsx'
import { t } from '../../lib/text/index.ts'
import { localeTag } from '../../lib/text/locale.ts'
import { EmptyState } from '../../ui/states.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import { DeskPage } from '../desk/desk-page.tsx'
import { tableWords } from '../desk/table-words.ts'

/** All occupations and special abilities, with the state of their standards. */
export default function OccupationsPage() {
  const navigate = useNavigate()
  const remote = createRemote<{ occupations: OccupationView[] }>(() => '/api/occupations')
  return (
    <DeskPage title={t('occupations.occupations')} more={t('occupations.more')}>
      <Remote
        of={remote}
        empty={({ occupations }) =>
          occupations.length === 0 && <EmptyState title={t('occupations.none')} more={t('occupations.noneMore')} />
        }
      >
        {(data) => (
          <Table
            name={t('occupations.occupations')}
            rows={data().occupations}
            columns={columns()}
            keyOf={({ id }) => id}
            textOf={({ code, name, latinName }) => [code, name, latinName].join(' ')}
            onOpen={({ id }) => navigate(`/desk/occupations/${id}`)}
            locale={localeTag()}
            words={tableWords(t('occupations.filter'))}
          />
        )}
      </Remote>
    </DeskPage>
  )
}

const columns = (): Column<OccupationView>[] => [
  { key: 'code', head: t('occupations.code'), class: 'w-28 text-muted', cell: ({ code }) => code },
  {
    key: 'name',
    head: t('occupations.name'),
    class: 'wrap-anywhere',
    cell: ({ name, latinName }) => (
      <>
        <span class="font-medium">{name}</span> <span class="text-13 text-muted">{latinName}</span>
      </>
    ),
  },
  { key: 'standard', head: t('occupations.standard'), class: 'w-36', from: 'sm', cell: stateOf },
]

function stateOf({ retiredAt, version }: OccupationView): string {
  if (retiredAt) return t('occupations.retired')
  return version === null ? t('occupations.noStandard') : t('occupations.version', { n: version })
}
