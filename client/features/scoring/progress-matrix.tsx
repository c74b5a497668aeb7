import { createMemo, createSignal, For } from 'solid-js'
import type { SheetState, SheetView } from '#domain/scoring/contract'
import { t } from '../../lib/text/index.ts'
import { MatrixHead } from './matrix-head.tsx'
import { MatrixRow } from './matrix-row.tsx'
import type { MatrixEntry, SheetColumn } from './progress-model.ts'
import { createRowWindow } from './row-window.ts'

/** The heights of a row and of the head, in pixels. */
const ROW = 44
const HEAD = 68

export interface MatrixProps {
  entries: readonly MatrixEntry[]
  columns: readonly SheetColumn[]
  rows: Readonly<Record<string, SheetView | null>>
  /** Who is on a sheet now, by its key. */
  here: Readonly<Record<string, string>>
  /** The state that is filtered by; the cells in others step back. */
  state: SheetState | ''
  /** The sheet that is open beside the matrix, by its key. */
  open: string | null
  onOpen: (entryId: string, subCriterionId: string) => void
}

/** Where a key leads from a cell; null for keys that lead nowhere. */
function step(key: string, [row, column]: readonly [number, number], page: number, last: number) {
  const moves: Record<string, readonly [number, number]> = {
    ArrowUp: [row - 1, column],
    ArrowDown: [row + 1, column],
    ArrowLeft: [row, column - 1],
    ArrowRight: [row, column + 1],
    PageUp: [row - page, column],
    PageDown: [row + page, column],
    Home: [row, 0],
    End: [row, last],
  }
  return moves[key] ?? null
}

const within = (value: number, length: number) => Math.min(Math.max(value, 0), Math.max(0, length - 1))

/**
 * Every sheet of a session as a cell: entries down, sub-criteria across. Heads and names stay in sight; only the rows
 * in sight are drawn, so that 200 entries scroll as easily as 12. Arrow keys walk, Enter opens.
 */
export function ProgressMatrix(props: MatrixProps) {
  let list: HTMLDivElement | undefined
  const [active, setActive] = createSignal<readonly [number, number]>([0, 0])
  const place = createMemo(() => new Map(props.entries.map((entry, index) => [entry, index])))
  const view = createRowWindow(
    () => list,
    () => props.entries,
    ROW,
    HEAD,
  )

  const onKeyDown = (event: KeyboardEvent) => {
    const to = step(event.key, active(), Math.max(1, view.fits() - 1), props.columns.length - 1)
    if (!to) return
    event.preventDefault()
    const [row, column] = [within(to[0], props.entries.length), within(to[1], props.columns.length)]
    setActive([row, column])
    view.reveal(row)
    list?.querySelector<HTMLElement>(`[data-at="${row}:${column}"]`)?.focus()
  }
  const onClick = (event: MouseEvent) => {
    const cell = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-at]') : null
    const [row = -1, column = -1] = cell?.dataset.at?.split(':').map(Number) ?? []
    const [entry, sheet] = [props.entries[row], props.columns[column]]
    if (!entry || !sheet) return
    setActive([row, column])
    props.onOpen(entry.id, sheet.id)
  }

  return (
    <div
      ref={list}
      onScroll={view.measure}
      class="relative max-h-[calc(100dvh-6rem)] min-h-56 overflow-auto overscroll-contain rounded-md border border-line bg-raised"
    >
      <table
        aria-label={t('sessions.matrix')}
        aria-rowcount={props.entries.length + 1}
        class="w-[calc(var(--first)+var(--sheets)*2.75rem)] table-fixed border-separate border-spacing-0 text-15 [--first:11rem] sm:[--first:17rem]"
        style={{ '--sheets': props.columns.length }}
        onKeyDown={onKeyDown}
        onClick={onClick}
      >
        <MatrixHead columns={props.columns} />
        <tbody>
          <tr>
            <td class="h-(--above) p-0" style={{ '--above': `${view.above()}px` }} />
          </tr>
          <For each={view.rows()}>
            {(entry) => (
              <MatrixRow
                entry={entry}
                columns={props.columns}
                rows={props.rows}
                here={props.here}
                wanted={props.state}
                open={props.open}
                index={place().get(entry) ?? 0}
                active={active()[0] === place().get(entry) ? active()[1] : null}
              />
            )}
          </For>
          <tr>
            <td class="h-(--below) p-0" style={{ '--below': `${view.below()}px` }} />
          </tr>
        </tbody>
      </table>
    </div>
  )
}
