import { readApart } from '../../../platform/threads/read-apart.ts'
import type { SchemeReading } from './assemble.ts'

const module = new URL('./scheme-thread.ts', import.meta.url)

/** Reads a marking scheme in a thread of its own: others are answered meanwhile. Refuses as `readScheme` and `readApart` do. */
export async function readSchemeApart(bytes: Uint8Array): Promise<SchemeReading> {
  const text = new TextDecoder().decode(await readApart<Uint8Array>(module, bytes))
  return JSON.parse(text) as SchemeReading
}
