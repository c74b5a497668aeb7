import { useParams, useSearchParams } from '@solidjs/router'
import ClipboardList from 'lucide-solid/icons/clipboard-list'
import { createEffect, on, Show } from 'solid-js'
import type { Judging } from '#domain/scoring/contract'
import { refreshMe } from '../../lib/auth.ts'
import { Remote } from '../../lib/remote-part.tsx'
import { t } from '../../lib/text/index.ts'
import { EmptyState } from '../../ui/states.tsx'
import { useJudge } from './judge-context.ts'
import { createKeptRemote } from './kept-remote.ts'
import { createMarking, MarkingContext } from './marking.ts'
import { MarkingScreen } from './marking-screen.tsx'
import { keepPlace, keptPlace } from './place.ts'

/** One session as its judge marks it; entry and aspect are in the address. */
export default function MarkingPage() {
  const params = useParams<{ sessionId: string }>()
  return (
    <Show when={params.sessionId} keyed>
      {(sessionId) => <SessionPage sessionId={sessionId} />}
    </Show>
  )
}

function SessionPage(props: { sessionId: string }) {
  const { person } = useJudge()
  const remote = createKeptRemote<Judging>(`/api/sessions/${props.sessionId}/judging`, person.id)
  const nothing = ({ entries, scheme }: Judging) =>
    (entries.length === 0 || !scheme.criteria.some(({ subCriteria }) => subCriteria.some((s) => s.aspects.length))) && (
      <EmptyState
        icon={<ClipboardList aria-hidden="true" />}
        title={t('judge.noEntriesTitle')}
        more={t('judge.noEntriesMore')}
        action={
          <a class="inline-flex min-h-11 items-center" href="/judge?all=1">
            {t('judge.toSessions')}
          </a>
        }
      />
    )
  return (
    <Remote of={remote} empty={nothing}>
      {(judging) => <Session judging={judging()} refresh={remote.refresh} />}
    </Remote>
  )
}

function Session(props: { judging: Judging; refresh: () => void }) {
  const { outbox } = useJudge()
  const [params, setParams] = useSearchParams<{ entry?: string; aspect?: string }>()
  const sessionId = props.judging.session.id
  const from = params.entry || params.aspect ? { entryId: params.entry, aspectId: params.aspect } : keptPlace(sessionId)
  const marking = createMarking(() => props.judging, outbox, from)

  createEffect(() => {
    const { entry, step } = marking.here()
    setParams({ entry: entry.id, aspect: step.aspect.id }, { replace: true, scroll: false })
    keepPlace(sessionId, { entryId: entry.id, aspectId: step.aspect.id })
  })
  // Back on the server's side of things: what was not sent is sent, and scheme and roster may be others by now.
  createEffect(
    on(
      () => [marking.rows.status(), marking.rows.state(), marking.rows.frame()] as const,
      ([status], before) => {
        if (!before || status !== 'live') return
        outbox.outbox.wake()
        props.refresh()
      },
    ),
  )
  createEffect(() => marking.rows.refused() && void refreshMe())
  return (
    <MarkingContext.Provider value={marking}>
      <MarkingScreen />
    </MarkingContext.Provider>
  )
}
