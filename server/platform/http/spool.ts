import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Refused, refuse } from '#domain/kit/refusal'

/** A large body that waits in a file, out of memory. */
export interface Spooled {
  readonly path: string
  /** SHA-256 of its bytes. */
  readonly hash: string
}

/** A spooled body that stays until it is removed. */
export interface Kept extends Spooled {
  remove(): Promise<void>
}

/**
 * Writes a body into a file of its own: whoever sends it slowly holds up nobody. Refuses `file-too-large` over `most`
 * bytes, and leaves nothing then.
 */
export async function spool(body: Readable, most: number): Promise<Kept> {
  const folder = await mkdtemp(join(tmpdir(), 'touchstone-body-'))
  const remove = () => rm(folder, { recursive: true, force: true })
  try {
    const path = join(folder, 'body')
    const hash = createHash('sha256')
    let bytes = 0
    const meter = new Transform({
      transform(chunk: Buffer, _encoding, done) {
        bytes += chunk.length
        hash.update(chunk)
        done(
          bytes > most ? new Refused(refuse('file-too-large', { megabytes: Math.floor(most / 2 ** 20) })) : null,
          chunk,
        )
      },
    })
    await pipeline(body, meter, createWriteStream(path))
    return { path, hash: hash.digest('hex'), remove }
  } catch (fault) {
    await remove()
    throw fault
  }
}

/** Keeps a body in a file while something is done with it; refuses as `spool` does. */
export async function withSpooled<T>(body: Readable, most: number, use: (file: Spooled) => Promise<T>): Promise<T> {
  const file = await spool(body, most)
  try {
    return await use(file)
  } finally {
    await file.remove()
  }
}
