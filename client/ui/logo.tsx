import { Show } from 'solid-js'

/** The touchstone: a black stone and the streak of gold that it tests. With a name beside it where one is given. */
export function Logo(props: { name?: string; class?: string }) {
  return (
    <span class={`inline-flex items-center gap-2 text-17 font-semibold text-ink ${props.class ?? ''}`}>
      <svg class="size-7 shrink-0" viewBox="0 0 32 32" aria-hidden="true">
        <path
          class="fill-(--stone)"
          d="M9.4 3.5h12c1.600 0 3.100.9 3.800 2.300l4 7.300c.5 1 .6 2.200.2 3.300l-3.500 9.200a4.300 4.300 0 0 1-4 2.800H8.700a4.300 4.300 0 0 1-4-2.700l-2.600-7.600a4.300 4.300 0 0 1 .1-3.100l3.200-8.800a4.300 4.300 0 0 1 4-2.700Z"
        />
        <path class="stroke-gold-fill" fill="none" stroke-width="3" stroke-linecap="round" d="m10 21.500 12-11" />
      </svg>
      <Show when={props.name}>{(name) => <span>{name()}</span>}</Show>
    </span>
  )
}
