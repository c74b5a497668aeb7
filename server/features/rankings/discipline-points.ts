import { asc, eq } from 'drizzle-orm'
import type { Db, Tx } from '#db/client'
import { discipline, event } from '#db/schema/events'
import { delegation, entry } from '#db/schema/registration'
import { session } from '#db/schema/sessions'
import { type Points, sumPoints, zero } from '#domain/kit/points'
import { Refused, refuse } from '#domain/kit/refusal'
import type { EntryPoints } from '#domain/rankings/standings'
import type { Book } from '../scoring/book.ts'
import type { SchemeIndex } from '../scoring/scheme-index.ts'

/** An entry as a ranking shows it. */
export interface RankedEntry {
  readonly id: string
  readonly number: number
  readonly name: string
  readonly latinName: string | null
  readonly delegation: { readonly code: string; readonly name: string }
}

/** A discipline with its event's place; refuses where there is none. */
export async function getDiscipline(tx: Db | Tx, disciplineId: string) {
  const [found] = await tx
    .select({ discipline, eventName: event.name, eventState: event.state })
    .from(discipline)
    .innerJoin(event, eq(event.id, discipline.eventId))
    .where(eq(discipline.id, disciplineId))
  if (!found) throw new Refused(refuse('not-found', { what: 'discipline' }))
  return found
}

/** The entries of a discipline that have not withdrawn, by number. */
export async function rankedEntries(tx: Db | Tx, disciplineId: string): Promise<RankedEntry[]> {
  const rows = await tx
    .select({
      id: entry.id,
      number: entry.number,
      name: entry.name,
      latinName: entry.latinName,
      delegation: { code: delegation.code, name: delegation.name },
      withdrawnAt: entry.withdrawnAt,
    })
    .from(entry)
    .innerJoin(delegation, eq(delegation.id, entry.delegationId))
    .where(eq(entry.disciplineId, disciplineId))
    .orderBy(asc(entry.number))
  return rows.flatMap(({ withdrawnAt, ...row }) => (withdrawnAt ? [] : [row]))
}

/** The identifiers of a discipline's sessions. */
export async function sessionIds(tx: Db | Tx, disciplineId: string): Promise<string[]> {
  const rows = await tx
    .select({ id: session.id })
    .from(session)
    .where(eq(session.disciplineId, disciplineId))
    .orderBy(asc(session.id))
  return rows.map(({ id }) => id)
}

/** An entry's points by criterion over all sessions of its discipline, and how many aspects are decided. */
export function pointsOf(
  entry: RankedEntry,
  books: readonly Book[],
  scheme: SchemeIndex,
): EntryPoints & { decided: number } {
  const totals = books.filter((book) => book.facts.roster.entries.has(entry.id)).map((book) => book.totals(entry.id))
  const criteria = new Map<string, Points>()
  for (const { code, subCriteria } of scheme.view.criteria)
    criteria.set(code, sumPoints(subCriteria.flatMap(({ id }) => totals.map(({ points }) => points.get(id) ?? zero))))
  const decided = totals.reduce((sum, total) => sum + total.decided, 0)
  const { id: entryId, number, delegation } = entry
  return { entryId, number, delegation: delegation.code, criteria, total: sumPoints(criteria.values()), decided }
}
