import { and, eq, ne } from 'drizzle-orm'
import type { Tx } from '#db/client'
import { room, station } from '#db/schema/organisations'
import { orRefuse, refuse } from '#domain/kit/refusal'
import { seatsOf, whyNotShrink } from '#domain/organisations/places'
import { tidyText, whyNotTouch } from '#domain/organisations/register'
import type { NewRoom } from '#domain/organisations/site-contract'
import type { Command } from '../../platform/execute.ts'
import { actAt, lockRoom, lockSite } from './locks.ts'
import { findUsage } from './usage.ts'

/** Adds a room to a site. */
export const addRoom: Command<{ siteId: string; room: NewRoom }, { id: string }> = {
  name: 'add-room',
  async run({ tx, newId }, { siteId, room: given }) {
    const at = await lockSite(tx, siteId)
    orRefuse(whyNotTouch(at))
    const id = newId()
    const own = await checkRoom(tx, siteId, id, given)
    await tx.insert(room).values({ ...own, id, siteId })
    return { result: { id }, audit: [actAt(at.organisationId, 'add-room', { roomId: id, siteId, ...own })], dirty: [] }
  },
}

/** Changes a room; it never seats fewer than are timetabled in it. */
export const updateRoom: Command<{ roomId: string; room: NewRoom }, Record<string, never>> = {
  name: 'update-room',
  async run({ tx, now }, { roomId, room: given }) {
    const { site, room: found } = await lockRoom(tx, roomId)
    orRefuse(whyNotTouch(found))
    const own = await checkRoom(tx, site.id, roomId, given)
    const stations = await tx.select().from(station).where(eq(station.roomId, roomId))
    orRefuse(whyNotShrink(own.name, seatsOf(own.capacity, stations), await findUsage(tx, { roomId }, now)))
    await tx.update(room).set(own).where(eq(room.id, roomId))
    return { result: {}, audit: [actAt(site.organisationId, 'update-room', { roomId, ...own })], dirty: [] }
  },
}

/** A room as it is kept. Refuses a name that another room of the site has. */
async function checkRoom(tx: Tx, siteId: string, roomId: string, given: NewRoom): Promise<NewRoom> {
  const own = { ...given, name: tidyText(given.name), equipment: tidyThings(given.equipment) }
  const same = and(eq(room.siteId, siteId), eq(room.name, own.name), ne(room.id, roomId))
  const taken = await tx.select({ id: room.id }).from(room).where(same)
  orRefuse(taken.length > 0 ? refuse('room-name-taken', { name: own.name }) : null)
  return own
}

/** A list of things, each once and without blanks around it. */
export const tidyThings = (things: readonly string[]): string[] => [...new Set(things.map(tidyText))]
