import { formatPoints, type Points } from '#domain/kit/points'
import type { DayStanding } from './contract.ts'

/** An entry with what it was awarded on each day, by the day's number. */
export interface EntryDays {
  readonly entryId: string
  readonly days: ReadonlyMap<string, Points>
}

/** Each entry's points and rank of each day; equal points share a rank, and the next is left out. */
export function dailyStandings(entries: readonly EntryDays[]): Map<string, Record<string, DayStanding>> {
  const standings = new Map(entries.map(({ entryId }) => [entryId, {} as Record<string, DayStanding>]))
  for (const day of new Set(entries.flatMap(({ days }) => [...days.keys()]))) {
    const rows = entries
      .flatMap(({ entryId, days }) => {
        const points = days.get(day)
        return points === undefined ? [] : [{ entryId, points }]
      })
      .sort((a, b) => b.points - a.points)
    let rank = 0
    for (const [i, { entryId, points }] of rows.entries()) {
      if (points !== rows[i - 1]?.points) rank = i + 1
      const own = standings.get(entryId)
      if (own) own[day] = { points: formatPoints(points), rank }
    }
  }
  return standings
}
