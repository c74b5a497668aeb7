import { and, asc, eq, gt, isNotNull, isNull, lt, ne } from 'drizzle-orm'
import type { Db, Tx } from '#db/client'
import { inArray } from '#db/in-array'
import { batch, batchSite, offering } from '#db/schema/batches'
import { discipline, event } from '#db/schema/events'
import { standard } from '#db/schema/occupations'
import { room, site, station } from '#db/schema/organisations'
import { delegation, entry } from '#db/schema/registration'
import { mark } from '#db/schema/scoring'
import { session, sessionEntry } from '#db/schema/sessions'
import { midnightOf } from '#domain/kit/city-time'
import { Refused, refuse } from '#domain/kit/refusal'
import { addDays } from '#domain/kit/working-days'
import type { ComponentRule } from '#domain/standards/standard'

/** A discipline of a batch with what its standard says of the component. */
export interface TimetabledPart {
  readonly row: typeof discipline.$inferSelect
  readonly rule: ComponentRule
}

export interface TimetabledRoom {
  readonly row: typeof room.$inferSelect
  readonly site: typeof site.$inferSelect
  readonly stations: readonly (typeof station.$inferSelect)[]
  /** When sessions of other events are held there. */
  readonly busy: readonly { readonly startsAt: Date; readonly endsAt: Date }[]
}

export interface TimetabledEntry {
  readonly id: string
  readonly disciplineId: string
  readonly personId: string | null
  readonly employer: string
  /** The session in which it has its place. */
  readonly sessionId: string | null
}

export interface TimetabledSession {
  readonly row: typeof session.$inferSelect
  /** It has begun, or has marks: it stays where it is. */
  readonly fixed: boolean
}

/** All that a timetable of a batch is made of. */
export interface TimetabledBatch {
  readonly event: typeof event.$inferSelect
  readonly ticketsOut: boolean
  readonly parts: readonly TimetabledPart[]
  readonly rooms: readonly TimetabledRoom[]
  readonly entries: readonly TimetabledEntry[]
  readonly sessions: readonly TimetabledSession[]
  /** When candidates are expected at other events. */
  readonly elsewhere: readonly { readonly personId: string; readonly startsAt: Date; readonly endsAt: Date }[]
}

/** Reads a batch for its timetable. Refuses with not-found. */
export async function readTimetabled(db: Db | Tx, eventId: string): Promise<TimetabledBatch> {
  const [head] = await db
    .select({ event, ticketsAt: batch.ticketsAt })
    .from(batch)
    .innerJoin(event, eq(event.id, batch.eventId))
    .where(eq(batch.eventId, eventId))
  if (!head) throw new Refused(refuse('not-found', { what: 'batch' }))
  const parts = await readParts(db, eventId)
  const entries = await readEntries(db, eventId)
  return {
    ...{ event: head.event, ticketsOut: head.ticketsAt !== null, parts, entries },
    rooms: await readRooms(db, head.event),
    sessions: await readSessions(db, eventId),
    elsewhere: await readElsewhere(db, head.event, entries),
  }
}

async function readParts(db: Db | Tx, eventId: string): Promise<TimetabledPart[]> {
  const rows = await db
    .select({ row: discipline, level: offering.level, content: standard.content })
    .from(discipline)
    .innerJoin(offering, eq(offering.id, discipline.offeringId))
    .innerJoin(standard, eq(standard.id, offering.standardId))
    .where(eq(discipline.eventId, eventId))
    .orderBy(asc(discipline.code))
  return rows.flatMap(({ row, level, content }) => {
    const rule = content.levels
      .find((one) => one.level === level)
      ?.components.find(({ component }) => component === row.component)
    return rule ? [{ row, rule }] : []
  })
}

async function readRooms(db: Db | Tx, of: typeof event.$inferSelect): Promise<TimetabledRoom[]> {
  const rows = await db
    .select({ row: room, site })
    .from(batchSite)
    .innerJoin(site, eq(site.id, batchSite.siteId))
    .innerJoin(room, eq(room.siteId, site.id))
    .where(and(eq(batchSite.eventId, of.id), isNull(site.closedAt), isNull(room.closedAt)))
    .orderBy(asc(site.name), asc(room.kind), asc(room.name), asc(room.id))
  const ids = rows.map(({ row }) => row.id)
  const stations = await db
    .select()
    .from(station)
    .where(and(inArray(station.roomId, ids), isNull(station.closedAt)))
    .orderBy(asc(station.name))
  const others = await db
    .select({ roomId: session.roomId, startsAt: session.startsAt, endsAt: session.endsAt })
    .from(session)
    .innerJoin(discipline, eq(discipline.id, session.disciplineId))
    .where(and(inArray(session.roomId, ids), ne(discipline.eventId, of.id), within(of)))
  return rows.map(({ row, site }) => ({
    ...{ row, site, stations: stations.filter(({ roomId }) => roomId === row.id) },
    busy: others.filter(({ roomId }) => roomId === row.id),
  }))
}

/** Sessions that touch the days of an event. */
const within = ({ startsOn, endsOn }: typeof event.$inferSelect) =>
  and(lt(session.startsAt, midnightOf(addDays(endsOn, 1))), gt(session.endsAt, midnightOf(startsOn)))

async function readEntries(db: Db | Tx, eventId: string): Promise<TimetabledEntry[]> {
  return db
    .select({
      ...{ id: entry.id, disciplineId: entry.disciplineId, personId: entry.personId },
      ...{ employer: delegation.name, sessionId: sessionEntry.sessionId },
    })
    .from(entry)
    .innerJoin(discipline, eq(discipline.id, entry.disciplineId))
    .innerJoin(delegation, eq(delegation.id, entry.delegationId))
    .leftJoin(sessionEntry, eq(sessionEntry.entryId, entry.id))
    .where(and(eq(discipline.eventId, eventId), isNotNull(discipline.offeringId), isNull(entry.withdrawnAt)))
    .orderBy(asc(entry.disciplineId), asc(entry.number))
}

async function readSessions(db: Db | Tx, eventId: string): Promise<TimetabledSession[]> {
  const rows = await db
    .select({ row: session })
    .from(session)
    .innerJoin(discipline, eq(discipline.id, session.disciplineId))
    .where(eq(discipline.eventId, eventId))
    .orderBy(asc(session.startsAt), asc(session.name), asc(session.id))
  const ids = rows.map(({ row }) => row.id)
  const marked = await db.selectDistinct({ id: mark.sessionId }).from(mark).where(inArray(mark.sessionId, ids))
  const hasMarks = new Set(marked.map(({ id }) => id))
  return rows.map(({ row }) => ({ row, fixed: row.state !== 'planned' || hasMarks.has(row.id) }))
}

async function readElsewhere(db: Db | Tx, of: typeof event.$inferSelect, entries: readonly TimetabledEntry[]) {
  const people = [...new Set(entries.flatMap(({ personId }) => personId ?? []))]
  const rows = await db
    .select({ personId: entry.personId, startsAt: session.startsAt, endsAt: session.endsAt })
    .from(sessionEntry)
    .innerJoin(session, eq(session.id, sessionEntry.sessionId))
    .innerJoin(entry, eq(entry.id, sessionEntry.entryId))
    .innerJoin(discipline, eq(discipline.id, session.disciplineId))
    .where(and(ne(discipline.eventId, of.id), within(of), isNull(entry.withdrawnAt), inArray(entry.personId, people)))
  return rows.flatMap(({ personId, ...hours }) => (personId ? [{ personId, ...hours }] : []))
}
