import type { Connection } from '#db/client'

/** What an import of candidates writes, each table after those that it refers to; `which` tells the import's rows. */
const tables = [
  { name: 'person', which: 'id in (select person_id from application)' },
  { name: 'identity', which: 'true' },
  { name: 'contact', which: 'true' },
  { name: 'application', which: 'true' },
  { name: 'application_document', which: 'true' },
] as const

/**
 * Sets all that an import has written aside within the database, and writes it into its tables again, with their indexes
 * and foreign keys, by one INSERT ... SELECT each in one transaction. Gives the seconds of the latter as `timed` measures
 * them.
 */
export async function writeAnew(
  { sql }: Connection,
  timed: (run: () => Promise<void>) => Promise<number>,
): Promise<number> {
  const reversed = [...tables].reverse()
  for (const { name, which } of tables)
    await sql.unsafe(`create unlogged table aside_${name} as select * from ${name} where ${which}`)
  await sql.begin(async (tx) => {
    for (const { name } of reversed) await tx.unsafe(`delete from ${name} where id in (select id from aside_${name})`)
  })
  return timed(async () => {
    await sql.begin(async (tx) => {
      for (const { name } of tables) await tx.unsafe(`insert into ${name} select * from aside_${name}`)
    })
  })
}
