import { and, asc, eq, isNull } from 'drizzle-orm'
import type { Db, Tx } from '#db/client'
import { blind } from '#db/schema/draws'
import { discipline, event } from '#db/schema/events'
import { entry } from '#db/schema/registration'
import { assignment, panel } from '#db/schema/rosters'
import { session, sessionEntry } from '#db/schema/sessions'
import { isId } from '#domain/kit/ids'
import { Refused, refuse } from '#domain/kit/refusal'
import type { Readiness } from '#domain/sessions/changes'
import type { SessionView } from '#domain/sessions/contract'
import { takeLocks } from '../../platform/locks.ts'
import { sessionView } from '../events/queries.ts'

/** A session; null where there is none, or where that is no identifier. */
export async function findSession(db: Db | Tx, sessionId: string): Promise<SessionView | null> {
  if (!isId(sessionId)) return null
  const [found] = await db
    .select({ row: session, eventId: discipline.eventId })
    .from(session)
    .innerJoin(discipline, eq(discipline.id, session.disciplineId))
    .where(eq(session.id, sessionId))
  return found ? sessionView(found.row, found.eventId) : null
}

/** A session. Refuses with not-found. */
export async function getSessionView(db: Db | Tx, sessionId: string): Promise<SessionView> {
  const found = await findSession(db, sessionId)
  if (!found) throw new Refused(refuse('not-found', { what: 'session' }))
  return found
}

/** The session, its discipline and its event's state: all stay as they are until the transaction ends. */
export async function lockSessionWithEvent(tx: Tx, sessionId: string) {
  await takeLocks(tx, [['session', sessionId]])
  const [found] = await tx
    .select({ session, discipline, eventState: event.state })
    .from(session)
    .innerJoin(discipline, eq(discipline.id, session.disciplineId))
    .innerJoin(event, eq(event.id, discipline.eventId))
    .where(eq(session.id, sessionId))
  if (!found) throw new Refused(refuse('not-found', { what: 'session' }))
  return found
}

/** What is there for a session to be opened with. */
export async function readinessOf(
  tx: Tx,
  sessionId: string,
  { id, schemeId, ruleSet }: typeof discipline.$inferSelect,
): Promise<Readiness> {
  const seats = await tx.select().from(assignment).where(eq(assignment.sessionId, sessionId))
  const panels = await tx.select().from(panel).where(eq(panel.sessionId, sessionId)).orderBy(asc(panel.name))
  const entries = await tx
    .select({ id: entry.id })
    .from(sessionEntry)
    .innerJoin(entry, eq(entry.id, sessionEntry.entryId))
    .where(and(eq(sessionEntry.sessionId, sessionId), isNull(entry.withdrawnAt)))
  const [marking] = await tx.select().from(blind).where(eq(blind.disciplineId, id))
  return {
    hasScheme: schemeId !== null,
    chiefJudge: seats.some(({ role }) => role === 'chief-judge'),
    entries: entries.length,
    panels: panels.map(({ id, name }) => ({
      name,
      judges: seats.filter(({ panelId, role }) => panelId === id && role === 'judge').length,
    })),
    panelSize: ruleSet.panelSize,
    codesMissing: marking !== undefined && marking.sealedAt === null,
  }
}
