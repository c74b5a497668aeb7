import { createHash, randomBytes } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import postgres from 'postgres'
import { type Connection, connect, type Tx } from '../client.ts'
import { migrate, migrationsFolder } from '../migrate.ts'
import { testServerUrl } from './server.ts'

/** One number for all test processes: whoever holds this advisory lock makes the template. */
const LOCK = 7_401_227

/** Runs a test on a database of its own, cloned from a migrated template and dropped afterwards. */
export async function withDatabase<T>(run: (connection: Connection, url: string) => Promise<T>): Promise<T> {
  const server = await testServerUrl()
  const template = await ensureTemplate(server)
  const name = `test_${randomBytes(8).toString('hex')}`
  await asAdministrator(server, (sql) => sql.unsafe(`create database ${name} template ${template}`))
  const url = withName(server, name)
  const connection = await connect(url, { max: 8 })
  try {
    return await run(connection, url)
  } finally {
    await connection.close()
    await asAdministrator(server, (sql) => sql.unsafe(`drop database if exists ${name} with (force)`))
  }
}

/** Runs a test in a transaction that is rolled back. */
export async function withTx(run: (tx: Tx) => Promise<void>): Promise<void> {
  const rollback = new Error('rolled back after the test')
  await withDatabase(async ({ db }) => {
    try {
      await db.transaction(async (tx) => {
        await run(tx)
        throw rollback
      })
    } catch (error) {
      if (error !== rollback) throw error
    }
  })
}

/** The name of the migrated template, made by the first that needs it; other migrations, another template. */
async function ensureTemplate(server: string): Promise<string> {
  const name = `template_${await migrationsHash()}`
  await asAdministrator(server, async (sql) => {
    await sql`select pg_advisory_lock(${LOCK})`
    const [found] = await sql`select 1 from pg_database where datname = ${name}`
    if (found) return
    const draft = `${name}_draft`
    await sql.unsafe(`drop database if exists ${draft}`)
    await sql.unsafe(`create database ${draft}`)
    await migrate(withName(server, draft))
    await sql.unsafe(`alter database ${draft} rename to ${name}`)
  })
  return name
}

async function migrationsHash(): Promise<string> {
  const hash = createHash('sha256')
  for (const file of (await readdir(migrationsFolder)).sort())
    if (file.endsWith('.sql')) hash.update(await readFile(join(migrationsFolder, file)))
  return hash.digest('hex').slice(0, 16)
}

async function asAdministrator<T>(server: string, run: (sql: postgres.Sql) => Promise<T>): Promise<T> {
  const sql = postgres(server, { max: 1, onnotice: () => {} })
  try {
    return await run(sql)
  } finally {
    await sql.end({ timeout: 5 })
  }
}

function withName(server: string, name: string): string {
  const url = new URL(server)
  url.pathname = `/${name}`
  return url.href
}
