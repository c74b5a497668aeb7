import { connect } from '#db/client'
import { buildApp } from '../app.ts'
import { createLog } from '../platform/log.ts'
import { type Caller, callerWith } from './callers.ts'
import type { TestApp } from './with-app.ts'

/** Runs a test with a second node on the same database: `elsewhere` sends what a caller asks to it. */
export async function onOtherNode(
  { app, clock, databaseUrl }: TestApp,
  run: (elsewhere: (caller: Caller) => Caller) => Promise<void>,
): Promise<void> {
  const connection = await connect(databaseUrl, { max: 8 })
  const node = await buildApp({
    connection,
    clock: () => clock.now,
    log: createLog('silent'),
    keyring: app.platform.keyring,
    client: 'no-client-is-built-for-this-test',
    publicUrl: () => 'http://touchstone.test',
    callsPerMinute: 1_000_000,
  })
  try {
    await run((caller) => callerWith(node, cookiesOf(caller), caller))
  } finally {
    await node.close()
    await connection.close()
  }
}

function cookiesOf({ headers }: Caller): Record<string, string> {
  const [name = '', token = ''] = (headers.cookie ?? '').split('=')
  return { [name]: token }
}
