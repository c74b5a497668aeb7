import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { dataInUse, willNotStart } from './failure.ts'
import { identityOf, isAlive, isGone, isPostgresOn } from './processes.ts'

/** Who runs on a data folder, as it is written there: for the same user alone, since it holds the way in. */
interface Claim {
  readonly pid: number
  readonly identity: string | null
  readonly url: string | null
}

const claimFile = (dataDir: string) => join(dataDir, 'running.json')

/** The database's address on a folder that a living Touchstone runs on; null where none does. */
export async function runningUrl(dataDir: string): Promise<string | null> {
  const claim = await readClaim(dataDir)
  return claim && (await holds(claim)) ? claim.url : null
}

/** Takes a folder for this process. Refuses data-in-use where another one runs on it. */
export async function claimFolder(dataDir: string): Promise<void> {
  const claim = await readClaim(dataDir)
  if (claim && (await holds(claim))) throw dataInUse(dataDir, claim.pid)
  await writeClaim(dataDir, null)
}

/** Says where the database is, for commands beside the server. */
export async function writeClaim(dataDir: string, url: string | null): Promise<void> {
  const claim: Claim = { pid: process.pid, identity: await identityOf(process.pid), url }
  await writeFile(claimFile(dataDir), JSON.stringify(claim), { mode: 0o600 })
}

export const releaseFolder = (dataDir: string) => rm(claimFile(dataDir), { force: true })

async function readClaim(dataDir: string): Promise<Claim | null> {
  try {
    return JSON.parse(await readFile(claimFile(dataDir), 'utf8')) as Claim
  } catch (error) {
    // Nobody has written it, or a full disk has cut it short: then nobody runs there.
    if (error instanceof SyntaxError || (error instanceof Error && 'code' in error && error.code === 'ENOENT'))
      return null
    throw error
  }
}

async function holds({ pid, identity }: Claim): Promise<boolean> {
  return isAlive(pid) && identity === (await identityOf(pid))
}

/**
 * Ends a PostgreSQL whose Touchstone was killed, so that the folder is free, and removes a postmaster.pid that names an
 * unrelated process. Nothing is signalled that isn't a PostgreSQL on this very folder.
 */
export async function endOrphan(cluster: string): Promise<void> {
  const file = join(cluster, 'postmaster.pid')
  const pid = await pidIn(file)
  if (pid === null) return
  if (!(await isPostgresOn(pid, cluster))) return rm(file, { force: true })
  process.kill(pid, 'SIGINT')
  if (await isGone(pid, 20_000)) return
  process.kill(pid, 'SIGQUIT')
  if (!(await isGone(pid, 10_000)))
    throw willNotStart(cluster, `FATAL: an earlier PostgreSQL, process ${pid}, does not end`)
}

/** The process that a postmaster.pid names; null where there is no such file. */
export async function pidIn(file: string): Promise<number | null> {
  try {
    const pid = Number((await readFile(file, 'utf8')).split('\n')[0])
    return Number.isInteger(pid) && pid > 0 ? pid : null
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}
