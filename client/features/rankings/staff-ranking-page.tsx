import { A, useParams } from '@solidjs/router'
import ChartNoAxesColumn from 'lucide-solid/icons/chart-no-axes-column'
import Eye from 'lucide-solid/icons/eye'
import EyeOff from 'lucide-solid/icons/eye-off'
import { Match, Show, Switch } from 'solid-js'
import type { RankingHead, RankingRow } from '#domain/rankings/contract'
import { RefusedError } from '../../lib/http.ts'
import { createLive } from '../../lib/live.ts'
import { ErrorNotice } from '../../lib/remote-part.tsx'
import { t } from '../../lib/text/index.ts'
import { EmptyState, Skeleton } from '../../ui/states.tsx'
import { DisciplineFrame } from '../desk/frames.tsx'
import { LiveStatus } from '../desk/live-status.tsx'
import { boardName } from '../events/board-words.ts'
import { Growing } from '../public/growing.tsx'
import { createRanked } from './ranked.ts'
import { RuleChanges } from './rule-changes.tsx'
import { ShadowAlarms } from './shadow-alarms.tsx'
import { StaffRanking } from './staff-ranking.tsx'
import { TotalsPart } from './totals-part.tsx'

/** The ranking as the staff see it: live, whatever the public sees. */
export default function StaffRankingPage() {
  const params = useParams<{ disciplineId: string }>()
  const live = createLive<RankingHead, RankingRow>(() => `ranking:${params.disciplineId}:staff`)
  const ranked = createRanked(live)
  return (
    <DisciplineFrame tabName={t('results.ranking')}>
      {(at) => (
        <>
          <ShadowAlarms at={at()} />
          <div class="flex flex-wrap items-center gap-x-6 gap-y-1 text-15 text-muted">
            <p class="min-w-0 flex-1 basis-64">{t('results.rankingMore')}</p>
            <span class="inline-flex items-center gap-1.5 text-13 font-medium">
              <Show when={at().discipline.board === 'live'} fallback={<EyeOff class="size-4" aria-hidden="true" />}>
                <Eye class="size-4" aria-hidden="true" />
              </Show>
              {boardName(at().discipline.board)}
            </span>
            <A class="inline-flex min-h-11 items-center" href={`/desk/disciplines/${params.disciplineId}/ranking/past`}>
              {t('results.toPast')}
            </A>
            <LiveStatus status={live.status} />
          </div>
          <RuleChanges disciplineId={params.disciplineId} />
          <Switch>
            <Match when={live.refused}>{(code) => <ErrorNotice error={new RefusedError(code(), {}, 403)} />}</Match>
            <Match when={live.status === 'connecting'}>
              <Skeleton name={t('common.loading')} lines={8} />
            </Match>
            <Match when={ranked().rows.length === 0}>
              <EmptyState
                icon={<ChartNoAxesColumn aria-hidden="true" />}
                title={t('results.rankingEmptyTitle')}
                more={t('results.rankingEmptyMore')}
              />
            </Match>
            <Match when={live.head}>
              {(head) => (
                <>
                  <Growing rows={ranked().rows} from={null}>
                    {(drawn) => (
                      <StaffRanking
                        head={head()}
                        rows={drawn()}
                        rankOf={ranked().rankOf}
                        decimals={at().discipline.ruleSet.awardDecimals}
                      />
                    )}
                  </Growing>
                  <TotalsPart
                    disciplineId={at().discipline.id}
                    decimals={at().discipline.ruleSet.awardDecimals}
                    changes={live.v}
                  />
                </>
              )}
            </Match>
          </Switch>
        </>
      )}
    </DisciplineFrame>
  )
}
