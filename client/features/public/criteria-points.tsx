import { For } from 'solid-js'
import type { RankingHead, StandingView } from '#domain/rankings/contract'
import { t } from '../../lib/text/index.ts'
import { figure } from './figures.ts'

/** An entry's points by criterion, each beside its maximum. */
export function CriteriaPoints(props: { criteria: RankingHead['criteria']; points: StandingView['criteria'] }) {
  return (
    <dl class="grid gap-y-1.5 text-15" aria-label={t('public.criteria')}>
      <For each={props.criteria}>
        {({ code, name, maximum }) => (
          <div class="flex items-baseline gap-3">
            <dt class="flex min-w-0 flex-1 gap-2">
              <span class="min-w-4 text-faint">{code}</span>
              <span class="min-w-0">{name}</span>
            </dt>
            <dd class="text-end whitespace-nowrap">
              {figure(props.points[code] ?? '0')}
              <span class="inline-block min-w-12 text-faint"> / {maximum}</span>
            </dd>
          </div>
        )}
      </For>
    </dl>
  )
}
