import type { Db } from '#db/client'
import { formatPoints, type Points, sumPoints, zero } from '#domain/kit/points'
import type { TotalsView } from '#domain/rankings/contract'
import { type Grouping, partsOf } from '#domain/rankings/totals'
import type { Book } from '../scoring/book.ts'
import type { Books } from '../scoring/books.ts'
import { getDiscipline, rankedEntries, sessionIds } from './discipline-points.ts'

/** The points of every entry of a discipline, broken down by criterion, sub-criterion, section or day. */
export async function totalsBy(db: Db, books: Books, disciplineId: string, grouping: Grouping): Promise<TotalsView> {
  const { discipline } = await getDiscipline(db, disciplineId)
  if (!discipline.schemeId) return { parts: [], entries: [] }
  const scheme = await books.scheme(discipline.schemeId)
  const parts = partsOf(scheme.view, grouping, (id) => scheme.aspects.get(id)?.maximum ?? zero)
  const open = await Promise.all((await sessionIds(db, disciplineId)).map((id) => books.get(id)))
  const read = open.map(({ book }) => book)
  const entries = await rankedEntries(db, disciplineId)
  return {
    parts: parts.map(({ code, name, maximum }) => ({ code, name, maximum: formatPoints(maximum) })),
    entries: entries.map(({ id, number, name }) => {
      const sums = parts.map((part): [string, Points] => [
        part.code,
        sumPoints(part.aspectIds.flatMap((aspectId) => awardsIn(read, id, aspectId))),
      ])
      return {
        entryId: id,
        number,
        name,
        total: formatPoints(sumPoints(sums.map(([, sum]) => sum))),
        points: Object.fromEntries(sums.map(([code, sum]) => [code, formatPoints(sum)])),
      }
    }),
  }
}

/** What an aspect of an entry was awarded, in whichever of the books it is; nothing while undecided. */
export function awardsIn(books: readonly Book[], entryId: string, aspectId: string): Points[] {
  const own = books.filter((book) => book.facts.roster.entries.has(entryId))
  return own.flatMap((book) => book.cell(entryId, aspectId)?.award ?? [])
}
