import { type ExtractTablesWithRelations, sql as statement } from 'drizzle-orm'
import type { PgTransaction } from 'drizzle-orm/pg-core'
import { drizzle, type PostgresJsDatabase, type PostgresJsQueryResultHKT } from 'drizzle-orm/postgres-js'
import postgres from 'postgres'
import { DatabaseFailure } from './embedded/failure.ts'
import { oneConnectionEach } from './one-connection.ts'
import * as schema from './schema/index.ts'

export type Schema = typeof schema
/** The database outside a transaction. */
export type Db = PostgresJsDatabase<Schema> & { readonly $client: postgres.Sql }
/** A transaction: always the first parameter of what writes. */
export type Tx = PgTransaction<PostgresJsQueryResultHKT, Schema, ExtractTablesWithRelations<Schema>>

/** A pool of connections to one database. */
export interface Connection {
  readonly db: Db
  readonly sql: postgres.Sql
  close(): Promise<void>
}

const OLDEST = 14

/**
 * A lost connection is tried again at once, and however often that fails: a database that is back is used again within
 * a moment. What waits for it meanwhile fails with each try. In seconds.
 */
const reconnecting = { backoff: () => 0.1, connect_timeout: 10 }

/**
 * Milliseconds after which PostgreSQL ends a statement, and a transaction that asks for nothing: its locks would hold up
 * everybody else. The longest that a transaction works for itself is the reading of a large file, some seconds.
 */
const settings = { statement_timeout: 120_000, idle_in_transaction_session_timeout: 60_000 }

/** Opens a pool and makes sure that the server is PostgreSQL 14 or newer; throws DatabaseFailure otherwise. */
export async function connect(url: string, options: { max?: number } = {}): Promise<Connection> {
  const pool = postgres(url, { ...reconnecting, max: options.max ?? 16, onnotice: () => {}, connection: settings })
  const sql = oneConnectionEach(pool)
  const db = drizzle(sql, { schema })
  const [row] = await db.execute<{ version: number }>(
    statement`select current_setting('server_version_num')::int as version`,
  )
  const version = Math.floor((row?.version ?? 0) / 10_000)
  if (version < OLDEST) {
    await sql.end()
    throw new DatabaseFailure(
      'other-major-version',
      `Touchstone needs PostgreSQL ${OLDEST} or newer; this server is ${version}.`,
    )
  }
  return { db, sql, close: () => sql.end({ timeout: 5 }) }
}
