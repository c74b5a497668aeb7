import { ThreadPool } from '../threads/thread-pool.ts'
import type { Pictures } from './typeset.ts'
import type { Page } from './typeset-thread.ts'

/** One thread for the process: pages are set one after the other, however many wait. */
const pool = new ThreadPool({ threads: 1, waiting: Number.POSITIVE_INFINITY, seconds: null, megabytes: null })
const module = new URL('./typeset-thread.ts', import.meta.url)

/**
 * Prints data by a template (a path) as a PDF/A-2b document; the same data give the same bytes. The template finds the
 * pictures at /shadow/NAME. Refuses with
 * document-unprintable where no font has one of its characters.
 */
export async function print(template: string, data: unknown, pictures: Pictures = {}): Promise<Buffer> {
  const page: Page = { template, page: JSON.stringify(data), pictures }
  return Buffer.from(await pool.run<Uint8Array>(module, page))
}
