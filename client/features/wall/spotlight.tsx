import { For, Show } from 'solid-js'
import type { RankingRow } from '#domain/rankings/contract'
import { t } from '../../lib/text/index.ts'
import { figure } from '../public/figures.ts'
import { membersText } from '../public/members.tsx'

/** The place that was unveiled last, as large as the wall allows. */
export function Spotlight(props: { rows: readonly RankingRow[]; rank: number }) {
  return (
    <Show when={props.rows.map(({ entryId }) => entryId).join()} keyed>
      {(_) => (
        <section class="grid animate-rise content-center justify-items-center gap-[3vh] rounded-md bg-raised p-[3vw] text-center inset-ring inset-ring-line">
          <p class="text-[3vh] text-muted">{t('public.place')}</p>
          <p
            class="text-[18vh] leading-none font-semibold tabular-nums"
            classList={{
              'text-gold': props.rank === 1,
              'text-silver': props.rank === 2,
              'text-bronze': props.rank === 3,
            }}
          >
            {props.rank}
          </p>
          <For each={props.rows}>
            {(row) => (
              <div class="grid gap-[1vh]">
                <p class="wrap-anywhere text-[6vh] leading-tight font-semibold">{row.name}</p>
                <Show when={membersText(row)}>{(members) => <p class="text-[2.6vh] text-muted">{members()}</p>}</Show>
                <p class="text-[3vh] text-muted">
                  {row.delegation.name} · <span class="tabular-nums">{figure(row.total)}</span>
                </p>
              </div>
            )}
          </For>
        </section>
      )}
    </Show>
  )
}
