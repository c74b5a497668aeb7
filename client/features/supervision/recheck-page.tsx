import { useParams } from '@solidjs/router'
import type { DisciplineView, EventView } from '#domain/events/contract'
import { createRemote } from '../../lib/remote.ts'
import { Remote } from '../../lib/remote-part.tsx'
import { t } from '../../lib/text/index.ts'
import { Page } from '../../ui/page.tsx'
import { DoorFrame } from './door-frame.tsx'
import { RecheckPart } from './recheck-part.tsx'

/** A discipline's re-check, for its supervisors. */
export default function RecheckPage() {
  const params = useParams<{ disciplineId: string }>()
  const remote = createRemote<{ event: EventView; discipline: DisciplineView }>(
    () => `/api/disciplines/${params.disciplineId}`,
  )
  const name = () => remote.data?.discipline.name ?? t('recheck.recheck')
  return (
    <DoorFrame title={name()} back={{ href: '/supervise', name: t('recheck.recheck') }}>
      <main>
        <Page title={name()} more={remote.data?.event.name}>
          <Remote of={remote}>
            {(found) => <RecheckPart inDoor discipline={found().discipline} eventId={found().event.id} />}
          </Remote>
        </Page>
      </main>
    </DoorFrame>
  )
}
