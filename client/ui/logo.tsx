import { Show } from 'solid-js'
import { classNames } from './class-names.ts'

/** The touchstone: a black stone and the streak of gold that it tests. With a name beside it where one is given. */
export function Logo(props: { name?: string; class?: string }) {
  return (
    <span class={classNames('inline-flex items-center gap-2.5 text-17 font-semibold text-ink', props.class)}>
      <svg class="size-7 shrink-0" viewBox="0 0 32 32" aria-hidden="true">
        <path
          class="fill-stone"
          d="M9.6 2.6C14 1.7 20 2 23.8 3.1c1.9.6 3 1.8 3.7 3.7 1.6 4.5 2.2 10.2 1.5 14.6-.4 2.5-1.7 4.2-4.1 5.2-5 2-11.5 2.8-16.6 1.7-2.3-.5-3.9-1.9-4.7-4.1C2 19.2 2 13.1 3.6 8c.9-3 2.9-4.8 6-5.4Z"
        />
        <path
          class="fill-gold-fill stroke-gold-fill"
          stroke-width=".8"
          stroke-linejoin="round"
          d="M8.2 21.4C12.5 16.3 17 12 23 8.2c.9-.5 1.6.5.9 1.2-4.9 4.4-9.3 8.6-13.7 13.7-.6.7-1.7.8-2.3.2s-.3-1.2.3-1.9Z"
        />
      </svg>
      <Show when={props.name}>{(name) => <span>{name()}</span>}</Show>
    </span>
  )
}
