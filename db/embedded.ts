import { mkdir } from 'node:fs/promises'
import { adoptFirstVersion } from './embedded/adopt.ts'
import { findBinaries } from './embedded/binaries.ts'
import { claimFolder, endOrphan, releaseFolder, writeClaim } from './embedded/claim.ts'
import { failureOf } from './embedded/failure.ts'
import { openCluster } from './embedded/folder.ts'
import { clusterOf, layoutOf } from './embedded/layout.ts'
import { runAsFor } from './embedded/run-as.ts'
import { PostgresServer } from './embedded/server.ts'

export { runningUrl } from './embedded/claim.ts'
export { DatabaseFailure } from './embedded/failure.ts'

/** A PostgreSQL of Touchstone's own. */
export interface Embedded {
  readonly url: string
  /** Ends it in order; everything that was committed is on disk. */
  stop(): Promise<void>
}

export interface EmbeddedOptions {
  /** Holds the cluster, its password and its log. */
  readonly dataDir: string
  /** False for throw-away data: faster, and lost with the machine. */
  readonly durable?: boolean
  /** Told in one sentence when PostgreSQL ended by itself, and when it is back. */
  readonly say?: (words: string) => void
}

/**
 * Starts PostgreSQL on a data folder, which is created where it isn't there. What an earlier run left behind is put in
 * order first: a stale postmaster.pid, a server whose Touchstone was killed, a half-made cluster, the database of a first
 * version. Throws DatabaseFailure with one sentence where it can't start; nothing is made beside what it doesn't know.
 */
export async function startEmbedded({ dataDir, durable = true, say = () => {} }: EmbeddedOptions): Promise<Embedded> {
  try {
    await mkdir(dataDir, { recursive: true })
    // Before anything is written: what is refused is left as it is.
    await layoutOf(dataDir)
    await claimFolder(dataDir)
  } catch (error) {
    throw failureOf(error, dataDir) ?? error
  }
  try {
    return await startClaimed({ dataDir, durable, say })
  } catch (error) {
    await releaseFolder(dataDir)
    throw failureOf(error, dataDir) ?? error
  }
}

async function startClaimed({ dataDir, durable, say }: Required<EmbeddedOptions>): Promise<Embedded> {
  if ((await layoutOf(dataDir)) === 'first-version') await adoptFirstVersion(dataDir, findBinaries)
  const cluster = clusterOf(dataDir)
  await endOrphan(cluster)
  const user = await runAsFor(cluster)
  const binaries = await findBinaries(user)
  const password = await openCluster(dataDir, binaries, user)
  const server = new PostgresServer({ dataDir, binaries, user, password, durable, say })
  await server.start()
  await writeClaim(dataDir, server.url)
  return {
    url: server.url,
    async stop() {
      await server.stop()
      await releaseFolder(dataDir)
    },
  }
}
