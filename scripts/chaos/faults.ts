import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import postgres from 'postgres'
import { runningUrl } from '#db/embedded'
import { childrenOf, isAlive } from '../../db/embedded/processes.ts'
import type { Supervised } from '../start/supervise.ts'
import type { Disk } from './disk.ts'
import type { Fault } from './plan.ts'

/** What faults are done to. */
export interface Machine {
  readonly dataDir: string
  readonly disk: Disk
  readonly server: Supervised
}

/** Does one fault. Gives the moment, in milliseconds, from which marks should flow again: the database answers. */
export async function commit(fault: Fault, machine: Machine): Promise<number> {
  await faults[fault.kind](machine, fault.lasts)
  return untilDatabase(machine.dataDir)
}

const faults: Record<Fault['kind'], (machine: Machine, lasts: number) => Promise<void>> = {
  async 'kill-server'({ server }) {
    const { pid } = server
    if (pid === null) throw new Error('the server does not run')
    process.kill(pid, 'SIGKILL')
    while (server.pid === pid) await sleep(10)
  },
  async 'kill-database'({ dataDir }) {
    await signalDatabase(dataDir, 'SIGKILL')
  },
  async 'stop-database'({ dataDir }, lasts) {
    await signalDatabase(dataDir, 'SIGSTOP')
    await sleep(lasts * 1000)
    await signalDatabase(dataDir, 'SIGCONT')
  },
  async 'full-disk'({ disk }, lasts) {
    disk.fill()
    await sleep(lasts * 1000)
    await disk.free()
  },
}

/** Sends a signal to PostgreSQL and to all of its processes. */
async function signalDatabase(dataDir: string, signal: NodeJS.Signals): Promise<void> {
  const postmaster = Number((await readFile(join(dataDir, 'postgres/postmaster.pid'), 'utf8')).split('\n')[0])
  for (const pid of [postmaster, ...(await childrenOf(postmaster))]) if (isAlive(pid)) process.kill(pid, signal)
}

/** Asks the database, as somebody apart from the server, until it answers. */
async function untilDatabase(dataDir: string): Promise<number> {
  for (;;) {
    const url = await runningUrl(dataDir)
    if (url && (await answers(url))) return Date.now()
    await sleep(30)
  }
}

async function answers(url: string): Promise<boolean> {
  const sql = postgres(url, { max: 1, connect_timeout: 5, onnotice: () => {} })
  try {
    await sql`select 1`
    return true
  } catch {
    // It is still away.
    return false
  } finally {
    await sql.end({ timeout: 0 })
  }
}
