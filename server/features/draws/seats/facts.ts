import { and, asc, desc, eq, isNull } from 'drizzle-orm'
import type { Db, Tx } from '#db/client'
import { inArray } from '#db/in-array'
import { draw } from '#db/schema/draws'
import { discipline } from '#db/schema/events'
import { room, station } from '#db/schema/organisations'
import { entry } from '#db/schema/registration'
import { session, sessionEntry } from '#db/schema/sessions'
import { seatDraw } from '#db/schema/timetables'

/** An entry that wants a seat: how the draw's list calls it, and the seat that it has. */
export interface Sitter {
  readonly entryId: string
  /** "6180101-4T 12": nobody is named in public. */
  readonly item: string
  readonly station: string | null
}

export type SeatDrawRow = typeof seatDraw.$inferSelect & { readonly drawnAt: Date | null }

/** A session with its seats in their order, those who want one, and its newest draw. */
export interface SeatPlace {
  readonly session: typeof session.$inferSelect
  readonly discipline: string
  readonly seats: readonly string[]
  readonly sitters: readonly Sitter[]
  readonly draw: SeatDrawRow | null
}

/** The sessions of an event that are held in a room, by their beginning; those named alone, where some are. */
export async function readSeatPlaces(
  db: Db | Tx,
  eventId: string,
  sessionIds?: readonly string[],
): Promise<SeatPlace[]> {
  const asked = sessionIds ? inArray(session.id, [...sessionIds]) : undefined
  const rows = await db
    .select({ session, discipline: discipline.name, capacity: room.capacity })
    .from(session)
    .innerJoin(discipline, eq(discipline.id, session.disciplineId))
    .innerJoin(room, eq(room.id, session.roomId))
    .where(and(eq(discipline.eventId, eventId), asked))
    .orderBy(asc(session.startsAt), asc(session.name), asc(session.id))
  const ids = rows.map((row) => row.session.id)
  const [stations, sitters, draws] = [
    await readStations(
      db,
      rows.flatMap((row) => row.session.roomId ?? []),
    ),
    await readSitters(db, ids),
    await readDraws(db, ids),
  ]
  return rows.map(({ capacity, ...row }) => ({
    ...row,
    seats: seatsOf(stations.get(row.session.roomId ?? '') ?? [], capacity),
    sitters: sitters.get(row.session.id) ?? [],
    draw: draws.get(row.session.id) ?? null,
  }))
}

interface StationRow {
  readonly name: string
  readonly capacity: number
}

/** The stations of a room, one that takes several as often as it does; else its seats from 1. */
function seatsOf(stations: readonly StationRow[], capacity: number): string[] {
  if (stations.length === 0) return Array.from({ length: capacity }, (_, i) => String(i + 1))
  return stations.flatMap(({ name, capacity: places }) =>
    Array.from({ length: places }, (_, i) => (places === 1 ? name : `${name}-${i + 1}`)),
  )
}

async function readStations(db: Db | Tx, roomIds: readonly string[]): Promise<Map<string, StationRow[]>> {
  const rows = await db
    .select()
    .from(station)
    .where(and(inArray(station.roomId, [...roomIds]), isNull(station.closedAt)))
  // By number where names have one: "2" before "10".
  rows.sort((a, b) => a.name.localeCompare(b.name, 'zh-CN', { numeric: true }) || (a.id < b.id ? -1 : 1))
  return groupBy(rows, ({ roomId }) => roomId)
}

async function readSitters(db: Db | Tx, sessionIds: readonly string[]): Promise<Map<string, Sitter[]>> {
  const rows = await db
    .select({
      sessionId: sessionEntry.sessionId,
      ...{ entryId: entry.id, number: entry.number, code: discipline.code, station: sessionEntry.station },
    })
    .from(sessionEntry)
    .innerJoin(entry, eq(entry.id, sessionEntry.entryId))
    .innerJoin(discipline, eq(discipline.id, entry.disciplineId))
    .where(and(inArray(sessionEntry.sessionId, [...sessionIds]), isNull(entry.withdrawnAt)))
    .orderBy(asc(entry.number))
  const sitters = rows.map(({ code, number, ...row }) => ({ ...row, item: `${code} ${number}` }))
  return groupBy(sitters, ({ sessionId }) => sessionId)
}

async function readDraws(db: Db | Tx, sessionIds: readonly string[]): Promise<Map<string, SeatDrawRow>> {
  const rows = await db
    .selectDistinctOn([seatDraw.sessionId], { seatDraw, drawnAt: draw.drawnAt })
    .from(seatDraw)
    .innerJoin(draw, eq(draw.id, seatDraw.drawId))
    .where(inArray(seatDraw.sessionId, [...sessionIds]))
    .orderBy(seatDraw.sessionId, desc(seatDraw.at), desc(seatDraw.id))
  return new Map(rows.map((row) => [row.seatDraw.sessionId, { ...row.seatDraw, drawnAt: row.drawnAt }]))
}

function groupBy<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    const group = groups.get(keyOf(row))
    if (group) group.push(row)
    else groups.set(keyOf(row), [row])
  }
  return groups
}
