import { join } from 'node:path'
import { supervise } from './start/supervise.ts'

/** Keeps the server running until it is asked to end. Gives its exit code. */
export function start(args: readonly string[]): Promise<number> {
  const server = supervise({
    args: [join(import.meta.dirname, 'serve.mjs'), ...args],
    say: (words) => console.error(words),
  })
  // A terminal asks the server as well; asked twice, it ends in order all the same.
  process.on('SIGINT', server.stop)
  process.on('SIGTERM', server.stop)
  return server.ended.finally(() => {
    process.off('SIGINT', server.stop)
    process.off('SIGTERM', server.stop)
  })
}
