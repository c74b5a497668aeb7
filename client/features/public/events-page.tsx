import { A } from '@solidjs/router'
import ChevronRight from 'lucide-solid/icons/chevron-right'
import ClipboardPen from 'lucide-solid/icons/clipboard-pen'
import { For, type JSX, Show } from 'solid-js'
import type { EventView } from '#domain/events/contract'
import { dayOf } from '#domain/kit/city-time'
import { createRemote } from '../../lib/remote.ts'
import { Remote } from '../../lib/remote-part.tsx'
import { t } from '../../lib/text/index.ts'
import { EmptyState } from '../../ui/states.tsx'
import { DisciplineLines, type Programme } from './discipline-lines.tsx'
import { eventFacts, otherName, readableName } from './event-facts.tsx'
import { Heading } from './heading.tsx'
import { type SortedEvents, sortEvents } from './sort-events.ts'
import { createTitle } from './titled.ts'

/** The first page: what is on now with its disciplines, then what is next, then what is over. */
export function EventsPage() {
  const list = createRemote<{ events: EventView[] }>(() => '/api/events')
  createTitle(() => [])
  return (
    <>
      <A
        href="/batches"
        class="group mt-4 flex min-h-18 items-center gap-4 rounded-md bg-accent-soft px-5 py-3 text-ink no-underline"
      >
        <ClipboardPen class="size-6 shrink-0 text-accent" aria-hidden="true" />
        <span class="min-w-0 flex-1">
          <span class="block font-medium text-17 group-hover:underline">{t('public.applyTitle')}</span>
          <span class="block text-15 text-muted">{t('public.applyMore')}</span>
        </span>
        <ChevronRight class="size-5 shrink-0 text-accent" aria-hidden="true" />
      </A>
      <Heading title={t('public.eventsTitle')} />
      <Remote of={list}>
        {(answer) => <SortedList events={sortEvents(competitions(answer().events), dayOf(new Date()))} />}
      </Remote>
    </>
  )
}

/** Batches of assessments are found by what one can apply for, not in the list of competitions. */
const competitions = (events: readonly EventView[]) => events.filter(({ kind }) => kind === 'competition')

function SortedList(props: { events: SortedEvents }) {
  const count = () => props.events.now.length + props.events.next.length + props.events.past.length
  return (
    <Show
      when={count() > 0}
      fallback={<EmptyState title={t('public.noEventsTitle')} more={t('public.noEventsMore')} />}
    >
      <div class="grid gap-12">
        <Part title={t('public.now')}>
          <Show when={props.events.now.length > 0} fallback={<p class="text-muted">{t('public.noneNow')}</p>}>
            <div class="grid gap-10">
              <For each={props.events.now}>{(event) => <EventNow event={event} />}</For>
            </div>
          </Show>
        </Part>
        <Show when={props.events.next.length > 0}>
          <Part title={t('public.next')}>
            <EventLines events={props.events.next} />
          </Part>
        </Show>
        <Show when={props.events.past.length > 0}>
          <Part title={t('public.past')}>
            <EventLines events={props.events.past} />
          </Part>
        </Show>
      </div>
    </Show>
  )
}

const Part = (props: { title: string; children: JSX.Element }) => (
  <section class="grid min-w-0 gap-3 lg:grid-cols-[12rem_1fr]">
    <h2 class="text-15 font-medium text-muted lg:pt-1.5">{props.title}</h2>
    <div class="min-w-0">{props.children}</div>
  </section>
)

/** An event that is on, with its disciplines at hand: the live ranking is one press away. */
function EventNow(props: { event: EventView }) {
  const programme = createRemote<Programme>(() => `/api/events/${props.event.id}`)
  return (
    <article class="grid gap-5">
      <A href={`/events/${props.event.id}`} class="group text-ink no-underline">
        <h3 class="text-26 group-hover:underline">{readableName(props.event)}</h3>
        <Show when={otherName(props.event)}>{(name) => <p class="text-17 text-muted">{name()}</p>}</Show>
        <p class="mt-1 text-15 text-muted">{eventFacts(props.event)}</p>
      </A>
      <Remote of={programme}>{(answer) => <DisciplineLines {...answer()} />}</Remote>
    </article>
  )
}

const EventLines = (props: { events: readonly EventView[] }) => (
  <ul class="border-line border-b">
    <For each={props.events}>
      {(event) => (
        <li class="border-line border-t">
          <A
            href={`/events/${event.id}`}
            class="group flex min-h-18 items-center gap-4 rounded-sm py-3 text-ink no-underline"
          >
            <span class="min-w-0 flex-1">
              <span class="block text-17 font-medium group-hover:underline">{readableName(event)}</span>
              <span class="block text-15 text-muted">{eventFacts(event)}</span>
            </span>
            <ChevronRight class="size-5 shrink-0 text-faint" aria-hidden="true" />
          </A>
        </li>
      )}
    </For>
  </ul>
)
