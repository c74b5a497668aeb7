import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Connection, connect } from '#db/client'
import { startEmbedded } from '#db/embedded'
import { migrate } from '#db/migrate'
import { createFirstInvitation } from '../../server/features/people/invite-first-administrator.ts'
import { readEnv } from '../../server/platform/env.ts'
import { keyLine, newKey } from '../../server/platform/keyring/keys.ts'
import { createLog } from '../../server/platform/log.ts'
import { serve } from '../../server/serve.ts'
import { serverProcess } from '../browser/server-process.ts'
import { demoAccounts, loadDemo } from '../demo/load.ts'
import { finishDemo } from '../demo/with-demo.ts'
import { percentile } from './load/percentile.ts'
import { playReads, type ReadPlan } from './load/read-load.ts'
import { benchNumber, seedRegister } from './load/register.ts'
import type { Figure } from './table.ts'

/** How much is measured; a short form says only that it works. */
const LONG = { certificates: 1_000_000, seconds: 4 }
const SHORT = { certificates: 10_000, seconds: 1 }

/** Spreads the reads over the register. */
const STRIDE = 7919

/**
 * What strangers read, over 32 connections: certificates verified by number, and the demonstration's ranking and published
 * result. Each beside the server's `/health`, a bare query a request, measured just before it.
 */
export async function reads({ short = false } = {}): Promise<Figure[]> {
  const { certificates, seconds } = short ? SHORT : LONG
  const figures: Figure[] = []
  await onServer(certificates, async (port, disciplineId) => {
    const measure = async (name: string, target: number, plan: Pick<ReadPlan, 'path' | 'headers' | 'status'>) => {
      const health = await playReads({ port, seconds: seconds / 2, path: () => '/health', status: 200 })
      const { perSecond, latencies } = await playReads({ port, seconds, ...plan })
      const ratio = perSecond / health.perSecond
      figures.push({
        name: `${name} (p99 ${percentile(latencies, 0.99).toFixed(1)} ms, load ${loadavg()[0]?.toFixed(1)})`,
        value: perSecond,
        unit: 'reads/s',
        baseline: health.perSecond,
        ratio,
        target: `${target} x`,
        reached: ratio >= target,
      })
    }
    const json = `/api/disciplines/${disciplineId}/results`
    const page = `/disciplines/${disciplineId}/results`
    const ranking = `/api/disciplines/${disciplineId}/ranking`
    const number = (turn: number) => `/api/verify/${benchNumber((turn * STRIDE) % certificates)}`
    await playReads({ port, seconds: seconds / 2, path: number, status: 200 })
    await measure(`verification by number, of ${certificates.toLocaleString('en')}`, 0.5, { path: number, status: 200 })
    await measure('published result as JSON', 0.6, { path: () => json, status: 200 })
    await measure('published result as a page', 0.6, { path: () => page, status: 200 })
    const headers = { 'if-none-match': await etagOf(port, json) }
    await measure('published result that has not changed', 0.9, { path: () => json, headers, status: 304 })
    await measure('ranking as JSON', 0.6, { path: () => ranking, status: 200 })
  })
  return figures
}

async function etagOf(port: number, path: string): Promise<string> {
  const { headers } = await fetch(`http://127.0.0.1:${port}${path}`)
  return headers.get('etag') ?? ''
}

/** Runs something on a server process with the demonstration played to its end, and so many certificates beside it. */
async function onServer(certificates: number, run: (port: number, disciplineId: string) => Promise<void>) {
  const folder = await mkdtemp(join(tmpdir(), 'touchstone-bench-'))
  const embedded = await startEmbedded({ dataDir: join(folder, 'data') })
  try {
    process.env.TOUCHSTONE_KEYS = keyLine(newKey(1))
    process.env.CALLS_PER_MINUTE = '10000000'
    await migrate(embedded.url)
    const disciplineId = await playDemo(embedded.url, folder)
    await withConnection(embedded.url, (connection) => seedRegister(connection, disciplineId, certificates))
    const port = await freePort()
    const server = serverProcess(embedded.url, port)
    await server.start()
    try {
      await run(port, disciplineId)
    } finally {
      await server.kill()
    }
  } finally {
    await embedded.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

async function playDemo(databaseUrl: string, folder: string): Promise<string> {
  const running = await serve({ ...readEnv(), databaseUrl, port: 0 }, { log: createLog('error') })
  try {
    await loadDemo(running.localUrl, await createFirstInvitation(running.app.platform), folder)
    const demo = await demoAccounts(folder)
    if (!demo) throw new Error('the demonstration was not loaded')
    await finishDemo(running.localUrl, demo)
    return demo.disciplineId
  } finally {
    await running.close()
  }
}

async function withConnection(url: string, run: (connection: Connection) => Promise<void>): Promise<void> {
  const connection = await connect(url)
  try {
    await run(connection)
  } finally {
    await connection.close()
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
