import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chown, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import postgres from 'postgres'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { failureInLog, failureOf } from './embedded/failure.ts'
import { type Embedded, runningUrl, startEmbedded } from './embedded.ts'

/** Runs something in a folder of its own, which is removed afterwards. */
async function withFolder(run: (dataDir: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'touchstone-embedded-'))
  try {
    await run(join(folder, 'data'))
  } finally {
    // The PostgreSQL of a killed process may still be ending, and writing.
    await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 })
  }
}

async function ask<T>(url: string, question: (sql: postgres.Sql) => Promise<T>): Promise<T> {
  const sql = postgres(url, { max: 1, onnotice: () => {} })
  try {
    return await question(sql)
  } finally {
    await sql.end({ timeout: 2 })
  }
}

const write = (url: string, n: number) =>
  ask(url, async (sql) => {
    await sql`create table if not exists kept (n int)`
    await sql`insert into kept values (${n})`
  })
const kept = (url: string) =>
  ask(url, async (sql) => (await sql<{ n: number }[]>`select n from kept order by n`).map(({ n }) => n))

async function failureOfStart(dataDir: string): Promise<string> {
  let started: Embedded | null = null
  try {
    started = await startEmbedded({ dataDir })
  } catch (error) {
    assert.instance(error, Error)
    assert.not.match((error as Error).message, /\n/)
    return (error as { code?: string }).code ?? String(error)
  } finally {
    await started?.stop()
  }
  return 'started'
}

const postmasterOf = async (dataDir: string) =>
  Number((await readFile(join(dataDir, 'postgres/postmaster.pid'), 'utf8')).split('\n')[0])

/** Starts a database in a process of its own, which can be killed. */
async function elsewhere(dataDir: string): Promise<{ child: ChildProcess; url: string }> {
  const script = `import { startEmbedded } from ${JSON.stringify(join(import.meta.dirname, 'embedded.ts'))}
const { url } = await startEmbedded({ dataDir: ${JSON.stringify(dataDir)} })
console.log(url)
setInterval(() => {}, 1000)`
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [url] = await once(child.stdout ?? child, 'data')
  return { child, url: String(url).trim() }
}

test('what was committed is there after a stop and a start, and a wrong password opens nothing', () =>
  withFolder(async (dataDir) => {
    const first = await startEmbedded({ dataDir })
    await write(first.url, 1)
    assert.is(await runningUrl(dataDir), first.url)
    await first.stop()
    assert.is(await runningUrl(dataDir), null)
    const second = await startEmbedded({ dataDir })
    assert.equal(await kept(second.url), [1])
    const wrong = second.url.replace(/:[^:@]+@/, ':wrong@')
    const refused = await kept(wrong).catch((error: Error) => error.message)
    assert.match(String(refused), /password authentication failed/)
    await second.stop()
  }))

test('a second start on the same data is refused with the number of the first process', () =>
  withFolder(async (dataDir) => {
    const { child, url } = await elsewhere(dataDir)
    const refused = await startEmbedded({ dataDir }).catch((error: Error) => error.message)
    assert.match(String(refused), new RegExp(`runs on .* already \\(process ${child.pid}\\)`))
    await write(url, 1)
    child.kill('SIGKILL')
    await once(child, 'exit')
  }))

test('a killed PostgreSQL comes back at the same address with all that was committed', () =>
  withFolder(async (dataDir) => {
    const said: string[] = []
    const server = await startEmbedded({ dataDir, say: (words) => said.push(words) })
    const sql = postgres(server.url, { max: 2, onnotice: () => {} })
    await write(server.url, 1)
    process.kill(await postmasterOf(dataDir), 'SIGKILL')
    for (let i = 0; i < 1200 && !said.includes('The database is back.'); i++) await sleep(50)
    await write(server.url, 2)
    assert.equal(await kept(server.url), [1, 2])
    const [row] = await sql<{ n: number }[]>`select count(*)::int as n from kept`
    assert.is(row?.n, 2, 'a pool that was open before works on')
    await sql.end()
    await server.stop()
  }))

