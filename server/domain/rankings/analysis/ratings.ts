/** A judge's independent score of an aspect of an entry, as a share of the aspect's maximum. */
export interface Rating {
  readonly entryId: string
  readonly aspectId: string
  readonly judgeId: string
  /** 0 to 1. */
  readonly share: number
  /** The distance between neighbouring scores of the aspect, as a share of its maximum. */
  readonly step: number
}

/** The scores of one aspect of one entry: what is compared with each other. */
export interface Unit {
  readonly entryId: string
  readonly aspectId: string
  readonly step: number
  readonly shares: ReadonlyMap<string, number>
}

/**
 * The ratings by what was rated, in one fixed order, so that sums come out the same to the last digit. What nobody
 * else has rated compares with nothing and is left out.
 */
export function unitsOf(ratings: readonly Rating[]): Unit[] {
  const keyed = ratings.map((rating) => ({ rating, key: `${rating.entryId} ${rating.aspectId} ${rating.judgeId}` }))
  const units = new Map<string, Unit & { shares: Map<string, number> }>()
  for (const { rating } of keyed.sort((a, b) => (a.key < b.key ? -1 : 1))) {
    const of = `${rating.entryId} ${rating.aspectId}`
    const { entryId, aspectId, step } = rating
    const unit = units.get(of) ?? { entryId, aspectId, step, shares: new Map<string, number>() }
    unit.shares.set(rating.judgeId, rating.share)
    units.set(of, unit)
  }
  return [...units.values()].filter((unit) => unit.shares.size > 1)
}

/** Sums that can be added up over entries: so many numbers for each of them. */
export type Sums = readonly number[]

/** Adds up each entry's sums over its units. Entries come in a fixed order, whatever the order of the ratings. */
export function sumsByEntry(units: readonly Unit[], sumsOf: (unit: Unit) => Sums | null): Sums[] {
  const entries = new Map<string, Sums>()
  for (const unit of units) {
    const sums = sumsOf(unit)
    if (sums) entries.set(unit.entryId, added(entries.get(unit.entryId), sums))
  }
  return [...entries.values()]
}

/** Two lists of sums, number by number. */
export const added = (a: Sums | undefined, b: Sums): Sums => (a ? b.map((value, i) => value + (a[i] ?? 0)) : b)
