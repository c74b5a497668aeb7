import { useNavigate } from '@solidjs/router'
import { Show } from 'solid-js'
import type { EventView } from '#domain/events/contract'
import { refuse } from '#domain/kit/refusal'
import { RefusedError } from '../../lib/http.ts'
import { refreshRemotes } from '../../lib/remote.ts'
import { ErrorNotice } from '../../lib/remote-part.tsx'
import { t } from '../../lib/text/index.ts'
import { may } from '../desk/access.ts'
import { DeskPage } from '../desk/desk-page.tsx'
import { sayDone } from '../desk/say.ts'
import { EventForm } from './event-form.tsx'

const notAllowed = new RefusedError('not-allowed', refuse('not-allowed').facts, 403)

/** Where an administrator creates an event. */
export default function CreateEvent() {
  const navigate = useNavigate()
  const saved = (event: EventView) => {
    refreshRemotes('/api/events')
    sayDone(t('events.created', { name: event.name }))
    navigate(`/desk/events/${event.id}`)
  }
  return (
    <DeskPage
      title={t('events.create')}
      more={t('events.createMore')}
      crumbs={[{ name: t('desk.events'), href: '/desk' }]}
    >
      <Show when={may(['administrator'])} fallback={<ErrorNotice error={notAllowed} />}>
        <EventForm
          draftName="event-new"
          submit={t('events.create')}
          onSend={(act, fields) => act.send<EventView>('POST', '/api/events', fields)}
          onSaved={saved}
          onCancel={() => navigate('/desk')}
        />
      </Show>
    </DeskPage>
  )
}
