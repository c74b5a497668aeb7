import { Show } from 'solid-js'

/** The touchstone: a black stone and the streak of gold that it tests. With a name beside it where one is given. */
export function Logo(props: { name?: string; class?: string }) {
  return (
    <span class={`inline-flex items-center gap-2 text-17 font-semibold text-ink ${props.class ?? ''}`}>
      <svg class="size-7 shrink-0" viewBox="0 0 32 32" aria-hidden="true">
        <path
          class="fill-(--stone)"
          d="M9 3h13a4 4 0 0 1 3.5 2.1l4 7.3a4 4 0 0 1 .3 3.3l-3.3 9.6A4 4 0 0 1 22.7 28H8.5a4 4 0 0 1-3.8-2.7l-2.5-7.5a4 4 0 0 1 .1-2.8l3-9.3A4 4 0 0 1 9 3Z"
        />
        <path class="stroke-gold-fill" fill="none" stroke-width="3" stroke-linecap="round" d="m10 21.5 12-11" />
      </svg>
      <Show when={props.name}>{(name) => <span>{name()}</span>}</Show>
    </span>
  )
}
