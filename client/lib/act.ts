import { createSignal } from 'solid-js'
import {
  call,
  FaultError,
  InvalidError,
  type Method,
  newCommandId,
  OfflineError,
  RefusedError,
  troubleOf,
} from './http.ts'
import { t } from './text/index.ts'
import { fieldErrorText, refusalText } from './text/refusal.ts'

/** Any error of http.ts in one sentence of the reader's language. */
export function errorText(error: unknown): string {
  if (error instanceof RefusedError) return refusalText(error)
  if (error instanceof OfflineError) return t('common.offline')
  if (error instanceof InvalidError) return fieldErrorText(error.reason)
  const trouble = troubleOf(error)
  if (trouble) return t(`refusals.${trouble}`)
  const requestId = error instanceof FaultError ? error.requestId : null
  return requestId ? `${t('common.faultTitle')} (${t('common.requestId', { id: requestId })})` : t('common.faultTitle')
}

/** A command at the press of a button: under way or not, and why the last try failed. */
export interface Act {
  readonly busy: boolean
  readonly error: unknown
  /** Sends a command; undefined where it failed, and then `error` says why. */
  send<Answer>(method: Exclude<Method, 'GET'>, path: string, body?: object): Promise<Answer | undefined>
  /** What the contract found wrong with a field of the body, in words; null where nothing. */
  fieldError(name: string): string | null
  /** Forgets the last failure. */
  clear(): void
}

/**
 * Sends commands with an id that stays the same while the outcome of the same command is unknown, so that trying
 * again never does it twice.
 */
export function createAct(): Act {
  const [busy, setBusy] = createSignal(false)
  const [error, setError] = createSignal<unknown>(null)
  let unsure: { what: string; commandId: string } | null = null

  const idFor = (what: string) => {
    if (unsure?.what !== what) unsure = { what, commandId: newCommandId() }
    return unsure.commandId
  }

  return {
    get busy() {
      return busy()
    },
    get error() {
      return error()
    },
    async send<Answer>(method: Exclude<Method, 'GET'>, path: string, body: object = {}) {
      setBusy(true)
      setError(null)
      try {
        const answer = await call<Answer>(method, path, {
          ...body,
          commandId: idFor(JSON.stringify([method, path, body])),
        })
        unsure = null
        return answer
      } catch (reason) {
        if (reason instanceof RefusedError || reason instanceof InvalidError) unsure = null
        setError(reason)
        return undefined
      } finally {
        setBusy(false)
      }
    },
    fieldError(name) {
      const wrong = error()
      return wrong instanceof InvalidError && wrong.field === name ? fieldErrorText(wrong.reason) : null
    },
    clear: () => setError(null),
  }
}
