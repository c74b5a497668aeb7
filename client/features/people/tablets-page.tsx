import { useParams, useSearchParams } from '@solidjs/router'
import TabletSmartphone from 'lucide-solid/icons/tablet-smartphone'
import { createMemo, createSignal, Match, Show, Switch } from 'solid-js'
import { leaders } from '#domain/people/access'
import type { OfficialView, TabletView } from '#domain/people/contract'
import { RefusedError } from '../../lib/http.ts'
import { createLive } from '../../lib/live.ts'
import { createRemote } from '../../lib/remote.ts'
import { ErrorNotice } from '../../lib/remote-part.tsx'
import { t } from '../../lib/text/index.ts'
import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/choice.tsx'
import { EmptyState, Skeleton } from '../../ui/states.tsx'
import { may } from '../desk/access.ts'
import { EventFrame } from '../desk/frames.tsx'
import { LiveStatus } from '../desk/live-status.tsx'
import { AskToLoad } from './ask-to-load.tsx'
import { PairTablet } from './pair-tablet.tsx'
import { SilentTablets } from './silent-tablets.tsx'
import { TabletsTable } from './tablets-table.tsx'

/** The judges' tablets of an event as they are now; `?pair=<person>` opens the pairing at once. */
export default function TabletsPage() {
  const params = useParams<{ eventId: string }>()
  const [search, setSearch] = useSearchParams<{ pair?: string }>()
  const live = createLive<null, TabletView>(() => `tablets:${params.eventId}`)
  const officials = createRemote<{ officials: OfficialView[] }>(() => `/api/events/${params.eventId}/officials`)
  const judges = () => officials.data?.officials.filter((one) => one.roles.includes('judge'))
  const [all, setAll] = createSignal(false)
  const tablets = createMemo(() => Object.values(live.rows).sort((a, b) => a.pairedAt.localeCompare(b.pairedAt)))
  const shown = () => tablets().filter((tablet) => all() || !tablet.revokedAt)
  const leads = () => may(leaders, params.eventId)
  const pair = () => (
    <Show when={leads()}>
      <Button
        kind="primary"
        icon={<TabletSmartphone class="size-5" aria-hidden="true" />}
        onClick={() => setSearch({ pair: 'new' })}
      >
        {t('officials.pairTablet')}
      </Button>
    </Show>
  )
  return (
    <EventFrame tabName={t('officials.tabletsTitle')} actions={pair}>
      {() => (
        <>
          <div class="flex flex-wrap items-center gap-x-6 gap-y-1">
            <p class="min-w-0 flex-1 basis-64 text-15 text-muted">{t('officials.tabletsMore')}</p>
            <Show when={tablets().some((tablet) => tablet.revokedAt)}>
              <Checkbox label={t('officials.showRevoked')} checked={all()} onChange={setAll} />
            </Show>
            <LiveStatus status={live.status} />
            <Show when={leads() && shown().length > 0}>
              <AskToLoad eventId={params.eventId} />
            </Show>
          </div>
          <SilentTablets tablets={shown()} />
          <Switch fallback={<TabletsTable tablets={shown()} leads={leads()} />}>
            <Match when={live.refused}>{(code) => <ErrorNotice error={new RefusedError(code(), {}, 403)} />}</Match>
            <Match when={live.status === 'connecting'}>
              <Skeleton name={t('common.loading')} />
            </Match>
            <Match when={shown().length === 0}>
              <EmptyState
                icon={<TabletSmartphone aria-hidden="true" />}
                title={t('officials.tabletsEmptyTitle')}
                more={t('officials.tabletsEmptyMore')}
              />
            </Match>
          </Switch>
          <Show when={leads()}>
            <PairTablet
              eventId={params.eventId}
              judges={judges()}
              wanted={search.pair ?? null}
              tablets={live.status === 'connecting' ? null : tablets()}
              onChoose={(personId) => setSearch({ pair: personId }, { replace: true })}
              onClose={() => setSearch({ pair: null }, { replace: true })}
            />
          </Show>
        </>
      )}
    </EventFrame>
  )
}
