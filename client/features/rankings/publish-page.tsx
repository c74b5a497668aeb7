import { useParams } from '@solidjs/router'
import FileCheck from 'lucide-solid/icons/file-check'
import { createEffect, createSignal, on, Show } from 'solid-js'
import { leaders } from '#domain/people/access'
import type { RankingHead } from '#domain/rankings/contract'
import { createAct } from '../../lib/act.ts'
import { createLive } from '../../lib/live.ts'
import { createRemote, refreshRemotes } from '../../lib/remote.ts'
import { Remote } from '../../lib/remote-part.tsx'
import { t } from '../../lib/text/index.ts'
import { Button } from '../../ui/button.tsx'
import { confirmAct } from '../../ui/confirm.tsx'
import { EmptyState } from '../../ui/states.tsx'
import { may } from '../desk/access.ts'
import { type AtDiscipline, DisciplineFrame } from '../desk/frames.tsx'
import { sayDone, sayError } from '../desk/say.ts'
import { OfficialResult } from './official-result.tsx'
import { PublishReadiness } from './publish-readiness.tsx'
import type { ResultAnswer } from './result-answer.ts'
import { ShadowAlarms } from './shadow-alarms.tsx'

/** The official result of a discipline: what is missing before it, publishing it, and what was published. */
export default function PublishPage() {
  const params = useParams<{ disciplineId: string }>()
  const path = () => `/api/disciplines/${params.disciplineId}/results`
  const answer = createRemote<ResultAnswer>(path)
  const ranking = createLive<RankingHead, unknown>(() => `ranking:${params.disciplineId}:staff`)
  const [ready, setReady] = createSignal(false)
  // Another leader may publish meanwhile: the ranking's head names the newest version.
  createEffect(
    on(
      () => ranking.head?.published,
      () => answer.refresh(),
      { defer: true },
    ),
  )
  const next = () => (answer.data?.result?.version ?? 0) + 1
  return (
    <DisciplineFrame
      tabName={t('results.results')}
      actions={(at) => (
        <Show when={may(leaders, at().event.id)}>
          <Publish at={at()} path={path()} next={next()} ready={ready()} />
        </Show>
      )}
    >
      {(at) => (
        <>
          <ShadowAlarms at={at()} />
          <PublishReadiness at={at()} onReady={setReady} />
          <Remote
            of={answer}
            empty={(found) =>
              found.result === null && (
                <EmptyState
                  icon={<FileCheck aria-hidden="true" />}
                  title={t('results.notPublishedTitle')}
                  more={t('results.notPublishedMore')}
                />
              )
            }
          >
            {(found) => (
              <Show when={found().result}>
                {(result) => (
                  <OfficialResult
                    disciplineId={params.disciplineId}
                    criteria={ranking.head?.criteria ?? []}
                    result={result()}
                    decimals={at().discipline.ruleSet.awardDecimals}
                    versions={found().versions}
                  />
                )}
              </Show>
            )}
          </Remote>
        </>
      )}
    </DisciplineFrame>
  )
}

function Publish(props: { at: AtDiscipline; path: string; next: number; ready: boolean }) {
  const act = createAct()
  const publish = async () => {
    const { name } = props.at.discipline
    const sure = await confirmAct({
      title: t('results.publishTitle', { name }),
      lost: t('results.publishLost', { n: props.next }),
      verb: t('results.publishVerb', { n: props.next }),
      kind: 'primary',
    })
    if (!sure) return
    const done = await act.send<{ version: number }>('POST', props.path)
    if (!done) return sayError(act.error)
    refreshRemotes(props.path)
    sayDone(t('results.published', { n: done.version }))
  }
  return (
    <Button kind="primary" busy={act.busy} disabled={!props.ready} onClick={() => void publish()}>
      {props.next === 1 ? t('results.publish') : t('results.publishAgain')}
    </Button>
  )
}
