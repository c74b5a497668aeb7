import { createHmac, randomBytes } from 'node:crypto'

/** Known to this process alone, and gone with it. */
const key = randomBytes(32)

/**
 * The secret that a command hands out for one use, as 32 bytes. The same command gets the same one for as long as the
 * server runs, so that a command sent twice is answered alike although no answer that is stored tells the secret.
 */
export const secretBytes = (commandId: string, use: string): Buffer =>
  createHmac('sha256', key).update(`${use} ${commandId}`).digest()

/** Like secretBytes, as a token of 43 characters. */
export const secretToken = (commandId: string, use: string): string => secretBytes(commandId, use).toString('base64url')

/** Six digits for a pairing; `attempt` gives others where they are taken. */
export function secretCode(commandId: string, attempt: number): string {
  const number = secretBytes(commandId, `code ${attempt}`).readUIntBE(0, 6) % 1_000_000
  return String(number).padStart(6, '0')
}
