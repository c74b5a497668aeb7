import type { Platform } from '../../platform/feature.ts'
import { disciplineKey, eventKey } from '../events/keys.ts'
import type { Book } from '../scoring/book.ts'
import type { Books } from '../scoring/books.ts'
import { LiveRanking } from './live-ranking.ts'
import { loadFrame, type RankingFrame } from './ranking.ts'

/** What an audience's rankings are made of. */
export interface RankingSource {
  /** Whether the audience sees any rows; where it does not, no marks are read. */
  isShown(frame: RankingFrame): boolean
  /** The books whose marks the audience sees. */
  booksOf(frame: RankingFrame): Promise<readonly Book[]>
}

const openBooks = (books: Books, { sessionIds }: RankingFrame) =>
  Promise.all(sessionIds.map(async (id) => (await books.get(id)).book))

/** The staff see every decided aspect. */
export const staffSource = (books: Books): RankingSource => ({
  isShown: () => true,
  booksOf: (frame) => openBooks(books, frame),
})

/** The public see the marks of an open board, once the event was announced. */
export const publicSource = (books: Books): RankingSource => ({
  isShown: ({ head, isDraft }) => head.board === 'live' && !isDraft,
  booksOf: (frame) => openBooks(books, frame),
})

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
    if (this.source.isShown(frame)) await kept.ranking.update(frame, await this.source.booksOf(frame))
    else await kept.ranking.update({ ...frame, entries: new Map() }, [])
    return kept.ranking
  }

  async #frameOf(disciplineId: string, kept: Kept): Promise<RankingFrame> {
    if (kept.frame && !kept.isStale) return kept.frame
    kept.isStale = false
    kept.frame = await loadFrame(this.platform.db, this.books, disciplineId)
    return kept.frame
  }

  #stale(dirty: readonly string[] | null): void {
    for (const [disciplineId, kept] of this.#kept) {
      const keys = [disciplineKey(disciplineId), eventKey(kept.frame?.eventId ?? '')]
      if (!dirty || keys.some((key) => dirty.includes(key))) kept.isStale = true
    }
  }
}
