import * as Kobalte from '@kobalte/core/tabs'
import { For, type JSX, Show } from 'solid-js'

export interface Tab<Value extends string = string> {
  value: Value
  name: string
  /** A count beside the name. */
  count?: number
  content: () => JSX.Element
}

/** Views of one thing, side by side; arrow keys move between them. Keep `value` in the address. */
export function Tabs<Value extends string>(props: {
  name: string
  tabs: readonly Tab<Value>[]
  value: Value
  onChange: (value: Value) => void
}) {
  return (
    <Kobalte.Root value={props.value} onChange={(value) => props.onChange(value as Value)} activationMode="manual">
      <Kobalte.List aria-label={props.name} class="relative flex gap-1 overflow-x-auto border-line border-b">
        <For each={props.tabs}>
          {(tab) => (
            <Kobalte.Trigger
              value={tab.value}
              class="-mb-px inline-flex min-h-11 items-center gap-2 whitespace-nowrap border-transparent border-b-2 px-3 font-medium text-15 text-muted transition-colors hover:text-ink focus-visible:-outline-offset-2 data-selected:border-accent data-selected:text-ink"
            >
              {tab.name}
              <Show when={tab.count !== undefined}>
                <span class="rounded-full bg-hover px-2 text-13 text-muted">{tab.count}</span>
              </Show>
            </Kobalte.Trigger>
          )}
        </For>
      </Kobalte.List>
      <For each={props.tabs}>
        {(tab) => (
          <Kobalte.Content value={tab.value} class="pt-5">
            {tab.content()}
          </Kobalte.Content>
        )}
      </For>
    </Kobalte.Root>
  )
}
