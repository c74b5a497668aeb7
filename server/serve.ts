import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import type { Logger } from 'pino'
import { type Connection, connect } from '#db/client'
import { type Embedded, startEmbedded } from '#db/embedded'
import { migrate } from '#db/migrate'
import { setCityZone } from '#domain/kit/city-time'
import { buildApp } from './app.ts'
import type { Env } from './platform/env.ts'
import { openKeyring } from './platform/keyring/open-keyring.ts'

/** A server that listens. */
export interface Running {
  /** Where this machine reaches it. */
  readonly localUrl: string
  /** Where people reach it, for links and QR codes. */
  readonly publicUrl: string
  readonly app: Awaited<ReturnType<typeof buildApp>>
  readonly connection: Connection
  /** Stops listening, answers what is under way, then stops the database if it is its own. */
  close(): Promise<void>
}

export interface ServeOptions {
  readonly log: Logger
  readonly clock?: () => Date
  /** False for throw-away servers: faster, and lost with the machine. */
  readonly durable?: boolean
  readonly callsPerMinute?: number
  /** How late the event loop is, in milliseconds; measured unless it is given. */
  readonly lag?: () => number
}

/** The folder into which the client is built. */
const client = join(import.meta.dirname, '../dist/client')

/** Starts the database unless one is given, brings it up to date, builds the application and listens. */
export async function serve(
  env: Env,
  { log, clock = () => new Date(), durable = true, callsPerMinute, lag }: ServeOptions,
): Promise<Running> {
  setCityZone(env.zone)
  const embedded = env.databaseUrl
    ? null
    : await startEmbedded({ dataDir: env.dataDir, durable, say: (words) => log.error(words) })
  try {
    const connection = await open(env.databaseUrl ?? embedded?.url ?? '')
    const app = await buildApp({
      connection,
      clock,
      log,
      keyring: await openKeyring(connection.db, env),
      client,
      publicUrl: () => env.publicUrl ?? localUrl(),
      trustProxy: env.trustProxy,
      secureCookies: env.secureCookies,
      callsPerMinute: callsPerMinute ?? env.callsPerMinute,
      livePerAddress: env.livePerAddress,
      ...(lag ? { lag } : {}),
    })
    const localUrl = () => `http://localhost:${(app.server.address() as AddressInfo | null)?.port ?? env.port}`
    await app.listen({ port: env.port, host: env.host })
    return {
      localUrl: localUrl(),
      publicUrl: env.publicUrl ?? localUrl(),
      app,
      connection,
      close: () => close(app, connection, embedded),
    }
  } catch (error) {
    await embedded?.stop()
    throw error
  }
}

async function open(url: string): Promise<Connection> {
  await migrate(url)
  return connect(url)
}

async function close(app: Running['app'], connection: Connection, embedded: Embedded | null): Promise<void> {
  await app.close()
  await connection.close()
  await embedded?.stop()
}
