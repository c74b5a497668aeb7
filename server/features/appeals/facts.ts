import { and, desc, eq, isNotNull, notInArray } from 'drizzle-orm'
import type { Db, Tx } from '#db/client'
import { appeal, teamLeader } from '#db/schema/appeals'
import { mark, signOff } from '#db/schema/scoring'
import { session, sessionEntry } from '#db/schema/sessions'
import { aspect } from '#db/schema/standards'
import { Refused, refuse } from '#domain/kit/refusal'
import { shownEntry } from '../../platform/masks/shown-entry.ts'

export type AppealRow = typeof appeal.$inferSelect

/** An appeal, which stays as it is until the transaction ends. Refuses with not-found. */
export async function lockAppeal(tx: Tx, appealId: string): Promise<AppealRow> {
  const [found] = await tx.select().from(appeal).where(eq(appeal.id, appealId)).for('update')
  if (!found) throw new Refused(refuse('not-found', { what: 'appeal' }))
  return found
}

/** The delegation that a person leads at an event; null where they lead none. */
export async function ledDelegation(tx: Db | Tx, eventId: string, personId: string): Promise<string | null> {
  const own = and(eq(teamLeader.eventId, eventId), eq(teamLeader.personId, personId))
  const [found] = await tx.select().from(teamLeader).where(own)
  return found?.delegationId ?? null
}

/** Whether a person leads the delegation of an entry; nobody is told whose a sealed one is. */
export async function leadsEntry(tx: Db | Tx, eventId: string, personId: string, entryId: string): Promise<boolean> {
  const delegationId = await ledDelegation(tx, eventId, personId)
  const [found] = await tx
    .select({ delegationId: shownEntry.delegationId })
    .from(shownEntry)
    .where(eq(shownEntry.id, entryId))
  return delegationId !== null && found?.delegationId === delegationId
}

/**
 * Where an entry's sheet was marked (an entry is marked in one session) and when that ends, with the last act on it
 * that could be disputed.
 */
export async function disputedAct(tx: Db | Tx, entryId: string, subCriterionId: string) {
  const [at] = await tx
    .select({ sessionId: session.id, disciplineId: session.disciplineId, endsAt: session.endsAt })
    .from(sessionEntry)
    .innerJoin(session, eq(session.id, sessionEntry.sessionId))
    .where(eq(sessionEntry.entryId, entryId))
  if (!at) return null
  const ruled = tx
    .select({ at: appeal.ruledAt })
    .from(appeal)
    .where(and(eq(appeal.entryId, entryId), isNotNull(appeal.ruledAt)))
  // A ruling's own marks are no act that could be disputed again.
  const notByRuling = notInArray(mark.at, ruled)
  const [marked] = await tx
    .select({ at: mark.at })
    .from(mark)
    .innerJoin(aspect, eq(aspect.id, mark.aspectId))
    .where(and(eq(mark.entryId, entryId), eq(aspect.subCriterionId, subCriterionId), notByRuling))
    .orderBy(desc(mark.at))
    .limit(1)
  const here = and(eq(signOff.entryId, entryId), eq(signOff.subCriterionId, subCriterionId))
  const [signed] = await tx.select().from(signOff).where(here).orderBy(desc(signOff.signedAt)).limit(1)
  const [opened] = await tx
    .select()
    .from(signOff)
    .where(and(here, isNotNull(signOff.withdrawnAt)))
    .orderBy(desc(signOff.withdrawnAt))
    .limit(1)
  const acts = [marked?.at, signed?.signedAt, opened?.withdrawnAt].filter((act): act is Date => act instanceof Date)
  const lastAct = acts.length > 0 ? new Date(Math.max(...acts.map((act) => act.getTime()))) : null
  return { ...at, lastAct }
}

/** Everybody who has marked an entry. */
export async function markersOf(tx: Db | Tx, entryId: string): Promise<string[]> {
  const rows = await tx.selectDistinct({ judgeId: mark.judgeId }).from(mark).where(eq(mark.entryId, entryId))
  return rows.map(({ judgeId }) => judgeId)
}
