import { For, type JSX } from 'solid-js'

export interface Fact {
  name: string
  value: JSX.Element
}

/** Facts about a thing, each under its name. */
export function Facts(props: { facts: readonly Fact[]; class?: string }) {
  return (
    <dl class={`grid content-start gap-x-8 gap-y-4 ${props.class ?? 'grid-cols-2 sm:grid-cols-3 lg:grid-cols-4'}`}>
      <For each={props.facts}>
        {(fact) => (
          <div class="min-w-0">
            <dt class="text-13 text-muted">{fact.name}</dt>
            <dd class="wrap-anywhere text-15">{fact.value}</dd>
          </div>
        )}
      </For>
    </dl>
  )
}
