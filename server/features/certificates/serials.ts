import { sql } from 'drizzle-orm'
import type { Tx } from '#db/client'
import { certificateSerial } from '#db/schema/certificates'

/**
 * Takes the next `count` serial numbers of a year and gives the first. Others who take some wait until this transaction
 * ends, and where it fails the numbers are free again: so there are no gaps.
 */
export async function takeSerials(tx: Tx, year: number, count: number): Promise<number> {
  const [taken] = await tx
    .insert(certificateSerial)
    .values({ year, last: count })
    .onConflictDoUpdate({
      target: certificateSerial.year,
      set: { last: sql`${certificateSerial.last} + ${count}` },
    })
    .returning({ last: certificateSerial.last })
  if (!taken) throw new Error(`no serial numbers of ${year}`)
  return taken.last - count + 1
}
