import { useParams } from '@solidjs/router'
import TicketX from 'lucide-solid/icons/ticket-x'
import { Show } from 'solid-js'
import type { OwnTicket } from '#domain/attendance/contract'
import { ticketNumber } from '#domain/attendance/tickets'
import { RefusedError } from '../../../lib/http.ts'
import { createRemote } from '../../../lib/remote.ts'
import { Remote } from '../../../lib/remote-part.tsx'
import { t } from '../../../lib/text/index.ts'
import { EmptyState } from '../../../ui/states.tsx'
import { createTitle } from '../../public/titled.ts'
import { TicketSheet } from './ticket-sheet.tsx'

type PublicTicket = Omit<OwnTicket, 'eventId' | 'address' | 'latinName' | 'document' | 'name'> & {
  readonly initial: string
}

/** What a ticket's QR code leads to: whether it holds, where and when; its holder's name is covered. */
export default function PublicTicketPage() {
  const params = useParams<{ code: string }>()
  createTitle(() => [t('tickets.title')])
  const remote = createRemote<PublicTicket>(() => `/api/tickets/${encodeURIComponent(params.code)}`)
  const isUnknown = () => remote.state === 'failed' && remote.error instanceof RefusedError
  return (
    <div class="mx-auto max-w-176 pt-4">
      <Show
        when={!isUnknown()}
        fallback={
          <EmptyState
            icon={<TicketX aria-hidden="true" />}
            title={t('tickets.unknownTitle')}
            more={t('tickets.unknownMore')}
          />
        }
      >
        <Remote
          of={remote}
          empty={({ isVoid, event }) =>
            isVoid && (
              <EmptyState
                icon={<TicketX aria-hidden="true" />}
                title={t('tickets.voidTitle', { event })}
                more={t('tickets.voidMore')}
              />
            )
          }
        >
          {(found) => (
            <TicketSheet
              number={ticketNumber(found().number)}
              names={[found().initial]}
              document={null}
              of={found()}
              address={location.href}
            />
          )}
        </Remote>
      </Show>
    </div>
  )
}
