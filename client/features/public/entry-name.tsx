import { Show } from 'solid-js'
import type { StandingView } from '#domain/rankings/contract'
import { classNames } from '../../ui/class-names.ts'
import { Members } from './members.tsx'
import { PenaltyNote } from './penalty-note.tsx'

type Named = Pick<StandingView, 'name' | 'latinName'>

/** Who was ranked, a team's members, and what penalties took away. */
type RankedName = Named & Pick<StandingView, 'penalties' | 'members'>

/** The Latin name of an entry; null where there is none or where the name is written in Latin letters already. */
export const latinNameOf = ({ name, latinName }: Named): string | null => (latinName === name ? null : latinName)

/** An entry's name, in Latin letters beside it, or below where the room ends, and under it a team's members and what penalties took away. */
export function EntryName(props: { row: RankedName; class?: string }) {
  return (
    <>
      <span class="flex flex-wrap items-baseline gap-x-2">
        <span class={classNames('font-medium', props.class)}>{props.row.name}</span>{' '}
        <Show when={latinNameOf(props.row)}>{(name) => <span class="text-muted">{name()}</span>}</Show>
      </span>
      <Members of={props.row} />
      <PenaltyNote of={props.row.penalties} />
    </>
  )
}
