import { For, Show } from 'solid-js'
import { runners } from '#domain/people/access'
import type { RoleOfferView } from '#domain/people/contract'
import { createAct } from '../../lib/act.ts'
import { refreshRemotes } from '../../lib/remote.ts'
import { formatDateTime } from '../../lib/text/format.ts'
import { t } from '../../lib/text/index.ts'
import { Button } from '../../ui/button.tsx'
import { Section } from '../../ui/page.tsx'
import { Status } from '../../ui/status.tsx'
import { may } from '../desk/access.ts'
import { sayDone, sayError } from '../desk/say.ts'
import { PersonName } from './person-name.tsx'

/** The roles at an event that wait for somebody to accept them; nothing at all where none do. */
export function WaitingOffers(props: { eventId: string; offers: readonly RoleOfferView[] }) {
  return (
    <Show when={props.offers.length > 0}>
      <Section title={t('officials.offers')} more={t('officials.offersMore')}>
        <ul class="divide-y divide-line">
          <For each={props.offers}>{(offer) => <Waiting eventId={props.eventId} of={offer} />}</For>
        </ul>
      </Section>
    </Show>
  )
}

function Waiting(props: { eventId: string; of: RoleOfferView }) {
  const act = createAct()
  const withdraw = async () => {
    const done = await act.send('DELETE', `/api/events/${props.eventId}/role-offers/${props.of.id}`)
    if (!done) return sayError(act.error)
    sayDone(t('officials.offerWithdrawn'))
    refreshRemotes(`/api/events/${props.eventId}/officials`)
  }
  return (
    <li class="flex flex-wrap items-center gap-x-4 gap-y-2 py-3">
      <div class="min-w-0 flex-1 basis-52">
        <PersonName name={props.of.name} latinName={props.of.latinName} />
        <p class="text-13 text-muted">
          {t(`officials.role-${props.of.role}`)} · {formatDateTime(props.of.offeredAt)}
        </p>
      </div>
      <Status state="waiting" word={t('officials.offerWaits')} />
      <Show when={may(runners, props.eventId)}>
        <Button busy={act.busy} onClick={() => void withdraw()}>
          {t('officials.offerWithdraw')}
        </Button>
      </Show>
    </li>
  )
}
