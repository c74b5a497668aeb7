import { and, asc, eq, gt, isNull, lte, or } from 'drizzle-orm'
import type { Db } from '#db/client'
import { inArray } from '#db/in-array'
import { mark, penalty, repeatOrder } from '#db/schema/scoring'
import { versionAt } from '../standards/versions.ts'
import { Book } from './book.ts'
import type { Books } from './books.ts'
import { getSession } from './facts.ts'
import { rosterAsOf } from './roster-as-of.ts'

/**
 * A session's book as it stood at an instant, from the log: nothing that was given later is read. Of some entries, or
 * of all. Scheme and roster are those of the instant, rules are today's; signatures are left out, for no total depends on them.
 */
export async function bookAsOf(
  db: Db,
  books: Books,
  sessionId: string,
  at: Date,
  entryIds?: readonly string[],
): Promise<Book> {
  const session = await getSession(db, sessionId)
  const schemeVersion = await versionAt(db, session.schemeId, at)
  const scheme = await books.version(db, { ...session, schemeVersion })
  const roster = await rosterAsOf(db, session, at, entryIds)
  const book = new Book({ scheme, roster, rules: session.rules })
  const ids = [...roster.entries.keys()]
  if (ids.length === 0) return book
  const given = and(eq(mark.sessionId, sessionId), inArray(mark.entryId, ids), lte(mark.at, at))
  book.take(await db.select().from(mark).where(given).orderBy(asc(mark.seq)))
  const ordered = and(inArray(repeatOrder.entryId, ids), eq(repeatOrder.sessionId, sessionId), lte(repeatOrder.at, at))
  book.takeRepeats(await db.select().from(repeatOrder).where(ordered))
  const stood = and(
    eq(penalty.sessionId, sessionId),
    inArray(penalty.entryId, ids),
    lte(penalty.givenAt, at),
    or(isNull(penalty.withdrawnAt), gt(penalty.withdrawnAt, at)),
  )
  book.takePenalties(await db.select().from(penalty).where(stood).orderBy(asc(penalty.id)), ids)
  return book
}
