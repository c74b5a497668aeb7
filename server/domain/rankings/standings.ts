import type { RuleSet } from '#domain/events/rule-set'
import { type Points, sumPoints } from '#domain/kit/points'
import type { Award } from './contract.ts'

/** An entry with its points by criterion. */
export interface EntryPoints {
  readonly entryId: string
  /** Breaks the tie of two equal rows in print, never in rank. */
  readonly number: number
  readonly criteria: ReadonlyMap<string, Points>
}

/** A place in a ranking. */
export interface Standing extends EntryPoints {
  readonly rank: number
  readonly total: Points
  readonly award: Award | null
}

/**
 * The ranking: by total, highest first; equal totals share a rank and the next rank is left out (1, 2, 2, 4). Equal
 * rows stand in the order of their numbers. The order of the input doesn't matter.
 */
export function standingsOf(entries: readonly EntryPoints[], rules: RuleSet): Standing[] {
  const rows = entries
    .map((entry) => ({ ...entry, total: sumPoints(entry.criteria.values()) }))
    .sort((a, b) => b.total - a.total || a.number - b.number)
  let rank = 0
  return rows.map((row, i) => {
    if (row.total !== rows[i - 1]?.total) rank = i + 1
    return { ...row, rank, award: awardOf(rank, row.total, rules) }
  })
}

/** A medal for the rank, as the rule set counts places; nobody wins with nothing. */
function awardOf(rank: number, total: Points, { medals }: RuleSet): Award | null {
  if (total <= 0) return null
  if (rank <= medals.gold) return 'gold'
  if (rank <= medals.gold + medals.silver) return 'silver'
  if (rank <= medals.gold + medals.silver + medals.bronze) return 'bronze'
  return null
}
