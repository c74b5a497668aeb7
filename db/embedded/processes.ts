import { spawnSync } from 'node:child_process'
import { readFile, readlink, realpath } from 'node:fs/promises'
import { basename } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

/** Whether a process of this number runs. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/**
 * What tells a process from a later one with the same number: when it began, on this run of the machine. Null where
 * there is no such process, or the system doesn't tell.
 */
export async function identityOf(pid: number): Promise<string | null> {
  if (!isAlive(pid)) return null
  if (process.platform !== 'linux') return told(['-o', 'lstart=', '-p', String(pid)])
  const boot = await orNull(readFile('/proc/sys/kernel/random/boot_id', 'utf8'))
  const stat = await orNull(readFile(`/proc/${pid}/stat`, 'utf8'))
  // The name in brackets may hold anything; the 20th field after it is the start.
  const began = stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[19]
  return began ? `${boot?.trim()} ${began}` : null
}

/** Whether a process is a PostgreSQL that runs on this folder. */
export async function isPostgresOn(pid: number, folder: string): Promise<boolean> {
  if (!isAlive(pid)) return false
  if (process.platform !== 'linux')
    return basename(told(['-o', 'comm=', '-p', String(pid)]) ?? '').startsWith('postgres')
  const program = await orNull(readlink(`/proc/${pid}/exe`))
  const at = await orNull(readlink(`/proc/${pid}/cwd`))
  return basename(program ?? '').startsWith('postgres') && at === (await realpath(folder))
}

/** The numbers of a process's children; none where the system doesn't tell. */
export async function childrenOf(pid: number): Promise<number[]> {
  const listed = told(['-A', '-o', 'pid=', '-o', 'ppid='])?.split('\n') ?? []
  return listed.flatMap((line) => {
    const [child = 0, parent] = line.trim().split(/\s+/).map(Number)
    return parent === pid ? [child] : []
  })
}

/** Waits until a process is gone; false when it is still there after so many milliseconds. */
export async function isGone(pid: number, milliseconds: number): Promise<boolean> {
  for (const end = Date.now() + milliseconds; Date.now() < end; ) {
    if (!isAlive(pid)) return true
    await sleep(50)
  }
  return !isAlive(pid)
}

function told(args: readonly string[]): string | null {
  if (process.platform === 'win32') return null
  return spawnSync('ps', [...args], { encoding: 'utf8' }).stdout.trim() || null
}

/** The value; null where the file is not there or may not be read. */
async function orNull<T>(value: Promise<T>): Promise<T | null> {
  try {
    return await value
  } catch (error) {
    if (error instanceof Error && 'code' in error) return null
    throw error
  }
}
