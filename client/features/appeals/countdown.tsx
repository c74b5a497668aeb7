import { createSignal, onCleanup, Show } from 'solid-js'
import { formatTime } from '../../lib/text/format.ts'
import { t } from '../../lib/text/index.ts'

const MINUTE = 60_000

/** How long something may still be done, by the server's clock: in minutes, and since when it is over. */
export function Countdown(props: {
  until: string /** The server's time less this device's, in milliseconds. */
  ahead: number
}) {
  const [now, setNow] = createSignal(Date.now())
  const timer = setInterval(() => setNow(Date.now()), 1000)
  onCleanup(() => clearInterval(timer))
  const left = () => Date.parse(props.until) - now() - props.ahead
  const shown = () => {
    const seconds = Math.max(0, Math.ceil(left() / 1000))
    return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
  }
  return (
    <Show
      when={left() > 0}
      fallback={<span class="text-refused">{t('appeals.over', { time: formatTime(props.until) })}</span>}
    >
      <span
        role="timer"
        class="font-semibold tabular-nums"
        classList={{ 'text-refused': left() < 10 * MINUTE, 'text-waiting': left() >= 10 * MINUTE }}
      >
        {t('appeals.left', { time: shown() })}
      </span>
    </Show>
  )
}
