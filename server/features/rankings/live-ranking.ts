import { formatPoints } from '#domain/kit/points'
import type { RankingHead, RankingRow, StandingView } from '#domain/rankings/contract'
import { RankOrder } from '#domain/rankings/rank-order'
import { rankKey } from '#domain/rankings/standings'
import { standingPenalty } from '#domain/scoring/penalty'
import { ChangeLog } from '../../platform/live/change-log.ts'
import type { Book } from '../scoring/book.ts'
import { type CountedEntry, pointsOf, type RankedEntry } from './discipline-points.ts'
import type { RankingFrame } from './ranking.ts'

/** Entries are counted in portions, between which the server does other things. */
const PORTION = 250

interface ReadBook {
  readonly book: Book
  /** Up to which of its changes the book was read. */
  seen: number
}

/**
 * A discipline's ranking kept in memory for one audience: after a commit only the entries that it has touched are
 * counted anew, and put where they now belong. It is a projection; the official result is recomputed from the marks.
 */
export class LiveRanking {
  /** What the topic shows, by entry; a row keeps its identity while it stays the same. */
  readonly rows = new Map<string, RankingRow>()
  /** Which rows have changed. */
  readonly log = new ChangeLog()
  readonly #order = new RankOrder()
  #books: ReadBook[] = []
  #frame: RankingFrame | null = null
  /** How often everything was counted anew. */
  #frames = 0

  /** What stands above the rows; it is there once `update` was called. */
  get head(): RankingHead {
    if (!this.#frame) throw new Error('the ranking was never read')
    return this.#frame.head
  }

  /** The newest mark that was counted. */
  get seq(): number {
    return Math.max(0, ...this.#books.map(({ book }) => book.lastSeq))
  }

  /** Counts the changes of whatever the ranking was counted from. */
  get changes(): number {
    return this.#books.reduce((sum, { seen }) => sum + seen, this.#frames)
  }

  /** Counts what has changed since the last time: everything under a new frame or with new books. */
  async update(frame: RankingFrame, books: readonly Book[]): Promise<void> {
    const touched = this.#touched(frame, books)
    if (!touched) this.#frames += 1
    this.#frame = frame
    this.#books = books.map((book) => ({ book, seen: book.log.version }))
    const entryIds = touched ?? new Set([...this.rows.keys(), ...frame.entries.keys()])
    if (!frame.scheme) return
    let left = PORTION
    for (const entryId of entryIds) {
      const entry = frame.entries.get(entryId)
      if (entry) this.#put(entry, pointsOf(entry, books, frame.scheme), frame)
      else this.#remove(entryId)
      left -= 1
      if (left > 0) continue
      await new Promise(setImmediate)
      left = PORTION
    }
  }

  /** The rows in order, with their ranks: after those that a ceremony has yet to unveil. */
  standings(): StandingView[] {
    const { veiled } = this.head
    return [...this.#order].flatMap(({ id, rank }) => {
      const row = this.rows.get(id)
      return row ? [{ ...row, rank: rank + veiled }] : []
    })
  }

  /** The entries to count anew; null for all of them. */
  #touched(frame: RankingFrame, books: readonly Book[]): ReadonlySet<string> | null {
    const same = frame === this.#frame && books.length === this.#books.length
    if (!same || books.some((book, i) => book !== this.#books[i]?.book)) return null
    const touched = new Set<string>()
    for (const { book, seen } of this.#books) {
      const since = book.log.since(seen)
      if (!since) return null
      for (const entryId of since) touched.add(entryId)
    }
    return touched
  }

  #put(entry: RankedEntry, counted: CountedEntry, { rules }: RankingFrame): void {
    this.#order.set(entry.id, entry.number, rankKey(counted, rules.ranking))
    const row = rowOf(entry, counted)
    const before = this.rows.get(entry.id)
    if (before && JSON.stringify(before) === JSON.stringify(row)) return
    this.rows.set(entry.id, row)
    this.log.note(entry.id)
  }

  #remove(entryId: string): void {
    this.#order.delete(entryId)
    if (this.rows.delete(entryId)) this.log.note(entryId)
  }
}

function rowOf({ id, ...shown }: RankedEntry, { total, criteria, penalties, decided }: CountedEntry): RankingRow {
  return {
    entryId: id,
    ...shown,
    total: formatPoints(total),
    criteria: Object.fromEntries([...criteria].map(([code, value]) => [code, formatPoints(value)])),
    penalties: penalties.map(standingPenalty),
    decided,
  }
}
