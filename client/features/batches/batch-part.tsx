import { A, useNavigate } from '@solidjs/router'
import Circle from 'lucide-solid/icons/circle'
import CircleAlert from 'lucide-solid/icons/circle-alert'
import CircleCheck from 'lucide-solid/icons/circle-check'
import CircleDot from 'lucide-solid/icons/circle-dot'
import { For, Show } from 'solid-js'
import { Dynamic } from 'solid-js/web'
import type { BatchView, CourseStep } from '#domain/batches/contract'
import { presentStep } from '#domain/batches/course'
import { runners } from '#domain/people/access'
import { createRemote } from '../../lib/remote.ts'
import { Remote } from '../../lib/remote-part.tsx'
import { formatDate, formatDays } from '../../lib/text/format.ts'
import { t } from '../../lib/text/index.ts'
import { Button } from '../../ui/button.tsx'
import { classNames } from '../../ui/class-names.ts'
import { Section } from '../../ui/page.tsx'
import { may } from '../desk/access.ts'
import { Facts } from '../desk/facts.tsx'
import { dueWords } from './course-strip.tsx'
import { levelName } from './level-name.ts'
import { UnknownYear } from './unknown-year.tsx'

/** The course of a batch, step by step, and its plan; on the overview of its event. */
export function BatchPart(props: { eventId: string }) {
  const batch = createRemote<BatchView>(() => `/api/events/${props.eventId}/batch`)
  return (
    <Remote of={batch}>
      {(view) => (
        <>
          <Course view={view()} />
          <Plan view={view()} />
        </>
      )}
    </Remote>
  )
}

function Course(props: { view: BatchView }) {
  const navigate = useNavigate()
  const files = () => {
    const step = presentStep(props.view.course)?.step
    return may(runners, props.view.eventId) && (step === 'plan' || step === 'filing')
  }
  return (
    <Section
      title={t('batches.course')}
      actions={
        <Show when={files()}>
          <Button kind="primary" onClick={() => navigate(`/desk/events/${props.view.eventId}/filing`)}>
            {t('batches.toFiling')}
          </Button>
        </Show>
      }
    >
      <UnknownYear year={unknownDue(props.view.course)} />
      <ol class="grid gap-x-8 sm:grid-cols-2 lg:grid-cols-3">
        <For each={props.view.course}>{(step) => <Step of={step} />}</For>
      </ol>
    </Section>
  )
}

/** The year that makes a day to come uncertain; null where none does. */
const unknownDue = (course: readonly CourseStep[]): number | null =>
  course.find(({ state, unknownYear }) => state !== 'done' && unknownYear !== null)?.unknownYear ?? null

const looks = {
  done: { icon: CircleCheck, ink: 'text-stored' },
  now: { icon: CircleDot, ink: 'text-accent' },
  late: { icon: CircleAlert, ink: 'text-refused' },
  later: { icon: Circle, ink: 'text-faint' },
} as const

function Step(props: { of: CourseStep }) {
  const look = () => looks[props.of.state]
  const more = () => {
    const { state, by, due } = props.of
    const words = [t(`batches.state-${state}`)]
    if (state !== 'done') words.push(t('batches.by', { who: t(`batches.by-${by}`) }))
    return state === 'done' || !due ? words.join(' · ') : `${words.join(' · ')} · `
  }
  return (
    <li class="flex items-start gap-3 border-line border-b py-3">
      <Dynamic component={look().icon} class={classNames('mt-0.5 size-5 shrink-0', look().ink)} aria-hidden="true" />
      <div>
        <div class={classNames('text-15', props.of.state === 'later' ? 'text-muted' : 'font-medium')}>
          {t(`batches.step-${props.of.step}`)}
        </div>
        <div class={classNames('text-13', props.of.state === 'late' ? 'text-refused' : 'text-muted')}>
          {more()}
          <Show when={props.of.state !== 'done' && props.of.due}>
            {(due) => <span class="whitespace-nowrap">{dueWords(due(), props.of.unknownYear)}</span>}
          </Show>
        </div>
      </div>
    </li>
  )
}

function Plan(props: { view: BatchView }) {
  const navigate = useNavigate()
  const plan = () => props.view.plan
  const isOpen = () => presentStep(props.view.course)?.step === 'plan' && may(runners, props.view.eventId)
  return (
    <Section
      title={t('batches.plan')}
      actions={
        <Show when={isOpen()}>
          <Button onClick={() => navigate(`/desk/events/${props.view.eventId}/plan`)}>{t('batches.edit')}</Button>
        </Show>
      }
    >
      <Facts
        facts={[
          { name: t('batches.organisation'), value: props.view.organisation },
          { name: t('batches.days'), value: formatDays(plan().startsOn, plan().endsOn) },
          {
            name: t('batches.step-registration'),
            value: formatDays(plan().registrationFrom, plan().registrationUntil),
          },
          { name: t('batches.reviewUntil'), value: formatDate(plan().reviewUntil) },
          { name: t('batches.resultsUntil'), value: formatDate(plan().resultsUntil) },
          { name: t('batches.sites'), value: props.view.sites.map(({ name }) => name).join(' · ') },
          { name: t('batches.fees'), value: plan().fees || '–' },
        ]}
      />
      <h3 class="pt-6 pb-2 font-medium text-15">{t('batches.offerings')}</h3>
      <ul class="grid gap-2">
        <For each={props.view.offeringList}>
          {(one) => (
            <li class="rounded-md px-4 py-3 inset-ring inset-ring-line">
              <div class="flex flex-wrap gap-x-3 text-15">
                <span class="font-medium">
                  {one.code} {one.name} · {levelName(one.level)}
                </span>
                <span class="text-muted">
                  {one.capacity === null ? t('batches.unlimited') : t('batches.people', { count: one.capacity })}
                </span>
              </div>
              <div class="flex flex-wrap gap-x-4">
                <For each={one.parts}>
                  {(part) => (
                    <A
                      href={`/desk/disciplines/${part.disciplineId}`}
                      class="inline-flex min-h-11 items-center text-15"
                    >
                      {t(`occupations.component-${part.component}`)}
                    </A>
                  )}
                </For>
              </div>
            </li>
          )}
        </For>
      </ul>
    </Section>
  )
}
