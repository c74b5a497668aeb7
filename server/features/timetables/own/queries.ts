import { and, asc, eq, gt, isNull, ne, or, sql } from 'drizzle-orm'
import type { Db } from '#db/client'
import { inArray } from '#db/in-array'
import { auditEntry } from '#db/schema/audit'
import { offering } from '#db/schema/batches'
import { discipline, event } from '#db/schema/events'
import { occupation } from '#db/schema/occupations'
import { room, site } from '#db/schema/organisations'
import { entry } from '#db/schema/registration'
import { session, sessionEntry } from '#db/schema/sessions'
import { calendarFeed } from '#db/schema/timetables'
import type { OwnSession } from '#domain/timetables/own-contract'

/** A session stays to be seen for so long after its end. */
const SHOWN_AFTER_MS = 30 * 86_400_000

const columns = {
  entryId: entry.id,
  sessionId: session.id,
  eventId: event.id,
  ...{ event: event.name, latinEvent: event.latinName, discipline: discipline.name },
  ...{ occupation: occupation.name, latinOccupation: occupation.latinName },
  ...{ level: offering.level, component: discipline.component },
  ...{ startsAt: session.startsAt, endsAt: session.endsAt, place: session.place, seat: sessionEntry.station },
  ...{ room: room.name, site: site.name, address: site.address },
}

/** The sessions of a person's own entries, by their beginning; those that are over for a month are left out. */
export function findOwnSessions(db: Db, personId: string, now: Date) {
  return db
    .select(columns)
    .from(entry)
    .innerJoin(discipline, eq(discipline.id, entry.disciplineId))
    .innerJoin(event, eq(event.id, discipline.eventId))
    .innerJoin(sessionEntry, eq(sessionEntry.entryId, entry.id))
    .innerJoin(session, eq(session.id, sessionEntry.sessionId))
    .leftJoin(room, eq(room.id, session.roomId))
    .leftJoin(site, eq(site.id, room.siteId))
    .leftJoin(offering, eq(offering.id, discipline.offeringId))
    .leftJoin(occupation, eq(occupation.id, offering.occupationId))
    .where(
      and(
        eq(entry.personId, personId),
        isNull(entry.withdrawnAt),
        ne(event.state, 'draft'),
        gt(session.endsAt, new Date(now.getTime() - SHOWN_AFTER_MS)),
      ),
    )
    .orderBy(asc(session.startsAt), asc(entry.id))
}

export type OwnRow = Awaited<ReturnType<typeof findOwnSessions>>[number]

export const ownView = ({ sessionId: _, startsAt, endsAt, ...row }: OwnRow): OwnSession => ({
  ...row,
  startsAt: startsAt.toISOString(),
  endsAt: endsAt.toISOString(),
})

/** When something of each session, or of its event, was last done: a calendar program takes what is later for the newer. */
export async function findChangedAt(db: Db, rows: readonly OwnRow[]): Promise<(row: OwnRow) => Date | null> {
  const [sessionIds, eventIds] = [rows.map(({ sessionId }) => sessionId), rows.map(({ eventId }) => eventId)]
  if (rows.length === 0) return () => null
  const found = await db
    .select({ id: auditEntry.aggregateId, at: sql<string>`max(${auditEntry.at})` })
    .from(auditEntry)
    .where(
      or(
        and(eq(auditEntry.aggregate, 'session'), inArray(auditEntry.aggregateId, sessionIds)),
        and(eq(auditEntry.aggregate, 'event'), inArray(auditEntry.aggregateId, eventIds)),
      ),
    )
    .groupBy(auditEntry.aggregateId)
  const times = new Map(found.map(({ id, at }) => [id, new Date(at).getTime()]))
  return ({ sessionId, eventId }) => {
    const latest = Math.max(times.get(sessionId) ?? 0, times.get(eventId) ?? 0)
    return latest > 0 ? new Date(latest) : null
  }
}

/** The token of a person's calendar address; null where they have none. */
export async function findFeedToken(db: Db, personId: string): Promise<string | null> {
  const [found] = await db.select().from(calendarFeed).where(eq(calendarFeed.personId, personId))
  return found?.token ?? null
}

/** Whose calendar address it is; null where it is nobody's. */
export async function findFeedOwner(db: Db, token: string): Promise<string | null> {
  const [found] = await db.select().from(calendarFeed).where(eq(calendarFeed.token, token))
  return found?.personId ?? null
}
