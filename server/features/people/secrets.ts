import type { Keyring } from '../../platform/keyring/keyring.ts'

/**
 * The secret that a command hands out for one use, as 32 bytes. The same command gets the same one on every node and after
 * a restart, so that a command sent twice is answered alike although no answer that is stored tells the secret.
 */
export const secretBytes = (keyring: Keyring, commandId: string, use: string): Buffer =>
  keyring.secret(`${use} ${commandId}`)

/** Like secretBytes, as a token of 43 characters. */
export const secretToken = (keyring: Keyring, commandId: string, use: string): string =>
  secretBytes(keyring, commandId, use).toString('base64url')

/** Six digits for a pairing; `attempt` gives others where they are taken. */
export function secretCode(keyring: Keyring, commandId: string, attempt: number): string {
  const number = secretBytes(keyring, commandId, `code ${attempt}`).readUIntBE(0, 6) % 1_000_000
  return String(number).padStart(6, '0')
}
