import { For, type JSX, Show } from 'solid-js'
import { classNames } from './class-names.ts'

export interface Happening {
  /** The moment in words, and as a machine reads it. */
  at: string
  instant?: string
  title: JSX.Element
  more?: JSX.Element
  /** The one that counts now. */
  current?: boolean
}

/** What happened, in order, on a line. */
export function Timeline(props: { name: string; happenings: readonly Happening[] }) {
  return (
    <ol aria-label={props.name} class="grid">
      <For each={props.happenings}>
        {(one) => (
          <li class="group relative grid grid-cols-[1rem_1fr] gap-x-4 pb-5 last:pb-0">
            <span
              class="absolute start-2 top-3 h-full w-px -translate-x-1/2 bg-line group-last:hidden"
              aria-hidden="true"
            />
            <span
              class={classNames(
                'relative mt-1.5 size-2.5 justify-self-center rounded-full',
                one.current ? 'bg-accent outline-4 outline-accent-soft' : 'bg-strong',
              )}
              aria-hidden="true"
            />
            <div class="min-w-0">
              <time datetime={one.instant} class="text-13 text-muted">
                {one.at}
              </time>
              <div class="text-15 font-medium">{one.title}</div>
              <Show when={one.more}>
                <div class="text-15 text-muted">{one.more}</div>
              </Show>
            </div>
          </li>
        )}
      </For>
    </ol>
  )
}
