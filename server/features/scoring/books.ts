import type { Db, Tx } from '#db/client'
import type { Platform } from '../../platform/feature.ts'
import { disciplineKey } from '../events/keys.ts'
import { sessionKey } from '../sessions/keys.ts'
import { loadVersion, newestVersion } from '../standards/versions.ts'
import { Book } from './book.ts'
import {
  getSession,
  loadPenalties,
  loadRepeats,
  loadRoster,
  loadSignatures,
  pagesOfMarks,
  type SessionFacts,
} from './facts.ts'
import { indexScheme, type SchemeIndex } from './scheme-index.ts'

/** A session's book with the session that it was opened for. */
export interface OpenBook {
  readonly session: SessionFacts
  readonly book: Book
}

interface Shelf extends OpenBook {
  marksStale: boolean
  /** The entries whose signatures, penalties and repetitions are to be read again. */
  readonly stale: Set<string>
}

/** The live keys of a session's marks, of its signatures, penalties and repetitions, and of those of one entry. */
export const marksKey = (sessionId: string) => `marks:${sessionId}`
export const signaturesKey = (sessionId: string) => `signatures:${sessionId}`
const signedKey = (sessionId: string, entryId: string) => `${signaturesKey(sessionId)}:${entryId}`

/** The live keys after signatures, penalties or repetitions of some entries have changed. */
export const signedKeys = (sessionId: string, entryIds: readonly string[]): string[] => [
  signaturesKey(sessionId),
  ...entryIds.map((entryId) => signedKey(sessionId, entryId)),
]

/**
 * The books of the sessions that somebody watches, kept in memory: each commit is followed by reading what it has
 * added, never by reading everything again.
 */
export class Books {
  readonly #shelves = new Map<string, Promise<Shelf>>()
  readonly #schemes = new Map<string, SchemeIndex>()

  constructor(readonly platform: Platform) {
    platform.live.observe((dirty) => this.#stale(dirty))
  }

  /** The session's book, as of now. */
  async get(sessionId: string): Promise<OpenBook> {
    const before = this.#shelves.get(sessionId)
    const shelf = before ? before.then((open) => this.#readOn(sessionId, open)) : this.#open(sessionId)
    this.#shelves.set(sessionId, shelf)
    try {
      return await shelf
    } catch (error) {
      this.#shelves.delete(sessionId)
      throw error
    }
  }

  /** A scheme, indexed, in its newest version. */
  async scheme(db: Db | Tx, schemeId: string): Promise<SchemeIndex> {
    return this.version(db, { schemeId, schemeVersion: await newestVersion(db, schemeId) })
  }

  /**
   * A version of a scheme, indexed; versions never change. Each loads it for itself and keeps it once it is there: whoever
   * waited for another's transaction could wait for ever, or fail with it. No command reads a version that it writes itself.
   */
  async version(
    db: Db | Tx,
    { schemeId, schemeVersion }: Pick<SessionFacts, 'schemeId' | 'schemeVersion'>,
  ): Promise<SchemeIndex> {
    const key = `${schemeId} ${schemeVersion}`
    const known = this.#schemes.get(key)
    if (known) return known
    const loaded = indexScheme(await loadVersion(db, schemeId, schemeVersion))
    this.#schemes.set(key, loaded)
    return loaded
  }

  async #open(sessionId: string): Promise<Shelf> {
    const { db } = this.platform
    const session = await getSession(db, sessionId)
    const [scheme, roster] = await Promise.all([this.version(db, session), loadRoster(db, session)])
    const book = new Book({ scheme, roster, rules: session.rules })
    return this.#readOn(sessionId, { session, book, marksStale: true, stale: new Set(roster.entries.keys()) })
  }

  async #readOn(sessionId: string, shelf: Shelf): Promise<Shelf> {
    const { db } = this.platform
    if (shelf.marksStale) {
      shelf.marksStale = false
      for await (const page of pagesOfMarks(db, sessionId, shelf.book.lastSeq)) shelf.book.take(page)
    }
    if (shelf.stale.size > 0) {
      const entryIds = [...shelf.stale]
      shelf.stale.clear()
      shelf.book.takeRepeats(await loadRepeats(db, sessionId, entryIds))
      shelf.book.takeSignatures(await loadSignatures(db, sessionId, entryIds), entryIds)
      shelf.book.takePenalties(await loadPenalties(db, sessionId, entryIds), entryIds)
    }
    return shelf
  }

  /** A changed session or discipline closes its books; new marks and signatures are read when next asked for. */
  #stale(dirty: readonly string[] | null): void {
    for (const [sessionId, promise] of this.#shelves) {
      if (!dirty || dirty.includes(sessionKey(sessionId))) this.#shelves.delete(sessionId)
      else
        promise.then(
          (shelf) => {
            if (dirty.includes(disciplineKey(shelf.session.disciplineId))) this.#shelves.delete(sessionId)
            shelf.marksStale ||= dirty.includes(marksKey(sessionId))
            if (!dirty.includes(signaturesKey(sessionId))) return
            for (const entryId of shelf.book.facts.roster.entries.keys())
              if (dirty.includes(signedKey(sessionId, entryId))) shelf.stale.add(entryId)
          },
          () => this.#shelves.delete(sessionId),
        )
    }
  }
}
