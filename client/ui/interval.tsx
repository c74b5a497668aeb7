import { Show } from 'solid-js'

/**
 * A figure on a scale, with the interval that holds it for certain: a line from low to high, a dot at the value, and
 * a tick where the figure would say nothing. Decorates a figure that stands beside it as text.
 */
export function Interval(props: {
  value: number
  low: number | null
  high: number | null
  from: number
  to: number
  /** Where the figure would say nothing. */
  neutral?: number
  /** Whether the interval leaves the neutral point out. */
  marked?: boolean
}) {
  const at = (value: number) =>
    `${(100 * (Math.min(Math.max(value, props.from), props.to) - props.from)) / (props.to - props.from)}%`
  return (
    <span
      aria-hidden="true"
      class="relative block h-5 w-full min-w-24"
      classList={{ 'text-saved': props.marked ?? false, 'text-accent': !props.marked }}
    >
      <span class="absolute inset-x-0 top-1/2 h-px bg-line" />
      <Show when={props.neutral !== undefined}>
        <span class="absolute inset-y-0 start-(--at) w-px bg-strong" style={{ '--at': at(props.neutral ?? 0) }} />
      </Show>
      <Show when={props.low !== null && props.high !== null}>
        <span
          class="absolute start-(--from) end-(--to) top-1/2 h-1 -translate-y-1/2 rounded-full bg-current opacity-35"
          style={{ '--from': at(props.low ?? 0), '--to': `calc(100% - ${at(props.high ?? 0)})` }}
        />
      </Show>
      <span
        class="absolute start-(--at) top-1/2 size-2.5 -translate-x-1/2 -translate-y-1/2 rounded-full bg-current"
        style={{ '--at': at(props.value) }}
      />
    </span>
  )
}
