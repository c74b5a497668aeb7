import { useNavigate } from '@solidjs/router'
import type { EventView } from '#domain/events/contract'
import { refreshRemotes } from '../../lib/remote.ts'
import { t } from '../../lib/text/index.ts'
import { Section } from '../../ui/page.tsx'
import { EventFrame } from '../desk/frames.tsx'
import { sayDone } from '../desk/say.ts'
import { EventForm } from './event-form.tsx'

/** Where the facts of an event are corrected. */
export default function EditEvent() {
  const navigate = useNavigate()
  return (
    <EventFrame tabName={t('events.edit')}>
      {(at) => {
        const page = `/desk/events/${at().event.id}`
        return (
          <Section title={t('events.edit')}>
            <EventForm
              draftName={`event-${at().event.id}`}
              event={at().event}
              submit={t('events.save')}
              onSend={(act, fields) => act.send<EventView>('PUT', `/api/events/${at().event.id}`, fields)}
              onSaved={() => {
                refreshRemotes('/api/events')
                sayDone(t('events.savedEvent'))
                navigate(page)
              }}
              onCancel={() => navigate(page)}
            />
          </Section>
        )
      }}
    </EventFrame>
  )
}
