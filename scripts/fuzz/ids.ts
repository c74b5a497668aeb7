import { sql } from 'drizzle-orm'
import type { Db } from '#db/client'

/** Identifiers that are there, by the name under which a contract asks for them: `entryId`, `personId`. */
export type Ids = ReadonlyMap<string, readonly string[]>

/** How many of each kind are taken: the oldest, so that the same seed means the same. */
const MOST = 40

/** Reads what identifiers the database has, by its tables' own keys and by the columns that name others. */
export async function readIds(db: Db): Promise<Ids> {
  const columns = await db.execute<{ table_name: string; column_name: string }>(
    sql`select table_name, column_name from information_schema.columns
        where table_schema = 'public' and data_type = 'uuid' order by table_name, column_name`,
  )
  const ids = new Map<string, Set<string>>()
  for (const { table_name: table, column_name: column } of columns) {
    const name = camel(column === 'id' ? `${table}_id` : column)
    const rows = await db.execute<{ id: string }>(
      sql`select distinct ${sql.identifier(column)} as id from ${sql.identifier(table)}
          where ${sql.identifier(column)} is not null order by 1 limit ${MOST}`,
    )
    const known = ids.get(name) ?? new Set()
    for (const { id } of rows) known.add(id)
    ids.set(name, known)
  }
  return new Map([...ids].map(([name, known]) => [name, [...known]]))
}

const camel = (column: string) => column.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase())
