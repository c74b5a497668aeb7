import { createSignal, onCleanup } from 'solid-js'
import { errorText } from '../../lib/act.ts'
import { RefusedError } from '../../lib/http.ts'
import { t } from '../../lib/text/index.ts'

/** The words for a failed try of a code or PIN; while the server makes one wait, they count the seconds down. */
export function createBackOff() {
  const [error, setError] = createSignal<unknown>(null)
  const [left, setLeft] = createSignal(0)
  const timer = setInterval(() => setLeft((seconds) => Math.max(0, seconds - 1)), 1000)
  onCleanup(() => clearInterval(timer))
  return {
    blocked: () => left() > 0,
    words: (): string | null => {
      if (left() > 0) return t('people.backOff', { n: left() })
      const wrong = error()
      if (!wrong || (wrong instanceof RefusedError && wrong.code.endsWith('-blocked'))) return null
      return errorText(wrong)
    },
    note(reason: unknown) {
      setError(reason)
      if (reason instanceof RefusedError && reason.code.endsWith('-blocked')) setLeft(Number(reason.facts.seconds) || 1)
    },
    clear: () => setError(null),
  }
}
