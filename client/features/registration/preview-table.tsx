import CircleX from 'lucide-solid/icons/circle-x'
import { For, Show } from 'solid-js'
import type { EntryProblem } from '#domain/registration/contract'
import { t } from '../../lib/text/index.ts'
import { localeTag } from '../../lib/text/locale.ts'
import { refusalText } from '../../lib/text/refusal.ts'
import { type Column, Table } from '../../ui/table.tsx'
import { tableWords } from '../desk/table-words.ts'
import type { PreviewRow } from './preview-rows.ts'

/** The rows of a table of entries as they were read, each with what is wrong with it. */
export function PreviewTable(props: { rows: readonly PreviewRow[] }) {
  const columns = (): Column<PreviewRow>[] => [
    { key: 'row', head: t('registration.row'), align: 'end', class: 'w-16 text-muted', cell: ({ row }) => row },
    {
      key: 'number',
      head: t('registration.number'),
      align: 'end',
      from: 'sm',
      class: 'w-20',
      cell: ({ entry }) => entry?.number ?? '–',
    },
    {
      key: 'name',
      head: t('registration.name'),
      class: 'wrap-anywhere min-w-40',
      cell: ({ entry, problems }) => (
        <div class="py-1">
          <span class="font-medium">{entry?.name}</span>
          <Show when={entry?.latinName}>
            <div class="text-13 text-muted">{entry?.latinName}</div>
          </Show>
          <div class="md:hidden">
            <RowProblems problems={problems} />
          </div>
        </div>
      ),
    },
    {
      key: 'delegation',
      head: t('registration.delegation'),
      class: 'wrap-anywhere min-w-32',
      from: 'sm',
      cell: ({ entry }) => (
        <>
          {entry?.delegationName} <span class="text-13 text-muted">{entry?.delegationCode}</span>
        </>
      ),
    },
    ...(props.rows.some(({ problems }) => problems.length > 0) ? [problemColumn()] : []),
  ]
  return (
    <Table
      name={t('registration.found')}
      rows={props.rows}
      columns={columns()}
      keyOf={({ row }) => String(row)}
      textOf={({ entry }) => [entry?.number, entry?.name, entry?.latinName, entry?.delegationName].join(' ')}
      locale={localeTag()}
      words={tableWords(t('registration.filter'))}
    />
  )
}

const problemColumn = (): Column<PreviewRow> => ({
  key: 'problem',
  head: t('registration.problem'),
  from: 'md',
  cell: ({ problems }) => <RowProblems problems={problems} />,
})

function RowProblems(props: { problems: readonly EntryProblem[] }) {
  return (
    <For each={props.problems}>
      {(problem) => (
        <span class="flex items-start gap-1.5 text-13 text-refused">
          <CircleX class="mt-0.5 size-4 shrink-0" aria-hidden="true" />
          {refusalText(problem)}
        </span>
      )}
    </For>
  )
}
