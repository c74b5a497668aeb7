import { A } from '@solidjs/router'
import { createEffect, createSignal, Match, on, onCleanup, Show, Switch } from 'solid-js'
import type { OfficialView, PairingOffer, TabletView } from '#domain/people/contract'
import { createAct } from '../../lib/act.ts'
import { ActError } from '../../lib/act-error.tsx'
import { t } from '../../lib/text/index.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { QrCode } from '../../ui/qr-code.tsx'
import { Select } from '../../ui/select.tsx'
import { Skeleton } from '../../ui/states.tsx'
import { Status } from '../../ui/status.tsx'
import { sayDone } from '../desk/say.ts'

/**
 * Pairs a tablet: a judge is chosen, then a QR code and six digits are shown until a tablet has taken them. `wanted` is
 * the judge's id, 'new' while none is chosen, null while nothing is to be paired; `tablets` are null until they are known.
 */
export function PairTablet(props: {
  eventId: string
  judges: readonly OfficialView[] | undefined
  wanted: string | null
  tablets: readonly TabletView[] | null
  onChoose: (personId: string) => void
  onClose: () => void
}) {
  const judge = () => props.judges?.find((one) => one.personId === props.wanted)
  return (
    <Dialog
      open={props.wanted !== null}
      onOpen={props.onClose}
      title={judge() ? t('officials.pairTitle', { name: judge()?.name ?? '' }) : t('officials.pairTablet')}
      closeName={t('common.close')}
    >
      <Switch fallback={<Skeleton name={t('common.loading')} />}>
        <Match when={judge()} keyed>
          {(one) => <Offer eventId={props.eventId} judge={one} tablets={props.tablets} onClose={props.onClose} />}
        </Match>
        <Match when={props.judges?.length === 0}>
          <div class="grid justify-items-start gap-4">
            <p class="text-15 text-muted">{t('officials.noJudges')}</p>
            <A href={`/desk/events/${props.eventId}/officials`}>{t('officials.toOfficials')}</A>
          </div>
        </Match>
        <Match when={props.judges}>{(judges) => <ChooseJudge judges={judges()} onChoose={props.onChoose} />}</Match>
      </Switch>
    </Dialog>
  )
}

function ChooseJudge(props: { judges: readonly OfficialView[]; onChoose: (personId: string) => void }) {
  const [chosen, setChosen] = createSignal('')
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    if (chosen()) props.onChoose(chosen())
  }
  return (
    <form class="grid gap-5" onSubmit={submit}>
      <Select
        label={t('officials.pairChoose')}
        hint={t('officials.pairChooseMore')}
        placeholder={t('officials.pairChoose')}
        value={chosen()}
        options={props.judges.map(({ personId, name }) => ({ value: personId, label: name }))}
        onChange={setChosen}
      />
      <Button type="submit" kind="primary" class="justify-self-end" disabled={!chosen()}>
        {t('officials.pairStart')}
      </Button>
    </form>
  )
}

/** Whole seconds until an instant, never below zero; null while there is none. */
function createSecondsUntil(instant: () => string | undefined) {
  const [now, setNow] = createSignal(Date.now())
  const timer = setInterval(() => setNow(Date.now()), 1000)
  onCleanup(() => clearInterval(timer))
  return () => {
    const at = instant()
    return at ? Math.max(0, Math.ceil((Date.parse(at) - now()) / 1000)) : null
  }
}

/** So long an offer lasts at most, whatever the clocks of server and desk say. */
const LONGEST = 600

const clock = (seconds: number) => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
const inThrees = (code: string) => `${code.slice(0, 3)} ${code.slice(3)}`

function Offer(props: {
  eventId: string
  judge: OfficialView
  tablets: readonly TabletView[] | null
  onClose: () => void
}) {
  const act = createAct()
  const [offer, setOffer] = createSignal<PairingOffer>()
  const left = createSecondsUntil(() => offer()?.expiresAt)
  const mine = () => props.tablets?.filter((tablet) => tablet.personId === props.judge.personId).length ?? null

  const show = async () => {
    setOffer(undefined)
    const { personId } = props.judge
    setOffer(await act.send<PairingOffer>('POST', `/api/events/${props.eventId}/tablet-pairings`, { personId }))
  }
  void show()

  createEffect(
    on(mine, (count, before) => {
      if (count === null || before == null || count <= before) return
      sayDone(t('officials.paired', { name: props.judge.name }))
      props.onClose()
    }),
  )

  return (
    <div class="grid justify-items-center gap-5 text-center">
      <ActError of={act} />
      <Show when={act.error}>
        <Button onClick={() => void show()}>{t('common.retry')}</Button>
      </Show>
      <Show when={offer()} fallback={<Show when={act.busy}>{<Skeleton name={t('common.loading')} />}</Show>}>
        {(now) => (
          <Show
            when={left() !== 0}
            fallback={
              <>
                <p class="text-15">{t('officials.pairExpired')}</p>
                <Button kind="primary" onClick={() => void show()}>
                  {t('officials.pairAgain')}
                </Button>
              </>
            }
          >
            <p class="text-15">{t('officials.pairScan')}</p>
            <QrCode text={now().url} name={t('officials.pairQr')} class="size-64" />
            <p class="text-15">{t('officials.pairType', { address: now().url.split('#')[0] ?? '' })}</p>
            <output class="font-mono text-48 font-semibold" aria-label={t('officials.pairCode')}>
              {inThrees(now().code)}
            </output>
            <div class="flex flex-wrap items-center justify-center gap-3">
              <Status state="waiting" word={t('officials.pairWaiting')} />
              <span class="text-13 text-muted" role="timer">
                {t('officials.pairLeft', { time: clock(Math.min(left() ?? 0, LONGEST)) })}
              </span>
            </div>
          </Show>
        )}
      </Show>
    </div>
  )
}
