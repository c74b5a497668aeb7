import type { Db } from '#db/client'
import { formatPoints, type Points, sumPoints, zero } from '#domain/kit/points'
import type { TotalsView } from '#domain/rankings/contract'
import { type Grouping, partsOf } from '#domain/rankings/totals'
import { weightedPoints } from '#domain/scoring/entry-total'
import type { Book } from '../scoring/book.ts'
import type { Books } from '../scoring/books.ts'
import { getDiscipline, pointsOf, rankedEntries, sessionIds } from './discipline-points.ts'

/**
 * The points of every entry of a discipline, broken down by criterion, sub-criterion, section or day: weighted awards,
 * which penalties leave as they are. The total is the ranking's, less penalties.
 */
export async function totalsBy(db: Db, books: Books, disciplineId: string, grouping: Grouping): Promise<TotalsView> {
  const { discipline } = await getDiscipline(db, disciplineId)
  if (!discipline.schemeId) return { parts: [], entries: [] }
  const scheme = await books.scheme(db, discipline.schemeId)
  const { ruleSet } = discipline
  const weighed = (id: string) =>
    weightedPoints(scheme.aspects.get(id)?.maximum ?? zero, scheme.modules.get(id) ?? '', ruleSet)
  const parts = partsOf(scheme.view, grouping, weighed)
  const open = await Promise.all((await sessionIds(db, disciplineId)).map((id) => books.get(id)))
  const read = open.map(({ book }) => book)
  const entries = await rankedEntries(db, disciplineId)
  return {
    parts: parts.map(({ code, name, maximum }) => ({ code, name, maximum: formatPoints(maximum) })),
    entries: entries.map((entry) => {
      const { id, number, name } = entry
      const sums = parts.map((part): [string, Points] => [
        part.code,
        sumPoints(part.aspectIds.flatMap((aspectId) => awardsIn(read, id, aspectId))),
      ])
      return {
        entryId: id,
        number,
        name,
        total: formatPoints(pointsOf(entry, read, scheme).total),
        points: Object.fromEntries(sums.map(([code, sum]) => [code, formatPoints(sum)])),
      }
    }),
  }
}

/** What an aspect of an entry was awarded, as its module weighs, in whichever of the books it is; nothing while undecided. */
export function awardsIn(books: readonly Book[], entryId: string, aspectId: string): Points[] {
  const own = books.filter((book) => book.facts.roster.entries.has(entryId))
  return own.flatMap((book) => {
    const award = book.cell(entryId, aspectId)?.award ?? null
    const { scheme, rules } = book.facts
    return award === null ? [] : weightedPoints(award, scheme.modules.get(aspectId) ?? '', rules)
  })
}
