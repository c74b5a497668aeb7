import { useParams } from '@solidjs/router'
import { Show } from 'solid-js'
import type { OfficialView } from '#domain/people/contract'
import { createRemote } from '../../lib/remote.ts'
import { t } from '../../lib/text/index.ts'
import { may } from '../desk/access.ts'
import { EventFrame } from '../desk/frames.tsx'
import { ActLog } from './act-log.tsx'
import { VerifyChains } from './verify-chains.tsx'

/** What was done at an event, newest first. */
export default function AuditPage() {
  const params = useParams<{ eventId: string }>()
  const path = () => `/api/events/${params.eventId}`
  const officials = createRemote<{ officials: OfficialView[] }>(() => `${path()}/officials`)
  return (
    <EventFrame tabName={t('audit.title')}>
      {(at) => (
        <>
          <Show when={may(['administrator'])}>
            <VerifyChains />
          </Show>
          <ActLog
            path={`${path()}/audit`}
            more={t('audit.more')}
            names={new Map(officials.data?.officials.map(({ personId, name }) => [personId, name]))}
            at={at()}
          />
        </>
      )}
    </EventFrame>
  )
}
