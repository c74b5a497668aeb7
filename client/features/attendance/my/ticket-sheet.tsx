import { Show } from 'solid-js'
import type { OwnTicket } from '#domain/attendance/contract'
import { formatDays } from '../../../lib/text/format.ts'
import { t } from '../../../lib/text/index.ts'
import { QrCode } from '../../../ui/qr-code.tsx'
import { named } from '../words.ts'
import { SittingList } from './sitting-list.tsx'

/** A ticket as it is held out at a door: the code as large as the phone lets it, then the number, the name and the plan. */
export function TicketSheet(props: {
  number: string
  /** As they are, and in Latin script where that is known. */
  names: readonly (string | null)[]
  document: string | null
  of: Pick<OwnTicket, 'event' | 'latinEvent' | 'organisation' | 'startsOn' | 'endsOn' | 'sittings' | 'waiting' | 'note'>
  address: string
}) {
  return (
    <article class="grid gap-6 rounded-md bg-raised p-5 inset-ring inset-ring-line sm:p-8">
      <header>
        <h1 class="wrap-anywhere text-20">{named(props.of.event, props.of.latinEvent)}</h1>
        <p class="wrap-anywhere text-15 text-muted">
          {props.of.organisation} · {formatDays(props.of.startsOn, props.of.endsOn)}
        </p>
      </header>
      <div class="grid justify-items-center gap-4 sm:grid-cols-[18rem_minmax(0,1fr)] sm:items-center sm:justify-items-start sm:gap-8">
        <QrCode
          text={props.address}
          name={t('tickets.qrName', { number: props.number })}
          class="aspect-square h-auto w-full max-w-80"
        />
        <div class="grid justify-items-center gap-1 text-center sm:justify-items-start sm:text-start">
          <span class="text-13 text-muted">{t('tickets.number')}</span>
          <span class="font-semibold text-48">{props.number}</span>
          <span class="wrap-anywhere font-semibold text-26">{props.names[0]}</span>
          <Show when={props.names[1]}>{(latin) => <span class="text-15 text-muted">{latin()}</span>}</Show>
          <Show when={props.document}>{(document) => <span class="text-15 text-muted">{document()}</span>}</Show>
        </div>
      </div>
      <SittingList sittings={props.of.sittings} waiting={props.of.waiting} />
      <div class="grid gap-1 text-15 text-muted">
        <p>{t('tickets.bring')}</p>
        <p class="wrap-anywhere empty:hidden">{props.of.note}</p>
      </div>
    </article>
  )
}
