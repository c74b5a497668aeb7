import { databaseTrouble } from '#db/database-error'
import { Refused } from '#domain/kit/refusal'
import { beginChain, linkActs } from '../../../platform/audit.ts'
import { isPassing } from '../../../platform/conflicts.ts'
import {
  actsOf,
  answerOf,
  type Done,
  type Door,
  type Fingerprint,
  findAnswers,
  fingerprint,
  type Request,
  sameAnswer,
} from '../../../platform/execute.ts'
import { doing } from '../../../platform/lag/activity.ts'
import type { Books } from '../books.ts'
import { type EnteredMark, type EnterMark, judgeMark, type TakenMark } from './judge-mark.ts'
import { type JudgedSession, JudgedSessions } from './judged-sessions.ts'
import { type SessionWrite, writeMarks } from './write-marks.ts'

const COMMAND = 'enter-mark'
/** So many marks are written by one statement at the most. */
const LARGEST = 400
/** So often marks are judged anew because something has moved; more means that something is wrong. */
const TRIES = 20

/** A mark that waits for its answer. */
interface Waiting {
  readonly input: EnterMark
  readonly request: Request
  readonly given: Fingerprint
  readonly resolve: (answer: EnteredMark) => void
  readonly reject: (reason: unknown) => void
}

/** A mark and what became of it in the session as it was read. */
interface Judged<Verdict = TakenMark | Refused> {
  readonly item: Waiting
  readonly session: JudgedSession
  readonly verdict: Verdict
}

/**
 * The write door for marks. Those that arrive while a write is under way, of whatever sessions, are judged in memory in
 * the order of arrival and written by one statement, which compares the versions that they were judged under; where one
 * has moved, nothing is written, what changed is read, and they are judged again. No lock is held while they are judged.
 */
export class MarkDoor {
  readonly #sessions: JudgedSessions
  readonly #waiting: Waiting[] = []
  #running = false

  constructor(
    readonly door: Door,
    books: Books,
  ) {
    this.#sessions = new JudgedSessions(door.db, books)
  }

  /** Enters a mark; settles once it is on disk. Rejects with Refused where a rule says no. */
  enter(input: EnterMark, request: Request): Promise<EnteredMark> {
    const given = fingerprint(this.door.keyring, COMMAND, request, input)
    return new Promise((resolve, reject) => {
      this.#waiting.push({ input, request, given, resolve, reject })
      if (this.#running) return
      this.#running = true
      // What arrives in the same turn of the event loop goes along.
      setImmediate(() => void this.#drain())
    })
  }

  async #drain(): Promise<void> {
    while (this.#waiting.length > 0) {
      const items = this.#waiting.splice(0, LARGEST)
      await doing(`command ${COMMAND}`, () => this.#answerAll(items))
    }
    this.#running = false
  }

  /** Answers each of the marks, whatever happens. */
  async #answerAll(items: readonly Waiting[]): Promise<void> {
    let left = items
    try {
      for (let attempt = 1; left.length > 0; attempt++) {
        if (attempt > TRIES) throw new Error('marks could not be written: what they hang on keeps moving')
        left = await this.#answerSome(left)
      }
    } catch (fault) {
      for (const { input } of left) this.#sessions.forget(input.sessionId)
      // A mark that breaks something must not take the others down with it.
      if (left.length > 1 && databaseTrouble(fault) === null) for (const item of left) await this.#answerAll([item])
      else for (const item of left) item.reject(fault)
    }
  }

  /** Judges and writes marks; gives those that must be judged again. */
  async #answerSome(items: readonly Waiting[]): Promise<Waiting[]> {
    const now = this.door.clock()
    const { firsts, twins } = apart(items)
    const opened = await this.#open(firsts)
    const judged = firsts.flatMap((item): Judged[] => {
      const session = opened.get(item.input.sessionId)
      if (session && !(session instanceof Error))
        return [{ item, session, verdict: judgeMark(session, item.input, { ...item.request, now }) }]
      item.reject(session)
      return []
    })
    const taken = judged.filter(isTaken)
    if (taken.length > 0 && !(await this.#write(taken, now))) return [...(await this.#answerKnown(judged)), ...twins]
    this.door.live.wake([...new Set(taken.flatMap(({ verdict }) => verdict.outcome.dirty))])
    for (const { item, verdict } of taken) item.resolve(verdict.outcome.result)
    const certain = new Set(taken.map(({ session }) => session))
    return [...(await this.#refuse(judged.filter(isRefused), certain)), ...twins]
  }

  /** The sessions of the marks, or why one can't be marked. */
  async #open(items: readonly Waiting[]): Promise<Map<string, JudgedSession | Error>> {
    const entries = new Map<string, Set<string>>()
    for (const { input } of items) {
      const entryIds = entries.get(input.sessionId)
      if (entryIds) entryIds.add(input.entryId)
      else entries.set(input.sessionId, new Set([input.entryId]))
    }
    const opened = [...entries].map(
      async ([sessionId, entryIds]): Promise<[string, JudgedSession | Error]> => [
        sessionId,
        await this.#sessions.get(sessionId, [...entryIds]).catch(asError),
      ],
    )
    return new Map(await Promise.all(opened))
  }

  /** False where something has moved, or PostgreSQL has given the write up for another's sake. */
  async #write(taken: readonly Judged<TakenMark>[], now: Date): Promise<boolean> {
    const writes = await Promise.all(
      [...bySession(taken)].map(async ([session, marks]) => {
        const done = marks.map((mark) => doneOf(mark, now))
        await this.#begin(session, done)
        return writeOf(session, marks, done)
      }),
    )
    try {
      if (!(await writeMarks(this.door.db, writes))) return false
    } catch (error) {
      if (isPassing(error)) return false
      throw error
    }
    for (const { version, head } of writes) this.#sessions.advance(version.session.id, head)
    return true
  }

  /** The first act of a session opens its chain, which is an act of the register. */
  async #begin(session: JudgedSession, done: readonly Done[]): Promise<void> {
    const [act] = done.flatMap(actsOf)
    if (session.version.session.begun || !act) return
    await this.door.db.transaction((tx) => beginChain(tx, act))
    session.version = { ...session.version, session: { ...session.version.session, begun: true } }
  }

  /** Nothing was written: what was carried out before is answered as then, all else is judged again. */
  async #answerKnown(judged: readonly Judged[]): Promise<Waiting[]> {
    for (const { session } of judged) this.#sessions.forget(session.session.id)
    return this.#answerAsBefore(judged.map(({ item }) => item))
  }

