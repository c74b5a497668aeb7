import type { RankingRules } from '#domain/events/ranking-rules'
import { type Points, points } from '#domain/kit/points'
import type { Award, Medal } from './contract.ts'

/** What awards depend on: a row of a ranking. `scale` is null where there is no common scale. */
export interface Ranked {
  readonly rank: number
  readonly total: Points
  readonly scale: Points | null
}

type Places = Readonly<Record<Medal, number>>
const medals: readonly Medal[] = ['gold', 'silver', 'bronze']

/** Whether an entry counts among those that took part: nobody wins with nothing, and nothing stands on the scale. */
export const tookPart = ({ total }: { readonly total: Points }): boolean => total > 0

/**
 * The award of each row; `rows` stand in the order of the ranking. Medals by place and by share follow the rank, and
 * a shared rank shares its medal. A share of the entries that took part is rounded half-up, each share for itself.
 * Without a common scale (fewer than three took part) medals by scale go by place.
 */
export function awardsOf(rows: readonly Ranked[], rules: RankingRules): (Award | null)[] {
  const part = rows.filter(tookPart)
  const scales = part.flatMap(({ scale }) => (scale === null ? [] : [scale]))
  const { by, margin } = rules.medals
  const places = by === 'share' ? placesByShare(part.length, rules.medals) : rules.medals
  const won =
    by === 'scale' && scales.length === part.length
      ? medalsByScale(scales, places, points(margin))
      : part.map(({ rank }) => medalOfRank(rank, places))
  const awards = part.map(({ scale }, i) => won[i] ?? medallionOf(scale, rules))
  return rows.map((row) => (tookPart(row) ? (awards.shift() ?? null) : null))
}

function medallionOf(scale: Points | null, { scale: rules, medallion }: RankingRules): Award | null {
  return medallion && rules && scale !== null && scale >= rules.centre * 10_000 ? 'medallion' : null
}

/** So many places of `entries` as the shares (per cent) come to, each rounded half-up for itself. */
export function placesByShare(entries: number, shares: Places): Places {
  const half = (share: number) => Math.floor((entries * share + 50) / 100)
  return { gold: half(shares.gold), silver: half(shares.silver), bronze: half(shares.bronze) }
}

function medalOfRank(rank: number, { gold, silver, bronze }: Places): Medal | null {
  if (rank <= gold) return 'gold'
  if (rank <= gold + silver) return 'silver'
  return rank <= gold + silver + bronze ? 'bronze' : null
}

/**
 * Medals with a tie margin, as the world championship's rules describe them. `scales` fall. Whoever stands within the
 * margin of the entry on a medal's last place shares that medal; the margin is measured from that entry, not from row
 * to row, so that it never chains on. Places used up by a shared higher medal are not given again (two gold, no
 * silver, bronze; three gold, nothing after). If none is left for the lowest medal, those within the margin of the last
 * winner still get it.
 */
export function medalsByScale(scales: readonly Points[], places: Places, margin: Points): (Medal | null)[] {
  const won: Medal[] = []
  const given = medals.filter((medal) => places[medal] > 0)
  let open = 0
  for (const medal of given) {
    open += places[medal]
    const isLowest = medal === given.at(-1)
    if (won.length >= open && !isLowest) continue
    const last = scales[Math.min(Math.max(open, won.length), scales.length) - 1]
    while (last !== undefined && won.length < scales.length && (scales[won.length] ?? 0) >= last - margin)
      won.push(medal)
  }
  return scales.map((_, i) => won[i] ?? null)
}
