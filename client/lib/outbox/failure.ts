import type { Refusal } from '#domain/kit/refusal'
import { takesLater } from '#domain/sessions/changes'
import { InvalidError, RefusedError, SignedOutError } from '../http-errors.ts'

/**
 * What a failed sending means: try again later; this session takes marks later, others may now (`waits`); whoever the
 * server takes this device for may not send them now (`identity`), or not to this session (`session`); one of the marks
 * cannot be read (`content`).
 */
export type Failure = 'later' | 'waits' | 'identity' | 'session' | 'content'

const identityCodes = new Set(['tablet-asleep', 'not-signed-in', 'judge-changed'])
const sessionCodes = new Set(['not-allowed', 'not-found', 'not-on-panel', 'scheme-missing'])

/** Reads the error of a sending. What nobody foresaw is tried again: no mark is lost to an unknown error. */
export function failureOf(error: unknown): Failure {
  if (error instanceof SignedOutError) return 'identity'
  if (error instanceof InvalidError) return 'content'
  if (!(error instanceof RefusedError)) return 'later'
  if (takesLater(error)) return 'waits'
  if (identityCodes.has(error.code)) return 'identity'
  return sessionCodes.has(error.code) ? 'session' : 'later'
}

/** What stands at a mark that the server could not read. */
export const unreadable: Refusal = { code: 'request-invalid', facts: {} }

/** Milliseconds before a session that was not open yet, or paused, is asked again. */
export const waitingDelay = 10_000

/** Milliseconds before the next try: 0.5 s, doubled up to 15 s, each less up to a quarter, so that a hall does not return at once. */
export const sendingDelay = (tries: number, random: number): number =>
  Math.min(500 * 2 ** tries, 15_000) * (1 - random / 4)
