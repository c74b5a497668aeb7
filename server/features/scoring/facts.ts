import { and, asc, eq, gt, isNull } from 'drizzle-orm'
import type { Db, Tx } from '#db/client'
import { inArray } from '#db/in-array'
import { discipline } from '#db/schema/events'
import { delegation, entry } from '#db/schema/registration'
import { assignment } from '#db/schema/rosters'
import { mark, penalty, repeatOrder, signOff } from '#db/schema/scoring'
import { session, sessionEntry } from '#db/schema/sessions'
import { scheme } from '#db/schema/standards'
import type { EntryOrigin } from '#domain/conflicts/find'
import type { RuleSet } from '#domain/events/rule-set'
import { Refused, refuse } from '#domain/kit/refusal'
import type { AssignmentRole } from '#domain/rosters/contract'
import type { SignOffRole } from '#domain/scoring/contract'
import type { GivenPenalty } from '#domain/scoring/penalty'
import type { SessionState } from '#domain/sessions/contract'
import { loadTies } from '../conflicts/ties.ts'
import { inConflict } from './in-conflict.ts'
import type { HeldMark } from './mark-store.ts'

/** The session itself with what its discipline says. */
export interface SessionFacts {
  readonly id: string
  readonly eventId: string
  readonly disciplineId: string
  readonly state: SessionState
  readonly schemeId: string
  /** The number of the scheme's newest version. */
  readonly schemeVersion: number
  readonly rules: RuleSet
}

/** Reads a session; refuses where there is none or its discipline has no scheme yet. */
export async function getSession(tx: Db | Tx, sessionId: string): Promise<SessionFacts> {
  const [found] = await tx
    .select({
      id: session.id,
      eventId: discipline.eventId,
      disciplineId: discipline.id,
      state: session.state,
      schemeId: discipline.schemeId,
      schemeVersion: scheme.version,
      rules: discipline.ruleSet,
    })
    .from(session)
    .innerJoin(discipline, eq(discipline.id, session.disciplineId))
    .leftJoin(scheme, eq(scheme.id, discipline.schemeId))
    .where(eq(session.id, sessionId))
  if (!found) throw new Refused(refuse('not-found', { what: 'session' }))
  const { schemeId, schemeVersion } = found
  if (!schemeId || !schemeVersion) throw new Refused(refuse('scheme-missing'))
  return { ...found, schemeId, schemeVersion }
}

/** Locks a session's row: the aggregate of its marks and signatures. */
export async function lockSession(tx: Tx, sessionId: string): Promise<void> {
  await tx.select({ id: session.id }).from(session).where(eq(session.id, sessionId)).for('update')
}

/** A panel's place in the session: its judges in the order of their seats. */
export interface PlacedEntry {
  readonly entryId: string
  readonly number: number
  readonly panelId: string
  readonly withdrawn: boolean
  readonly absent: boolean
  /** Those who judge it where they are not the panel's any more. */
  readonly judgeIds: readonly string[] | null
}

/** Who marks what: judges by panel, those who learn beside them, entries with their panel, the chief judges. */
export interface Roster {
  readonly judges: ReadonlyMap<string, readonly string[]>
  readonly trainees: ReadonlyMap<string, readonly string[]>
  /** Whom each entry must not meet. */
  readonly conflicts: ReadonlyMap<string, ReadonlySet<string>>
  readonly entries: ReadonlyMap<string, PlacedEntry>
  readonly chiefJudges: readonly string[]
}

/** The roster of a session, with all of its entries or some. */
export async function loadRoster(
  tx: Db | Tx,
  { id: sessionId, eventId }: Pick<SessionFacts, 'id' | 'eventId'>,
  entryIds?: readonly string[],
): Promise<Roster> {
  const [seats, placed, ties] = await Promise.all([
    tx.select().from(assignment).where(eq(assignment.sessionId, sessionId)).orderBy(asc(assignment.seat)),
    placedEntries(tx, sessionId, entryIds),
    loadTies(tx, eventId),
  ])
  const inRole = (role: AssignmentRole) => {
    const panels = new Map<string, string[]>()
    for (const { panelId, personId, ...seat } of seats)
      if (seat.role === role && panelId) panels.set(panelId, [...(panels.get(panelId) ?? []), personId])
    return panels
  }
  const [judges, trainees] = [inRole('judge'), inRole('trainee-judge')]
  const entries = new Map(placed.map((row) => [row.entryId, row]))
  const chiefJudges = seats.filter(({ role }) => role === 'chief-judge').map(({ personId }) => personId)
  return { judges, trainees, conflicts: inConflict({ judges, trainees }, entries, ties), chiefJudges, entries }
}

