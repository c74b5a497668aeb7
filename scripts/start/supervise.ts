import { type ChildProcess, spawn } from 'node:child_process'
import { constants } from 'node:os'

/** A program of Node that is kept running. */
export interface Program {
  /** What Node is given: the file and its arguments. */
  readonly args: readonly string[]
  readonly env?: NodeJS.ProcessEnv
  /** Told in one sentence when the program ended by itself, and when it is back. */
  readonly say: (words: string) => void
  /** Where its output goes: to this process's own, or nowhere; its errors are always shown. */
  readonly output?: 'inherit' | 'ignore'
  /** Milliseconds before it is started again; twice as many each time it soon ends again, 30 s at most. */
  readonly pause?: number
}

/** What a program says to who keeps it running, once it works: the port that it keeps when it is started again. */
export interface Ready {
  readonly port: number
}

export interface Supervised {
  /** The number of the process that runs now; null between two. */
  readonly pid: number | null
  /** Asks it to end in order, and starts none again. */
  stop(): void
  /** The exit code of the last process, 128 and the signal's number where a signal ended it. */
  readonly ended: Promise<number>
}

const LONGEST_PAUSE = 30_000
/** A program that ran so long has earned a first pause again, in milliseconds. */
const STEADY = 10_000

/**
 * Runs a program, and starts it again when it dies. One that ends in order is left so, and so is one that never got
 * ready: why it can't start was said by itself. It is asked to end by the message 'stop'; when this process is killed,
 * the channel closes, and it ends with it.
 */
export function supervise({ args, env = process.env, say, output = 'inherit', pause = 500 }: Program): Supervised {
  let child: ChildProcess | null = null
  let port: number | null = null
  let stopping = false
  let next = pause
  let waiting: NodeJS.Timeout | null = null
  let end = (_code: number) => {}
  const ended = new Promise<number>((resolve) => {
    end = resolve
  })

  function launch(): void {
    waiting = null
    const began = Date.now()
    child = spawn(process.execPath, [...args], {
      env: port === null ? env : { ...env, PORT: String(port) },
      stdio: ['inherit', output, 'inherit', 'ipc'],
    })
    child.on('message', (message: Ready) => {
      if (port !== null) say('The server is back.')
      port = message.port
    })
    child.once('exit', (code, signal) => {
      child = null
      const final = signal ? 128 + constants.signals[signal] : (code ?? 1)
      if (stopping || port === null || final === 0) return end(final)
      if (Date.now() - began > STEADY) next = pause
      say(`The server has ended (${signal ?? `code ${code}`}) and is started again in ${next / 1000} s.`)
      waiting = setTimeout(launch, next)
      next = Math.min(LONGEST_PAUSE, next * 2)
    })
  }

  launch()
  return {
    get pid() {
      return child?.pid ?? null
    },
    stop() {
      stopping = true
      // It may have ended already: then that is all the same.
      if (child?.connected) child.send('stop', () => {})
      if (!waiting) return
      clearTimeout(waiting)
      end(0)
    },
    ended,
  }
}
