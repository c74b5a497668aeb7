import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

/** A machine that runs many tests at once takes its time, in milliseconds. */
const PATIENCE = 60_000

const root = join(import.meta.dirname, '../..')
const program = `import { main } from './server/main.ts'; await main()`

/** A server that is a process of its own, so that it can be killed. */
export interface ServerProcess {
  /** Starts it, and waits until it answers. */
  start(): Promise<void>
  /** Ends it as a power cut would: nothing is finished, nothing is closed. */
  kill(): Promise<void>
}

/** A server on a database and a port; not started yet. */
export function serverProcess(databaseUrl: string, port: number): ServerProcess {
  let child: ChildProcess | null = null
  return {
    async start() {
      const env = { ...process.env, DATABASE_URL: databaseUrl, PORT: String(port), LOG_LEVEL: 'error' }
      const args = ['--import', 'tsx', '--input-type=module', '--eval', program]
      child = spawn(process.execPath, args, { cwd: root, env, stdio: ['ignore', 'inherit', 'inherit'] })
      const patience = Date.now() + PATIENCE
      while (Date.now() < patience) {
        if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode}`)
        if (await answers(port)) return
        await sleep(50)
      }
      throw new Error('the server does not answer')
    },
    async kill() {
      if (!child || child.exitCode !== null || child.signalCode !== null) return
      const ended = once(child, 'exit')
      child.kill('SIGKILL')
      await ended
    },
  }
}

const answers = (port: number): Promise<boolean> =>
  fetch(`http://127.0.0.1:${port}/api/me`).then(
    ({ ok }) => ok,
    () => false,
  )
