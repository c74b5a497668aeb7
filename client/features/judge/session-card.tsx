import { A } from '@solidjs/router'
import ChevronRight from 'lucide-solid/icons/chevron-right'
import { Show } from 'solid-js'
import type { JudgingSession } from '#domain/scoring/contract'
import { formatDate, formatTime } from '../../lib/text/format.ts'
import { t } from '../../lib/text/index.ts'
import { Badge } from '../../ui/badge.tsx'
import { classNames } from '../../ui/class-names.ts'

const STATES = { planned: 'judge.sessionPlanned', open: 'judge.sessionOpen', paused: 'judge.sessionPaused', closed: 'judge.sessionClosed' } as const

/** When a session is: the day once where it ends on the day that it begins. */
function when({ startsAt, endsAt }: { startsAt: string; endsAt: string }): string {
  const [first, last] = [formatDate(startsAt), formatDate(endsAt)]
  const end = first === last ? formatTime(endsAt) : `${last} ${formatTime(endsAt)}`
  return `${first} ${formatTime(startsAt)} – ${end}`
}

/** A session in which the judge has a seat; planned ones cannot be opened yet. */
export function SessionCard(props: { of: JudgingSession }) {
  const session = () => props.of.session
  const isPlanned = () => session().state === 'planned'
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
        <span class="text-15 text-muted">{t('judge.seatIn', { panel: props.of.panel.name, n: props.of.seat })}</span>
      </span>
      <Show when={!isPlanned()}>
        <ChevronRight class="size-6 shrink-0 text-muted" aria-hidden="true" />
      </Show>
    </>
  )
  const cardClass = 'flex items-center gap-4 rounded-md bg-raised p-5 text-ink no-underline inset-ring inset-ring-line'
  return (
    <Show when={!isPlanned()} fallback={<div class={classNames(cardClass, 'text-muted')}>{content()}</div>}>
      <A
        href={`/judge/sessions/${session().id}`}
        class={classNames(cardClass, 'transition-colors hover:bg-hover active:bg-accent-soft')}
      >
        {content()}
      </A>
    </Show>
  )
}
