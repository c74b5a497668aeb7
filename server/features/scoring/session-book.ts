import type { Tx } from '#db/client'
import { Book } from './book.ts'
import type { Books, OpenBook } from './books.ts'
import { getSession, loadMarks, loadRepeats, loadRoster, loadSignatures, lockSession } from './facts.ts'

/** The part of a session that a command touches: its entries, and their aspects (all unless named). */
export interface BookPart {
  readonly entryIds: readonly string[]
  readonly aspectIds?: readonly string[]
}

/** Reads the book of a part of a session within a transaction. The session must be locked. */
export async function readBook(
  tx: Tx,
  books: Books,
  sessionId: string,
  { entryIds, aspectIds }: BookPart,
): Promise<OpenBook> {
  const session = await getSession(tx, sessionId)
  const scheme = await books.scheme(session.schemeId)
  const book = new Book({ scheme, roster: await loadRoster(tx, sessionId), rules: session.rules })
  book.take(await loadMarks(tx, sessionId, entryIds, aspectIds ?? [...scheme.aspects.keys()]))
  book.takeRepeats(await loadRepeats(tx, sessionId))
  book.takeSignatures(await loadSignatures(tx, sessionId, entryIds))
  return { session, book }
}

/** Locks a session and reads the book of some of its entries. */
export async function lockBook(
  tx: Tx,
  books: Books,
  sessionId: string,
  entryIds: readonly string[],
): Promise<OpenBook> {
  await lockSession(tx, sessionId)
  return readBook(tx, books, sessionId, { entryIds })
}