async function placedEntries(
  tx: Db | Tx,
  sessionId: string,
  entryIds?: readonly string[],
): Promise<(PlacedEntry & EntryOrigin)[]> {
  const some = entryIds ? inArray(sessionEntry.entryId, [...entryIds]) : undefined
  const rows = await tx
    .select({
      entryId: sessionEntry.entryId,
      number: entry.number,
      panelId: sessionEntry.panelId,
      judgeIds: sessionEntry.judgeIds,
      withdrawnAt: entry.withdrawnAt,
      absentAt: entry.absentAt,
      delegation: { code: delegation.code, name: delegation.name },
    })
    .from(sessionEntry)
    .innerJoin(entry, eq(entry.id, sessionEntry.entryId))
    .innerJoin(delegation, eq(delegation.id, entry.delegationId))
    .where(and(eq(sessionEntry.sessionId, sessionId), some))
    .orderBy(asc(entry.number))
  return rows.map(({ withdrawnAt, absentAt, ...row }) => ({
    ...row,
    withdrawn: withdrawnAt !== null,
    absent: absentAt !== null,
  }))
}

/** A revision of a mark, with its place in the order of writing. */
export type MarkRow = typeof mark.$inferSelect

/** Marks are read in pages of so many, so that millions of them never wait in memory, nor hold up the server. */
const PAGE = 20_000

/** The marks of a session that were written after `seq`, oldest first, page by page. */
export async function* pagesOfMarks(db: Db | Tx, sessionId: string, seq: number): AsyncGenerator<HeldMark[]> {
  for (let last = seq; ; ) {
    const page = await db
      .select({
        seq: mark.seq,
        entryId: mark.entryId,
        aspectId: mark.aspectId,
        judgeId: mark.judgeId,
        round: mark.round,
        revision: mark.revision,
        value: mark.value,
        absent: mark.absent,
        at: mark.at,
      })
      .from(mark)
      .where(and(eq(mark.sessionId, sessionId), gt(mark.seq, last)))
      .orderBy(asc(mark.seq))
      .limit(PAGE)
    if (page.length > 0) yield page
    if (page.length < PAGE) return
    last = page.at(-1)?.seq ?? last
  }
}

/** All marks of some entries, oldest first. */
export function loadMarks(tx: Tx, sessionId: string, entryIds: readonly string[]): Promise<MarkRow[]> {
  if (entryIds.length === 0) return Promise.resolve([])
  return tx
    .select()
    .from(mark)
    .where(and(eq(mark.sessionId, sessionId), inArray(mark.entryId, [...entryIds])))
    .orderBy(asc(mark.seq))
}

/** A standing signature with its sheet. */
export interface SignatureRow {
  readonly id: string
  readonly entryId: string
  readonly subCriterionId: string
  readonly personId: string
  readonly role: SignOffRole
}

/** The standing signatures of some entries of a session. */
export function loadSignatures(tx: Db | Tx, sessionId: string, entryIds: readonly string[]): Promise<SignatureRow[]> {
  if (entryIds.length === 0) return Promise.resolve([])
  return tx
    .select({
      id: signOff.id,
      entryId: signOff.entryId,
      subCriterionId: signOff.subCriterionId,
      personId: signOff.personId,
      role: signOff.role,
    })
    .from(signOff)
    .where(and(eq(signOff.sessionId, sessionId), isNull(signOff.withdrawnAt), inArray(signOff.entryId, [...entryIds])))
}

/** A standing penalty with its entry. */
export interface PenaltyRow extends GivenPenalty {
  readonly entryId: string
}

/** The standing penalties of some entries of a session, oldest first. */
export function loadPenalties(tx: Db | Tx, sessionId: string, entryIds: readonly string[]): Promise<PenaltyRow[]> {
  if (entryIds.length === 0) return Promise.resolve([])
  return tx
    .select({ entryId: penalty.entryId, module: penalty.module, points: penalty.points })
    .from(penalty)
    .where(and(eq(penalty.sessionId, sessionId), isNull(penalty.withdrawnAt), inArray(penalty.entryId, [...entryIds])))
    .orderBy(asc(penalty.id))
}

/** The rounds of some entries of a session that were ordered to be repeated. */
export function loadRepeats(tx: Db | Tx, sessionId: string, entryIds: readonly string[]) {
  return tx
    .select({ entryId: repeatOrder.entryId, aspectId: repeatOrder.aspectId, round: repeatOrder.round })
    .from(repeatOrder)
    .where(and(eq(repeatOrder.sessionId, sessionId), inArray(repeatOrder.entryId, [...entryIds])))
}
