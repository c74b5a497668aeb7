import { randomBytes } from 'node:crypto'
import { chown, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { passwordFile, renewPassword, writePassword } from './alone.ts'
import type { Binaries } from './binaries.ts'
import { DatabaseFailure, failureInLog, otherMajorVersion, willNotStart } from './failure.ts'
import { clusterOf, layoutOf } from './layout.ts'
import { clusterArgument, run } from './run.ts'
import type { RunAs } from './run-as.ts'

/** Makes sure of a cluster in the data folder. Gives the password of its superuser: a new one where it was lost. */
export async function openCluster(dataDir: string, binaries: Binaries, user: RunAs): Promise<string> {
  const cluster = clusterOf(dataDir)
  if ((await layoutOf(dataDir)) !== 'cluster') return createCluster(dataDir, binaries, user)
  await refuseUnfit({ dataDir, cluster, major: binaries.major })
  const password = await textOf(passwordFile(dataDir))
  return password?.trim() || renewPassword({ dataDir, cluster, binaries, user })
}

/** Refuses files that are no PostgreSQL's, of another major version, or of a cluster that was never finished. */
export async function refuseUnfit({ dataDir, cluster, major }: { dataDir: string; cluster: string; major: number }) {
  const found = (await textOf(join(cluster, 'PG_VERSION')))?.trim()
  if (found === undefined)
    throw new DatabaseFailure(
      'not-a-data-folder',
      `${cluster} holds files that are no PostgreSQL's: let TOUCHSTONE_DATA name another folder.`,
    )
  if (found !== String(major)) throw otherMajorVersion(dataDir, found || '?', major)
  // initdb makes its own database last: number 5.
  for (const file of ['global/pg_control', 'base/5/PG_VERSION'])
    if ((await textOf(join(cluster, file))) === null)
      throw new DatabaseFailure(
        'half-made',
        `${cluster} is a database that was only half made or has lost ${file}: put a copy back, or delete it if nothing was ever in it.`,
      )
}

async function textOf(file: string): Promise<string | null> {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}

/** Creates a cluster beside its place and moves it there when it is whole, so that a half-made one is never started. */
async function createCluster(dataDir: string, binaries: Binaries, user: RunAs): Promise<string> {
  const fresh = `${clusterOf(dataDir)}.new`
  await rm(fresh, { recursive: true, force: true })
  await rm(clusterOf(dataDir), { recursive: true, force: true })
  await mkdir(fresh, { mode: 0o700 })
  if (user.uid !== undefined) await chown(fresh, user.uid, user.gid ?? user.uid)
  const password = randomBytes(24).toString('base64url')
  await writePassword(dataDir, password)
  await initdb({ dataDir, fresh, password }, binaries, user)
  await rename(fresh, clusterOf(dataDir))
  return password
}

async function initdb(
  { dataDir, fresh, password }: { dataDir: string; fresh: string; password: string },
  binaries: Binaries,
  user: RunAs,
): Promise<void> {
  // initdb reads the password from a file, which its user must be able to reach.
  const secret = await mkdtemp(join(tmpdir(), 'touchstone-initdb-'))
  const file = join(secret, 'password')
  try {
    await writeFile(file, password, { mode: 0o600 })
    if (user.uid !== undefined) for (const path of [file, secret]) await chown(path, user.uid, user.gid ?? user.uid)
    const args = [
      '-D',
      clusterArgument(fresh),
      '-U',
      'postgres',
      '-A',
      'scram-sha-256',
      '-E',
      'UTF8',
      '--locale=C',
      `--pwfile=${file}`,
    ]
    const { code, output } = await run(binaries.initdb, args, { cwd: fresh, ...user })
    if (code !== 0) throw failureInLog(output, dataDir) ?? willNotStart(dataDir, output)
  } finally {
    await rm(secret, { recursive: true, force: true })
  }
}
