import { type Refusal, refuse } from '#domain/kit/refusal'
import { afterFailure, pinBackOff, secondsBlocked, type Tries } from '#domain/people/back-off'

/**
 * A PIN as a tablet can check it without the server: a slow salted hash, with the wrong tries so far. Four digits are
 * soon guessed by whoever takes the tablet's storage apart, but they open nothing except that tablet: at the server a
 * PIN is worth nothing without the tablet's own cookie, which no script can read, and the desk revokes that at once.
 */
export interface KeptPin {
  readonly salt: Uint8Array<ArrayBuffer>
  readonly hash: Uint8Array
  readonly tries: Tries | null
}

/** Some 0.2 s on a desk's computer, a second on an old tablet. */
const ITERATIONS = 600_000

/** Whether this browser can hash here at all: only on https, or on the device itself. */
export const canKeepPin = (): boolean => globalThis.crypto?.subtle !== undefined

/** The PIN as it is kept on the tablet, of which it cannot be read. */
export async function keptPin(pin: string): Promise<KeptPin> {
  const salt = crypto.getRandomValues(new Uint8Array(16))
  return { salt, hash: await hashOf(pin, salt), tries: null }
}

/**
 * Tries a PIN on the tablet: what is to be kept from now on, and why it does not open (pin-wrong, or pin-blocked with
 * seconds), slowed down as at the server. `now` is in milliseconds since 1970.
 */
export async function tryPin(
  kept: KeptPin,
  pin: string,
  now: number,
): Promise<{ readonly kept: KeptPin; readonly refusal: Refusal | null }> {
  const seconds = secondsBlocked(pinBackOff, kept.tries, now)
  if (seconds > 0) return { kept, refusal: refuse('pin-blocked', { seconds }) }
  const hash = await hashOf(pin, kept.salt)
  if (hash.every((byte, i) => byte === kept.hash[i])) return { kept: { ...kept, tries: null }, refusal: null }
  return { kept: { ...kept, tries: afterFailure(pinBackOff, kept.tries, now) }, refusal: refuse('pin-wrong') }
}

async function hashOf(pin: string, salt: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const key = await crypto.subtle.importKey('raw', new TextEncoder().encode(pin), 'PBKDF2', false, ['deriveBits'])
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: ITERATIONS }
  return new Uint8Array(await crypto.subtle.deriveBits(how, key, 256))
}
