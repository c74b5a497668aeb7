import type { Points } from '#domain/kit/points'
import { compareRankKeys } from './standings.ts'

interface Held {
  readonly id: string
  readonly number: number
  readonly key: readonly Points[]
}

/**
 * Entries in the order of a ranking, kept sorted: a new total costs a binary search and one shift, never a sorting of
 * all. Ranks are those of `standingsOf`: by `rankKey`, shared where the keys are equal.
 */
export class RankOrder {
  readonly #held = new Map<string, Held>()
  /** Highest key first; equal keys by number. */
  readonly #sorted: Held[] = []

  get size(): number {
    return this.#sorted.length
  }

  /** Puts an entry where its key (of `rankKey`) belongs, from wherever it stood. `number` orders equal keys. */
  set(id: string, number: number, key: readonly Points[]): void {
    const before = this.#held.get(id)
    if (before && before.number === number && compareRankKeys(before.key, key) === 0) return
    if (before) this.#remove(before)
    const held = { id, number, key }
    this.#held.set(id, held)
    this.#sorted.splice(this.#placeOf(held), 0, held)
  }

  delete(id: string): void {
    const held = this.#held.get(id)
    if (!held) return
    this.#remove(held)
    this.#held.delete(id)
  }

  /** One more than the number of entries with a greater key; null for an unknown entry. */
  rankOf(id: string): number | null {
    const held = this.#held.get(id)
    return held ? 1 + this.#firstWhere((other) => compareRankKeys(other.key, held.key) >= 0) : null
  }

  /** Entries in order, with their ranks. */
  *[Symbol.iterator](): Generator<{ readonly id: string; readonly rank: number }> {
    let rank = 0
    let above: Held | null = null
    for (const [i, held] of this.#sorted.entries()) {
      if (!above || compareRankKeys(above.key, held.key) !== 0) rank = i + 1
      above = held
      yield { id: held.id, rank }
    }
  }

  #remove(held: Held): void {
    this.#sorted.splice(this.#placeOf(held), 1)
  }

  #placeOf(held: Held): number {
    return this.#firstWhere((other) => compare(other, held) >= 0)
  }

  /** The first place of which the condition holds; it must hold of all places after it. */
  #firstWhere(holds: (held: Held) => boolean): number {
    let [low, high] = [0, this.#sorted.length]
    while (low < high) {
      const middle = (low + high) >> 1
      const held = this.#sorted[middle]
      if (held && holds(held)) high = middle
      else low = middle + 1
    }
    return low
  }
}

const compare = (a: Held, b: Held) =>
  compareRankKeys(a.key, b.key) || a.number - b.number || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
