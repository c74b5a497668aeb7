import { A } from '@solidjs/router'
import ChevronRight from 'lucide-solid/icons/chevron-right'
import CloudDownload from 'lucide-solid/icons/cloud-download'
import { Show } from 'solid-js'
import type { JudgingSession } from '#domain/scoring/contract'
import { formatDate, formatDateTime, formatTime } from '../../lib/text/format.ts'
import { t } from '../../lib/text/index.ts'
import { Badge } from '../../ui/badge.tsx'
import { Status } from '../../ui/status.tsx'
import { useJudge } from './judge-context.ts'

const STATES = {
  planned: 'judge.sessionPlanned',
  open: 'judge.sessionOpen',
  paused: 'judge.sessionPaused',
  closed: 'judge.sessionClosed',
} as const

/** When a session is: the day once where it ends on the day that it begins. */
function when({ startsAt, endsAt }: { startsAt: string; endsAt: string }): string {
  const [first, last] = [formatDate(startsAt), formatDate(endsAt)]
  const end = first === last ? formatTime(endsAt) : `${last} ${formatTime(endsAt)}`
  return `${first} ${formatTime(startsAt)} – ${end}`
}

/** A session in which the judge has a seat, with whether the tablet could judge it without a network. */
export function SessionCard(props: { of: JudgingSession }) {
  const session = () => props.of.session
  const content = () => (
    <>
      <span class="grid min-w-0 flex-1 gap-1">
        <span class="flex flex-wrap items-center gap-2">
          <span class="text-20 font-semibold">{session().name}</span>
          <Badge kind={session().state === 'open' ? 'accent' : 'plain'}>{t(STATES[session().state])}</Badge>
        </span>
        <span class="text-15">
          {props.of.discipline.code} {props.of.discipline.name}
          <Show when={props.of.discipline.latinName}>{(latin) => <span class="text-muted"> · {latin()}</span>}</Show>
        </span>
        <span class="text-15 text-muted">{props.of.event.name}</span>
        <span class="text-15 text-muted">
          {when(session())} · {session().place}
        </span>
        <span class="text-15 text-muted">
          {props.of.isTrainee
            ? t('judge.traineeIn', { panel: props.of.panel.name })
            : t('judge.seatIn', { panel: props.of.panel.name, n: props.of.seat })}
        </span>
        <Show when={session().state !== 'closed'}>
          <Ready sessionId={session().id} />
        </Show>
      </span>
      <ChevronRight class="size-6 shrink-0 text-muted" aria-hidden="true" />
    </>
  )
  return (
    <A
      href={`/judge/sessions/${session().id}`}
      class="flex items-center gap-4 rounded-md bg-raised p-5 text-ink no-underline inset-ring inset-ring-line transition-colors hover:bg-hover active:bg-accent-soft"
    >
      {content()}
    </A>
  )
}

/** Whether everything that the session needs is on this tablet and since when, and how many marks wait for it. */
function Ready(props: { sessionId: string }) {
  const { ready, outbox } = useJudge()
  const unsent = () => outbox.unsentBy()[props.sessionId] ?? 0
  const loadedAt = () => ready.loadedAt(props.sessionId)
  return (
    <span class="flex flex-wrap items-center gap-x-3 gap-y-1 pt-1 text-13" data-ready={loadedAt() !== null}>
      <Show
        when={loadedAt()}
        fallback={
          <span class="inline-flex items-center gap-1.5 text-muted">
            <CloudDownload class="size-4" aria-hidden="true" />
            {ready.loading() ? t('tablet.loading') : t('tablet.notReady')}
          </span>
        }
      >
        {(at) => (
          <>
            <Status plain state="stored" word={t('tablet.ready')} />
            <span class="text-muted">{t('tablet.readyAt', { time: formatDateTime(at()) })}</span>
          </>
        )}
      </Show>
      <Show when={unsent() > 0}>
        <Status plain state="saved" word={t('judge.unsentCount', { n: unsent() })} />
      </Show>
    </span>
  )
}