  /**
   * Refuses marks, unless they were taken before; those of a session that has moved since it was read are judged again.
   * `certain` are sessions that were compared just now.
   */
  async #refuse(refused: readonly Judged<Refused>[], certain: ReadonlySet<JudgedSession>): Promise<Waiting[]> {
    if (refused.length === 0) return []
    const doubted = new Set(refused.flatMap(({ session }) => (certain.has(session) ? [] : [session])))
    const moved = new Set<JudgedSession>()
    for (const session of doubted) if (!(await this.#sessions.isCurrent(session))) moved.add(session)
    const standing = refused.filter(({ session }) => !moved.has(session))
    const unknown = new Set(await this.#answerAsBefore(standing.map(({ item }) => item)))
    for (const { item, verdict } of standing) if (unknown.has(item)) item.reject(verdict)
    return refused.flatMap(({ item, session }) => (moved.has(session) ? [item] : []))
  }

  /** Answers the marks that were carried out before as they were then; gives the others. */
  async #answerAsBefore(items: readonly Waiting[]): Promise<Waiting[]> {
    const earlier = await findAnswers(
      this.door.db,
      items.map(({ request }) => request.commandId),
    )
    return items.filter((item) => {
      const answer = earlier.get(item.request.commandId)
      if (!answer) return true
      try {
        item.resolve(sameAnswer<EnteredMark>(answer, item.given))
      } catch (reason) {
        item.reject(reason)
      }
      return false
    })
  }
}

/** The first of each identifier, and those sent again meanwhile: they are judged when the first has its answer. */
function apart(items: readonly Waiting[]): { readonly firsts: Waiting[]; readonly twins: Waiting[] } {
  const seen = new Set<string>()
  const firsts: Waiting[] = []
  const twins: Waiting[] = []
  for (const item of items) {
    const { commandId } = item.request
    if (seen.has(commandId)) twins.push(item)
    else firsts.push(item)
    seen.add(commandId)
  }
  return { firsts, twins }
}

const isTaken = (judged: Judged): judged is Judged<TakenMark> => !(judged.verdict instanceof Refused)
const isRefused = (judged: Judged): judged is Judged<Refused> => judged.verdict instanceof Refused

const asError = (reason: unknown): Error => (reason instanceof Error ? reason : new Error(String(reason)))

function bySession(taken: readonly Judged<TakenMark>[]): Map<JudgedSession, Judged<TakenMark>[]> {
  const sessions = new Map<JudgedSession, Judged<TakenMark>[]>()
  for (const mark of taken) {
    const marks = sessions.get(mark.session)
    if (marks) marks.push(mark)
    else sessions.set(mark.session, [mark])
  }
  return sessions
}

const doneOf = ({ item: { request, given }, verdict: { outcome } }: Judged<TakenMark>, now: Date): Done => ({
  request,
  now,
  given,
  outcome,
})

function writeOf(session: JudgedSession, marks: readonly Judged<TakenMark>[], done: readonly Done[]): SessionWrite {
  const { version } = session
  const { entries: acts, ...head } = linkActs(version.session.head, done.flatMap(actsOf))
  return {
    version,
    head,
    acts,
    marks: marks.flatMap(({ verdict }) => verdict.mark ?? []),
    traineeMarks: marks.flatMap(({ verdict }) => verdict.traineeMark ?? []),
    answers: done.map((one) => answerOf(COMMAND, one)),
  }
}
