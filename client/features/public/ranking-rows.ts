import type { RankingRow } from '#domain/rankings/contract'

type Named = Pick<RankingRow, 'number' | 'name' | 'latinName' | 'delegation' | 'members'>

/**
 * Whether a row is what the reader looks for: each word typed begins the number, or is part of a name, of a
 * member's name or of the delegation. Nothing typed finds everybody.
 */
export function isFound({ number, name, latinName, delegation, members = [] }: Named, typed: string): boolean {
  const people = [{ name, latinName }, ...members].flatMap((person) => [person.name, person.latinName ?? ''])
  const texts = [...people, delegation.name, delegation.code].map((text) => text.toLowerCase())
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean)
  return words.every(
    (word) => String(number).startsWith(word.replace(/^0+(?=\d)/, '')) || texts.some((text) => text.includes(word)),
  )
}

/** How much of a discipline is judged, from 0 to 1; 0 while there is nothing to judge. `aspects` are those of an entry. */
export function shareJudged(decided: number, entries: number, aspects: number): number {
  const all = entries * aspects
  return all === 0 ? 0 : decided / all
}
