import { type Env, readEnv } from './platform/env.ts'
import { createLog } from './platform/log.ts'
import { type Running, type ServeOptions, serve } from './serve.ts'

/** Starts the server as the environment says, and stops it gracefully when the process is asked to end. */
export async function main(options: Partial<ServeOptions> = {}): Promise<Running & { env: Env }> {
  const env = readEnv()
  const running = await serve(env, { log: createLog(env.logLevel), ...options })
  let stopping = false
  const stop = () => {
    if (stopping) return
    stopping = true
    running.close().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error)
        process.exit(1)
      },
    )
  }
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
  // From whoever keeps this process running; where that was killed itself, everything ends at once, as it was meant.
  process.on('message', (message) => {
    if (message === 'stop') stop()
  })
  process.once('disconnect', () => process.exit(1))
  return { ...running, env }
}
