import { useParams } from '@solidjs/router'
import CloudDownload from 'lucide-solid/icons/cloud-download'
import { createEffect, onCleanup, Show } from 'solid-js'
import type { DoorLoad } from '#domain/attendance/door'
import type { Counts, Standing } from '#domain/attendance/standing'
import { createLive } from '../../../lib/live.ts'
import { t } from '../../../lib/text/index.ts'
import { Button } from '../../../ui/button.tsx'
import { EmptyState } from '../../../ui/states.tsx'
import { componentName, hours, subjectName } from '../words.ts'
import { createAtDoor } from './at-door.ts'
import { DoorFrame } from './door-frame.tsx'
import { useDoors } from './doorkeeper.ts'
import { FindPanel } from './find-panel.tsx'
import { SeatList } from './seat-list.tsx'

/** A late answer may be older than what came by the live connection: after so many milliseconds the latter holds. */
const SETTLES = 1_500

/** The door of one session: who comes on one side, everybody who is expected on the other. */
export default function SessionPage() {
  const params = useParams<{ sessionId: string }>()
  const { ready } = useDoors()
  const load = () => ready.load(params.sessionId)
  const title = () => load()?.session.room ?? t('checkin.door')
  const live = createFollowing(() => params.sessionId)
  const more = () => {
    const session = load()?.session
    return (
      session && [hours(session), componentName(session.component), subjectName(session)].filter(Boolean).join(' · ')
    )
  }
  return (
    <DoorFrame title={title()} more={more()} back={{ href: '/checkin', name: t('checkin.today') }} live={live()}>
      <Show
        when={load()}
        fallback={
          <EmptyState
            icon={<CloudDownload aria-hidden="true" />}
            title={ready.loading() ? t('checkin.loading') : t('checkin.notReady')}
            action={
              <Button busy={ready.loading()} onClick={() => void ready.refresh()}>
                {t('checkin.loadNow')}
              </Button>
            }
          />
        }
      >
        {(loaded) => <AtSession load={loaded} />}
      </Show>
    </DoorFrame>
  )
}

function AtSession(props: { load: () => DoorLoad }) {
  const { keeper } = useDoors()
  const door = createAtDoor(keeper, props.load)
  return (
    <main class="mx-auto grid w-full max-w-400 flex-1 content-start gap-6 p-4 sm:p-6 lg:grid-cols-[minmax(24rem,5fr)_minmax(0,6fr)]">
      <FindPanel door={door} />
      <SeatList door={door} />
    </main>
  )
}

/** Takes in where everybody is as soon as the server says it: what another tablet of the room has done is here too. */
function createFollowing(sessionId: () => string): () => 'connecting' | 'live' | 'stale' {
  const { keeper } = useDoors()
  const live = createLive<Counts, Standing>(() => `attendance:${sessionId()}`)
  const take = () => {
    if (live.status === 'live') keeper.note(sessionId(), { ...live.rows }, true)
  }
  createEffect(() => {
    if (live.status === 'live' && live.v !== null) take()
  })
  let timer: ReturnType<typeof setTimeout> | undefined
  createEffect(() => {
    keeper.acts()
    clearTimeout(timer)
    timer = setTimeout(take, SETTLES)
  })
  onCleanup(() => clearTimeout(timer))
  return () => live.status
}
