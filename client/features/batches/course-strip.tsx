import { For } from 'solid-js'
import type { CourseStep } from '#domain/batches/contract'
import { presentStep } from '#domain/batches/course'
import { formatDate } from '../../lib/text/format.ts'
import { t } from '../../lib/text/index.ts'
import { classNames } from '../../ui/class-names.ts'

const fills: Readonly<Record<CourseStep['state'], string>> = {
  done: 'bg-accent',
  now: 'bg-accent-soft inset-ring-2 inset-ring-accent',
  late: 'bg-refused',
  later: 'bg-hover inset-ring inset-ring-line',
}

/** Every step of a batch as a small field of a row, what is late in red; each says its name and state. */
export function CourseStrip(props: { course: readonly CourseStep[] }) {
  return (
    <ol class="flex min-w-44 gap-1" aria-label={t('batches.course')}>
      <For each={props.course}>
        {(step) => (
          <li
            title={stepTitle(step)}
            class={classNames('h-3 flex-1 rounded-sm', fills[step.state])}
            aria-current={step.state === 'now' ? 'step' : undefined}
          >
            <span class="sr-only">{stepTitle(step)}</span>
          </li>
        )}
      </For>
    </ol>
  )
}

const stepTitle = ({ step, state }: CourseStep) => `${t(`batches.step-${step}`)} · ${t(`batches.state-${state}`)}`

/** Until when something is due; where the holidays of a year that was counted through aren't entered, as far as is known. */
export const dueWords = (day: string, unknownYear: number | null): string =>
  t(unknownYear === null ? 'batches.due' : 'batches.dueUnknown', { day: formatDate(day) })

/** What is to be done next, by whom, and until when. */
export function NextStep(props: { course: readonly CourseStep[] }) {
  const step = () => presentStep(props.course)
  const words = () => {
    const next = step()
    if (!next) return ''
    const who = t('batches.by', { who: t(`batches.by-${next.by}`) })
    return next.due ? `${who} · ${dueWords(next.due, next.unknownYear)}` : who
  }
  return (
    <div>
      <div class={classNames('font-medium text-15', step()?.state === 'late' && 'text-refused')}>
        {stepName(step())}
      </div>
      <div class={classNames('text-13', step()?.state === 'late' ? 'text-refused' : 'text-muted')}>{words()}</div>
    </div>
  )
}

const stepName = (step: CourseStep | null) => {
  if (!step) return t('batches.allDone')
  const name = t(`batches.step-${step.step}`)
  return step.state === 'late' ? `${name} · ${t('batches.state-late')}` : name
}
