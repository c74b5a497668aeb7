import type { Standing } from './standings.ts'

/** An entry that another ranking of the same entries puts elsewhere. */
export interface PlaceChange {
  readonly before: Standing
  readonly after: Standing
}

/** The entries whose rank, award or mark as the delegation's best differ, in the order of the later ranking. */
export function placeChanges(before: readonly Standing[], after: readonly Standing[]): PlaceChange[] {
  const known = new Map(before.map((row) => [row.entryId, row]))
  return after.flatMap((row): PlaceChange[] => {
    const old = known.get(row.entryId)
    const isSame = old && old.rank === row.rank && old.award === row.award && old.best === row.best
    return old && !isSame ? [{ before: old, after: row }] : []
  })
}
