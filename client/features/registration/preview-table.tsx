import CircleX from 'lucide-solid/icons/circle-x'
import { For, Show } from 'solid-js'
import type { EntriesPreview, EntryProblem, EntryRow } from '#domain/registration/contract'
import { t } from '../../lib/text/index.ts'
import { localeTag } from '../../lib/text/locale.ts'
import { refusalText } from '../../lib/text/refusal.ts'
import { type Column, Table } from '../../ui/table.tsx'
import { tableWords } from '../desk/table-words.ts'

/** A row of the table with what was read from it and what is wrong with it. */
export interface PreviewRow {
  row: number
  entry: EntryRow | undefined
  problems: EntryProblem[]
}

/** The rows in their order, those with problems first. */
export function rowsOf({ entries, problems }: EntriesPreview): PreviewRow[] {
  const rows = new Map<number, PreviewRow>(entries.map((entry) => [entry.row, { row: entry.row, entry, problems: [] }]))
  for (const problem of problems) {
    const known = rows.get(problem.row) ?? { row: problem.row, entry: undefined, problems: [] }
    rows.set(problem.row, known)
    known.problems.push(problem)
  }
  const all = [...rows.values()].sort((a, b) => a.row - b.row)
  return [...all.filter(({ problems }) => problems.length > 0), ...all.filter(({ problems }) => problems.length === 0)]
}

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
      from: 'sm',
      cell: ({ entry }) => (
        <>
          {entry?.delegationName} <span class="text-13 text-muted">{entry?.delegationCode}</span>
        </>
      ),
    },
    {
      key: 'problem',
      head: t('registration.problem'),
      from: 'md',
      cell: ({ problems }) => <RowProblems problems={problems} />,
    },
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
