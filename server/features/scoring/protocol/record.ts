import { and, asc, eq, isNull } from 'drizzle-orm'
import type { Db } from '#db/client'
import { inArray } from '#db/in-array'
import { discipline, event } from '#db/schema/events'
import { reviewQuestion } from '#db/schema/outcomes'
import { panel } from '#db/schema/rosters'
import { penalty, signOff } from '#db/schema/scoring'
import { session } from '#db/schema/sessions'
import { Refused, refuse } from '#domain/kit/refusal'

/** A signature of a session, withdrawn ones too. */
export interface SignatureLine {
  readonly entryId: string
  readonly subCriterionId: string
  readonly personId: string
  readonly role: 'judge' | 'chief-judge'
  readonly signedAt: Date
  readonly onPaper: boolean
  readonly withdrawnAt: Date | null
  readonly reason: string | null
}

/** Where and when a session was, with the names of its panels. */
export async function placeOf(db: Db, sessionId: string) {
  const [at] = await db
    .select({ session, event: event.name, code: discipline.code, discipline: discipline.name })
    .from(session)
    .innerJoin(discipline, eq(discipline.id, session.disciplineId))
    .innerJoin(event, eq(event.id, discipline.eventId))
    .where(eq(session.id, sessionId))
  if (!at) throw new Refused(refuse('not-found', { what: 'session' }))
  const panels = await db.select().from(panel).where(eq(panel.sessionId, sessionId)).orderBy(asc(panel.name))
  return { ...at, panels: new Map(panels.map(({ id, name }) => [id, name])) }
}

/** Every signature that was given in a session, the oldest first. */
export async function signatureLines(db: Db, sessionId: string): Promise<SignatureLine[]> {
  const rows = await db
    .select()
    .from(signOff)
    .where(eq(signOff.sessionId, sessionId))
    .orderBy(asc(signOff.signedAt), asc(signOff.id))
  return rows.map(({ paperSheetId, ...row }) => ({ ...row, onPaper: paperSheetId !== null }))
}

/** The questions that were put in a session and stand, in their order. */
export const questionLines = (db: Db, sessionId: string) =>
  db
    .select()
    .from(reviewQuestion)
    .where(and(eq(reviewQuestion.sessionId, sessionId), isNull(reviewQuestion.withdrawnAt)))
    .orderBy(asc(reviewQuestion.at), asc(reviewQuestion.id))

/** The penalties of some entries of a session that stand, the oldest first. */
export function penaltyLines(db: Db, sessionId: string, entryIds: readonly string[]) {
  if (entryIds.length === 0) return Promise.resolve([])
  return db
    .select()
    .from(penalty)
    .where(and(eq(penalty.sessionId, sessionId), inArray(penalty.entryId, [...entryIds])))
    .orderBy(asc(penalty.givenAt), asc(penalty.id))
}
