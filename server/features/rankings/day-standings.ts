import { type Points, sumPoints, zero } from '#domain/kit/points'
import type { DayStanding } from '#domain/rankings/contract'
import { dailyStandings } from '#domain/rankings/daily'
import { type PartOfScheme, partsOf } from '#domain/rankings/totals'
import type { Book } from '../scoring/book.ts'
import type { SchemeIndex } from '../scoring/scheme-index.ts'
import { awardsIn } from './totals.ts'

/** The days of marking that a scheme names, in order; none where it has fewer than two, for then a day says nothing. */
export function daysOf({ view, aspects }: SchemeIndex): PartOfScheme[] {
  const days = partsOf(view, 'day', (id) => aspects.get(id)?.maximum ?? zero).filter(({ code }) => code !== '-')
  return days.length < 2 ? [] : days
}

/** What every entry was awarded on each day, and its rank of that day. */
export function dayStandings(
  entryIds: readonly string[],
  books: readonly Book[],
  scheme: SchemeIndex,
): Map<string, Record<string, DayStanding>> {
  const days = daysOf(scheme)
  const pointsOf = (entryId: string, { aspectIds }: PartOfScheme): Points =>
    sumPoints(aspectIds.flatMap((aspectId) => awardsIn(books, entryId, aspectId)))
  return dailyStandings(
    entryIds.map((entryId) => ({ entryId, days: new Map(days.map((day) => [day.code, pointsOf(entryId, day)])) })),
  )
}
