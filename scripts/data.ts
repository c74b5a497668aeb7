import { runningUrl, startEmbedded } from '#db/embedded'
import type { Env } from '../server/platform/env.ts'

/** Runs something on the configured database: the given one, that of a running Touchstone, or one started for it. */
export async function withData<T>({ databaseUrl, dataDir }: Env, run: (url: string) => Promise<T>): Promise<T> {
  const known = databaseUrl ?? (await runningUrl(dataDir))
  if (known) return run(known)
  const embedded = await startEmbedded({ dataDir })
  try {
    return await run(embedded.url)
  } finally {
    await embedded.stop()
  }
}
