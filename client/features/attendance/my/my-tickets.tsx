import { A } from '@solidjs/router'
import { For, Show } from 'solid-js'
import type { OwnTicket, OwnTickets } from '#domain/attendance/contract'
import { ticketNumber } from '#domain/attendance/tickets'
import { createRemote } from '../../../lib/remote.ts'
import { t } from '../../../lib/text/index.ts'
import { Section } from '../../../ui/page.tsx'
import { QrCode } from '../../../ui/qr-code.tsx'
import { named } from '../words.ts'

/** The candidate's tickets to batches that are not over, each with its code; where and when stands below, in the timetable. */
export default function MyTickets() {
  const own = createRemote<OwnTickets>(() => '/api/my/tickets')
  const coming = () => own.data?.tickets.filter(({ endsOn }) => endsOn >= (own.data?.today ?? '')) ?? []
  return (
    <Show when={coming().length > 0}>
      <Section title={t('tickets.mine')} more={t('tickets.mineMore')}>
        <div class="grid gap-8">
          <For each={coming()}>{(one) => <Ticket of={one} />}</For>
        </div>
      </Section>
    </Show>
  )
}

function Ticket(props: { of: OwnTicket }) {
  const number = () => ticketNumber(props.of.number)
  return (
    <Show
      when={!props.of.isVoid}
      fallback={
        <p class="text-15 text-muted">
          {t('tickets.voidTitle', { event: named(props.of.event, props.of.latinEvent) })}
        </p>
      }
    >
      <article class="grid gap-4">
        <div class="flex flex-wrap gap-x-6 gap-y-4">
          <QrCode text={props.of.address} name={t('tickets.qrName', { number: number() })} class="size-48" />
          <div class="grid min-w-52 flex-1 content-start gap-3">
            <div>
              <h3 class="wrap-anywhere font-medium text-17">{named(props.of.event, props.of.latinEvent)}</h3>
              <p class="wrap-anywhere text-15 text-muted">{props.of.organisation}</p>
            </div>
            <p>
              <span class="block text-13 text-muted">{t('tickets.number')}</span>
              <span class="font-semibold text-26">{number()}</span>
            </p>
            <div class="flex flex-wrap gap-x-6">
              <A href="/my/tickets" class="inline-flex min-h-11 items-center font-medium">
                {t('tickets.showFull')}
              </A>
              <a href={`/api/my/tickets/${props.of.eventId}.pdf`} class="inline-flex min-h-11 items-center">
                {t('tickets.pdf')}
              </a>
            </div>
          </div>
        </div>
      </article>
    </Show>
  )
}
