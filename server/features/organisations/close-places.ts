import { and, eq, ne } from 'drizzle-orm'
import { room, site, station } from '#db/schema/organisations'
import { dayOf } from '#domain/kit/city-time'
import { orRefuse } from '#domain/kit/refusal'
import {
  seatsOf,
  whyNotCloseRoom,
  whyNotCloseSite,
  whyNotCloseStation,
  whyNotShrink,
} from '#domain/organisations/places'
import { whyNotTouch } from '#domain/organisations/register'
import type { Command } from '../../platform/execute.ts'
import { actAt, lockRoom, lockSite, lockStation } from './locks.ts'
import { findBatchesAt, findUsage } from './usage.ts'

/** Closes a site, unless sessions or batches still to come need it; or opens a closed one again. */
export const closeSite: Command<{ siteId: string; closed: boolean }, Record<string, never>> = {
  name: 'close-site',
  async run({ tx, now }, { siteId, closed }) {
    const found = await lockSite(tx, siteId)
    if (closed) {
      const batches = await findBatchesAt(tx, siteId, dayOf(now))
      orRefuse(whyNotCloseSite(found.name, await findUsage(tx, { siteId }, now), batches))
    }
    await tx
      .update(site)
      .set({ closedAt: closed ? now : null })
      .where(eq(site.id, siteId))
    return { result: {}, audit: [actAt(found.organisationId, verb(closed, 'site'), { siteId })], dirty: [] }
  },
}

/** Closes a room, unless sessions still to come need it; or opens a closed one again. */
export const closeRoom: Command<{ roomId: string; closed: boolean }, Record<string, never>> = {
  name: 'close-room',
  async run({ tx, now }, { roomId, closed }) {
    const { site: at, room: found } = await lockRoom(tx, roomId)
    orRefuse(closed ? whyNotCloseRoom(found.name, await findUsage(tx, { roomId }, now)) : whyNotTouch(at))
    await tx
      .update(room)
      .set({ closedAt: closed ? now : null })
      .where(eq(room.id, roomId))
    return { result: {}, audit: [actAt(at.organisationId, verb(closed, 'room'), { roomId })], dirty: [] }
  },
}

/** Closes a station, unless candidates of sessions still to come need it; or opens a closed one again. */
export const closeStation: Command<{ stationId: string; closed: boolean }, Record<string, never>> = {
  name: 'close-station',
  async run({ tx, now }, { stationId, closed }) {
    const { site: at, room: within, station: found } = await lockStation(tx, stationId)
    if (closed) {
      const roomId = within.id
      orRefuse(whyNotCloseStation(found.name, await findUsage(tx, { roomId, station: found.name }, now)))
      const others = await tx
        .select()
        .from(station)
        .where(and(eq(station.roomId, roomId), ne(station.id, stationId)))
      const usage = await findUsage(tx, { roomId }, now)
      orRefuse(whyNotShrink(within.name, seatsOf(within.capacity, others), usage))
    } else orRefuse(whyNotTouch(within))
    await tx
      .update(station)
      .set({ closedAt: closed ? now : null })
      .where(eq(station.id, stationId))
    return { result: {}, audit: [actAt(at.organisationId, verb(closed, 'station'), { stationId })], dirty: [] }
  },
}

const verb = (closed: boolean, what: string): string => `${closed ? 'close' : 'reopen'}-${what}`
