import { For, Show } from 'solid-js'
import type { Award, Medal, ResultView } from '#domain/rankings/contract'
import { t } from '../../lib/text/index.ts'
import { latinNameOf } from './entry-name.tsx'
import { figure } from './figures.ts'

type Standing = ResultView['standings'][number]

const METALS: readonly { readonly award: Medal; readonly streak: string; readonly ink: string }[] = [
  { award: 'gold', streak: 'bg-gold-fill', ink: 'text-gold' },
  { award: 'silver', streak: 'bg-silver-fill', ink: 'text-silver' },
  { award: 'bronze', streak: 'bg-bronze-fill', ink: 'text-bronze' },
]

/** Who won gold, silver and bronze: the metal leaves its streak, the names do the rest. */
export function Medals(props: { standings: readonly Standing[] }) {
  const winners = (award: Award) => props.standings.filter((standing) => standing.award === award)
  return (
    <Show when={props.standings.some(({ award }) => award)}>
      <section class="grid gap-x-8 gap-y-6 md:grid-cols-3 print:grid-cols-3" aria-label={t('public.medals')}>
        <For each={METALS}>
          {({ award, streak, ink }) => (
            <Show when={winners(award).length > 0}>
              <div class="break-inside-avoid">
                <div class={`h-1.5 rounded-full [print-color-adjust:exact] ${streak}`} />
                <h2 class={`mt-2.5 mb-1 text-15 font-semibold ${ink}`}>{t(`public.${award}`)}</h2>
                <ul class="grid gap-3">
                  <For each={winners(award)}>{(winner) => <Winner standing={winner} />}</For>
                </ul>
              </div>
            </Show>
          )}
        </For>
        <Medallions standings={winners('medallion')} />
      </section>
    </Show>
  )
}

/** Who stands at the scale's centre or above without a medal. */
const Medallions = (props: { standings: readonly Standing[] }) => (
  <Show when={props.standings.length > 0}>
    <div class="break-inside-avoid md:col-span-3 print:col-span-3">
      <h2 class="mb-1 border-line border-t pt-3 text-15 font-semibold text-gold">{t('public.medallion')}</h2>
      <ul class="flex flex-wrap gap-x-6 gap-y-1 text-15">
        <For each={props.standings}>
          {({ name, delegation }) => (
            <li>
              {name} <span class="text-muted">{delegation.name}</span>
            </li>
          )}
        </For>
      </ul>
    </div>
  </Show>
)

const Winner = (props: { standing: Standing }) => (
  <li class="flex items-baseline gap-4">
    <span class="min-w-0 flex-1">
      <span class="block text-20 font-semibold">{props.standing.name}</span>
      <span class="block text-15 text-muted">
        {[latinNameOf(props.standing), props.standing.delegation.name].filter(Boolean).join(' · ')}
      </span>
    </span>
    <span class="text-20 font-semibold">{figure(props.standing.total)}</span>
  </li>
)
