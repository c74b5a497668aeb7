import { existsSync } from 'node:fs'
import { chown, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Alone, isTouchstones, renewPassword } from './alone.ts'
import type { Binaries } from './binaries.ts'
import { pidIn } from './claim.ts'
import { DatabaseFailure, dataInUse } from './failure.ts'
import { refuseUnfit } from './folder.ts'
import { clusterOf, gatheredOf, namesOfFirstVersion } from './layout.ts'
import { isPostgresOn } from './processes.ts'
import { type RunAs, runAsFor } from './run-as.ts'

/**
 * Brings the database of a first version, whose files lie in the data folder itself, to where it is now, and closes it
 * by a password. Interrupted, it goes on at the next start. Refuses what is not Touchstone's, and leaves it as it is.
 */
export async function adoptFirstVersion(dataDir: string, findBinaries: (user: RunAs) => Promise<Binaries>) {
  const names = await namesOfFirstVersion(dataDir)
  const begun = existsSync(gatheredOf(dataDir))
  const user = await runAsFor(begun ? gatheredOf(dataDir) : dataDir)
  if (!begun) await close(dataDir, await findBinaries(user), user)
  await gather(dataDir, names, user)
  await rename(gatheredOf(dataDir), clusterOf(dataDir))
}

/** Makes sure that it is ours, whole and at rest; then nobody enters without the password any more. */
async function close(dataDir: string, binaries: Binaries, user: RunAs): Promise<void> {
  await refuseUnfit({ dataDir, cluster: dataDir, major: binaries.major })
  await refuseInUse(dataDir)
  const alone: Alone = { dataDir, cluster: dataDir, binaries, user }
  if (!(await isTouchstones(alone)))
    throw new DatabaseFailure(
      'not-a-data-folder',
      `${dataDir} is a PostgreSQL that is not Touchstone's: let TOUCHSTONE_DATA name another folder.`,
    )
  await renewPassword(alone)
  const rules = join(dataDir, 'pg_hba.conf')
  await writeFile(rules, (await readFile(rules, 'utf8')).replace(/\btrust$/gm, 'scram-sha-256'))
}

async function refuseInUse(dataDir: string): Promise<void> {
  const file = join(dataDir, 'postmaster.pid')
  const pid = await pidIn(file)
  if (pid === null) return
  if (await isPostgresOn(pid, dataDir)) throw dataInUse(dataDir, pid)
  await rm(file, { force: true })
}

async function gather(dataDir: string, names: readonly string[], user: RunAs): Promise<void> {
  const gathered = gatheredOf(dataDir)
  await mkdir(gathered, { recursive: true, mode: 0o700 })
  if (user.uid !== undefined) await chown(gathered, user.uid, user.gid ?? user.uid)
  for (const name of names) await rename(join(dataDir, name), join(gathered, name))
}
