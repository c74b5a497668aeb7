import { For, Show } from 'solid-js'
import type { RankingHead, RankingRow } from '#domain/rankings/contract'
import { createCountUp, travel } from '../../ui/motion.ts'
import { figure } from '../public/figures.ts'
import { membersText } from '../public/members.tsx'
import type { Ranked } from '../rankings/ranked.ts'

/** Rows that can be read from far: rank, name, delegation, total. */
export function WallRows(props: {
  rows: readonly RankingRow[]
  rankOf: Ranked['rankOf']
  head: RankingHead
  compact: boolean
}) {
  let list: HTMLOListElement | undefined
  travel(
    () => list,
    () => props.rows.map(({ entryId }) => entryId),
  )
  return (
    <ol ref={list} class="grid min-h-0 content-start">
      <For each={props.rows}>
        {(row) => {
          const total = createCountUp(() => figure(row.total))
          return (
            <li class="flex h-[5.9vh] items-center gap-[2vw] border-line border-b text-[3.1vh]">
              <span class="w-[4vw] text-end font-semibold tabular-nums">{props.rankOf(row)}</span>
              <span class="min-w-0 flex-1 leading-[1.2]">
                <span class="block truncate font-medium" classList={{ 'text-[2.7vh]': membersText(row) !== '' }}>
                  {row.name}
                </span>
                <Show when={membersText(row)}>
                  {(members) => <span class="block truncate text-[1.6vh] text-muted">{members()}</span>}
                </Show>
              </span>
              <Show when={!props.compact}>
                <span class="w-[22vw] truncate text-[2.4vh] text-muted">{row.delegation.name}</span>
              </Show>
              <span class="w-[9vw] text-end font-semibold tabular-nums">{total()}</span>
            </li>
          )
        }}
      </For>
    </ol>
  )
}
