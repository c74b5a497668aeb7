import { Show } from 'solid-js'
import type { StandingView } from '#domain/rankings/contract'
import { classNames } from '../../ui/class-names.ts'

type Named = Pick<StandingView, 'name' | 'latinName'>

/** The Latin name of an entry; null where there is none or where the name is written in Latin letters already. */
export const latinNameOf = ({ name, latinName }: Named): string | null => (latinName === name ? null : latinName)

/** An entry's name, and in Latin letters beside it, or below where the room ends. */
export function EntryName(props: { row: Named; class?: string }) {
  return (
    <span class="flex flex-wrap items-baseline gap-x-2">
      <span class={classNames('font-medium', props.class)}>{props.row.name}</span>{' '}
      <Show when={latinNameOf(props.row)}>{(name) => <span class="text-muted">{name()}</span>}</Show>
    </span>
  )
}
