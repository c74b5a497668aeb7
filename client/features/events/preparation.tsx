import { A } from '@solidjs/router'
import Circle from 'lucide-solid/icons/circle'
import CircleCheck from 'lucide-solid/icons/circle-check'
import { For, Show } from 'solid-js'
import { runners } from '#domain/people/access'
import type { SessionView } from '#domain/sessions/contract'
import { createRemote } from '../../lib/remote.ts'
import { t } from '../../lib/text/index.ts'
import { Section } from '../../ui/page.tsx'
import { may } from '../desk/access.ts'
import type { AtDiscipline } from '../desk/frames.tsx'

interface Task {
  name: string
  more: string
  href: string
  done: boolean
}

/** What a discipline still needs before it can be marked; nothing once all of it is there. */
export function Preparation(props: { at: AtDiscipline; sessions: readonly SessionView[] }) {
  const concerns = () => may(runners, props.at.event.id) && props.at.event.state !== 'closed'
  const ready = () =>
    props.at.discipline.schemeId !== null && props.sessions.length > 0 && props.at.event.state === 'announced'
  // A list of entries may be long: where all the rest is there, a session tells of its entries itself.
  const entries = createRemote<{ entries: unknown[] }>(() =>
    concerns() && !ready() ? `/api/disciplines/${props.at.discipline.id}/entries` : null,
  )
  const tasks = (): Task[] => {
    const here = `/desk/disciplines/${props.at.discipline.id}`
    const event = `/desk/events/${props.at.event.id}`
    return [
      {
        name: t('events.needScheme'),
        more: t('events.needSchemeMore'),
        href: `${here}/scheme`,
        done: props.at.discipline.schemeId !== null,
      },
      {
        name: t('events.needEntries'),
        more: t('events.needEntriesMore'),
        href: `${here}/entries`,
        done: (entries.data?.entries.length ?? 0) > 0,
      },
      {
        name: t('events.needSession'),
        more: t('events.needSessionMore'),
        href: `${event}/officials`,
        done: props.sessions.length > 0,
      },
      {
        name: t('events.needAnnounce'),
        more: t('events.needAnnounceMore'),
        href: event,
        done: props.at.event.state !== 'draft',
      },
    ]
  }
  return (
    <Show when={concerns() && !ready() && entries.state === 'ready'}>
      <Section title={t('events.preparation')} more={t('events.preparationMore')}>
        <ol class="grid gap-x-8 gap-y-1 sm:grid-cols-2">
          <For each={tasks()}>{(task) => <TaskLine task={task} />}</For>
        </ol>
      </Section>
    </Show>
  )
}

function TaskLine(props: { task: Task }) {
  return (
    <li class="flex items-start gap-3 py-2">
      <Show
        when={props.task.done}
        fallback={<Circle class="mt-0.5 size-5 shrink-0 text-faint" aria-label={t('events.toDo')} />}
      >
        <CircleCheck class="mt-0.5 size-5 shrink-0 text-stored" aria-label={t('common.stepDone')} />
      </Show>
      <div class="min-w-0">
        <Show when={!props.task.done} fallback={<span class="text-muted">{props.task.name}</span>}>
          <A href={props.task.href} class="font-medium">
            {props.task.name}
          </A>
          <p class="text-13 text-muted">{props.task.more}</p>
        </Show>
      </div>
    </li>
  )
}
