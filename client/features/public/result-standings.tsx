import { createMemo, For, Show } from 'solid-js'
import type { RankingHead, ResultView } from '#domain/rankings/contract'
import { t } from '../../lib/text/index.ts'
import { Badge } from '../../ui/badge.tsx'
import { CriteriaPoints } from './criteria-points.tsx'
import { CriterionHead } from './criterion-head.tsx'
import { EntryName } from './entry-name.tsx'
import { figure } from './figures.ts'
import { createFind, FindEntry } from './find-entry.tsx'
import { Growing } from './growing.tsx'
import { createMedia } from './media.ts'
import { OpeningRow } from './opening-row.tsx'
import { isFound } from './ranking-rows.ts'

type Standing = ResultView['standings'][number]
type Shown = { criteria: RankingHead['criteria']; standings: readonly Standing[] }

/** Every standing of an official result, with its points by criterion: a table where there is room and on paper. */
export function ResultStandings(props: Shown) {
  const find = createFind()
  const found = createMemo(() => props.standings.filter((standing) => isFound(standing, find.text())))
  const isWide = createMedia('print, (min-width: 64rem)')
  const isVeryWide = createMedia('print, (min-width: 96rem)')
  const hasRoom = () => (props.criteria.length > 9 ? isVeryWide() : isWide())
  return (
    <section class="grid min-w-0 gap-4">
      <div class="flex flex-wrap items-center gap-x-8 gap-y-3">
        <h2 class="text-20">{t('public.standings')}</h2>
        <FindEntry text={find.text()} onText={find.setText} found={found().length} all={props.standings.length} />
      </div>
      <div class="min-w-0">
        <Growing rows={found()} from={find.text()}>
          {(drawn) => (
            <Show when={hasRoom()} fallback={<StandingsList criteria={props.criteria} standings={drawn()} />}>
              <StandingsTable criteria={props.criteria} standings={drawn()} />
            </Show>
          )}
        </Growing>
        <Show when={found().length === 0}>
          <p class="py-12 text-center text-muted">{t('public.nothingFound', { text: find.text() })}</p>
        </Show>
      </div>
    </section>
  )
}

const StandingsList = (props: Shown) => (
  <ol class="border-line border-b" aria-label={t('public.standings')}>
    <For each={props.standings}>
      {(standing) => (
        <OpeningRow
          row={standing}
          rank={standing.rank}
          badge={<AwardBadge standing={standing} />}
          more={<CriteriaPoints criteria={props.criteria} points={standing.criteria} />}
        />
      )}
    </For>
  </ol>
)

const head = 'border-line border-b bg-surface px-2 pb-2 align-bottom font-medium first:ps-0 last:pe-0 print:px-1'
const cell = 'h-12 border-line border-t px-2 py-1.5 first:ps-0 last:pe-0 print:h-auto print:px-1'

const StandingsTable = (props: Shown) => (
  <table class="w-full border-collapse text-15 print:text-13" aria-label={t('public.standings')}>
    <thead class="sticky top-0 z-10 text-13 text-muted print:static">
      <tr>
        <th scope="col" class={`${head} w-14 text-start print:w-10`}>
          {t('public.rank')}
        </th>
        <th scope="col" class={`${head} text-start`}>
          {t('public.entry')}
        </th>
        <th scope="col" class={`${head} w-36 text-start print:w-16`}>
          {t('public.delegation')}
        </th>
        <th scope="col" class={`${head} w-28 text-start print:w-14`}>
          {t('public.award')}
        </th>
        <For each={props.criteria}>
          {(criterion) => <CriterionHead criterion={criterion} class={`${head} w-18 print:w-11`} />}
        </For>
        <th scope="col" class={`${head} w-28 text-end print:w-16`}>
          {t('public.total')}
        </th>
      </tr>
    </thead>
    <tbody>
      <For each={props.standings}>{(standing) => <Line standing={standing} criteria={props.criteria} />}</For>
    </tbody>
  </table>
)

const Line = (props: { standing: Standing; criteria: RankingHead['criteria'] }) => (
  <tr class="break-inside-avoid">
    <td class={`${cell} text-17 font-semibold`}>{props.standing.rank}</td>
    <th scope="row" class={`${cell} text-start font-normal`}>
      <EntryName row={props.standing} />
    </th>
    <td class={`${cell} text-muted`}>{props.standing.delegation.name}</td>
    <td class={cell}>
      <AwardBadge standing={props.standing} />
    </td>
    <For each={props.criteria}>
      {({ code }) => <td class={`${cell} text-end`}>{figure(props.standing.criteria[code] ?? '0')}</td>}
    </For>
    <td class={`${cell} text-end text-17 font-semibold`}>{figure(props.standing.total)}</td>
  </tr>
)

const AwardBadge = (props: { standing: Standing }) => (
  <Show when={props.standing.award}>{(award) => <Badge kind={award()}>{t(`public.${award()}`)}</Badge>}</Show>
)
