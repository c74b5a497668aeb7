import { createSignal, onMount, Show } from 'solid-js'
import { refreshMe } from '../../lib/auth.ts'
import { call, FaultError, OfflineError } from '../../lib/http.ts'
import { restartLive } from '../../lib/live.ts'
import { deviceStore } from '../../lib/outbox/database.ts'
import { t } from '../../lib/text/index.ts'
import { PinPad } from '../../ui/pin-pad.tsx'
import { Status } from '../../ui/status.tsx'
import { createBackOff } from './back-off.ts'
import type { JudgePerson } from './identity.ts'
import { canOpenHere, keepPinHere } from './lock-here.ts'
import { pinLength } from './pin-length.ts'
import { QuietPage } from './quiet-page.tsx'

/**
 * A tablet asleep: its judge's PIN wakes it, checked by the server or, while that cannot be reached, by the tablet
 * itself. Marks that wait on it are safe meanwhile.
 */
export function WakePage(props: { person: JudgePerson; openHere: (pin: string) => Promise<void> }) {
  const [pin, setPin] = createSignal('')
  const [busy, setBusy] = createSignal(false)
  const [unsent, setUnsent] = createSignal(0)
  const backOff = createBackOff()

  onMount(async () => {
    const marks = await deviceStore.read().catch(() => [])
    setUnsent(marks.filter(({ refusal, personId }) => !refusal && personId === props.person.id).length)
  })
  const wake = async (typed: string) => {
    setBusy(true)
    try {
      const here = await wakeByServer(typed)
      if (here) return await props.openHere(typed)
      restartLive()
      await refreshMe()
    } catch (reason) {
      backOff.note(reason)
      setPin('')
      setBusy(false)
    }
  }
  return (
    <QuietPage title={props.person.name} more={t('judge.wakeMore')}>
      <div class="grid justify-items-center gap-4">
        <PinPad
          name={t('judge.pin')}
          length={pinLength}
          value={pin()}
          onInput={(typed) => {
            backOff.clear()
            setPin(typed)
          }}
          onDone={(typed) => void wake(typed)}
          error={backOff.words()}
          busy={busy() || backOff.blocked()}
          words={{ deleteLast: t('common.deleteDigit') }}
        />
        <Show when={unsent() > 0}>
          <Status state="saved" word={t('judge.unsentKept', { n: unsent() })} />
        </Show>
        <a class="inline-flex min-h-11 items-center text-15" href="/judge/pair">
          {t('judge.pairAgain')}
        </a>
      </div>
    </QuietPage>
  )
}

/** So long the server is waited for, in milliseconds: a hall's network may be there and lead nowhere. */
const PATIENCE = 6_000

/** No answer at all, or one of something that stands between. */
const isUnreachable = (error: unknown): boolean =>
  error instanceof OfflineError ||
  (error instanceof DOMException && error.name === 'TimeoutError') ||
  (error instanceof FaultError && error.requestId === null)

/** Wakes the tablet at the server; true where that cannot be reached and the tablet can check the PIN itself. */
async function wakeByServer(pin: string): Promise<boolean> {
  try {
    await call('POST', '/api/tablet/wake', { pin }, AbortSignal.timeout(PATIENCE))
  } catch (error) {
    if (isUnreachable(error) && canOpenHere()) return true
    throw error
  }
  await keepPinHere(pin)
  return false
}
