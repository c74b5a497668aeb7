import { createMemo, For, Show } from 'solid-js'
import type { SheetState, SheetView } from '#domain/scoring/contract'
import { entryTag } from '../../lib/entry-tag.ts'
import { t } from '../../lib/text/index.ts'
import { classNames } from '../../ui/class-names.ts'
import { type MatrixEntry, type SheetColumn, sheetKey } from './progress-model.ts'
import { SheetIcon, sheetLooks } from './sheet-look.tsx'

interface RowProps {
  entry: MatrixEntry
  index: number
  columns: readonly SheetColumn[]
  rows: Readonly<Record<string, SheetView | null>>
  /** Who is on a sheet now, by its key. */
  here: Readonly<Record<string, string>>
  /** The state that is filtered by; the cells in others step back. */
  wanted: SheetState | ''
  /** The key of the sheet that is open beside the matrix. */
  open: string | null
  /** The column of the cell that Tab reaches, null where it is in another row. */
  active: number | null
}

/** An entry with its sheets. Scrolling draws many of these: what a cell shows is computed once, not at each reading. */
export function MatrixRow(props: RowProps) {
  const confirmed = () =>
    props.columns.filter(({ id }) => props.rows[sheetKey(props.entry.id, id)]?.state === 'confirmed').length
  const name = createMemo(() => entryTag(props.entry))
  return (
    <tr aria-rowindex={props.index + 2}>
      <th
        scope="row"
        title={`${name()} · ${props.entry.delegation.name}`}
        class="sticky start-0 z-10 h-11 border-line border-b bg-raised px-3 text-start font-normal"
      >
        <span class="flex items-center gap-2.5">
          <span class="w-6 shrink-0 text-end text-13 text-muted">{props.entry.number || null}</span>
          <span class="min-w-0 flex-1 leading-tight">
            <span
              class={classNames(
                'block truncate',
                (props.entry.withdrawn || props.entry.absent) && 'text-faint line-through',
              )}
            >
              {props.entry.name}
            </span>
            <span class="block truncate text-13 text-muted">
              {props.entry.absent ? t('sessions.entryAbsent') : props.entry.delegation.name}
            </span>
          </span>
          <span class="text-13 text-muted max-sm:hidden">
            {confirmed()}/{props.columns.length}
          </span>
        </span>
      </th>
      <For each={props.columns}>
        {(column, at) => <MatrixCell row={props} name={name()} column={column} at={at()} />}
      </For>
    </tr>
  )
}

function MatrixCell(props: { row: RowProps; name: string; column: SheetColumn; at: number }) {
  const key = sheetKey(props.row.entry.id, props.column.id)
  const view = createMemo(() => props.row.rows[key] ?? null)
  const state = createMemo(() => view()?.state ?? 'open')
  const share = () => {
    const sheet = view()
    return sheet && sheet.aspects > 0 ? sheet.decided / sheet.aspects : 0
  }
  const here = createMemo(() => props.row.here[key])
  const away = () => props.row.wanted !== '' && props.row.wanted !== state()
  const open = () => props.row.open === key
  const name = () => {
    const words = { entry: props.name, sheet: props.column.code, state: t(`sessions.state-${state()}`) }
    const cell = t('sessions.cellName', words)
    return here() ? t('devices.alsoOn', { cell, names: here() ?? '' }) : cell
  }
  return (
    <td class={props.column.first ? 'h-11 border-line border-s border-b p-0.5' : 'h-11 border-line border-b p-0.5'}>
      <button
        type="button"
        data-at={`${props.row.index}:${props.at}`}
        tabindex={props.row.active === props.at ? 0 : -1}
        aria-current={open() ? 'true' : undefined}
        aria-label={name()}
        class={classNames(
          'relative grid h-10 w-full place-items-center rounded-sm hover:inset-ring-2 hover:inset-ring-accent focus-visible:-outline-offset-2',
          !away() && state() !== 'open' && sheetLooks[state()].soft,
          away() && 'opacity-25',
          open() && 'inset-ring-2 inset-ring-accent',
        )}
      >
        <SheetIcon state={state()} share={share()} class="size-5" />
        <Show when={here()}>
          {(names) => (
            <span title={names()} class="absolute end-1 top-1 size-2 rounded-full bg-waiting" aria-hidden="true" />
          )}
        </Show>
      </button>
    </td>
  )
}
