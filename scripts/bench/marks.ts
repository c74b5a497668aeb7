import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Connection, connect } from '#db/client'
import { startEmbedded } from '#db/embedded'
import { migrate } from '#db/migrate'
import { keyLine, newKey } from '../../server/platform/keyring/keys.ts'
import { verifyAudit } from '../../server/platform/verify-audit.ts'
import { type ServerProcess, serverProcess } from '../browser/server-process.ts'
import { type LoadFigure, type LoadTablet, playTablets, seedTablets } from './load/mark-load.ts'
import { percentile } from './load/percentile.ts'
import { type PgbenchFigure, pgbench } from './load/pgbench.ts'
import type { Figure } from './table.ts'

const SECONDS = 8

interface Bench {
  readonly connection: Connection
  readonly url: string
  readonly port: number
  readonly server: ServerProcess
  readonly tablets: readonly LoadTablet[]
}

/**
 * Marks over HTTP, one and twenty a request and by one judge alone, beside pgbench that writes the same rows by one
 * statement; in the middle the server is killed, and what it had acknowledged must be stored and in the chain, once.
 */
export async function marks(): Promise<Figure[]> {
  const figures: Figure[] = []
  await onServer(async (bench) => {
    const { port, tablets, url } = bench
    await playTablets(tablets, { port, connections: 64, seconds: 3, marks: 1 })
    const many = await pgbench(url, statement, { clients: 16, seconds: SECONDS })
    const single = await playTablets(tablets, { port, connections: 64, seconds: SECONDS, marks: 1 })
    const alone = await playTablets(tablets.slice(0, 1), { port, connections: 1, seconds: 4, marks: 1 })
    const bare = await pgbench(url, statement, { clients: 1, seconds: 4 })
    const twenty = await playTablets(tablets, { port, connections: 64, seconds: SECONDS, marks: 20 })
    figures.push(rate('single marks, 64 connections, to pgbench', single, many, 0.5))
    figures.push(rate('20 marks a request, to pgbench', twenty, many, 1))
    figures.push(delay('single marks, p99', single, 0.99))
    figures.push(...beside(alone, bare))
    await proveKill(bench)
  })
  return figures
}

function rate(name: string, { perSecond }: LoadFigure, baseline: PgbenchFigure | null, target: number): Figure {
  const ratio = baseline ? perSecond / baseline.perSecond : null
  const load = `load ${loadavg()[0]?.toFixed(1)}`
  return {
    name: `${name} (${load}${baseline ? '' : ', no pgbench here'})`,
    value: perSecond,
    unit: 'marks/s',
    baseline: baseline?.perSecond ?? null,
    ratio,
    target: `${target} x`,
    reached: ratio === null ? null : ratio >= target,
  }
}

function delay(name: string, { latencies }: LoadFigure, share: number): Figure {
  const value = percentile(latencies, share)
  return { name, value, unit: 'ms', baseline: null, ratio: null, target: '50 ms', reached: value < 50 }
}

/** One judge alone: how many times as long as the bare statement. */
function beside({ latencies }: LoadFigure, bare: PgbenchFigure | null): Figure[] {
  const value = percentile(latencies, 0.5)
  const times = bare ? value / bare.meanMs : null
  const shared = { name: 'one judge alone, p50, to pgbench', value, unit: 'ms', target: '5 times as long' }
  return [{ ...shared, baseline: bare?.meanMs ?? null, ratio: times && 1 / times, reached: times && times <= 5 }].map(
    (figure) => ({ ...figure, reached: figure.reached === null ? null : figure.reached === true }),
  )
}

/** Kills the server while marks arrive: each acknowledged one must be stored, in the chain, once. */
async function proveKill({ connection, server, port, tablets }: Bench): Promise<void> {
  const acknowledged = new Map<string, string>()
  const playing = playTablets(tablets, {
    port,
    connections: 16,
    seconds: 30,
    marks: 1,
    onAcknowledged: ({ commandId, value }) => acknowledged.set(commandId, value),
  }).catch(() => null)
  while (acknowledged.size < 500) await new Promise((resolve) => setTimeout(resolve, 20))
  await server.kill()
  await playing
  const ids = [...acknowledged.keys()]
  const [stored] = await connection.sql`
    select count(*)::int as marks, count(distinct m.command_id)::int as once, count(a.seq)::int as acts
    from mark m join audit_entry a on a.aggregate = 'session' and a.aggregate_id = m.session_id
      and a.content::jsonb ->> 'commandId' = m.command_id::text
    where m.command_id = any(${ids}::uuid[])`
  // What pgbench wrote is no chain's.
  await connection.sql`delete from audit_entry where aggregate = 'bench'`
  const { faults } = await verifyAudit(connection.db)
  const whole = [stored?.marks, stored?.once, stored?.acts].every((count) => count === ids.length)
  if (!whole || faults.length > 0)
    throw new Error(`acknowledged ${ids.length}, stored ${JSON.stringify(stored)}, faults ${faults.length}`)
}

/**
 * The rows of a mark and its act as one statement, with the indexes and foreign keys as they are. A revision that was drawn
 * before is left out; that is one in ten thousand.
 */
const statement = `\\set revision random(2, 2000000000)
with slot as (select * from mark order by seq limit 1), written as (
  insert into mark (session_id, entry_id, aspect_id, judge_id, round, revision, value, tablet_id, command_id, at)
  select session_id, entry_id, aspect_id, judge_id, round, :revision, value, tablet_id, gen_random_uuid(), now() from slot
  on conflict do nothing returning seq
)
insert into audit_entry (aggregate, aggregate_id, number, at, content, previous_hash, hash)
select 'bench', gen_random_uuid(), 1, now(), repeat('x', 400), repeat('0', 64), repeat('0', 64) from written;
`

async function onServer(run: (bench: Bench) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'touchstone-bench-'))
  const embedded = await startEmbedded({ dataDir: join(folder, 'data') })
  try {
    await migrate(embedded.url)
    const connection = await connect(embedded.url)
    const tablets = await seedTablets(connection.db)
    const port = await freePort()
    process.env.TOUCHSTONE_KEYS = keyLine(newKey(1))
    const server = serverProcess(embedded.url, port)
    await server.start()
    try {
      await run({ connection, url: embedded.url, port, server, tablets })
    } finally {
      await server.kill()
      await connection.close()
    }
  } finally {
    await embedded.stop()
    await rm(folder, { recursive: true, force: true })
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
