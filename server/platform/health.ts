import { sql } from 'drizzle-orm'
import type { Db } from '#db/client'

/** The disk is tried at most so often, in milliseconds, however many ask. */
const EVERY_MS = 5000

/**
 * A way to ask whether the server can do its work: rejects where the database doesn't answer, or can't write. Whether
 * it answers is asked each time; whether it can write is tried now and then, and those who ask meanwhile share the answer.
 */
export function healthOf(db: Db, now: () => number = () => performance.now()): () => Promise<void> {
  let written: Promise<void> | null = null
  let triedAt = 0
  return async () => {
    if (!written || now() - triedAt >= EVERY_MS) {
      triedAt = now()
      written = writeTrial(db)
    }
    await Promise.all([db.execute(sql`select 1`), written])
  }
}

/**
 * Writes a megabyte to a file that is gone afterwards, since a full disk may still have room in files that exist, and
 * commits a record to the log. No table is touched.
 */
async function writeTrial(db: Db): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.execute(sql`set local work_mem = '64kB'`)
    // Read twice, rows that outgrow the memory are kept on disk meanwhile.
    await tx.execute(sql`
      with spilt as materialized (select repeat(md5(n::text), 256) as words from generate_series(1, 128) n)
      select count(*) from spilt all_rows cross join (select words from spilt limit 1) first_row
      where all_rows.words >= ''`)
    await tx.execute(sql`select pg_logical_emit_message(true, 'touchstone-health', '')`)
  })
}
