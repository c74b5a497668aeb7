import { useParams } from '@solidjs/router'
import { createMemo, Match, Show, Switch } from 'solid-js'
import type { RankingHead, RankingRow } from '#domain/rankings/contract'
import { createLive } from '../../lib/live.ts'
import { t } from '../../lib/text/index.ts'
import { Logo } from '../../ui/logo.tsx'
import { LiveStatus } from '../desk/live-status.tsx'
import { createDiscipline } from '../public/discipline-heading.tsx'
import { readableName } from '../public/event-facts.tsx'
import { createRanked } from '../rankings/ranked.ts'
import { createPages } from './create-pages.ts'
import { Spotlight } from './spotlight.tsx'
import { WallRows } from './wall-rows.tsx'

/** At most so many rows are read from 15 metres. */
const ROWS = 12
/** Beside the place that was unveiled last. */
const ROWS_BESIDE = 8

/** A ranking on a wall: no chrome, at most twelve rows, then pages turn. In a ceremony the newest place stands large. */
export default function WallPage() {
  const params = useParams<{ disciplineId: string }>()
  const live = createLive<RankingHead, RankingRow>(() => `ranking:${params.disciplineId}:public`)
  const discipline = createDiscipline(() => params.disciplineId, 'public.liveRanking')
  const ranked = createRanked(live)
  const unveiling = () => live.head?.board === 'unveiling'
  const first = createMemo(() => {
    const best = ranked().rows[0]
    const rank = best && ranked().rankOf(best)
    return unveiling() ? ranked().rows.filter((row) => ranked().rankOf(row) === rank) : []
  })
  const rest = createMemo(() => ranked().rows.slice(first().length))
  const pages = createPages(rest, () => (unveiling() ? ROWS_BESIDE : ROWS))
  return (
    <main class="grid h-dvh grid-rows-[auto_1fr_auto] gap-[2vh] overflow-hidden bg-surface px-[4vw] py-[4vh]">
      <header class="flex items-end justify-between gap-[3vw]">
        <div class="min-w-0">
          <p class="truncate text-[2.4vh] text-muted">{discipline.data && readableName(discipline.data.event)}</p>
          <h1 class="truncate text-[5.5vh] leading-tight font-semibold">
            {discipline.data && readableName(discipline.data.discipline)}
          </h1>
        </div>
        <div class="flex items-center gap-[2vw] text-[2.2vh]">
          <Show when={live.head?.board === 'frozen'}>
            <span class="rounded-full bg-waiting-soft px-[1.2vw] py-[0.6vh] font-medium text-waiting">
              {t('public.frozen')}
            </span>
          </Show>
          <LiveStatus status={live.status} />
        </div>
      </header>
      <Switch>
        <Match when={live.refused}>
          <Quiet words={t('public.hiddenTitle')} />
        </Match>
        <Match when={live.head?.board === 'hidden'}>
          <Quiet words={t('public.hiddenTitle')} />
        </Match>
        <Match when={unveiling() && ranked().rows.length === 0}>
          <Quiet words={t('public.ceremonyBegins')} />
        </Match>
        <Match when={live.head}>
          {(head) => (
            <div class="grid min-h-0 gap-[3vw]" classList={{ 'grid-cols-[1fr_1fr]': unveiling() }}>
              <Show when={unveiling()}>
                <Spotlight rows={first()} rank={first()[0] ? ranked().rankOf(first()[0] as RankingRow) : 0} />
              </Show>
              <WallRows rows={pages.rows()} rankOf={ranked().rankOf} head={head()} compact={unveiling()} />
            </div>
          )}
        </Match>
      </Switch>
      <footer class="flex items-center justify-between text-[1.8vh] text-muted">
        <Logo />
        <Show when={pages.count() > 1}>
          <span class="tabular-nums">
            {pages.page() + 1} / {pages.count()}
          </span>
        </Show>
      </footer>
    </main>
  )
}

const Quiet = (props: { words: string }) => (
  <p class="m-auto max-w-[70vw] text-center text-[5vh] text-muted">{props.words}</p>
)
