import { availableParallelism } from 'node:os'
import { Refused, refuse } from '#domain/kit/refusal'
import { doing } from '../lag/activity.ts'
import { OverLimit, PoolFull, ThreadPool } from './thread-pool.ts'

/** What a file may take; those that are taken at all take a few seconds. One processor is left to those who mark. */
const limits = {
  threads: Math.max(1, Math.min(2, availableParallelism() - 1)),
  waiting: 16,
  seconds: 30,
  megabytes: 1024,
}
const pool = new ThreadPool(limits)

/** The label under which files are read. */
export const readingLabel = 'reading a file'

/**
 * Has a file read by a module's `carryOut`, in a thread and within limits. Refuses as that does, `files-busy` where too many
 * files wait, `file-takes-long` and `file-takes-memory`.
 */
export async function readApart<Result>(module: URL, input: unknown): Promise<Result> {
  try {
    return await doing(readingLabel, () => pool.run<Result>(module, input))
  } catch (fault) {
    if (fault instanceof PoolFull) throw new Refused(refuse('files-busy'))
    if (!(fault instanceof OverLimit)) throw fault
    throw new Refused(
      fault.what === 'seconds'
        ? refuse('file-takes-long', { seconds: limits.seconds })
        : refuse('file-takes-memory', { megabytes: limits.megabytes }),
    )
  }
}
