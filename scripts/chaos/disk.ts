import { spawnSync } from 'node:child_process'
import { closeSync, openSync, writeSync } from 'node:fs'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const MIB = 1024 * 1024

/** A disk's folder goes by its process, so that those of processes that were killed are told from the others. */
const PREFIX = 'touchstone-chaos-'
const LEFTOVER = new RegExp(`^${PREFIX}(\\d+)-`)

/** A folder for the data, on a small disk of its own where this machine lets one be made. */
export interface Disk {
  readonly folder: string
  /** Whether it can be filled without harm to anybody else. */
  readonly isOwn: boolean
  /** Takes the last byte that is free. */
  fill(): void
  /** Gives back what was taken. */
  free(): Promise<void>
  remove(): Promise<void>
}

/** Makes the disk: in memory, of 512 MiB, on Linux as root; elsewhere a folder like any other. */
export async function makeDisk(): Promise<Disk> {
  await removeLeftovers()
  const folder = await mkdtemp(join(tmpdir(), `${PREFIX}${process.pid}-`))
  const isOwn =
    process.platform === 'linux' && spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=512m', 'tmpfs', folder]).status === 0
  const ballast = join(folder, 'ballast')
  const detach = () => {
    if (isOwn) spawnSync('umount', ['-l', folder])
  }
  process.once('exit', detach)
  return {
    folder,
    isOwn,
    fill: () => fillUp(ballast),
    free: () => rm(ballast, { force: true }),
    async remove() {
      process.off('exit', detach)
      detach()
      await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 })
    },
  }
}

/** Unmounts and removes the disks of processes that are no more. */
export async function removeLeftovers(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const [, pid] = LEFTOVER.exec(name) ?? []
    if (pid === undefined || isAlive(Number(pid))) continue
    const folder = join(tmpdir(), name)
    if (process.platform === 'linux') spawnSync('umount', ['-l', folder])
    await rm(folder, { recursive: true, force: true })
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // Somebody else's process is one too.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

function fillUp(file: string): void {
  const fd = openSync(file, 'a')
  try {
    for (const size of [MIB, 4096, 1]) writeUntilFull(fd, Buffer.alloc(size))
  } finally {
    closeSync(fd)
  }
}

function writeUntilFull(fd: number, bytes: Buffer): void {
  for (;;) {
    try {
      writeSync(fd, bytes)
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOSPC') return
      throw error
    }
  }
}
