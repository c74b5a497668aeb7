import { useNavigate } from '@solidjs/router'
import { Show } from 'solid-js'
import { runners, staff } from '#domain/people/access'
import { t } from '../../lib/text/index.ts'
import { Button } from '../../ui/button.tsx'
import { Section } from '../../ui/page.tsx'
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
          <Show when={isBatch(at()) && may(staff, at().event.id)} fallback={<DisciplineList parts={at()} />}>
            <BatchPart eventId={at().event.id} />
          </Show>
          <Show when={at().disciplines.length > 0}>
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
