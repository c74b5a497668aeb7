import { A } from '@solidjs/router'
import ChevronRight from 'lucide-solid/icons/chevron-right'
import { For, Show } from 'solid-js'
import type { DisciplineView } from '#domain/events/contract'
import type { SessionView } from '#domain/sessions/contract'
import { formatDateTime } from '../../lib/text/format.ts'
import { t } from '../../lib/text/index.ts'
import { EmptyState } from '../../ui/states.tsx'
import { otherName, readableName } from './event-facts.tsx'
import { LiveDot } from './live-mark.tsx'
import { stageOf } from './stage.ts'

/** The answer of GET /api/events/:eventId that public pages read. */
export interface Programme {
  readonly disciplines: readonly DisciplineView[]
  readonly sessions: readonly SessionView[]
}

/** The disciplines of an event, each with the way to its live ranking and its official result. */
export function DisciplineLines(props: Programme) {
  return (
    <Show
      when={props.disciplines.length > 0}
      fallback={<EmptyState title={t('public.noDisciplinesTitle')} more={t('public.noDisciplinesMore')} />}
    >
      <ul class="border-line border-b">
        <For each={props.disciplines}>
          {(discipline) => (
            <DisciplineLine
              discipline={discipline}
              sessions={props.sessions.filter(({ disciplineId }) => disciplineId === discipline.id)}
            />
          )}
        </For>
      </ul>
    </Show>
  )
}

function DisciplineLine(props: { discipline: DisciplineView; sessions: readonly SessionView[] }) {
  const at = () => `/disciplines/${props.discipline.id}`
  return (
    <li class="flex flex-wrap items-center gap-x-6 gap-y-1 border-line border-t py-3">
      <div class="min-w-0 flex-1 basis-72">
        <div class="text-17 font-medium">
          <span class="me-2 font-normal text-faint">{props.discipline.code}</span>
          {readableName(props.discipline)}
        </div>
        <div class="flex flex-wrap gap-x-3 text-15 text-muted">
          <Show when={otherName(props.discipline)}>{(name) => <span>{name()}</span>}</Show>
          <StageWord sessions={props.sessions} />
        </div>
      </div>
      <div class="-mx-3 flex flex-wrap">
        <A href={`${at()}/ranking`} class={linkClass}>
          {t('public.liveRanking')}
          <ChevronRight class="size-4" aria-hidden="true" />
        </A>
        <A href={`${at()}/results`} class={linkClass}>
          {t('public.officialResult')}
          <ChevronRight class="size-4" aria-hidden="true" />
        </A>
      </div>
    </li>
  )
}

const linkClass =
  'inline-flex min-h-11 items-center gap-1 rounded-md px-3 text-15 font-medium no-underline transition-colors hover:bg-hover'

function StageWord(props: { sessions: readonly SessionView[] }) {
  const stage = () => stageOf(props.sessions)
  const start = () => {
    const known = stage()
    return known.name === 'ahead' ? known.startsAt : null
  }
  return (
    <>
      <Show when={stage().name === 'judging'}>
        <span class="inline-flex items-center gap-1.5 font-medium text-stored">
          <LiveDot />
          {t('public.judgingNow')}
        </span>
      </Show>
      <Show when={start()}>{(at) => <span>{t('public.startsAt', { time: formatDateTime(at()) })}</span>}</Show>
      <Show when={stage().name === 'over'}>
        <span>{t('public.judgingOver')}</span>
      </Show>
    </>
  )
}
