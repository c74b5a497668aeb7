import { For } from 'solid-js'
import type { SheetState, SheetView } from '#domain/scoring/contract'
import { t } from '../../lib/text/index.ts'
import { classNames } from '../../ui/class-names.ts'
import type { MatrixProps } from './progress-matrix.tsx'
import { type MatrixEntry, type SheetColumn, sheetKey } from './progress-model.ts'
import { SheetIcon, sheetLooks } from './sheet-look.tsx'

/** An entry with its sheets; `active` is the column of the cell that Tab reaches, null where it is in another row. */
export function MatrixRow(props: MatrixProps & { entry: MatrixEntry; index: number; active: number | null }) {
  const confirmed = () =>
    props.columns.filter(({ id }) => props.rows[sheetKey(props.entry.id, id)]?.state === 'confirmed').length
  const name = () => `${props.entry.number} ${props.entry.name}`
  return (
    <tr aria-rowindex={props.index + 2}>
      <th
        scope="row"
        title={`${name()} · ${props.entry.delegation.name}`}
        class="sticky start-0 z-10 h-11 border-line border-b bg-raised px-3 text-start font-normal"
      >
        <span class="flex items-center gap-2.5">
          <span class="w-6 shrink-0 text-end text-13 text-muted">{props.entry.number}</span>
          <span class="min-w-0 flex-1 leading-tight">
            <span class={classNames('block truncate', props.entry.withdrawn && 'text-faint line-through')}>
              {props.entry.name}
            </span>
            <span class="block truncate text-13 text-muted">{props.entry.delegation.name}</span>
          </span>
          <span class="text-13 text-muted max-sm:hidden">
            {confirmed()}/{props.columns.length}
          </span>
        </span>
      </th>
      <For each={props.columns}>
        {(column, at) => (
          <MatrixCell
            entry={name()}
            column={column}
            view={props.rows[sheetKey(props.entry.id, column.id)] ?? null}
            at={`${props.index}:${at()}`}
            tab={props.active === at()}
            open={props.open === sheetKey(props.entry.id, column.id)}
            wanted={props.state}
          />
        )}
      </For>
    </tr>
  )
}

function MatrixCell(props: {
  entry: string
  column: SheetColumn
  view: SheetView | null
  at: string
  tab: boolean
  open: boolean
  wanted: SheetState | ''
}) {
  const state = () => props.view?.state ?? 'open'
  const away = () => props.wanted !== '' && props.wanted !== state()
  const share = () => (props.view && props.view.aspects > 0 ? props.view.decided / props.view.aspects : 0)
  const name = () => {
    const words = { entry: props.entry, sheet: props.column.code, state: t(`sessions.state-${state()}`) }
    return t('sessions.cellName', words)
  }
  return (
    <td class={classNames('h-11 border-line border-b p-0.5', props.column.first && 'border-s')}>
      <button
        type="button"
        data-at={props.at}
        tabindex={props.tab ? 0 : -1}
        aria-current={props.open ? 'true' : undefined}
        aria-label={name()}
        class={classNames(
          'grid h-10 w-full place-items-center rounded-sm hover:inset-ring-2 hover:inset-ring-accent focus-visible:-outline-offset-2',
          !away() && state() !== 'open' && sheetLooks[state()].soft,
          away() && 'opacity-25',
          props.open && 'inset-ring-2 inset-ring-accent',
        )}
      >
        <SheetIcon state={state()} share={share()} class="size-5" />
      </button>
    </td>
  )
}
