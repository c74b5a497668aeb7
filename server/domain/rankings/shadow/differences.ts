import type { ShadowDifference } from './contract.ts'
import type { ShadowStanding } from './standings.ts'

/** An entry as the ranking shows it. */
export interface ShownStanding extends ShadowStanding {
  readonly entryId: string
  readonly number: number
}

/** The entries of which the two say different things, by number. `numbers` are those of the shadow's entries. */
export function shadowDifferences(
  shown: readonly ShownStanding[],
  shadow: ReadonlyMap<string, ShadowStanding>,
  numbers: ReadonlyMap<string, number>,
): ShadowDifference[] {
  const known = new Map(shown.map((row) => [row.entryId, row]))
  const entryIds = new Set([...known.keys(), ...shadow.keys()])
  const differences = [...entryIds].flatMap((entryId): ShadowDifference[] => {
    const [there, here] = [known.get(entryId), shadow.get(entryId)]
    if (there && here && there.rank === here.rank && there.total === here.total) return []
    const ranking = there ? { rank: there.rank, total: there.total } : null
    return [{ entryId, number: there?.number ?? numbers.get(entryId) ?? 0, ranking, shadow: here ?? null }]
  })
  return differences.sort((a, b) => a.number - b.number)
}
