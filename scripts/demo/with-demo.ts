import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Logger } from 'pino'
import { throwAwayFolder } from '../../db/testing/throw-away-folder.ts'
import { createFirstInvitation } from '../../server/features/people/invite-first-administrator.ts'
import { readEnv } from '../../server/platform/env.ts'
import { createLog } from '../../server/platform/log.ts'
import { type Running, serve } from '../../server/serve.ts'
import { playSession } from '../play/session.ts'
import { type Demo, demoAccounts, loadDemo, signIn } from './load.ts'

/** A throw-away server need not wait for the disk, unless it is to be measured. */
interface ServerLook {
  readonly durable?: boolean
  readonly clock?: () => Date
  readonly log?: Logger
}

/** Runs something on a throw-away server with nothing in it. `invitation` is the first administrator's link. */
export async function withServer(
  run: (running: Running, invitation: string) => Promise<void>,
  { durable = false, clock, log = createLog('error') }: ServerLook = {},
): Promise<void> {
  const prefix = 'touchstone-server-'
  const folder = await (durable ? mkdtemp(join(tmpdir(), prefix)) : throwAwayFolder(prefix))
  const env = { ...readEnv({}), port: 0, dataDir: join(folder, 'data') }
  const timed = clock ? { clock } : {}
  // On a machine that is busy with other things nobody is turned away.
  const running = await serve(env, { log, durable, callsPerMinute: 1_000_000, lag: () => 0, ...timed })
  try {
    await run(running, await createFirstInvitation(running.app.platform))
  } finally {
    await running.close()
    await rm(folder, { recursive: true, force: true })
  }
}

/** Runs something on a throw-away server with the demonstration loaded. */
export function withDemo(run: (running: Running, demo: Demo) => Promise<void>, look: ServerLook = {}): Promise<void> {
  return withServer(async (running, invitation) => {
    const folder = await mkdtemp(join(tmpdir(), 'touchstone-demo-'))
    await loadDemo(running.localUrl, invitation, folder)
    const demo = await demoAccounts(folder)
    await rm(folder, { recursive: true, force: true })
    if (!demo) throw new Error('the demonstration was not loaded')
    await run(running, demo)
  }, look)
}

/** Plays the demonstration to its end and issues the certificates. Gives the winner's verification code. */
export async function finishDemo(url: string, demo: Demo): Promise<string> {
  const caller = (login: string) => signIn(url, demo.accounts, login)
  const seats = await Promise.all(
    ['judge1', 'judge2', 'judge3'].map(async (login) => ({ caller: await caller(login) })),
  )
  const play = { seed: 2026, batch: 100, pause: 0, share: 1 }
  await playSession({ sessionId: demo.sessionId, seats, chief: await caller('chief'), play })
  const manager = await caller('manager')
  await manager.post(`/api/disciplines/${demo.disciplineId}/results`)
  await manager.post(`/api/disciplines/${demo.disciplineId}/certificates`)
  const issued = await manager.get<{ certificates: { verifyCode: string; award: string | null }[] }>(
    `/api/disciplines/${demo.disciplineId}/certificates`,
  )
  return issued.certificates.find(({ award }) => award === 'gold')?.verifyCode ?? ''
}
