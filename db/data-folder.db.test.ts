import { chown, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import postgres from 'postgres'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { findBinaries } from './embedded/binaries.ts'
import { clusterArgument, run } from './embedded/run.ts'
import { startEmbedded } from './embedded.ts'

const user = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {}

async function withFolder(test: (dataDir: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'touchstone-folder-'))
  const dataDir = join(folder, 'data')
  try {
    await mkdir(dataDir)
    await test(dataDir)
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 })
  }
}

/** A data folder as the first version made it: the database in the folder itself, open to everybody on the machine. */
async function firstVersion(dataDir: string, statement: string): Promise<void> {
  const binaries = await findBinaries(user)
  if (user.uid) for (const folder of [dataDir, join(dataDir, '..')]) await chown(folder, user.uid, user.gid)
  const options = { cwd: dataDir, ...user }
  const place = ['-D', clusterArgument(dataDir)]
  const flags = ['-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync']
  assert.is((await run(binaries.initdb, [...place, ...flags], options)).code, 0)
  assert.is((await run(binaries.postgres, ['--single', ...place, 'postgres'], options, `${statement}\n`)).code, 0)
}

const ours = 'create table command_answer as select 7 as kept'

/** What is in the database of a data folder, by the start of today. */
async function kept(dataDir: string): Promise<number | undefined> {
  const server = await startEmbedded({ dataDir })
  const sql = postgres(server.url, { max: 1 })
  try {
    const [row] = await sql<{ kept: number }[]>`select kept from command_answer`
    const open = postgres(server.url.replace(/:[^:@]+@/, '@'), { max: 1 })
    const answer = await open`select 1`.then(
      () => 'open',
      (error: Error) => error.message,
    )
    assert.match(answer, /password/)
    await open.end()
    return row?.kept
  } finally {
    await sql.end()
    await server.stop()
  }
}

/** Why a start is refused; what is in the folder is as it was. */
async function refusal(dataDir: string): Promise<string> {
  const names = async () => (await readdir(dataDir)).filter((name) => name !== 'postgres.log').sort()
  const before = await names()
  const error = await startEmbedded({ dataDir }).catch((error: unknown) => error)
  assert.instance(error, Error, 'it must not start')
  assert.not.match((error as Error).message, /\n/)
  assert.equal(await names(), before)
  return (error as { code?: string }).code ?? String(error)
}

test('the database of a first version is adopted with all that is in it, and closed by a password', () =>
  withFolder(async (dataDir) => {
    await firstVersion(dataDir, ours)
    await writeFile(join(dataDir, 'demo.json'), '{}')
    assert.is(await kept(dataDir), 7)
    assert.is(await kept(dataDir), 7, 'and is there at the next start')
    assert.equal((await readdir(dataDir)).sort(), ['demo.json', 'postgres', 'postgres.log', 'postgres.password'])
    // An adoption that was interrupted halfway goes on.
    await mkdir(join(dataDir, 'postgres.adopted'), { mode: 0o700 })
    for (const name of ['base', 'global', 'pg_wal'])
      await rename(join(dataDir, 'postgres', name), join(dataDir, 'postgres.adopted', name))
    for (const name of await readdir(join(dataDir, 'postgres')))
      await rename(join(dataDir, 'postgres', name), join(dataDir, name))
    await rm(join(dataDir, 'postgres'), { recursive: true })
    if (user.uid) await chown(join(dataDir, 'postgres.adopted'), user.uid, user.gid)
    assert.is(await kept(dataDir), 7)
  }))

test('a PostgreSQL that is not ours, of another version, or half made is refused in a first place too', () =>
  withFolder(async (dataDir) => {
    await firstVersion(dataDir, 'create table somebody_elses (n int)')
    assert.is(await refusal(dataDir), 'not-a-data-folder')
    await rm(join(dataDir, 'base/5'), { recursive: true })
    assert.is(await refusal(dataDir), 'half-made')
    await writeFile(join(dataDir, 'PG_VERSION'), '16\n')
    assert.is(await refusal(dataDir), 'other-major-version')
    await mkdir(join(dataDir, 'postgres'))
    await writeFile(join(dataDir, 'postgres/PG_VERSION'), '18\n')
    assert.is(await refusal(dataDir), 'two-databases')
  }))

test('files of something else, and keys whose database is gone, are refused; an empty disk of its own is not', () =>
  withFolder(async (dataDir) => {
    await writeFile(join(dataDir, 'letter.txt'), 'Dear reader')
    assert.is(await refusal(dataDir), 'not-a-data-folder')
    await rm(join(dataDir, 'letter.txt'))
    await writeFile(join(dataDir, 'keys'), '1:a')
    assert.is(await refusal(dataDir), 'database-missing')
    await rm(join(dataDir, 'keys'))
    await mkdir(join(dataDir, 'lost+found'))
    await (await startEmbedded({ dataDir })).stop()
  }))

test('a database whose making was cut off in its place is refused, and one without its password gets a new one', () =>
  withFolder(async (dataDir) => {
    await (await startEmbedded({ dataDir })).stop()
    const password = join(dataDir, 'postgres.password')
    const first = await readFile(password, 'utf8')
    await writeFile(password, 'another')
    assert.is(await refusal(dataDir), 'wrong-password')
    await rm(password)
    await (await startEmbedded({ dataDir })).stop()
    assert.not.match(await readFile(password, 'utf8'), new RegExp(`^(${first}|another)$`))
    await rm(join(dataDir, 'postgres/global/pg_control'))
    assert.is(await refusal(dataDir), 'half-made')
  }))

test.run()
