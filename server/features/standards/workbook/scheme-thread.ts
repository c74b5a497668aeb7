import { Refused, refuse } from '#domain/kit/refusal'
import type { CarryOut } from '../../../platform/threads/order-thread.ts'
import { readScheme } from './read-scheme.ts'

/** The bytes that a reading may come to: far more than any scheme, and read again within a moment. */
const LARGEST_READING = 8 * 1024 * 1024

/**
 * Reads a marking scheme, apart from the thread that answers everybody; gives it as JSON text in UTF-8. Refuses as
 * `readScheme` does, and `workbook-too-large` for what is no scheme by its size.
 */
export const carryOut: CarryOut<Uint8Array, Uint8Array> = async (bytes) => {
  const result = new TextEncoder().encode(JSON.stringify(await readScheme(bytes)))
  if (result.length > LARGEST_READING)
    throw new Refused(refuse('workbook-too-large', { what: 'scheme', limit: LARGEST_READING }))
  return { result, parts: [result.buffer as ArrayBuffer] }
}
