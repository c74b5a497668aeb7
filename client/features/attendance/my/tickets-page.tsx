import { A } from '@solidjs/router'
import Ticket from 'lucide-solid/icons/ticket'
import { createEffect, createSignal, For, Match, Show, Switch } from 'solid-js'
import type { OwnTickets } from '#domain/attendance/contract'
import { ticketNumber } from '#domain/attendance/tickets'
import { SignedOutError } from '../../../lib/http.ts'
import { keepApp } from '../../../lib/kept-app.ts'
import { createRemote } from '../../../lib/remote.ts'
import { ErrorNotice } from '../../../lib/remote-part.tsx'
import { formatDateTime } from '../../../lib/text/format.ts'
import { t } from '../../../lib/text/index.ts'
import { EmptyState, Skeleton } from '../../../ui/states.tsx'
import { createTitle } from '../../public/titled.ts'
import { keep, recall } from '../door/device.ts'
import { TicketSheet } from './ticket-sheet.tsx'

const KEPT = 'my tickets'

interface Kept extends OwnTickets {
  readonly at: string
}

/** The candidate's tickets to be shown at a door: kept on the phone, with the page, so that it needs no network there. */
export default function TicketsPage() {
  createTitle(() => [t('tickets.mine')])
  const own = createRemote<OwnTickets>(() => '/api/my/tickets')
  const [kept, setKept] = createSignal<Kept | null>(null)
  void keepApp('tickets')
  void recall<Kept | null>(KEPT).then((found) => found && !own.data && setKept(found))
  createEffect(() => {
    if (own.data) {
      const now = { ...own.data, at: new Date().toISOString() }
      setKept(now)
      void keep(KEPT, now)
    }
    // Whoever signed out leaves nothing behind.
    if (own.error instanceof SignedOutError) {
      setKept(null)
      void keep(KEPT, null)
    }
  })
  const shown = () => kept()?.tickets.filter(({ endsOn, isVoid }) => endsOn >= (kept()?.today ?? '') && !isVoid)
  return (
    <div class="mx-auto grid max-w-176 gap-6 pt-4">
      <A href="/my" class="inline-flex min-h-11 items-center justify-self-start text-15 print:hidden">
        {t('tickets.toMine')}
      </A>
      <Switch fallback={<Skeleton name={t('common.loading')} />}>
        <Match when={shown()?.length}>
          <For each={shown()}>
            {(one) => (
              <TicketSheet
                number={ticketNumber(one.number)}
                names={[one.name, one.latinName]}
                document={one.document}
                of={one}
                address={one.address}
              />
            )}
          </For>
          <p class="text-13 text-muted" role="status">
            <Show
              when={own.state === 'failed'}
              fallback={t('tickets.keptAt', { time: formatDateTime(kept()?.at ?? '') })}
            >
              {t('tickets.oldNow', { time: formatDateTime(kept()?.at ?? '') })}
            </Show>
          </p>
        </Match>
        <Match when={own.error instanceof SignedOutError}>
          <EmptyState
            icon={<Ticket aria-hidden="true" />}
            title={t('tickets.signIn')}
            action={<a href="/sign-in?next=/my/tickets">{t('people.signIn')}</a>}
          />
        </Match>
        <Match when={own.state === 'failed'}>
          <ErrorNotice error={own.error} retry={own.refresh} />
        </Match>
        <Match when={own.data}>
          <EmptyState
            icon={<Ticket aria-hidden="true" />}
            title={t('tickets.noneTitle')}
            more={t('tickets.noneMore')}
          />
        </Match>
      </Switch>
    </div>
  )
}
