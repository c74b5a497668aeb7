import { api, RefusedError } from './http.ts'

/** What the server refuses now and not a little later. */
const forNow = new Set(['busy-now', 'too-many-requests'])

/** The seconds after which the server would rather be asked again; null where it refused for another reason. */
export function secondsToWait(error: unknown): number | null {
  if (!(error instanceof RefusedError) || !forNow.has(error.code)) return null
  return Math.min(Number(error.facts.seconds) || 3, 60)
}

interface Waiting {
  setBusy(isBusy: boolean): unknown
  /** Whether the answer is still of use to somebody. */
  isWanted(): boolean
  sleep?(milliseconds: number): Promise<void>
}

const sleepReally = (milliseconds: number) => new Promise<void>((done) => setTimeout(done, milliseconds))

/**
 * Reads a path; where the server is too busy it tries again by itself, after as long as the server says and up to half as
 * long again, so that a crowd doesn't return at once. Throws what `api.get` throws for any other reason.
 */
export async function readPatiently<Data>(
  path: string,
  { setBusy, isWanted, sleep = sleepReally }: Waiting,
): Promise<Data> {
  try {
    for (;;) {
      try {
        return await api.get<Data>(path)
      } catch (error) {
        const seconds = secondsToWait(error)
        if (seconds === null || !isWanted()) throw error
        setBusy(true)
        await sleep(seconds * 1000 * (1 + Math.random() / 2))
        if (!isWanted()) throw error
      }
    }
  } finally {
    setBusy(false)
  }
}
