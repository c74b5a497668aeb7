import { and, eq } from 'drizzle-orm'
import type { Db, Tx } from '#db/client'
import { mark } from '#db/schema/scoring'
import { session, sessionEntry } from '#db/schema/sessions'
import { zero } from '#domain/kit/points'
import { Refused, refuse } from '#domain/kit/refusal'
import { personOf } from '#domain/people/access'
import type { FindingFacts, SheetFacts } from '#domain/supervision/recheck'
import type { Context } from '../../platform/execute.ts'
import { lockDiscipline } from '../events/queries.ts'
import { rankedEntries } from '../rankings/discipline-points.ts'
import { newestVersion } from '../rankings/ranking.ts'
import {
  type EntryProgress,
  findRecheck,
  type HeldRecheck,
  isChecked,
  newestMark,
  progressOf,
} from '../rankings/recheck-progress.ts'
import type { Books, OpenBook } from '../scoring/books.ts'
import { lockBook } from '../scoring/session-book.ts'

type FindingRow = HeldRecheck['findings'][number]

/** An entry in its re-check, with what is needed to judge an act on one of its sheets. */
export interface LockedEntry {
  readonly held: HeldRecheck
  readonly entry: EntryProgress
  readonly open: OpenBook
  readonly personId: string
  readonly published: boolean
  readonly hasMarked: boolean
}

/** The re-check of a discipline, which stays as it is until the transaction ends. Refuses where none was started. */
export async function lockRecheck(tx: Tx, disciplineId: string) {
  const { discipline } = await lockDiscipline(tx, disciplineId)
  const held = await findRecheck(tx, disciplineId)
  if (!held) throw new Refused(refuse('recheck-not-started'))
  return { held, discipline }
}

/** Who acts; a re-check is made by people alone. */
export function actorOf({ actor }: Context): string {
  const personId = personOf(actor)
  if (!personId) throw new Refused(refuse('not-allowed'))
  return personId
}

/** Locks an entry's re-check with the book that it is in. */
export async function lockEntry(
  context: Context,
  books: Books,
  at: { readonly disciplineId: string; readonly entryId: string },
): Promise<LockedEntry> {
  const { tx } = context
  const { held } = await lockRecheck(tx, at.disciplineId)
  const personId = actorOf(context)
  const ranked = (await rankedEntries(tx, at.disciplineId)).filter(({ id }) => id === at.entryId)
  const open = await lockBook(tx, books, await sessionOf(tx, at.disciplineId, at.entryId), [at.entryId])
  const [entry] = progressOf(held, ranked, [open.book])
  if (!entry) throw new Refused(refuse('recheck-not-of-entry'))
  return {
    held,
    entry,
    open,
    personId,
    published: (await newestVersion(tx, at.disciplineId)) !== null,
    hasMarked: await hasMarkedIn(tx, at.disciplineId, personId),
  }
}

/** The session of the discipline that an entry is marked in. Refuses where there is none. */
export async function sessionOf(tx: Db | Tx, disciplineId: string, entryId: string): Promise<string> {
  const [placed] = await tx
    .select({ sessionId: session.id })
    .from(sessionEntry)
    .innerJoin(session, eq(session.id, sessionEntry.sessionId))
    .where(and(eq(sessionEntry.entryId, entryId), eq(session.disciplineId, disciplineId)))
  if (!placed) throw new Refused(refuse('recheck-not-of-entry'))
  return placed.sessionId
}

/** Whether somebody has marked in a discipline. */
export async function hasMarkedIn(tx: Db | Tx, disciplineId: string, personId: string): Promise<boolean> {
  const own = and(eq(session.disciplineId, disciplineId), eq(mark.judgeId, personId))
  const found = await tx
    .select({ seq: mark.seq })
    .from(mark)
    .innerJoin(session, eq(session.id, mark.sessionId))
    .where(own)
    .limit(1)
  return found.length > 0
}

/** What the rules of checking need to know of a sheet. */
export function sheetFacts(locked: LockedEntry, subCriterionId: string): SheetFacts {
  const { held, entry, open, published, hasMarked } = locked
  const { book } = open
  const sheet = book.sheet(entry.entryId, subCriterionId)
  return {
    published,
    drawn: held.row.drawnAt !== null,
    due: entry.because !== null,
    hasMarked,
    sheet: sheet && {
      confirmed: sheet.confirmed,
      seen: newestMark(book, entry.entryId, subCriterionId),
      checked: isChecked(held, book, entry.entryId, subCriterionId),
      open: held.findings.some(
        (one) => one.entryId === entry.entryId && one.subCriterionId === subCriterionId && one.state !== 'accepted',
      ),
    },
  }
}

/** A finding of the re-check. Refuses with not-found. */
export function getFinding(held: HeldRecheck, findingId: string): FindingRow {
  const found = held.findings.find(({ id }) => id === findingId)
  if (!found) throw new Refused(refuse('not-found', { what: 'finding' }))
  return found
}

/** What the rules of answering and accepting need to know of a finding. */
export function findingFacts(locked: LockedEntry, found: FindingRow): FindingFacts {
  const sheet = sheetFacts(locked, found.subCriterionId).sheet
  const { state, raisedBy, answeredBy } = found
  return {
    published: locked.published,
    state,
    raisedBy,
    answeredBy,
    personId: locked.personId,
    hasMarked: locked.hasMarked,
    confirmed: sheet?.confirmed ?? false,
    seen: { raised: found.seen, now: sheet?.seen ?? 0 },
  }
}

/** What a sheet comes to. */
export const sheetPoints = ({ open, entry }: LockedEntry, subCriterionId: string) =>
  open.book.sheet(entry.entryId, subCriterionId)?.points ?? zero
