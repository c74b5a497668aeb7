import Plus from 'lucide-solid/icons/plus'
import Trash from 'lucide-solid/icons/trash'
import { Index, type JSX, Show } from 'solid-js'
import { t } from '../../../lib/text/index.ts'
import { Button, IconButton } from '../../../ui/button.tsx'
import { hintClass } from '../../../ui/field.tsx'
import type { RowFault, RowFaults } from './form-model.ts'

const FAULTS = {
  missing: 'apply.faultMissing',
  future: 'apply.faultFuture',
  reversed: 'apply.faultReversed',
} as const

const wordOf = (fault: RowFault | undefined): string | null => (fault ? t(FAULTS[fault]) : null)

/** Rows of one kind, each in its own box; one is added at the end and any taken out. */
export function RowList<Row extends object>(props: {
  title: string
  /** Its title stands above it already. */
  bare?: boolean
  hint?: string
  rows: readonly Row[]
  faults: readonly RowFaults[]
  /** Says what rows lack. */
  tried: boolean
  most: number
  empty: Row
  add: string
  remove: string
  onRows: (rows: readonly Row[]) => void
  children: (
    row: () => Row,
    set: (change: Partial<Row>) => void,
    wrong: (field: keyof Row & string) => string | null,
  ) => JSX.Element
}) {
  const set = (at: number, change: Partial<Row>) =>
    props.onRows(props.rows.map((row, place) => (place === at ? { ...row, ...change } : row)))
  // What is typed is judged once a field was left: an empty one says nothing before one wants to go on.
  const wrong = (at: number, field: string) => {
    const fault = props.faults[at]?.[field]
    return fault === 'missing' && !props.tried ? null : wordOf(fault)
  }
  return (
    <section class="grid gap-3">
      <div>
        <h3 class={props.bare ? 'sr-only' : 'text-15 font-medium'}>{props.title}</h3>
        <Show when={props.hint}>
          <p class={hintClass}>{props.hint}</p>
        </Show>
      </div>
      <Index each={props.rows}>
        {(row, at) => (
          <div class="grid gap-4 rounded-md bg-raised p-4 inset-ring inset-ring-line">
            <div class="-my-2.5 -me-2.5 flex items-center justify-between">
              <span class="text-13 text-muted">{at + 1}</span>
              <IconButton
                name={props.remove}
                icon={<Trash aria-hidden="true" />}
                onClick={() => props.onRows(props.rows.filter((_, place) => place !== at))}
              />
            </div>
            {props.children(
              row,
              (change) => set(at, change),
              (field) => wrong(at, field),
            )}
          </div>
        )}
      </Index>
      <Show when={props.rows.length < props.most}>
        <Button
          class="justify-self-start"
          icon={<Plus class="size-5" aria-hidden="true" />}
          onClick={() => props.onRows([...props.rows, props.empty])}
        >
          {props.add}
        </Button>
      </Show>
    </section>
  )
}
