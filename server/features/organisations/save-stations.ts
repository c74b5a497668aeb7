import { and, eq, ne } from 'drizzle-orm'
import { insertRows } from '#db/bulk'
import type { Tx } from '#db/client'
import { inArray } from '#db/in-array'
import { station } from '#db/schema/organisations'
import { orRefuse, refuse } from '#domain/kit/refusal'
import { seatsOf, whyNotCloseStation, whyNotShrink } from '#domain/organisations/places'
import { tidyText, whyNotTouch } from '#domain/organisations/register'
import type { NewStation } from '#domain/organisations/site-contract'
import type { Command } from '../../platform/execute.ts'
import { actAt, lockRoom, lockStation } from './locks.ts'
import { tidyThings } from './save-room.ts'
import { findUsage } from './usage.ts'

const tidyStation = (given: NewStation): NewStation => ({
  ...given,
  name: tidyText(given.name),
  equipment: tidyThings(given.equipment),
})

/** Adds stations to a room. From the first one on the room takes as many candidates as its stations do. */
export const addStations: Command<{ roomId: string; stations: readonly NewStation[] }, { ids: string[] }> = {
  name: 'add-stations',
  async run({ tx, now, newId }, { roomId, stations: given }) {
    const { site, room } = await lockRoom(tx, roomId)
    orRefuse(whyNotTouch(room))
    const rows = given.map((one) => ({ ...tidyStation(one), id: newId(), roomId, closedAt: null }))
    const names = rows.map(({ name }) => name)
    const twice = names.find((name, i) => names.indexOf(name) !== i)
    orRefuse(twice ? refuse('station-name-taken', { name: twice, room: room.name }) : null)
    await checkNames(tx, room, names, null)
    const standing = await tx.select().from(station).where(eq(station.roomId, roomId))
    const seats = seatsOf(room.capacity, [...standing, ...rows])
    orRefuse(whyNotShrink(room.name, seats, await findUsage(tx, { roomId }, now)))
    await insertRows(tx, station, rows)
    const facts = {
      roomId,
      stations: rows.map(({ id, name, capacity, equipment }) => ({ id, name, capacity, equipment })),
    }
    const ids = rows.map(({ id }) => id)
    return { result: { ids }, audit: [actAt(site.organisationId, 'add-stations', facts)], dirty: [] }
  },
}

/** Changes a station. One at which candidates are seated keeps its name, which stands on their tickets. */
export const updateStation: Command<{ stationId: string; station: NewStation }, Record<string, never>> = {
  name: 'update-station',
  async run({ tx, now }, { stationId, station: given }) {
    const { site, room, station: found } = await lockStation(tx, stationId)
    orRefuse(whyNotTouch(found))
    const own = tidyStation(given)
    await checkNames(tx, room, [own.name], stationId)
    if (own.name !== found.name) {
      const usage = await findUsage(tx, { roomId: room.id, station: found.name }, now)
      orRefuse(whyNotCloseStation(found.name, usage))
    }
    const all = await tx.select().from(station).where(eq(station.roomId, room.id))
    const after = all.map((one) => (one.id === stationId ? { ...one, ...own } : one))
    const usage = await findUsage(tx, { roomId: room.id }, now)
    orRefuse(own.capacity < found.capacity ? whyNotShrink(room.name, seatsOf(room.capacity, after), usage) : null)
    await tx.update(station).set(own).where(eq(station.id, stationId))
    return { result: {}, audit: [actAt(site.organisationId, 'update-station', { stationId, ...own })], dirty: [] }
  },
}

async function checkNames(
  tx: Tx,
  room: { readonly id: string; readonly name: string },
  names: string[],
  own: string | null,
): Promise<void> {
  const same = and(eq(station.roomId, room.id), inArray(station.name, names), own ? ne(station.id, own) : undefined)
  const [taken] = await tx.select({ name: station.name }).from(station).where(same)
  orRefuse(taken ? refuse('station-name-taken', { name: taken.name, room: room.name }) : null)
}
