import type { Tx } from '#db/client'
import { Book } from './book.ts'
import type { Books, OpenBook } from './books.ts'
import {
  getSession,
  loadMarks,
  loadPenalties,
  loadRepeats,
  loadRoster,
  loadSignatures,
  lockSession,
  type MarkRow,
  pagesOfMarks,
} from './facts.ts'

/** The marks of so many entries are read at once. */
const PAGE = 500

/** Locks a session and reads the book of some of its entries. */
export async function lockBook(
  tx: Tx,
  books: Books,
  sessionId: string,
  entryIds: readonly string[],
): Promise<OpenBook> {
  await lockSession(tx, sessionId)
  const open = await readBook(tx, books, sessionId, { entryIds, marks: [] })
  for (let from = 0; from < entryIds.length; from += PAGE)
    open.book.take(await loadMarks(tx, sessionId, entryIds.slice(from, from + PAGE)))
  return open
}

/** Locks a session and reads the book of all of its entries. */
export async function lockWholeBook(tx: Tx, books: Books, sessionId: string): Promise<OpenBook> {
  await lockSession(tx, sessionId)
  return readWholeBook(tx, books, sessionId)
}

/** Reads a book of a session's own, apart from the one that is kept: marks may be taken into it that never come to be. */
export async function readWholeBook(tx: Tx, books: Books, sessionId: string): Promise<OpenBook> {
  const { entries } = await loadRoster(tx, await getSession(tx, sessionId))
  const open = await readBook(tx, books, sessionId, { entryIds: [...entries.keys()], marks: [] })
  for await (const page of pagesOfMarks(tx, sessionId, 0)) open.book.take(page)
  return open
}

interface Part {
  readonly entryIds: readonly string[]
  readonly marks: readonly MarkRow[]
}

async function readBook(tx: Tx, books: Books, sessionId: string, { entryIds, marks }: Part): Promise<OpenBook> {
  const session = await getSession(tx, sessionId)
  const scheme = await books.version(tx, session)
  const book = new Book({ scheme, roster: await loadRoster(tx, session, entryIds), rules: session.rules })
  book.take(marks)
  book.takeRepeats(await loadRepeats(tx, sessionId, entryIds))
  book.takeSignatures(await loadSignatures(tx, sessionId, entryIds), entryIds)
  book.takePenalties(await loadPenalties(tx, sessionId, entryIds), entryIds)
  return { session, book }
}
