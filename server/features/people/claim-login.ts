import { and, eq, ne, sql } from 'drizzle-orm'
import type { Tx } from '#db/client'
import { account } from '#db/schema/people'
import { Refused, refuse } from '#domain/kit/refusal'

/** Makes sure that the login is nobody else's, and stays so until the transaction ends. */
export async function claimLogin(tx: Tx, login: string, personId: string | null): Promise<void> {
  const lower = login.toLowerCase()
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`login ${lower}`}, 0))`)
  const same = eq(sql`lower(${account.login})`, lower)
  const others = personId === null ? same : and(same, ne(account.personId, personId))
  const taken = await tx.select({ id: account.id }).from(account).where(others)
  if (taken.length > 0) throw new Refused(refuse('login-taken'))
}
