import { LRUCache } from 'lru-cache'
import type { Db, Tx } from '#db/client'
import { Refused, refuse } from '#domain/kit/refusal'
import type { Head } from '../../../platform/audit.ts'
import { Book } from '../book.ts'
import type { Books, OpenBook } from '../books.ts'
import { getSession, loadMarks, loadRepeats, loadRoster, loadSignatures } from '../facts.ts'
import { traineeMarks } from '../trainee/marks.ts'
import type { Revisions } from '../trainee/take-trainee-mark.ts'
import { isSameVersion, readVersion, type Version } from './version.ts'

/** So many sessions are kept: a city's busiest day has fewer open. */
const MOST = 500

/** A session as its marks are judged, and under what it was read. */
export interface JudgedSession extends OpenBook {
  /** Moved on by whoever writes marks that were judged here. */
  version: Version
  /** The entries whose marks, repetitions and signatures are in the book. */
  readonly read: Set<string>
  /** The revisions of the trainees' marks of these entries. */
  readonly trainees: Revisions
}

/**
 * The sessions in which marks are given, in memory, each labelled with the version that it was read under. What is kept
 * may be old: whoever writes by it compares the version in the same statement, and forgets what was.
 */
export class JudgedSessions {
  readonly #kept = new LRUCache<string, JudgedSession>({ max: MOST })

  constructor(
    readonly db: Db,
    readonly books: Books,
  ) {}

  /** A session with the marks of these entries. Refuses where there is no such session, or no scheme. */
  async get(sessionId: string, entryIds: readonly string[]): Promise<JudgedSession> {
    const kept = this.#kept.get(sessionId)
    const missing = entryIds.filter((entryId) => !kept?.read.has(entryId))
    if (kept && missing.length === 0) return kept
    // One snapshot: what is read is what the version stands for.
    return this.db.transaction(
      async (tx) => {
        const version = await readVersion(tx, sessionId)
        if (!version) throw new Refused(refuse('not-found', { what: 'session' }))
        if (kept && isSameVersion(kept.version, version)) return readEntries(tx, kept, missing)
        const opened = await this.#open(tx, sessionId, version)
        this.#kept.set(sessionId, opened)
        return readEntries(tx, opened, entryIds)
      },
      { isolationLevel: 'repeatable read', accessMode: 'read only' },
    )
  }

  /** Whether nothing has moved since a session was read; it is forgotten where something has. */
  async isCurrent({ session, version }: JudgedSession): Promise<boolean> {
    const now = await readVersion(this.db, session.id)
    if (now && isSameVersion(now, version)) return true
    this.forget(session.id)
    return false
  }

  /** Something else than what was read may hold. */
  forget(sessionId: string): void {
    this.#kept.delete(sessionId)
  }

  /** Takes note that acts were added to a session's chain by marks that were judged here. */
  advance(sessionId: string, head: Head): void {
    const kept = this.#kept.get(sessionId)
    if (kept) kept.version = { ...kept.version, session: { ...kept.version.session, head } }
  }

  async #open(tx: Tx, sessionId: string, version: Version): Promise<JudgedSession> {
    const session = await getSession(tx, sessionId)
    const scheme = await this.books.version(tx, session)
    const book = new Book({ scheme, roster: await loadRoster(tx, session), rules: session.rules })
    return { session, book, version, read: new Set(), trainees: new Map() }
  }
}

async function readEntries(tx: Tx, judged: JudgedSession, entryIds: readonly string[]): Promise<JudgedSession> {
  const { session, book, read, trainees } = judged
  book.take(await loadMarks(tx, session.id, entryIds))
  book.takeRepeats(await loadRepeats(tx, session.id, entryIds))
  book.takeSignatures(await loadSignatures(tx, session.id, entryIds), entryIds)
  if (book.facts.roster.trainees.size > 0)
    for (const [slot, { revision }] of await traineeMarks(tx, session.id, { entryIds })) trainees.set(slot, revision)
  for (const entryId of entryIds) read.add(entryId)
  return judged
}
