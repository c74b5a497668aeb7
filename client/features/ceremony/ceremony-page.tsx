import { useParams } from '@solidjs/router'
import { createEffect, on, Show } from 'solid-js'
import type { RankingHead, RankingRow } from '#domain/rankings/contract'
import type { UnveilingView } from '#domain/rankings/unveiling'
import { createLive } from '../../lib/live.ts'
import { createRemote } from '../../lib/remote.ts'
import { Remote } from '../../lib/remote-part.tsx'
import { t } from '../../lib/text/index.ts'
import { DisciplineFrame } from '../desk/frames.tsx'
import { CeremonyRemote } from './ceremony-remote.tsx'
import { StartCeremony } from './start-ceremony.tsx'

/** The ceremony's remote control: for a phone in the hand of whoever leads it. */
export default function CeremonyPage() {
  const params = useParams<{ disciplineId: string }>()
  const ceremony = createRemote<{ unveiling: UnveilingView | null }>(
    () => `/api/disciplines/${params.disciplineId}/unveiling`,
  )
  // Somebody may lead it from another phone: whatever the public is shown is read again.
  const shown = createLive<RankingHead, RankingRow>(() => `ranking:${params.disciplineId}:public`)
  createEffect(on(() => [shown.head?.veiled, shown.head?.board], ceremony.refresh, { defer: true }))
  return (
    <DisciplineFrame tabName={t('ceremony.ceremony')}>
      {(at) => (
        <Remote of={ceremony}>
          {(found) => (
            <Show
              when={at().discipline.board === 'unveiling' && found().unveiling}
              fallback={<StartCeremony discipline={at().discipline} onStarted={ceremony.refresh} />}
            >
              {(unveiling) => (
                <CeremonyRemote discipline={at().discipline} of={unveiling()} onMoved={ceremony.refresh} />
              )}
            </Show>
          )}
        </Remote>
      )}
    </DisciplineFrame>
  )
}
