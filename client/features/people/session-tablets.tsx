import { createMemo, type JSX, Show } from 'solid-js'
import { leaders } from '#domain/people/access'
import type { TabletView } from '#domain/people/contract'
import { createLive } from '../../lib/live.ts'
import { t } from '../../lib/text/index.ts'
import { Status } from '../../ui/status.tsx'
import { may } from '../desk/access.ts'
import { AskToLoad } from './ask-to-load.tsx'
import { SilentTablets } from './silent-tablets.tsx'

/**
 * The tablets of a session's judges: those that fell silent with marks on them, and whether all of them could judge it
 * without a network. `judges` are the session's, by identifier and name.
 */
export function SessionTablets(props: {
  eventId: string
  sessionId: string
  judges: ReadonlyMap<string, string>
  /** Whether the session is yet to come or running: a closed one needs nothing any more. */
  isAhead: boolean
  /** Acts that belong to the tablets, such as taking in what one of them has saved. */
  acts?: JSX.Element
}) {
  const live = createLive<null, TabletView>(() => `tablets:${props.eventId}`)
  const tablets = createMemo(() => Object.values(live.rows).filter(({ revokedAt }) => !revokedAt))
  const isReady = (personId: string) =>
    tablets().some(
      (tablet) =>
        tablet.personId === personId &&
        tablet.sessions.some(({ sessionId, loadedAt }) => sessionId === props.sessionId && loadedAt !== null),
    )
  const lacking = createMemo(() => [...props.judges].filter(([id]) => !isReady(id)).map(([, name]) => name))
  const ready = () => props.judges.size - lacking().length
  return (
    <Show when={live.status !== 'connecting' && !live.refused}>
      <SilentTablets tablets={tablets()} sessionId={props.sessionId} />
      <Show when={props.isAhead && props.judges.size > 0}>
        <div class="flex flex-wrap items-center gap-x-3 gap-y-1 text-15" data-tablets-ready={ready()}>
          <Show
            when={lacking().length > 0}
            fallback={<Status plain state="stored" word={t('devices.allReady', { n: props.judges.size })} />}
          >
            <span class="text-muted">{t('devices.readyOf', { n: ready(), total: props.judges.size })}</span>
            <span class="min-w-0 text-13 text-muted">{t('devices.lacking', { names: lacking().join(', ') })}</span>
            <Show when={may(leaders, props.eventId)}>
              <AskToLoad eventId={props.eventId} />
            </Show>
          </Show>
          <span class="ms-auto">{props.acts}</span>
        </div>
      </Show>
    </Show>
  )
}
