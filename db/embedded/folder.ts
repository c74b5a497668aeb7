import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chmod, chown, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Binaries } from './binaries.ts'
import { DatabaseFailure, failureInLog, otherMajorVersion, willNotStart } from './failure.ts'
import type { RunAs } from './run-as.ts'

/** Where PostgreSQL's own files are within a data folder. */
export const clusterOf = (dataDir: string) => join(dataDir, 'postgres')

/**
 * How PostgreSQL is told where its files are. On Linux it is started within them and told so: then it needs no way
 * there, and runs as another user below a folder that only root can enter.
 */
export const clusterArgument = (cluster: string) => (process.platform === 'linux' ? '/proc/self/cwd' : cluster)

/** What PostgreSQL's programs see of the environment. */
export const programEnv = {
  PATH: process.env.PATH,
  LC_ALL: 'C',
  TZ: 'UTC',
  ...(process.env.SystemRoot ? { SystemRoot: process.env.SystemRoot } : {}),
}

const passwordFile = (dataDir: string) => join(dataDir, 'postgres.password')

/** Makes sure of a cluster in the data folder. Gives the password of its superuser. */
export async function openCluster(dataDir: string, binaries: Binaries, user: RunAs): Promise<string> {
  const found = await versionOf(clusterOf(dataDir))
  if (found === null) return createCluster(dataDir, binaries, user)
  if (found !== String(binaries.major)) throw otherMajorVersion(dataDir, found, binaries.major)
  return (await readFile(passwordFile(dataDir), 'utf8')).trim()
}

/** The major version that a cluster says it is of; null where there is none yet. Refuses a folder of another kind. */
async function versionOf(cluster: string): Promise<string | null> {
  try {
    return (await readFile(join(cluster, 'PG_VERSION'), 'utf8')).trim()
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error
  }
  const files = await readdir(cluster).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return []
    throw error
  })
  if (files.length === 0) return null
  throw new DatabaseFailure(
    'not-a-data-folder',
    `${cluster} holds files that are no PostgreSQL's: let TOUCHSTONE_DATA name another folder.`,
  )
}

/** Creates a cluster beside its place and moves it there when it is whole, so that a half-made one is never started. */
async function createCluster(dataDir: string, binaries: Binaries, user: RunAs): Promise<string> {
  const fresh = `${clusterOf(dataDir)}.new`
  await rm(fresh, { recursive: true, force: true })
  await rm(clusterOf(dataDir), { recursive: true, force: true })
  await mkdir(fresh, { mode: 0o700 })
  if (user.uid !== undefined) await chown(fresh, user.uid, user.gid ?? user.uid)
  const password = randomBytes(24).toString('base64url')
  await writeFile(passwordFile(dataDir), password, { mode: 0o600 })
  await chmod(passwordFile(dataDir), 0o600)
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

function run(program: string, args: readonly string[], options: RunAs & { cwd: string }) {
  return new Promise<{ code: number | null; output: string }>((resolve, reject) => {
    const child = spawn(program, [...args], { ...options, env: programEnv, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => {
        output += text
      })
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, output }))
  })
}
