import type { StandingView } from '#domain/rankings/contract'

/** Rows in the order of the ranking: by rank, and by number where a rank is shared. */
export function byRank<Row extends Pick<StandingView, 'rank' | 'number'>>(rows: readonly Row[]): Row[] {
  return [...rows].sort((a, b) => a.rank - b.rank || a.number - b.number)
}

type Named = Pick<StandingView, 'number' | 'name' | 'latinName' | 'delegation'>

/**
 * Whether a row is what the reader looks for: each word typed begins the number, or is part of a name or of the
 * delegation. Nothing typed finds everybody.
 */
export function isFound({ number, name, latinName, delegation }: Named, typed: string): boolean {
  const texts = [name, latinName ?? '', delegation.name, delegation.code].map((text) => text.toLowerCase())
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean)
  return words.every(
    (word) => String(number).startsWith(word.replace(/^0+(?=\d)/, '')) || texts.some((text) => text.includes(word)),
  )
}

/** How much of a discipline is judged, from 0 to 1; 0 while there is nothing to judge. */
export function shareJudged(rows: readonly Pick<StandingView, 'decided'>[], aspects: number): number {
  const all = rows.length * aspects
  return all === 0 ? 0 : rows.reduce((sum, { decided }) => sum + decided, 0) / all
}
