import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createFirstInvitation } from '../../server/features/people/invite-first-administrator.ts'
import { readEnv } from '../../server/platform/env.ts'
import { createLog } from '../../server/platform/log.ts'
import { serve } from '../../server/serve.ts'
import { Caller } from './caller.ts'
import { acceptInvitation } from './set-up.ts'

/** Runs something as the administrator of a server and database of its own; all of it is gone afterwards. */
export async function onThrowAwayServer<T>(name: string, run: (administrator: Caller) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'touchstone-'))
  const env = { ...readEnv({}), port: 0, dataDir: join(folder, 'data') }
  try {
    const running = await serve(env, { log: createLog('error'), callsPerMinute: 10_000_000 })
    try {
      const administrator = new Caller(running.localUrl)
      const login = { login: 'admin', password: 'a password for an hour' }
      await acceptInvitation(administrator, await createFirstInvitation(running.app.platform), login, name)
      return await run(administrator)
    } finally {
      await running.close()
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
