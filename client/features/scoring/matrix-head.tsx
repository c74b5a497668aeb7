import { For } from 'solid-js'
import { t } from '../../lib/text/index.ts'
import { classNames } from '../../ui/class-names.ts'
import type { SheetColumn } from './progress-model.ts'

/** The criteria, and under each its sub-criteria by code; it stays in sight. */
export function MatrixHead(props: { columns: readonly SheetColumn[] }) {
  const criteria = () =>
    props.columns
      .filter((column) => column.first)
      .map(({ criterion }) => ({
        ...criterion,
        sheets: props.columns.filter((column) => column.criterion.id === criterion.id).length,
      }))
  return (
    <>
      <colgroup>
        <col class="w-(--first)" />
        <For each={props.columns}>{() => <col class="w-11" />}</For>
      </colgroup>
      <thead class="sticky top-0 z-20 bg-raised text-13 text-muted">
        <tr>
          <th
            rowspan="2"
            scope="col"
            class="sticky start-0 z-10 border-strong/60 border-b bg-raised px-3 pb-2 text-start align-bottom font-medium"
          >
            {t('sessions.entry')}
          </th>
          <For each={criteria()}>
            {(criterion) => (
              <th
                scope="colgroup"
                colspan={criterion.sheets}
                title={`${criterion.code} ${criterion.name}`}
                class="h-8 truncate border-line border-s px-2 text-start font-normal"
              >
                <b class="font-semibold text-ink">{criterion.code}</b> {criterion.name}
              </th>
            )}
          </For>
        </tr>
        <tr>
          <For each={props.columns}>
            {(column) => (
              <th
                scope="col"
                title={`${column.code} ${column.name}`}
                class={classNames(
                  'h-9 truncate border-strong/60 border-b px-0.5 text-center font-medium',
                  column.first && 'border-s border-s-line',
                )}
              >
                {column.code}
              </th>
            )}
          </For>
        </tr>
      </thead>
    </>
  )
}
