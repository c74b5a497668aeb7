import type { Db } from '#db/client'
import type { Platform } from '../../platform/feature.ts'
import { disciplineKey, eventKey } from '../events/keys.ts'
import type { Book } from '../scoring/book.ts'
import { bookAsOf } from '../scoring/book-as-of.ts'
import type { Books } from '../scoring/books.ts'
import { LiveRanking } from './live-ranking.ts'
import { frameAt, loadFrame, type RankingFrame } from './ranking.ts'

/** What an audience's rankings are made of. */
export interface RankingSource {
  /** Whether the audience sees any rows; where it does not, no marks are read. */
  isShown(frame: RankingFrame): boolean
  /** The frame with those entries alone that the audience sees. */
  seenOf(frame: RankingFrame): RankingFrame
  /** The books whose marks the audience sees. */
  booksOf(frame: RankingFrame): Promise<readonly Book[]>
}

const openBooks = (books: Books, { sessionIds }: RankingFrame) =>
  Promise.all(sessionIds.map(async (id) => (await books.get(id)).book))

/** The staff see every decided aspect. */
export const staffSource = (books: Books): RankingSource => ({
  isShown: () => true,
  seenOf: (frame) => frame,
  booksOf: (frame) => openBooks(books, frame),
})

/**
 * The public see the marks of an open board, once the event was announced; of a frozen one those given before, and in a
 * ceremony those of the entries that it has unveiled: nothing else is read for them.
 */
export const publicSource = (db: Db, books: Books): RankingSource => {
  const still = new WeakMap<RankingFrame, Promise<readonly Book[]>>()
  return {
    isShown: ({ head, isDraft }) => head.board !== 'hidden' && !isDraft,
    seenOf(frame) {
      const still = frameAt(frame, frame.stillAt)
      return still.unveiled ? unveiledOf(still, still.unveiled) : still
    },
    booksOf(frame) {
      if (!frame.stillAt) return openBooks(books, frame)
      const kept = still.get(frame) ?? stillBooks(db, books, frame, frame.stillAt)
      still.set(frame, kept)
      return kept
    },
  }
}

/** A ceremony shows whom it has unveiled, and how many are ahead of them. */
function unveiledOf(frame: RankingFrame, unveiled: ReadonlySet<string>): RankingFrame {
  const entries = new Map([...frame.entries].filter(([id]) => unveiled.has(id)))
  return { ...frame, entries, head: { ...frame.head, absent: [], veiled: frame.entries.size - entries.size } }
}

const hidden = (frame: RankingFrame): RankingFrame => ({
  ...frame,
  entries: new Map(),
  head: { ...frame.head, absent: [] },
})

const stillBooks = (db: Db, books: Books, { sessionIds, unveiled }: RankingFrame, at: Date) =>
  Promise.all(sessionIds.map((id) => bookAsOf(db, books, id, at, unveiled ? [...unveiled] : undefined)))

interface Kept {
  frame: RankingFrame | null
  /** Whether the frame is to be read again. */
  isStale: boolean
  readonly ranking: LiveRanking
  reading: Promise<LiveRanking> | null
}

const newKept = (): Kept => ({ frame: null, isStale: true, ranking: new LiveRanking(), reading: null })

/** The rankings of one audience, kept in memory by discipline. */
export class LiveRankings {
  readonly #kept = new Map<string, Kept>()

  constructor(
    readonly platform: Pick<Platform, 'db' | 'live'>,
    readonly books: Books,
    readonly source: RankingSource,
  ) {
    platform.live.observe((dirty) => this.#stale(dirty))
  }

  /** A discipline's ranking as of now. Whoever asks while it is being read waits, and reads on from there. */
  get(disciplineId: string): Promise<LiveRanking> {
    const kept = this.#kept.get(disciplineId) ?? newKept()
    this.#kept.set(disciplineId, kept)
    const before = kept.reading
    kept.reading = before ? before.then(() => this.#readOn(disciplineId, kept)) : this.#readOn(disciplineId, kept)
    kept.reading.catch(() => this.#kept.delete(disciplineId))
    return kept.reading
  }

  async #readOn(disciplineId: string, kept: Kept): Promise<LiveRanking> {
    const frame = await this.#frameOf(disciplineId, kept)
    const isShown = this.source.isShown(frame)
    await kept.ranking.update(frame, isShown ? await this.source.booksOf(frame) : [])
    return kept.ranking
  }

  async #frameOf(disciplineId: string, kept: Kept): Promise<RankingFrame> {
    if (kept.frame && !kept.isStale) return kept.frame
    kept.isStale = false
    const frame = await loadFrame(this.platform.db, this.books, disciplineId)
    kept.frame = this.source.isShown(frame) ? this.source.seenOf(frame) : hidden(frame)
    return kept.frame
  }

  #stale(dirty: readonly string[] | null): void {
    for (const [disciplineId, kept] of this.#kept) {
      const keys = [disciplineKey(disciplineId), eventKey(kept.frame?.eventId ?? '')]
      if (!dirty || keys.some((key) => dirty.includes(key))) kept.isStale = true
    }
  }
}
