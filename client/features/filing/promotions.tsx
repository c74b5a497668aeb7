import { createSignal, For, Show } from 'solid-js'
import type { PromotionView } from '#domain/rankings/promotion'
import { createAct } from '../../lib/act.ts'
import { createRemote } from '../../lib/remote.ts'
import { Remote } from '../../lib/remote-part.tsx'
import { t } from '../../lib/text/index.ts'
import { Button } from '../../ui/button.tsx'
import { Section } from '../../ui/page.tsx'
import { type State, Status } from '../../ui/status.tsx'
import { may } from '../desk/access.ts'
import { sayDone, sayError } from '../desk/say.ts'
import { ReasonDialog } from '../scoring/reason-dialog.tsx'
import { promotion } from './filing-history.tsx'

const LOOKS: Record<PromotionView['state'], State> = {
  due: 'waiting',
  granted: 'stored',
  lapsed: 'saved',
  withdrawn: 'refused',
}

/** What winners are due by the accepted filing, and what they were given. */
export function Promotions(props: { eventId: string }) {
  const act = createAct()
  const remote = createRemote<{ promotions: PromotionView[] }>(() => `/api/events/${props.eventId}/promotions`)
  const due = () => remote.data?.promotions.filter(({ state }) => state === 'due').length ?? 0
  const grant = async () => {
    const done = await act.send<{ granted: number }>('POST', `/api/events/${props.eventId}/promotions`)
    if (!done) return sayError(act.error)
    remote.refresh()
    sayDone(t('filing.granted-done', { n: done.granted }))
  }
  return (
    <Section
      title={t('filing.promotionsTitle')}
      more={t('filing.promotionsMore')}
      actions={
        <Show when={may(['authority'], props.eventId) && due() > 0}>
          <Button kind="primary" busy={act.busy} onClick={() => void grant()}>
            {t('filing.grant', { n: due() })}
          </Button>
        </Show>
      }
    >
      <Remote of={remote}>
        {(found) => (
          <ul class="grid">
            <For each={found().promotions} fallback={<li class="text-15 text-muted">{t('filing.noPromotionsYet')}</li>}>
              {(one) => <Promotion eventId={props.eventId} of={one} onChanged={remote.refresh} />}
            </For>
          </ul>
        )}
      </Remote>
    </Section>
  )
}

function Promotion(props: { eventId: string; of: PromotionView; onChanged: () => void }) {
  const act = createAct()
  const [asking, setAsking] = createSignal(false)
  const mayWithdraw = () =>
    may(['authority'], props.eventId) && (props.of.state === 'granted' || props.of.state === 'lapsed')
  const withdraw = async (reason: string) => {
    if (!(await act.send('POST', `/api/events/${props.eventId}/promotions/${props.of.id}/withdraw`, { reason }))) return
    setAsking(false)
    props.onChanged()
  }
  return (
    <li class="flex min-h-14 flex-wrap items-center gap-x-5 gap-y-1 border-line border-b py-2 text-15">
      <span class="min-w-0 flex-1 basis-48">
        <span class="block font-medium">{props.of.name}</span>
        <span class="block text-13 text-muted">
          {props.of.delegation} · {props.of.discipline}
        </span>
      </span>
      <span>{promotion(props.of.kind, props.of.value)}</span>
      <Status state={LOOKS[props.of.state]} word={t(`filing.promotion-${props.of.state}`)} />
      <Show when={mayWithdraw()}>
        <Button onClick={() => setAsking(true)}>{t('filing.withdrawPromotion')}</Button>
      </Show>
      <ReasonDialog
        open={asking()}
        title={t('filing.withdrawPromotion')}
        more={t('filing.withdrawPromotionMore')}
        verb={t('filing.withdrawPromotion')}
        act={act}
        onClose={() => setAsking(false)}
        onGive={(reason) => void withdraw(reason)}
      />
    </li>
  )
}
