import type { RankingRules } from '#domain/events/ranking-rules'
import type { RuleSet } from '#domain/events/rule-set'
import { type Points, zero } from '#domain/kit/points'
import { awardsOf, tookPart } from './awards.ts'
import { commonScale } from './common-scale.ts'
import type { Award } from './contract.ts'

/** An entry with its points by criterion (module) and its total. */
export interface EntryPoints {
  readonly entryId: string
  /** Breaks the tie of two equal rows in print, never in rank. */
  readonly number: number
  /** The code of its delegation. */
  readonly delegation: string
  readonly criteria: ReadonlyMap<string, Points>
  readonly total: Points
}

/** An entry with its place. */
export interface Placed {
  readonly rank: number
  /** The module that parted it from a neighbour with the same total; null where none had to. */
  readonly tieBreak: string | null
}

/** A place in a ranking. */
export interface Standing extends EntryPoints, Placed {
  /** What the total comes to on the common scale; null where there is none. */
  readonly scale: Points | null
  readonly award: Award | null
  /** Whether it is the best of its delegation, or shares that place; always false unless the rules name them. */
  readonly best: boolean
}

/**
 * What a ranking is ordered by: the total, then the modules that break ties, in the rules' order; greater stands
 * higher, from the first figure to the last. Equal keys share a rank, and a rank is one more than the number of greater
 * keys.
 */
export function rankKey({ total, criteria }: Pick<EntryPoints, 'total' | 'criteria'>, { ties }: RankingRules) {
  return [total, ...ties.map((code) => criteria.get(code) ?? zero)]
}

/** Negative where the key `a` stands above `b`; 0 where they share the rank. */
export function compareRankKeys(a: readonly Points[], b: readonly Points[]): number {
  const at = a.findIndex((figure, i) => figure !== b[i])
  return at < 0 ? 0 : (b[at] ?? 0) - (a[at] ?? 0)
}

/**
 * The ranking: by `rankKey`, highest first; equal keys share a rank and the next rank is left out (1, 2, 2, 4). Equal
 * rows stand in the order of their numbers. Then the common scale, which leaves out whoever has no points, the awards,
 * and the best of each delegation, as the rules say. The order of the input doesn't matter.
 */
export function standingsOf(entries: readonly EntryPoints[], { ranking }: Pick<RuleSet, 'ranking'>): Standing[] {
  const placed = placedBy(entries, ranking)
  const totals = placed.filter(tookPart).map(({ total }) => total)
  const onScale = ranking.scale && commonScale(totals, ranking.scale)
  const rows = placed.map((row) => ({ ...row, scale: onScale && tookPart(row) ? onScale(row.total) : null }))
  const awards = awardsOf(rows, ranking)
  const best = ranking.bestOfDelegation ? bestRanks(rows) : new Map<string, number>()
  return rows.map((row, i) => ({
    ...row,
    award: awards[i] ?? null,
    best: tookPart(row) && best.get(row.delegation) === row.rank,
  }))
}

/** Entries with their ranks, in order. */
function placedBy(entries: readonly EntryPoints[], rules: RankingRules): (EntryPoints & Placed)[] {
  const rows = entries
    .map((entry) => ({ entry, key: rankKey(entry, rules) }))
    .sort((a, b) => compareRankKeys(a.key, b.key) || a.entry.number - b.entry.number)
  const steps = rows.filter(({ key }, i) => {
    const above = rows[i - 1]?.key
    return !above || compareRankKeys(above, key) !== 0
  })
  let step = -1
  let rank = 0
  return rows.map(({ entry, key }, i) => {
    if (key === steps[step + 1]?.key) {
      step += 1
      rank = i + 1
    }
    const parted = partedAt(key, steps[step - 1]?.key) ?? partedAt(key, steps[step + 1]?.key)
    return { ...entry, rank, tieBreak: parted === null ? null : (rules.ties[parted - 1] ?? null) }
  })
}

/** The figure that parts two keys with the same total; null where the total does. */
function partedAt(key: readonly Points[], other: readonly Points[] | undefined): number | null {
  const at = other ? key.findIndex((figure, i) => figure !== other[i]) : 0
  return at > 0 ? at : null
}

function bestRanks(rows: readonly Pick<Standing, 'delegation' | 'rank'>[]): Map<string, number> {
  const best = new Map<string, number>()
  for (const { delegation, rank } of rows) if (!best.has(delegation)) best.set(delegation, rank)
  return best
}
