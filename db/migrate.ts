import { join } from 'node:path'
import { drizzle } from 'drizzle-orm/postgres-js'
import { migrate as runMigrations } from 'drizzle-orm/postgres-js/migrator'
import postgres from 'postgres'

/** The folder of the generated migrations. */
export const migrationsFolder = join(import.meta.dirname, 'migrations')

/** One number for all nodes: whoever holds this advisory lock migrates, the others wait for it. */
const LOCK = 7_401_226

/** Brings a database up to date. Safe to call from several nodes at once. */
export async function migrate(url: string): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => {} })
  try {
    await sql`select pg_advisory_lock(${LOCK})`
    await runMigrations(drizzle(sql), { migrationsFolder })
  } finally {
    await sql.end({ timeout: 5 })
  }
}
