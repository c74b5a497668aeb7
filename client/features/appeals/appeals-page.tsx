import { useParams } from '@solidjs/router'
import Scale from 'lucide-solid/icons/scale'
import { createEffect, For, on, Show } from 'solid-js'
import type { AppealView } from '#domain/appeals/contract'
import { runners } from '#domain/people/access'
import { createLive } from '../../lib/live.ts'
import { createRemote } from '../../lib/remote.ts'
import { Remote } from '../../lib/remote-part.tsx'
import { t } from '../../lib/text/index.ts'
import { Section } from '../../ui/page.tsx'
import { EmptyState } from '../../ui/states.tsx'
import { may } from '../desk/access.ts'
import { EventFrame } from '../desk/frames.tsx'
import { Appeal } from './appeal-card.tsx'
import { LeadersPart } from './leaders-part.tsx'
import { NewAppeal } from './new-appeal.tsx'

/** The appeals of an event: a leader's own, all of them for the arbitration and the staff. */
export default function AppealsPage() {
  const params = useParams<{ eventId: string }>()
  const remote = createRemote<{ appeals: AppealView[] }>(() => `/api/events/${params.eventId}/appeals`)
  const live = createLive<{ now: string }, { of: string }>(() => `appeals:${params.eventId}`)
  createEffect(on(() => live.at, remote.refresh, { defer: true }))
  const ahead = () => (live.head && live.at ? Date.parse(live.head.now) - live.at : 0)
  return (
    <EventFrame tabName={t('appeals.appeals')}>
      {(at) => (
        <>
          <Show when={may(['team-leader'], at().event.id)}>
            <NewAppeal eventId={at().event.id} ahead={ahead()} onSubmitted={remote.refresh} />
          </Show>
          <Section title={t('appeals.appeals')} more={t('appeals.more')}>
            <Remote
              of={remote}
              empty={({ appeals }) =>
                appeals.length === 0 && (
                  <EmptyState
                    icon={<Scale aria-hidden="true" />}
                    title={t('appeals.emptyTitle')}
                    more={t('appeals.emptyMore')}
                  />
                )
              }
            >
              {(found) => (
                <ul class="grid gap-4">
                  {/* By identifier: a card, and what is open or typed in it, stays when the appeals are read again. */}
                  <For
                    each={found()
                      .appeals.map(({ id }) => id)
                      .reverse()}
                  >
                    {(id) => (
                      <Show when={found().appeals.find((appeal) => appeal.id === id)}>
                        {(appeal) => (
                          <Appeal of={appeal()} eventId={at().event.id} ahead={ahead()} onChanged={remote.refresh} />
                        )}
                      </Show>
                    )}
                  </For>
                </ul>
              )}
            </Remote>
          </Section>
          <Show when={may(runners, at().event.id)}>
            <LeadersPart eventId={at().event.id} />
          </Show>
        </>
      )}
    </EventFrame>
  )
}
