import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'drizzle-orm'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { type Connection, connect, type Db } from './client.ts'
import { childrenOf } from './embedded/processes.ts'
import { startEmbedded } from './embedded.ts'
import { withDatabase } from './testing/with-database.ts'

/** Runs something on a database of its own that may be killed with all its processes, as a crash or the system would. */
async function withMortalDatabase(run: (connection: Connection, kill: () => Promise<void>) => Promise<void>) {
  const folder = await mkdtemp(join(tmpdir(), 'touchstone-lost-'))
  const dataDir = join(folder, 'data')
  const server = await startEmbedded({ dataDir, durable: true })
  const connection = await connect(server.url)
  try {
    await run(connection, async () => {
      const postmaster = Number((await readFile(join(dataDir, 'postgres/postmaster.pid'), 'utf8')).split('\n')[0])
      for (const pid of [postmaster, ...(await childrenOf(postmaster))]) process.kill(pid, 'SIGKILL')
    })
  } finally {
    await connection.close()
    await server.stop()
    await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 })
  }
}

/** Counts a mark in a transaction of three statements, as a command does. */
const count = ({ db }: Connection, worker: number) =>
  db.transaction(async (tx) => {
    const [row] = await tx.execute<{ n: number }>(sql`select n from counted where worker = ${worker} for update`)
    await tx.execute(sql`update counted set n = ${(row?.n ?? 0) + 1} where worker = ${worker}`)
    await tx.execute(sql`select pg_sleep(0)`)
  })

const WORKERS = 48

test('a database that is killed under load fails what it was asked, takes nobody with it, and loses nothing', () =>
  withMortalDatabase(async (connection, kill) => {
    const { db } = connection
    await db.execute(sql`create table counted (worker int primary key, n int)`)
    await db.execute(sql`insert into counted select n, 0 from generate_series(0, ${WORKERS - 1}) n`)
    const counted = Array.from({ length: WORKERS }, () => 0)
    const maybe = Array.from({ length: WORKERS }, () => 0)
    let going = true
    const workers = counted.map(async (_, worker) => {
      while (going) {
        try {
          await count(connection, worker)
          counted[worker] = (counted[worker] ?? 0) + 1
        } catch {
          // The answer was lost; whether it counted is the database's to say.
          maybe[worker] = (maybe[worker] ?? 0) + 1
          await sleep(20)
        }
      }
    })
    for (let kills = 0; kills < 3; kills++) {
      const before = [...counted]
      await kill()
      // As soon as the database is back, each of them counts on: no connection stays dead.
      while (!counted.every((n, worker) => n > (before[worker] ?? 0) + 2)) await sleep(20)
    }
    going = false
    await Promise.all(workers)
    const rows = await db.execute<{ worker: number; n: number }>(sql`select worker, n from counted order by worker`)
    for (const { worker, n } of rows) {
      const acknowledged = counted[worker] ?? 0
      assert.ok(
        n >= acknowledged && n <= acknowledged + (maybe[worker] ?? 0),
        `worker ${worker}: ${n} of ${acknowledged}`,
      )
    }
  }))

test('a transaction whose connection was lost ends there, and does nothing within the next one', () =>
  withDatabase(async (others, url) => {
    await others.db.execute(sql`create table written (by text)`)
    const { db, close } = await connect(url, { max: 1 })
    const process = await pidOf(db)
    let wasLost = () => {}
    const lost = new Promise<void>((resolve) => {
      wasLost = resolve
    })
    const late = db.transaction(async (tx) => {
      await others.db.execute(sql`select pg_terminate_backend(${process})`)
      await lost
      await tx.execute(sql`insert into written values ('the lost one')`).catch(() => {})
    })
    assert.match(await late.then(() => 'done', codeOf), /CONNECTION_CLOSED|ECONNRESET/)
    await db.transaction(async (tx) => {
      await tx.execute(sql`insert into written values ('the next one')`)
      wasLost()
      await sleep(50)
    })
    await close()
    assert.equal([...(await others.db.execute(sql`select by from written`))], [{ by: 'the next one' }])
  }))

const codeOf = (error: Error & { code?: string; cause?: { code?: string } }) =>
  String(error.cause?.code ?? error.code ?? error)

async function pidOf(db: Db): Promise<number> {
  const [row] = await db.execute<{ pid: number }>(sql`select pg_backend_pid() as pid`)
  return row?.pid ?? 0
}

test.run()
