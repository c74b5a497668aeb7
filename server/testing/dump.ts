import { sql } from 'drizzle-orm'
import type { TestApp } from './with-app.ts'

/** Every row of every table as text, but for the tables that are named: the table's name, a blank, the row. */
export async function dumpOf({ connection: { db } }: TestApp, but: readonly string[] = []): Promise<string> {
  const tables = await db.execute<{ name: string }>(
    sql`select quote_ident(table_name) as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`,
  )
  const texts: string[] = []
  for (const { name } of tables) {
    if (but.includes(name)) continue
    const rows = await db.execute<{ text: string }>(sql.raw(`select t::text as text from ${name} t`))
    texts.push(...rows.map(({ text }) => `${name} ${text}`))
  }
  return texts.join('\n')
}
