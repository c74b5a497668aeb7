import { Show } from 'solid-js'
import type { StandingView } from '#domain/rankings/contract'

/** The members of a team, in one line under its name; nothing for a person. */
export const Members = (props: { of: Pick<StandingView, 'members'> }) => (
  <Show when={props.of.members?.length}>
    <span class="block text-13 text-pretty text-muted">{membersText(props.of)}</span>
  </Show>
)

/** The names of a team's members, one after the other; empty for a person. */
export const membersText = ({ members = [] }: Pick<StandingView, 'members'>): string =>
  members.map(({ name }) => name).join(' · ')
