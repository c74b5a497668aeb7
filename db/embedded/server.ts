import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, openSync, readFileSync, statSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import postgres from 'postgres'
import type { Binaries } from './binaries.ts'
import { DatabaseFailure, failureInLog, willNotStart, wrongPassword } from './failure.ts'
import { clusterOf } from './layout.ts'
import { clusterArgument, programEnv } from './run.ts'
import type { RunAs } from './run-as.ts'

export interface ServerOptions {
  readonly dataDir: string
  readonly binaries: Binaries
  readonly user: RunAs
  readonly password: string
  /** False for throw-away data: faster, and lost with the machine. */
  readonly durable: boolean
  /** Told in one sentence when PostgreSQL ended by itself, and when it is back. */
  readonly say: (words: string) => void
}

const careless = ['-c', 'fsync=off', '-c', 'full_page_writes=off', '-c', 'synchronous_commit=off']
/** An error names what a statement was given, such as a person's name: the log lacks it, and whoever sent the statement says it without. */
const discreet = ['-c', 'log_min_messages=log', '-c', 'log_min_error_statement=panic']
const MOST_LOG = 10 * 1024 * 1024
const MOST_TRIES = 20

/** A PostgreSQL that runs until it is stopped: if it ends otherwise, it is started again at the same port. */
export class PostgresServer {
  #child: ChildProcess | null = null
  #watchdog: ChildProcess | null = null
  #stopping = false
  #port = 0
  readonly #endNow = () => this.#child?.kill('SIGINT')

  constructor(readonly options: ServerOptions) {}

  get url(): string {
    return `postgres://postgres:${this.options.password}@127.0.0.1:${this.#port}/postgres`
  }

  /** Starts on a free port; tries again where another program took it, or an earlier server's last processes end. */
  async start(): Promise<void> {
    process.once('exit', this.#endNow)
    for (let tries = 1; ; tries++) {
      this.#port = await freePort()
      try {
        return await this.#launch()
      } catch (error) {
        if (!(error instanceof Passing) || tries === MOST_TRIES) throw error
        await sleep(250)
      }
    }
  }

  async stop(): Promise<void> {
    this.#stopping = true
    process.off('exit', this.#endNow)
    const child = this.#child
    this.#endWatchdog()
    if (!child || hasEnded(child)) return
    child.ref()
    const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()))
    child.kill('SIGINT')
    const patience = setTimeout(() => child.kill('SIGQUIT'), 30_000)
    await gone
    clearTimeout(patience)
  }

  /** Starts PostgreSQL and waits until it answers. */
  async #launch(): Promise<void> {
    const { dataDir, binaries, user, durable } = this.options
    const cluster = clusterOf(dataDir)
    const log = openLog(join(dataDir, 'postgres.log'))
    const flags = ['-h', '127.0.0.1', '-p', String(this.#port), '-k', '', ...discreet, ...(durable ? [] : careless)]
    const child = spawn(binaries.postgres, ['-D', clusterArgument(cluster), ...flags], {
      ...user,
      cwd: cluster,
      env: programEnv,
      stdio: ['ignore', log.fd, log.fd],
    })
    closeSync(log.fd)
    child.unref()
    this.#child = child
    await this.#untilReady(child, log.written).catch((error: unknown) => {
      child.kill('SIGINT')
      throw error
    })
    // It may have ended again while it was asked: nobody would hear of that any more.
    if (hasEnded(child)) throw this.#whyEnded(log.written())
    this.#watch(child)
    child.once('exit', () => void this.#recover())
  }

  async #untilReady(child: ChildProcess, written: () => string): Promise<void> {
    let failed: unknown = null
    child.once('error', (error) => {
      failed = error
    })
    for (;;) {
      if (failed) throw willNotStart(this.options.dataDir, String(failed))
      if (hasEnded(child)) throw this.#whyEnded(written())
      if (await answers(this.url, this.options.dataDir)) return
      await sleep(50)
    }
  }

  #whyEnded(log: string): Error {
    const { dataDir } = this.options
    const failure = failureInLog(log, dataDir) ?? willNotStart(dataDir, log)
    return passing.test(log) ? new Passing(failure.code, failure.message) : failure
  }

  /** Starts it again when it has ended by itself, and goes on trying: a disk that was full may have room later. */
  async #recover(): Promise<void> {
    this.#endWatchdog()
    for (let tries = 0; !this.#stopping; tries++) {
      if (tries === 0) this.options.say('The database has ended and is started again.')
      await sleep(Math.min(5000, 200 * 2 ** tries))
      if (this.#stopping) return
      try {
        await this.#launch()
        this.options.say('The database is back.')
        return
      } catch (error) {
        this.options.say(error instanceof Error ? error.message : String(error))
      }
    }
  }

  /** A shell that waits for this process to end, however it ends, and then ends PostgreSQL. */
  #watch(child: ChildProcess): void {
    if (process.platform === 'win32' || child.pid === undefined) return
    const script = 'read -r _; kill -INT "$0"'
    const watchdog = spawn('/bin/sh', ['-c', script, String(child.pid)], {
      ...this.options.user,
      cwd: '/',
      stdio: ['pipe', 'ignore', 'ignore'],
      // A signal to the whole group, as from a terminal, must not end it before its time.
      detached: true,
    })
    watchdog.unref()
    const { stdin } = watchdog
    if (stdin && 'unref' in stdin && typeof stdin.unref === 'function') stdin.unref()
    this.#watchdog = watchdog
  }

  #endWatchdog(): void {
    this.#watchdog?.kill('SIGKILL')
    this.#watchdog = null
  }
}

const hasEnded = ({ exitCode, signalCode }: ChildProcess) => exitCode !== null || signalCode !== null

/** Troubles that pass: a port that was taken meanwhile, processes of a killed server that have yet to end. */
const passing = /could not bind|Address already in use|shared memory block .* is still in use/
class Passing extends DatabaseFailure {}

/** PostgreSQL's log, begun anew once it is large, and what was written to it from now on. */
function openLog(file: string) {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0
  const fd = openSync(file, size > MOST_LOG ? 'w' : 'a', 0o600)
  const from = size > MOST_LOG ? 0 : size
  return { fd, written: () => readFileSync(file).subarray(from).toString('utf8') }
}

const WRONG_PASSWORD = '28P01'

async function answers(url: string, folder: string): Promise<boolean> {
  const sql = postgres(url, { max: 1, onnotice: () => {}, connect_timeout: 5 })
  try {
    await sql`select 1`
    return true
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : ''
    if (code === WRONG_PASSWORD) throw wrongPassword(folder)
    // Not yet: it is starting, or replaying what was written before it was killed.
    return false
  } finally {
    await sql.end({ timeout: 1 })
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
