import * as Kobalte from '@kobalte/core/dropdown-menu'
import Ellipsis from 'lucide-solid/icons/ellipsis'
import { For, type JSX, Show } from 'solid-js'
import { classNames } from './class-names.ts'

export interface MenuItem {
  name: string
  run: () => void
  icon?: JSX.Element
  /** What cannot be taken back; set apart by a line. */
  danger?: boolean
  disabled?: boolean
}

/** Acts on one thing, behind a button; without `label` the button is three dots. A wide one fills its place. */
export function Menu(props: { name: string; items: readonly MenuItem[]; label?: JSX.Element; wide?: boolean }) {
  return (
    <Kobalte.Root gutter={4} placement="bottom-end" sameWidth={props.wide}>
      <Kobalte.Trigger
        aria-label={props.name}
        title={props.name}
        class={classNames(
          'min-h-11 min-w-11 items-center gap-2 rounded-md text-15 text-ink transition-colors hover:bg-hover data-expanded:bg-hover',
          props.wide ? 'flex w-full' : 'inline-flex justify-center',
        )}
      >
        {props.label ?? <Ellipsis class="size-5" aria-hidden="true" />}
      </Kobalte.Trigger>
      <Kobalte.Portal>
        <Kobalte.Content class="z-50 max-h-[70dvh] min-w-48 animate-appear overflow-y-auto rounded-md bg-raised p-1 text-15 shadow-lift outline-none inset-ring inset-ring-line">
          <For each={props.items}>
            {(item) => (
              <>
                <Show when={item.danger}>
                  <Kobalte.Separator class="-mx-1 my-1 border-line" />
                </Show>
                <Kobalte.Item
                  disabled={item.disabled}
                  onSelect={() => item.run()}
                  class={classNames(
                    'flex min-h-11 cursor-pointer items-center gap-3 rounded-sm px-3 outline-none data-disabled:opacity-45 data-highlighted:bg-hover [&_svg]:size-5',
                    item.danger ? 'text-refused' : 'text-ink',
                  )}
                >
                  {item.icon}
                  {item.name}
                </Kobalte.Item>
              </>
            )}
          </For>
        </Kobalte.Content>
      </Kobalte.Portal>
    </Kobalte.Root>
  )
}
