import { asc } from 'drizzle-orm'
import type { Db, Tx } from '#db/client'
import { inArray } from '#db/in-array'
import { session } from '#db/schema/sessions'
import { type Points, sumPoints } from '#domain/kit/points'
import { pointsOfTotal } from '#domain/outcomes/points'
import { weightedPoints } from '#domain/scoring/entry-total'
import type { Book } from '../scoring/book.ts'
import type { Books } from '../scoring/books.ts'
import { totalIn } from '../scoring/entry-awards.ts'
import { lockWholeBook } from '../scoring/session-book.ts'
import type { OfferingFacts } from './offerings.ts'

/** Opens the books of sessions: as they are kept for those who look, or locked and read anew for a command. */
export interface MarkReader {
  open(sessionId: string): Promise<Book>
}

export const lookingReader = (books: Books): MarkReader => ({
  open: async (sessionId) => (await books.get(sessionId)).book,
})

export const lockingReader = (tx: Tx, books: Books): MarkReader => ({
  open: async (sessionId) => (await lockWholeBook(tx, books, sessionId)).book,
})

/** What the marks say of an entry: its points once every sheet is confirmed, else what is missing. */
export type MarkedPoints = { readonly points: Points } | { readonly missing: 'place' | 'sheets' }

/** What the marks say of the entries of each discipline that was marked in its sessions. */
export async function readMarkPoints(
  db: Db | Tx,
  reader: MarkReader,
  offerings: readonly OfferingFacts[],
): Promise<(disciplineId: string, entryId: string) => MarkedPoints> {
  const parts = offerings.flatMap(({ parts: all }) => all.filter(({ byMarks }) => byMarks))
  const ids = parts.flatMap(({ disciplineId }) => disciplineId ?? [])
  const shelves = new Map<string, Book[]>()
  for (const { id, disciplineId } of await sessionsOf(db, ids))
    shelves.set(disciplineId, [...(shelves.get(disciplineId) ?? []), await reader.open(id)])
  const maxima = new Map(parts.map(({ disciplineId, maximum }) => [disciplineId, maximum]))
  return (disciplineId, entryId) => {
    const own = (shelves.get(disciplineId) ?? []).filter((book) => book.facts.roster.entries.has(entryId))
    const [book] = own
    if (!book) return { missing: 'place' }
    const total = own.every((one) => isConfirmed(one, entryId)) ? totalIn(own, entryId)?.total : undefined
    if (total === undefined) return { missing: 'sheets' }
    return { points: pointsOfTotal(total, maximumOf(book), maxima.get(disciplineId) ?? total) }
  }
}

/** In the order in which every command locks them. */
const sessionsOf = (db: Db | Tx, disciplineIds: readonly string[]) =>
  disciplineIds.length === 0
    ? Promise.resolve([])
    : db
        .select({ id: session.id, disciplineId: session.disciplineId })
        .from(session)
        .where(inArray(session.disciplineId, [...disciplineIds]))
        .orderBy(asc(session.id))

const isConfirmed = (book: Book, entryId: string) =>
  [...book.facts.scheme.sheets.keys()].every((sheetId) => book.sheet(entryId, sheetId)?.confirmed)

/** What the scheme is out of, as its modules weigh. */
const maximumOf = ({ facts: { scheme, rules } }: Book): Points =>
  sumPoints(
    [...scheme.aspects].map(([id, { maximum }]) => weightedPoints(maximum, scheme.modules.get(id) ?? '', rules)),
  )
