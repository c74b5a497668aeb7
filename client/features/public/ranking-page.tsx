import { A, useParams } from '@solidjs/router'
import ArrowRight from 'lucide-solid/icons/arrow-right'
import EyeOff from 'lucide-solid/icons/eye-off'
import PartyPopper from 'lucide-solid/icons/party-popper'
import Snowflake from 'lucide-solid/icons/snowflake'
import { createMemo, Match, Show, Switch } from 'solid-js'
import type { RankingHead, RankingRow } from '#domain/rankings/contract'
import { createLive, type Live } from '../../lib/live.ts'
import { formatDateTime, formatNumber, formatPercent } from '../../lib/text/format.ts'
import { t } from '../../lib/text/index.ts'
import { EmptyState, Skeleton } from '../../ui/states.tsx'
import { LiveStatus } from '../desk/live-status.tsx'
import { NotFound } from '../people/not-found.tsx'
import { createRanked, type Ranked } from '../rankings/ranked.ts'
import { AbsentEntries } from './absent-entries.tsx'
import { createDiscipline, DisciplineHeading } from './discipline-heading.tsx'
import { createFind, FindEntry } from './find-entry.tsx'
import { Growing } from './growing.tsx'
import { createMedia } from './media.ts'
import { Meter } from './meter.tsx'
import { RankingList } from './ranking-list.tsx'
import { isFound, shareJudged } from './ranking-rows.ts'
import { RankingTable } from './ranking-table.tsx'

type PublicRanking = Live<RankingHead, RankingRow>

/** The live ranking of a discipline, as the public may see it. */
export default function RankingPage() {
  const params = useParams<{ disciplineId: string }>()
  const ranking = createLive<RankingHead, RankingRow>(() => `ranking:${params.disciplineId}:public`)
  const discipline = createDiscipline(() => params.disciplineId, 'public.liveRanking')
  return (
    <Show when={ranking.refused === null} fallback={<NotFound />}>
      <DisciplineHeading of={discipline} actions={<LiveStatus status={ranking.status} />} />
      <Show when={ranking.head?.published}>
        <A href={`/disciplines/${params.disciplineId}/results`} class={bannerClass}>
          <span class="min-w-0 flex-1 basis-64">{t('public.publishedBanner')}</span>
          <span class="inline-flex items-center gap-2 font-medium text-accent">
            {t('public.toResult')}
            <ArrowRight class="size-4" aria-hidden="true" />
          </span>
        </A>
      </Show>
      <Show when={ranking.head} fallback={<Skeleton name={t('common.loading')} lines={10} />}>
        {(head) => <Board head={head()} ranking={ranking} />}
      </Show>
    </Show>
  )
}

const bannerClass =
  'mb-4 flex min-h-14 flex-wrap items-center gap-x-6 gap-y-1 rounded-md bg-accent-soft px-4 py-2 text-15 text-ink no-underline hover:underline'

function Board(props: { head: RankingHead; ranking: PublicRanking }) {
  const ranked = createRanked(props.ranking)
  return (
    <Switch fallback={<Rows head={props.head} ranked={ranked()} />}>
      <Match when={props.head.board === 'hidden'}>
        <EmptyState
          icon={<EyeOff aria-hidden="true" />}
          title={t('public.hiddenTitle')}
          more={t('public.hiddenMore')}
        />
      </Match>
      <Match when={props.head.board === 'unveiling' && ranked().rows.length === 0}>
        <EmptyState
          icon={<PartyPopper aria-hidden="true" />}
          title={t('public.ceremonyTitle')}
          more={t('public.ceremonyMore')}
        />
      </Match>
      <Match when={ranked().rows.length === 0}>
        <EmptyState title={t('public.emptyTitle')} more={t('public.emptyMore')} />
      </Match>
    </Switch>
  )
}

function Rows(props: { head: RankingHead; ranked: Ranked }) {
  const all = () => props.ranked.rows
  const find = createFind()
  const found = createMemo(() => {
    const text = find.text()
    return text ? all().filter((row) => isFound(row, text)) : all()
  })
  const absent = createMemo(() => props.head.absent.filter((entry) => isFound(entry, find.text())))
  const isWide = createMedia('(min-width: 64rem)')
  const isVeryWide = createMedia('(min-width: 96rem)')
  const hasRoom = () => (props.head.criteria.length > 9 ? isVeryWide() : isWide())
  return (
    <section class="grid min-w-0 gap-4">
      <Show when={props.head.frozenAt}>
        {(since) => (
          <p class="flex items-center gap-2 rounded-md bg-waiting-soft px-4 py-2.5 text-15 text-waiting">
            <Snowflake class="size-5 shrink-0" aria-hidden="true" />
            {t('public.frozenSince', { time: formatDateTime(since()) })}
          </p>
        )}
      </Show>
      <div class="flex flex-wrap items-center gap-x-8 gap-y-3">
        <FindEntry text={find.text()} onText={find.setText} found={found().length} all={all().length} />
        <Judged share={shareJudged(props.ranked.decided, all().length, props.head.aspects)} entries={all().length} />
      </div>
      <div class="min-w-0">
        <Growing rows={found()} from={find.text()}>
          {(drawn) => (
            <Show
              when={hasRoom()}
              fallback={<RankingList head={props.head} rows={drawn()} rankOf={props.ranked.rankOf} />}
            >
              <RankingTable head={props.head} rows={drawn()} rankOf={props.ranked.rankOf} />
            </Show>
          )}
        </Growing>
        <AbsentEntries of={absent()} />
        <Show when={found().length + absent().length === 0}>
          <p class="py-12 text-center text-muted">{t('public.nothingFound', { text: find.text() })}</p>
        </Show>
      </div>
      <p class="text-13 text-faint">{props.head.published ? t('public.publishedBanner') : t('public.provisional')}</p>
    </section>
  )
}

const Judged = (props: { share: number; entries: number }) => (
  <div class="grid gap-1.5 text-15 text-muted sm:ms-auto sm:justify-items-end">
    <span>
      {t('public.entries', { n: formatNumber(props.entries) })} ·{' '}
      {t('public.judged', { share: formatPercent(props.share) })}
    </span>
    <Meter share={props.share} class="w-48 max-w-full" />
  </div>
)
