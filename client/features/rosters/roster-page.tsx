import { useParams } from '@solidjs/router'
import { Show } from 'solid-js'
import { leaders } from '#domain/people/access'
import type { OfficialView } from '#domain/people/contract'
import { createRemote } from '../../lib/remote.ts'
import { Remote } from '../../lib/remote-part.tsx'
import { t } from '../../lib/text/index.ts'
import { may } from '../desk/access.ts'
import { type AtSession, SessionFrame } from '../desk/frames.tsx'
import { SessionStateActs } from '../sessions/session-state.tsx'
import type { RosterAnswer } from './roster-answer.ts'
import { RosterEditor } from './roster-editor.tsx'

/** A session's roster: panels, their judges by seat, their entries, the chief judge and the supervisors. */
export default function RosterPage() {
  const params = useParams<{ sessionId: string }>()
  const roster = createRemote<RosterAnswer>(() => `/api/sessions/${params.sessionId}`)
  return (
    <SessionFrame
      tabName={t('sessions.roster')}
      actions={(at) => <SessionStateActs at={at()} roster={roster.data ?? null} />}
    >
      {(at) => (
        <Remote of={roster}>
          {(found) => (
            <Show when={at().session.id} keyed>
              <WithOfficials at={at()} roster={found()} />
            </Show>
          )}
        </Remote>
      )}
    </SessionFrame>
  )
}

function WithOfficials(props: { at: AtSession; roster: RosterAnswer }) {
  const eventId = () => props.at.event.id
  const officials = createRemote<{ officials: OfficialView[] }>(() => `/api/events/${eventId()}/officials`)
  return (
    <Remote of={officials}>
      {(found) => (
        <RosterEditor
          at={props.at}
          roster={props.roster}
          officials={found().officials}
          locked={!may(leaders, eventId()) || props.at.event.state === 'closed'}
        />
      )}
    </Remote>
  )
}
