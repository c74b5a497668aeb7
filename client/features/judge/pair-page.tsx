import { createSignal, Match, onMount, Switch } from 'solid-js'
import type { Me } from '#domain/people/contract'
import { api, newCommandId, RefusedError } from '../../lib/http.ts'
import { t } from '../../lib/text/index.ts'
import { Button } from '../../ui/button.tsx'
import { PinPad } from '../../ui/pin-pad.tsx'
import { Stepper } from '../../ui/stepper.tsx'
import { createBackOff } from './back-off.ts'
import { CodePad } from './code-pad.tsx'
import { keepPinHere } from './lock-here.ts'
import { createOnlyWindow } from './only-window.ts'
import { pinLength } from './pin-length.ts'
import { QuietPage } from './quiet-page.tsx'

/** Makes this device a judge's tablet: by the QR code's link or the desk's six digits, and a PIN chosen twice. */
export default function PairPage() {
  // Marking in another window of this device ends here: it may become another judge's.
  createOnlyWindow()
  const [offer, setOffer] = createSignal<{ secret: string } | { code: string } | null>(null)
  const [code, setCode] = createSignal('')
  const [pin, setPin] = createSignal('')
  const [chosen, setChosen] = createSignal<string | null>(null)
  const [differs, setDiffers] = createSignal(false)
  const [busy, setBusy] = createSignal(false)
  const backOff = createBackOff()
  let commandId = newCommandId()

  onMount(() => {
    const secret = location.hash.slice(1)
    if (!secret) return
    setOffer({ secret })
    // The secret is not to stay in the address or the history.
    history.replaceState(history.state, '', location.pathname)
  })
  const at = () => (offer() === null ? 0 : chosen() === null ? 1 : 2)
  const startOver = () => {
    commandId = newCommandId()
    setOffer(null)
    setCode('')
    setPin('')
    setChosen(null)
  }
  const pair = async (typed: string) => {
    if (typed !== chosen()) {
      setDiffers(true)
      setChosen(null)
      return setPin('')
    }
    setBusy(true)
    try {
      await api.post<Me>('/api/tablet-pairings/redeem', { commandId, ...offer(), pin: typed })
      await keepPinHere(typed)
      location.assign('/judge')
    } catch (reason) {
      setBusy(false)
      backOff.note(reason)
      if (reason instanceof RefusedError) startOver()
      else setPin('')
    }
  }
  const choose = (typed: string) => {
    setChosen(typed)
    setPin('')
  }
  const type = (typed: string) => {
    setDiffers(false)
    backOff.clear()
    setPin(typed)
  }
  return (
    <QuietPage title={t('judge.pairTitle')} more={at() === 0 ? t('judge.pairMore') : t('judge.pinMore')}>
      <Stepper
        name={t('judge.pairTitle')}
        steps={[t('judge.stepCode'), t('judge.stepPin'), t('judge.stepPinAgain')]}
        at={at()}
        words={{ done: t('common.stepDone') }}
      />
      <div class="grid justify-items-center gap-4">
        <Switch>
          <Match when={at() === 0}>
            <CodePad
              value={code()}
              onInput={(typed) => {
                backOff.clear()
                setCode(typed)
              }}
              onDone={(typed) => setOffer({ code: typed })}
              error={backOff.words()}
              disabled={backOff.blocked()}
            />
          </Match>
          <Match when={at() === 1}>
            <PinPad
              name={t('judge.choosePin')}
              length={pinLength}
              value={pin()}
              onInput={type}
              onDone={choose}
              error={differs() ? t('judge.pinsDiffer') : backOff.words()}
              words={{ deleteLast: t('common.deleteDigit') }}
            />
          </Match>
          <Match when={at() === 2}>
            <PinPad
              name={t('judge.repeatPin')}
              length={pinLength}
              value={pin()}
              onInput={type}
              onDone={(typed) => void pair(typed)}
              error={backOff.words()}
              busy={busy()}
              words={{ deleteLast: t('common.deleteDigit') }}
            />
          </Match>
        </Switch>
        <Button kind="quiet" class={at() === 0 ? 'invisible' : undefined} onClick={startOver}>
          {t('judge.otherCode')}
        </Button>
      </div>
    </QuietPage>
  )
}