test('after a killed Touchstone its PostgreSQL ends, and the next start has all that was committed', () =>
  withFolder(async (dataDir) => {
    const { child, url } = await elsewhere(dataDir)
    await write(url, 1)
    child.kill('SIGKILL')
    await once(child, 'exit')
    const next = await startEmbedded({ dataDir })
    assert.equal(await kept(next.url), [1])
    await next.stop()
  }))

test('after both were killed at once the next start recovers', () =>
  withFolder(async (dataDir) => {
    const { child, url } = await elsewhere(dataDir)
    await write(url, 1)
    const postmaster = await postmasterOf(dataDir)
    child.kill('SIGKILL')
    process.kill(postmaster, 'SIGKILL')
    await once(child, 'exit')
    const next = await startEmbedded({ dataDir })
    assert.equal(await kept(next.url), [1])
    await next.stop()
  }))

test('a postmaster.pid that names an unrelated process is no hindrance, and that process is left alone', () =>
  withFolder(async (dataDir) => {
    await (await startEmbedded({ dataDir })).stop()
    const user = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {}
    const bystander = spawn('sleep', ['60'], { ...user, cwd: '/', stdio: 'ignore' })
    const file = join(dataDir, 'postgres/postmaster.pid')
    await writeFile(file, `${bystander.pid}\n/proc/self/cwd\n1\n5432\n\n127.0.0.1\n\nready\n`)
    if (user.uid) await chown(file, user.uid, user.gid)
    await (await startEmbedded({ dataDir })).stop()
    assert.is(bystander.exitCode, null)
    bystander.kill('SIGKILL')
  }))

test('a cluster that was only half made is made anew', () =>
  withFolder(async (dataDir) => {
    await mkdir(join(dataDir, 'postgres.new/base'), { recursive: true })
    await writeFile(join(dataDir, 'postgres.new/PG_VERSION'), '')
    await (await startEmbedded({ dataDir })).stop()
  }))

test('data of another major version, another kind of folder and a file in its place are refused, and left as they are', () =>
  withFolder(async (dataDir) => {
    await mkdir(join(dataDir, 'postgres'), { recursive: true })
    await writeFile(join(dataDir, 'postgres/PG_VERSION'), '13\n')
    assert.is(await failureOfStart(dataDir), 'other-major-version')
    await rm(join(dataDir, 'postgres/PG_VERSION'))
    await writeFile(join(dataDir, 'postgres/letter.txt'), 'Dear reader')
    assert.is(await failureOfStart(dataDir), 'not-a-data-folder')
    assert.is(await readFile(join(dataDir, 'postgres/letter.txt'), 'utf8'), 'Dear reader')
    assert.is(await failureOfStart(join(dataDir, 'postgres/letter.txt')), 'not-a-data-folder')
  }))

test('a folder below one that only its owner can enter serves as well as any', () =>
  withFolder(async (dataDir) => {
    await mkdir(join(dataDir, '..', 'closed'), { mode: 0o700 })
    const server = await startEmbedded({ dataDir: join(dataDir, '..', 'closed', 'data') })
    await write(server.url, 1)
    assert.equal(await kept(server.url), [1])
    await server.stop()
  }))

test('a full disk and a folder that may not be written are told in one sentence', () => {
  const error = (code: string) => Object.assign(new Error(code), { code })
  assert.is(failureOf(error('ENOSPC'), '/data')?.code, 'disk-full')
  assert.is(failureOf(error('EACCES'), '/data')?.code, 'not-permitted')
  assert.is(failureOf(new Error('other'), '/data'), null)
  const log = 'PANIC:  could not write to file "pg_wal/xlogtemp.29": No space left on device'
  assert.match(failureInLog(log, '/data')?.message ?? '', /^The disk that holds \/data is full/)
})

test('the log of the database holds nothing of what its statements were given', () =>
  withFolder(async (dataDir) => {
    const database = await startEmbedded({ dataDir, durable: false })
    const wrong = (statement: string) =>
      ask(database.url, (sql) => sql.unsafe(statement)).catch((error: unknown) => error)
    try {
      assert.instance(await wrong("select '张三-hush'::int"), Error)
      assert.instance(await wrong('select hush from nowhere'), Error)
    } finally {
      await database.stop()
    }
    const text = await readFile(join(dataDir, 'postgres.log'), 'utf8')
    assert.match(text, /ready to accept connections/)
    assert.not.match(text, /hush/)
  }))

test.run()
