import { eq } from 'drizzle-orm'
import { insertRows } from '#db/bulk'
import type { Db, Tx } from '#db/client'
import { room, station } from '#db/schema/organisations'
import { orRefuse } from '#domain/kit/refusal'
import { whyNotTakeSheet } from '#domain/kit/sheet-columns'
import type { TableRow } from '#domain/kit/table-row'
import { whyNotTouch } from '#domain/organisations/register'
import { readRooms } from '#domain/organisations/room-rows'
import type { Command } from '../../platform/execute.ts'
import type { SentFile } from './import-organisations.ts'
import { actAt, lockSite } from './locks.ts'

/** Adds all rooms of a file's table with their stations to a site, or none where anything is wrong with one of them. */
export const importRooms = (table: readonly TableRow[]): Command<SentFile & { siteId: string }, { added: number }> => ({
  name: 'import-rooms',
  async run({ tx, newId }, { siteId, fileHash }) {
    const at = await lockSite(tx, siteId)
    orRefuse(whyNotTouch(at))
    const { rooms, problems } = readRooms(table, await roomNames(tx, siteId))
    orRefuse(whyNotTakeSheet(problems))
    const rows = rooms.map(({ row: _, ...own }) => ({ ...own, id: newId(), siteId }))
    await insertRows(tx, room, rows)
    const seats = rows.flatMap(({ id: roomId, stations }) =>
      stations.map(({ row: _, ...own }) => ({ ...own, id: newId(), roomId })),
    )
    await insertRows(tx, station, seats)
    const names = rows.map(({ id, name, kind, capacity }) => ({ id, name, kind, capacity }))
    const facts = { siteId, fileHash, rooms: names, stations: seats.length }
    return { result: { added: rows.length }, audit: [actAt(at.organisationId, 'import-rooms', facts)], dirty: [] }
  },
})

/** The names of a site's rooms, closed ones too. */
export async function roomNames(db: Db | Tx, siteId: string): Promise<string[]> {
  const rows = await db.select({ name: room.name }).from(room).where(eq(room.siteId, siteId))
  return rows.map(({ name }) => name)
}
