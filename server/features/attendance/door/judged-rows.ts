import { and, eq } from 'drizzle-orm'
import type { Tx } from '#db/client'
import { inArray } from '#db/in-array'
import type { attendance } from '#db/schema/attendance'
import { entry } from '#db/schema/registration'
import { mark } from '#db/schema/scoring'
import { sessionEntry } from '#db/schema/sessions'
import { isBarred } from '#domain/attendance/arrival'
import { type AttendanceAct, type DoorFacts, judgeAct, whyNotAtDoor } from '#domain/attendance/record'
import { type Refusal, refuse } from '#domain/kit/refusal'
import { holds, personOf, runners } from '#domain/people/access'
import type { Context } from '../../../platform/execute.ts'
import { isStandingMark } from '../../registration/standing-mark.ts'
import { findViolationsOf } from './barred.ts'
import { foldStandings, readActs } from './standings.ts'

/** What is appended. */
export type NewRow = typeof attendance.$inferInsert

type Input = Omit<AttendanceAct, 'commandId'> & { readonly sessionId: string }

/** The door of an act, and when it happened. */
export interface At {
  readonly door: DoorFacts
  readonly moment: string
  readonly eventId: string
}

type EntryInput = Input & { readonly kind: Exclude<AttendanceAct['kind'], 'undo'> }

/** The rows of an act, entry by entry; or why none of it can be. */
export async function judgedRows(
  { tx, now, actor, commandId }: Context,
  input: EntryInput,
  at: At,
): Promise<NewRow[] | Refusal> {
  const { sessionId, kind, entryIds, reason } = input
  const refusal = whyNotAtDoor(kind, at.moment, at.door)
  if (refusal) return refusal
  const entries = await entriesAt(tx, sessionId, entryIds)
  if (entries.length < entryIds.length || entryIds.length === 0)
    return refuse('attendance-not-here', { count: entryIds.length - entries.length })
  const standings = foldStandings(await readActs(tx, [sessionId]), entries)
  const violations = await findViolationsOf(tx, at.eventId, entries)
  const marked = kind === 'absent' ? await markedOf(tx, entryIds) : new Set<string>()
  const excused = reason !== undefined && holds(actor, runners, { eventId: at.eventId })
  const by = personOf(actor)
  const rows: NewRow[] = []
  for (const one of entries) {
    const state = standings.get(one.entryId)?.state ?? 'expected'
    const barred = isBarred({ violations: violations(one) })
    const facts = { state, withdrawn: one.withdrawnAt !== null, barred, marked: marked.has(one.entryId) }
    const judged = judgeAct(kind, at.moment, at.door, facts, excused)
    if (judged === 'skip') continue
    if (judged !== 'write') return judged
    const late = kind === 'check-in' && at.moment > at.door.startsAt
    rows.push({ sessionId, entryId: one.entryId, kind, late, by, commandId, saidAt: new Date(at.moment), at: now })
  }
  return rows
}

/** Takes a command back as a whole: where something has happened since to one of those it touched, nothing is. */
export async function undoneRows(
  { tx, now, actor, commandId }: Context,
  { sessionId, undoes }: Input,
  { moment }: At,
): Promise<NewRow[] | Refusal> {
  const acts = await readActs(tx, [sessionId])
  const own = acts.filter(({ commandId, kind }) => commandId === undoes && kind !== 'undo')
  if (!undoes || own.length === 0) return refuse('not-found', { what: 'act' })
  if (acts.some((act) => act.undoes === undoes)) return refuse('attendance-undone')
  const undone = new Set(acts.flatMap((act) => act.undoes ?? []))
  const changed = own.filter(({ entryId, seq }) =>
    acts.some((act) => act.entryId === entryId && act.seq > seq && act.kind !== 'undo' && !undone.has(act.commandId)),
  )
  if (changed.length > 0) return refuse('attendance-changed-since', { count: changed.length })
  const at = { saidAt: new Date(moment), at: now, late: false }
  const by = personOf(actor)
  return own.map(({ entryId }) => ({ sessionId, entryId, kind: 'undo' as const, undoes, by, commandId, ...at }))
}

/** Those of some entries that sit in a session. */
export const entriesAt = (tx: Tx, sessionId: string, entryIds: readonly string[]) =>
  tx
    .select({
      entryId: entry.id,
      personId: entry.personId,
      withdrawnAt: entry.withdrawnAt,
      absentAt: entry.absentAt,
    })
    .from(sessionEntry)
    .innerJoin(entry, eq(entry.id, sessionEntry.entryId))
    .where(and(eq(sessionEntry.sessionId, sessionId), inArray(entry.id, [...entryIds])))

async function markedOf(tx: Tx, entryIds: readonly string[]): Promise<Set<string>> {
  const rows = await tx
    .selectDistinct({ entryId: mark.entryId })
    .from(mark)
    .where(and(inArray(mark.entryId, [...entryIds]), isStandingMark))
  return new Set(rows.map(({ entryId }) => entryId))
}
