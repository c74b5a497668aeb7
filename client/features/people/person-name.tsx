import { Show } from 'solid-js'

/** A person's name as it is, and in Latin letters under it where there is one. */
export function PersonName(props: { name: string; latinName?: string | null }) {
  return (
    <span class="grid min-w-0">
      <span class="font-medium">{props.name}</span>
      <Show when={props.latinName}>
        <span class="text-13 text-muted">{props.latinName}</span>
      </Show>
    </span>
  )
}
