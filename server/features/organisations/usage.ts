import { and, countDistinct, eq, gt, gte, min, ne, or, type SQL } from 'drizzle-orm'
import type { Db, Tx } from '#db/client'
import { batch, batchSite } from '#db/schema/batches'
import { discipline, event } from '#db/schema/events'
import { room } from '#db/schema/organisations'
import { session, sessionEntry } from '#db/schema/sessions'
import { dayOf } from '#domain/kit/city-time'
import type { Usage } from '#domain/organisations/places'

/** Which places are asked about: all rooms of a site, a room, or a station of it by its name. */
export interface UsedPlace {
  readonly siteId?: string
  readonly roomId?: string
  readonly station?: string
}

/** What of the sessions that are still to come needs a place. */
export async function findUsage(db: Db | Tx, { siteId, roomId, station }: UsedPlace, now: Date): Promise<Usage> {
  const here: SQL[] = [gt(session.endsAt, now), ne(session.state, 'closed')]
  if (siteId) here.push(eq(room.siteId, siteId))
  if (roomId) here.push(eq(session.roomId, roomId))
  if (station) here.push(eq(sessionEntry.station, station))
  const found = await db
    .select({
      startsAt: session.startsAt,
      ticketsAt: batch.ticketsAt,
      seated: countDistinct(sessionEntry.entryId),
    })
    .from(session)
    .innerJoin(room, eq(room.id, session.roomId))
    .innerJoin(discipline, eq(discipline.id, session.disciplineId))
    .leftJoin(batch, eq(batch.eventId, discipline.eventId))
    .leftJoin(sessionEntry, eq(sessionEntry.sessionId, session.id))
    .where(and(...here))
    .groupBy(session.id, batch.ticketsAt)
    .orderBy(session.startsAt)
  const [first] = found
  return {
    sessions: found.length,
    firstDay: first ? dayOf(first.startsAt) : null,
    ticketsOut: found.some(({ ticketsAt }) => ticketsAt !== null),
    seated: Math.max(0, ...found.map(({ seated }) => seated)),
  }
}

/** A batch isn't over while it is announced and not closed, or while its days are still to come. */
export const notOver = (today: string): SQL | undefined =>
  and(ne(event.state, 'closed'), or(eq(event.state, 'announced'), gte(event.endsOn, today)))

/** How many batches that are still to be held are planned at a site, and when the first begins. */
export async function findBatchesAt(tx: Tx, siteId: string, today: string) {
  const [found] = await tx
    .select({ count: countDistinct(event.id), firstDay: min(event.startsOn) })
    .from(batchSite)
    .innerJoin(event, eq(event.id, batchSite.eventId))
    .where(and(eq(batchSite.siteId, siteId), ne(event.state, 'closed'), gte(event.endsOn, today)))
  return found ?? { count: 0, firstDay: null }
}

/** How many batches of an organisation aren't over. */
export async function countBatches(tx: Tx, organisationId: string, today: string): Promise<number> {
  const [found] = await tx
    .select({ count: countDistinct(event.id) })
    .from(event)
    .where(and(eq(event.organisationId, organisationId), notOver(today)))
  return found?.count ?? 0
}
