import CircleOff from 'lucide-solid/icons/circle-off'
import { type JSX, Show } from 'solid-js'
import type { EntryView } from '#domain/registration/contract'
import { createTableAddress } from '../../lib/table-address.ts'
import { t } from '../../lib/text/index.ts'
import { localeTag } from '../../lib/text/locale.ts'
import { Badge } from '../../ui/badge.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import { tableWords } from '../desk/table-words.ts'

/** The entries of a discipline; a press opens one beside the list. */
export function EntryTable(props: {
  entries: readonly EntryView[]
  openId: string | null
  onOpen: (entry: EntryView) => void
  tools: JSX.Element
}) {
  const address = createTableAddress()
  const columns = (): Column<EntryView>[] => [
    {
      key: 'number',
      head: t('registration.number'),
      align: 'end',
      class: 'w-24',
      sortBy: (entry) => entry.number,
      cell: (entry) => <span class="pe-4 font-medium">{entry.number}</span>,
    },
    {
      key: 'name',
      head: t('registration.name'),
      class: 'wrap-anywhere min-w-40',
      sortBy: (entry) => entry.name,
      cell: (entry) => (
        <div class="py-1">
          <span class={entry.withdrawnAt ? 'text-muted line-through' : 'font-medium'}>{entry.name}</span>
          <Show when={entry.latinName}>
            <div class="text-13 text-muted">{entry.latinName}</div>
          </Show>
          <Show when={entry.members.length > 0}>
            <div class="text-13 text-muted">{entry.members.map(({ name }) => name).join(' · ')}</div>
          </Show>
          <div class="text-13 text-muted sm:hidden">{entry.delegation.name}</div>
        </div>
      ),
    },
    {
      key: 'delegation',
      head: t('registration.delegation'),
      class: 'wrap-anywhere min-w-32',
      from: 'sm',
      sortBy: (entry) => entry.delegation.name,
      cell: (entry) => (
        <>
          {entry.delegation.name} <span class="text-13 text-muted">{entry.delegation.code}</span>
        </>
      ),
    },
    {
      key: 'state',
      head: t('registration.state'),
      class: 'whitespace-nowrap',
      sortBy: (entry) => (entry.withdrawnAt ? 2 : entry.absentAt ? 1 : 0),
      cell: (entry) => (
        <Show
          when={entry.withdrawnAt || entry.absentAt}
          fallback={<span class="text-muted">{t('registration.takesPart')}</span>}
        >
          <Badge>
            <CircleOff class="size-3.5" aria-hidden="true" />
            {t(entry.withdrawnAt ? 'registration.withdrawn' : 'registration.absent')}
          </Badge>
        </Show>
      ),
    },
  ]
  return (
    <Table
      name={t('desk.entries')}
      rows={props.entries}
      columns={columns()}
      keyOf={(entry) => entry.id}
      textOf={(entry) =>
        [entry.number, entry.name, entry.latinName, entry.delegation.code, entry.delegation.name].join(' ')
      }
      onOpen={props.onOpen}
      openKey={props.openId}
      tools={props.tools}
      locale={localeTag()}
      words={tableWords(t('registration.filter'))}
      {...address}
    />
  )
}
