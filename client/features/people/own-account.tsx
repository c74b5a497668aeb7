import KeyRound from 'lucide-solid/icons/key-round'
import UserPlus from 'lucide-solid/icons/user-plus'
import { For, type JSX, Show } from 'solid-js'
import type { OwnAccount as Own } from '#domain/people/contract'
import { createAct } from '../../lib/act.ts'
import { ActError } from '../../lib/act-error.tsx'
import { refreshMe } from '../../lib/auth.ts'
import { createRemote, refreshRemotes } from '../../lib/remote.ts'
import { formatDateTime } from '../../lib/text/format.ts'
import { t } from '../../lib/text/index.ts'
import { locale } from '../../lib/text/locale.ts'
import { Button } from '../../ui/button.tsx'
import { sayDone } from '../desk/say.ts'

const PATH = '/api/my/account'

/** The roles that somebody was offered, and who replaced their password; nothing at all where nothing was. */
export default function OwnAccount() {
  const own = createRemote<Own>(() => PATH)
  return (
    <Show when={own.data && own.data.offers.length + own.data.recoveries.length > 0}>
      <section class="grid gap-3" aria-label={t('officials.ownAccount')}>
        <For each={own.data?.offers}>{(offer) => <Offer of={offer} />}</For>
        <For each={own.data?.recoveries}>{(recovery) => <Recovery of={recovery} />}</For>
      </section>
    </Show>
  )
}

function Notice(props: { icon: JSX.Element; title: string; more: string; children?: JSX.Element }) {
  return (
    <article class="flex flex-wrap items-center gap-x-4 gap-y-3 rounded-md bg-raised p-4 inset-ring inset-ring-line">
      <span class="text-muted [&_svg]:size-6">{props.icon}</span>
      <div class="min-w-0 flex-1 basis-64">
        <h2 class="wrap-anywhere font-medium text-17">{props.title}</h2>
        <p class="wrap-anywhere text-15 text-muted">{props.more}</p>
      </div>
      {props.children}
    </article>
  )
}

function Offer(props: { of: Own['offers'][number] }) {
  const act = createAct()
  const role = () => t(`officials.role-${props.of.role}`)
  const eventName = () => {
    const { name, latinName } = props.of.event
    return locale() === 'en' ? (latinName ?? name) : name
  }
  const answer = async (accept: boolean) => {
    const done = await act.send('POST', `/api/my/role-offers/${props.of.id}/answer`, { accept })
    if (!done) return
    sayDone(t(accept ? 'officials.offerAccepted' : 'officials.offerDeclined', { role: role() }))
    refreshRemotes(PATH)
    if (accept) await refreshMe()
  }
  return (
    <Notice
      icon={<UserPlus aria-hidden="true" />}
      title={t('officials.offerTitle', { role: role(), event: eventName() })}
      more={t('officials.offerMore', { by: props.of.by, at: formatDateTime(props.of.offeredAt) })}
    >
      <div class="flex flex-wrap gap-3">
        <Button onClick={() => void answer(false)} busy={act.busy}>
          {t('officials.offerDecline')}
        </Button>
        <Button kind="primary" onClick={() => void answer(true)} busy={act.busy}>
          {t('officials.offerAccept')}
        </Button>
      </div>
      <ActError of={act} />
    </Notice>
  )
}

function Recovery(props: { of: Own['recoveries'][number] }) {
  const { by, reason, madeAt, usedAt } = props.of
  return (
    <Notice
      icon={<KeyRound aria-hidden="true" />}
      title={t(usedAt ? 'officials.recoveredTitle' : 'officials.recoveryTitle')}
      more={t('officials.recoveredMore', { by, reason, at: formatDateTime(usedAt ?? madeAt) })}
    />
  )
}
