import Info from 'lucide-solid/icons/info'
import { For, Show } from 'solid-js'
import type { TableNote } from '#domain/kit/table-note'
import { refusalText } from '../../lib/text/refusal.ts'

/** What is said of a file once and keeps nothing from being taken: columns that weren't read, rows that nobody sees. */
export function FileNotes(props: { notes: readonly TableNote[] }) {
  return (
    <Show when={props.notes.length > 0}>
      <ul class="grid gap-1 text-15 text-muted">
        <For each={props.notes}>
          {(note) => (
            <li class="flex items-start gap-2">
              <Info class="mt-1 size-4 shrink-0" aria-hidden="true" />
              <span class="wrap-anywhere min-w-0">{refusalText(note)}</span>
            </li>
          )}
        </For>
      </ul>
    </Show>
  )
}
