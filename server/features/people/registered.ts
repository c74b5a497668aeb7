import { sql } from 'drizzle-orm'
import type { Tx } from '#db/client'
import { application } from '#db/schema/applications'
import { ticket, violation } from '#db/schema/attendance'
import { contact, identity } from '#db/schema/identities'
import { outcome } from '#db/schema/outcomes'
import { account, person } from '#db/schema/people'
import { entry } from '#db/schema/registration'

/** Where something of somebody's own is kept. */
const own = [account, identity, contact, application, entry, ticket, outcome, violation] as const

/**
 * Whether somebody has an account, a document or anything else of their own here, or had it until they asked to be
 * forgotten: then nobody else gets a link with which to act in their name.
 */
export async function isRegistered(tx: Tx, personId: string): Promise<boolean> {
  const kept = own.map((table) => sql`exists (select from ${table} where ${table.personId} = ${personId}::uuid)`)
  const forgotten = sql`exists (select from ${person} where ${person.id} = ${personId}::uuid and ${person.erasedAt} is not null)`
  const [row] = await tx.execute<{ registered: boolean }>(
    sql`select ${sql.join([...kept, forgotten], sql` or `)} as registered`,
  )
  return row?.registered ?? false
}
