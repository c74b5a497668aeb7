import { A, useParams } from '@solidjs/router'
import Printer from 'lucide-solid/icons/printer'
import { Show } from 'solid-js'
import type { RankingHead, ResultVersion, ResultView } from '#domain/rankings/contract'
import { createRemote } from '../../lib/remote.ts'
import { formatDateTime } from '../../lib/text/format.ts'
import { t } from '../../lib/text/index.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/states.tsx'
import { createDiscipline, DisciplineHeading } from './discipline-heading.tsx'
import { ErrataPart } from './errata-part.tsx'
import { Medals } from './medals.tsx'
import { PublicPart } from './public-part.tsx'
import { RecheckPart } from './recheck-part.tsx'
import { ResultFiles } from './result-files.tsx'
import { ResultRecord } from './result-record.tsx'
import { ResultStandings } from './result-standings.tsx'

interface ResultAnswer {
  readonly criteria: RankingHead['criteria']
  readonly days: RankingHead['criteria']
  readonly result: ResultView | null
  readonly versions: readonly ResultVersion[]
}

/** The official result of a discipline: medals, every standing, and what proves it. */
export default function ResultPage() {
  const params = useParams<{ disciplineId: string }>()
  const answer = createRemote<ResultAnswer>(() => `/api/disciplines/${params.disciplineId}/results`)
  const discipline = createDiscipline(() => params.disciplineId, 'public.officialResult')
  const result = () => answer.data?.result
  return (
    <PublicPart of={answer}>
      {(read) => (
        <>
          <DisciplineHeading
            of={discipline}
            more={
              <Show when={result()}>
                {(shown) => (
                  <p>
                    <strong class="font-medium text-ink">{t('public.officialResult')}</strong> ·{' '}
                    {t('public.version', { n: shown().version })} ·{' '}
                    {t('public.publishedAt', { time: formatDateTime(shown().publishedAt) })}
                  </p>
                )}
              </Show>
            }
            actions={
              <Show when={result()}>
                <Button icon={<Printer class="size-5" aria-hidden="true" />} onClick={() => print()}>
                  {t('public.print')}
                </Button>
              </Show>
            }
          />
          <Show when={read().result} fallback={<NotPublished disciplineId={params.disciplineId} />}>
            {(shown) => (
              <div class="grid gap-10">
                <Medals standings={shown().standings} />
                <ResultStandings
                  criteria={read().criteria}
                  days={read().days}
                  standings={shown().standings}
                  absent={shown().absent}
                />
                <ErrataPart disciplineId={params.disciplineId} />
                <RecheckPart disciplineId={params.disciplineId} />
                <ResultFiles disciplineId={params.disciplineId} />
                <ResultRecord result={shown()} versions={read().versions} />
              </div>
            )}
          </Show>
        </>
      )}
    </PublicPart>
  )
}

const NotPublished = (props: { disciplineId: string }) => (
  <EmptyState
    title={t('public.notPublishedTitle')}
    more={t('public.notPublishedMore')}
    action={<A href={`/disciplines/${props.disciplineId}/ranking`}>{t('public.toRanking')}</A>}
  />
)
