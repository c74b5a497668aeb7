import { useNavigate } from '@solidjs/router'
import { Match, Show, Switch } from 'solid-js'
import { runners, staff } from '#domain/people/access'
import { t } from '../../lib/text/index.ts'
import { Button } from '../../ui/button.tsx'
import { Section } from '../../ui/page.tsx'
import { EmptyState } from '../../ui/states.tsx'
import { BatchPart } from '../batches/batch-part.tsx'
import { may } from '../desk/access.ts'
import { eventDays } from '../desk/event-words.tsx'
import { Facts } from '../desk/facts.tsx'
import { EventFrame } from '../desk/frames.tsx'
import type { EventParts } from '../desk/place.tsx'
import { DisciplineList } from './discipline-list.tsx'
import { EventActions } from './event-actions.tsx'
import { SessionList } from './session-list.tsx'
import { tierName } from './tiers.ts'

/** An event at a glance: its disciplines, its sessions, its facts. */
export default function EventOverview() {
  return (
    <EventFrame actions={(at) => <EventActions event={at().event} ready={at().disciplines.length > 0} />}>
      {(at) => (
        <>
          <Switch fallback={<DisciplineList parts={at()} />}>
            <Match when={isForeign(at())}>
              <EmptyState
                title={t('batches.foreign')}
                more={t('batches.foreignMore')}
                action={<a href={`/events/${at().event.id}`}>{t('batches.toPublicPage')}</a>}
              />
            </Match>
            <Match when={isBatch(at())}>
              <BatchPart eventId={at().event.id} />
            </Match>
          </Switch>
          <Show when={at().disciplines.length > 0 && !isForeign(at())}>
            <SessionList sessions={at().sessions} disciplines={at().disciplines} />
          </Show>
          <Show when={!isBatch(at())}>
            <EventFacts parts={at()} />
          </Show>
        </>
      )}
    </EventFrame>
  )
}

const isBatch = ({ event }: EventParts) => event.kind === 'assessment'

/** A batch at which the person is nobody: what is public of it stands on its public page. */
const isForeign = (at: EventParts) => isBatch(at) && !may(staff, at.event.id)

function EventFacts(props: { parts: EventParts }) {
  const navigate = useNavigate()
  const event = () => props.parts.event
  return (
    <Section
      title={t('events.facts')}
      actions={
        <Show when={may(runners, event().id) && event().state !== 'closed'}>
          <Button onClick={() => navigate(`/desk/events/${event().id}/edit`)}>{t('events.edit')}</Button>
        </Show>
      }
    >
      <Facts
        facts={[
          { name: t('events.latinName'), value: event().latinName ?? '–' },
          { name: t('events.tier'), value: tierName(event().tier) || '–' },
          { name: t('events.days'), value: eventDays(event()) },
          { name: t('events.place'), value: event().place },
          { name: t('events.organiser'), value: event().organiser },
        ]}
      />
    </Section>
  )
}
