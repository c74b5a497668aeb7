import { Writable } from 'node:stream'
import type { Logger } from 'pino'
import { createLog } from '../../server/platform/log.ts'

/** A request that was answered as none may be. */
export interface Fault {
  readonly route: string
  readonly cause: string
  /** Which request it was, counted from 1. */
  readonly request: number
}

interface LoggedError {
  readonly type?: string
  readonly message?: string
  readonly state?: string
  readonly stack?: string
  readonly cause?: LoggedError
}

/** A log whose errors are kept instead of written: what the server says of a fault is its cause. */
export class ErrorLog {
  readonly logger: Logger
  #last: string[] = []

  constructor() {
    const write = (chunk: Buffer, _: string, done: () => void) => {
      const { msg, err } = JSON.parse(String(chunk)) as { msg?: string; err?: LoggedError }
      this.#last.push(`${msg}: ${wordsOf(err)}`)
      done()
    }
    this.logger = createLog('error', new Writable({ write }))
  }

  /** What was logged since it was asked for last. */
  take(): string[] {
    const taken = this.#last
    this.#last = []
    return taken
  }
}

/** An error in one line: what it says, what is beneath it, and the first place in the server's own code. */
function wordsOf(error: LoggedError | undefined): string {
  if (!error) return ''
  const place = /(?:server|db)\/[\w/.-]+\.ts:\d+/.exec(error.stack ?? '')?.[0] ?? ''
  const message = (error.message ?? '').split('\n')[0]?.slice(0, 160)
  return [error.type, error.state, message, place, error.cause ? `< ${wordsOf(error.cause)}` : '']
    .filter(Boolean)
    .join(' ')
}
