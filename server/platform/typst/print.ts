import { ThreadPool } from '../threads/thread-pool.ts'
import type { Coverage } from './fonts/coverage.ts'
import { numberOf, unprintableOf } from './fonts/unprintable.ts'
import { markedData } from './marked-data.ts'
import type { Pictures } from './typeset.ts'
import type { Page } from './typeset-thread.ts'

/** One thread for the process: pages are set one after the other, however many wait. */
const pool = new ThreadPool({ threads: 1, waiting: Number.POSITIVE_INFINITY, seconds: null, megabytes: null })
const module = new URL('./typeset-thread.ts', import.meta.url)

/**
 * Prints data by a template (a path) as a PDF/A-2b document; the same data give the same bytes. The template finds the
 * pictures at /shadow/NAME. Refuses with document-unprintable, naming the characters, where no font has some of them.
 */
export async function print(template: string, data: unknown, pictures: Pictures = {}): Promise<Buffer> {
  const page: Page = { template, page: JSON.stringify(data), pictures }
  return Buffer.from(await pool.run<Uint8Array>(module, page))
}

/**
 * Prints as `print` does, and whatever the data hold: a character that no font has stands as 〓, and the template finds
 * under `unprintable` where, and which it is.
 */
export async function printMarked(template: string, data: object, pictures: Pictures = {}): Promise<Buffer> {
  return print(template, markedData(data, await coverage()), pictures)
}

/** The characters of some text that no font has, as U+E863, each once. */
export async function unprintableIn(text: string): Promise<string[]> {
  return unprintableOf(text.normalize('NFC'), await coverage()).map(numberOf)
}

let known: Promise<Coverage> | null = null

/** Which characters can be printed, asked of the thread that has the fonts. */
function coverage(): Promise<Coverage> {
  known ??= pool.run<Coverage>(module, null satisfies Page).catch((fault: unknown) => {
    known = null
    throw fault
  })
  return known
}
