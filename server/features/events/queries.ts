import { and, asc, count, desc, eq, ne, or } from 'drizzle-orm'
import type { Db, Tx } from '#db/client'
import { inArray } from '#db/in-array'
import { discipline, event } from '#db/schema/events'
import { result } from '#db/schema/rankings'
import { mark } from '#db/schema/scoring'
import { session } from '#db/schema/sessions'
import type { DisciplineView, EventView } from '#domain/events/contract'
import { Refused, refuse } from '#domain/kit/refusal'
import { holds, staff } from '#domain/people/access'
import type { Actor } from '#domain/people/contract'
import type { SessionView } from '#domain/sessions/contract'
import { takeLocks } from '../../platform/locks.ts'

type EventRow = typeof event.$inferSelect
type DisciplineRow = typeof discipline.$inferSelect

export const eventView = ({ createdAt: _, overallRules: __, filingRequired: ___, ...view }: EventRow): EventView => view

export const disciplineView = ({ createdAt: _, frozenAt, ...view }: DisciplineRow): DisciplineView => ({
  ...view,
  frozenAt: frozenAt?.toISOString() ?? null,
})

/** A session as those who may see its event see it. */
export function sessionView({ createdAt: _, ...row }: typeof session.$inferSelect, eventId: string): SessionView {
  return { ...row, eventId, startsAt: row.startsAt.toISOString(), endsAt: row.endsAt.toISOString() }
}

/** The events that the actor may see, the latest first: drafts are for those who are on their staff. */
export async function findEvents(db: Db, actor: Actor): Promise<EventView[]> {
  const own = 'grants' in actor ? actor.grants.filter(({ role }) => staff.includes(role)) : []
  const ids = own.flatMap(({ eventId }) => (eventId ? [eventId] : []))
  const shown = holds(actor, staff)
    ? undefined
    : or(ne(event.state, 'draft'), ids.length > 0 ? inArray(event.id, ids) : undefined)
  const rows = await db.select().from(event).where(shown).orderBy(desc(event.startsOn), desc(event.id))
  return rows.map(eventView)
}

/** An event that the actor may see. Refuses with not-found, for a draft also those who are not on its staff. */
export async function getEvent(db: Db, eventId: string, actor: Actor): Promise<EventView> {
  const [found] = await db.select().from(event).where(eq(event.id, eventId))
  const shown = found && (found.state !== 'draft' || holds(actor, staff, { eventId }))
  if (!shown) throw new Refused(refuse('not-found', { what: 'event' }))
  return eventView(found)
}

/** The event's disciplines, by code. */
export async function findDisciplines(db: Db, eventId: string): Promise<DisciplineView[]> {
  const rows = await db.select().from(discipline).where(eq(discipline.eventId, eventId)).orderBy(asc(discipline.code))
  return rows.map(disciplineView)
}

/** A discipline with its event and its sessions. Refuses with not-found where the actor may not see the event. */
export async function getDisciplinePage(db: Db, disciplineId: string, actor: Actor) {
  const [found] = await db.select().from(discipline).where(eq(discipline.id, disciplineId))
  if (!found) throw new Refused(refuse('not-found', { what: 'discipline' }))
  const sessions = await findSessions(db, found.eventId)
  return {
    event: await getEvent(db, found.eventId, actor),
    discipline: disciplineView(found),
    sessions: sessions.filter((session) => session.disciplineId === disciplineId),
  }
}

/** The event's sessions, in the order in which they start. */
export async function findSessions(db: Db, eventId: string): Promise<SessionView[]> {
  const rows = await db
    .select({ session, eventId: discipline.eventId })
    .from(session)
    .innerJoin(discipline, eq(discipline.id, session.disciplineId))
    .where(eq(discipline.eventId, eventId))
    .orderBy(asc(session.startsAt), asc(session.id))
  return rows.map((row) => sessionView(row.session, row.eventId))
}

/** An event as it is kept. Refuses with not-found. */
export async function getEventRow(db: Db | Tx, eventId: string): Promise<EventRow> {
  const [found] = await db.select().from(event).where(eq(event.id, eventId))
  if (!found) throw new Refused(refuse('not-found', { what: 'event' }))
  return found
}

/** The event, which stays as it is until the transaction ends. */
export async function lockEvent(tx: Tx, eventId: string): Promise<EventRow> {
  const [found] = await tx.select().from(event).where(eq(event.id, eventId)).for('update')
  if (!found) throw new Refused(refuse('not-found', { what: 'event' }))
  return found
}

/** The discipline and its event, which stay as they are until the transaction ends. */
export async function lockDiscipline(tx: Tx, disciplineId: string) {
  await takeLocks(tx, [['discipline', disciplineId]])
  const [found] = await tx
    .select({ discipline, eventState: event.state })
    .from(discipline)
    .innerJoin(event, eq(event.id, discipline.eventId))
    .where(eq(discipline.id, disciplineId))
  if (!found) throw new Refused(refuse('not-found', { what: 'discipline' }))
  return found
}

/** How many of the event's sessions are open or paused. */
export async function countOpenSessions(tx: Db | Tx, eventId: string): Promise<number> {
  const [found] = await tx
    .select({ count: count() })
    .from(session)
    .innerJoin(discipline, eq(discipline.id, session.disciplineId))
    .where(and(eq(discipline.eventId, eventId), inArray(session.state, ['open', 'paused'])))
  return found?.count ?? 0
}

/** Whether marks were given in the discipline; none can be given meanwhile, for its sessions are locked. */
export async function hasMarks(tx: Tx, disciplineId: string): Promise<boolean> {
  const own = eq(session.disciplineId, disciplineId)
  const sessions = await tx.select({ id: session.id }).from(session).where(own).orderBy(asc(session.id)).for('update')
  if (sessions.length === 0) return false
  const ids = sessions.map(({ id }) => id)
  const found = await tx.select({ seq: mark.seq }).from(mark).where(inArray(mark.sessionId, ids)).limit(1)
  return found.length > 0
}

/** Whether an official result of the discipline was published. */
export async function hasResult(tx: Tx, disciplineId: string): Promise<boolean> {
  const found = await tx.select({ id: result.id }).from(result).where(eq(result.disciplineId, disciplineId)).limit(1)
  return found.length > 0
}

/** How many marks have been given in the discipline so far. */
export async function countMarks(db: Db | Tx, disciplineId: string): Promise<number> {
  const [found] = await db
    .select({ count: count() })
    .from(mark)
    .innerJoin(session, eq(session.id, mark.sessionId))
    .where(eq(session.disciplineId, disciplineId))
  return found?.count ?? 0
}

/** Names the scheme that a discipline is marked by. */
export async function setSchemeOf(tx: Tx, disciplineId: string, schemeId: string): Promise<void> {
  await tx.update(discipline).set({ schemeId }).where(eq(discipline.id, disciplineId))
}
