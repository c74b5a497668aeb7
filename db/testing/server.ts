import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { startEmbedded } from '../embedded.ts'
import { throwAwayFolder } from './throw-away-folder.ts'

/** A PostgreSQL server for tests. */
export interface TestServer {
  readonly url: string
  stop(): Promise<void>
}

/** Starts a throw-away server: its data lies in a throw-away folder and is gone when it stops. */
export async function startTestServer(): Promise<TestServer> {
  const folder = await throwAwayFolder('touchstone-test-')
  const server = await startEmbedded({ dataDir: join(folder, 'data'), durable: false })
  return {
    url: server.url,
    async stop() {
      await server.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** Where the test runner says which server to use. */
export const TEST_URL = 'TOUCHSTONE_TEST_DATABASE_URL'

let own: Promise<TestServer> | undefined

/** The server of this test run: the runner's, or for a file run by hand its own, stopped when the process ends. */
export async function testServerUrl(): Promise<string> {
  const given = process.env[TEST_URL]
  if (given) return given
  own ??= startTestServer()
  const server = await own
  return server.url
}

/** Stops this process's own server, if it started one. */
export async function stopOwnServer(): Promise<void> {
  const server = await own
  own = undefined
  await server?.stop()
}
