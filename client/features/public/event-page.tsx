import { A, useParams } from '@solidjs/router'
import { Show } from 'solid-js'
import type { EventView } from '#domain/events/contract'
import { createRemote } from '../../lib/remote.ts'
import { t } from '../../lib/text/index.ts'
import { DisciplineLines, type Programme } from './discipline-lines.tsx'
import { eventFacts, otherName, readableName } from './event-facts.tsx'
import { Heading } from './heading.tsx'
import { PublicPart } from './public-part.tsx'
import { createTitle } from './titled.ts'

/** One event: its facts and its disciplines. */
export default function EventPage() {
  const params = useParams<{ eventId: string }>()
  const page = createRemote<Programme & { event: EventView }>(() => `/api/events/${params.eventId}`)
  createTitle(() => [page.data && readableName(page.data.event)])
  return (
    <PublicPart of={page}>
      {(answer) => (
        <>
          <Heading
            above={
              <A href="/" class="text-muted">
                {t('public.eventsTitle')}
              </A>
            }
            title={readableName(answer().event)}
            other={otherName(answer().event)}
            more={
              <>
                <p>{eventFacts(answer().event)}</p>
                <p>
                  {t('public.organiser')} {answer().event.organiser}
                </p>
              </>
            }
          />
          <section class="grid gap-3">
            <h2 class="text-15 font-medium text-muted">{t('public.disciplines')}</h2>
            <DisciplineLines {...answer()} />
          </section>
          <Show when={answer().event.kind === 'assessment'}>
            <A
              href={`/events/${params.eventId}/publication`}
              class="mt-6 inline-flex min-h-11 items-center font-medium"
            >
              {t('public.publication')}
            </A>
          </Show>
          <Show when={answer().event.kind === 'competition' && answer().disciplines.length > 1}>
            <A href={`/events/${params.eventId}/overall`} class="mt-6 inline-flex min-h-11 items-center font-medium">
              {t('public.overall')}
            </A>
          </Show>
        </>
      )}
    </PublicPart>
  )
}
