import { and, asc, desc, eq, gt, ne } from 'drizzle-orm'
import { byName } from '#db/by-name'
import type { Db } from '#db/client'
import { inArray } from '#db/in-array'
import { offering } from '#db/schema/batches'
import { event } from '#db/schema/events'
import { occupation } from '#db/schema/occupations'
import { accreditation, evaluation, organisation, room, site, station } from '#db/schema/organisations'
import { session } from '#db/schema/sessions'
import { dayOf } from '#domain/kit/city-time'
import { Refused, refuse } from '#domain/kit/refusal'
import { nextStep } from '#domain/organisations/accreditation'
import type { AccreditationView } from '#domain/organisations/accreditation-contract'
import { seatsOf } from '#domain/organisations/places'
import type { RoomView, SiteView } from '#domain/organisations/site-contract'
import type { OrganisationView } from '#domain/organisations/view-contract'
import { areas } from './areas.ts'
import { rowsOf } from './queries.ts'
import { findStaff } from './staff.ts'
import { notOver } from './usage.ts'

/** An organisation with everything that is kept about it. Refuses with not-found. */
export async function getOrganisation(db: Db, organisationId: string, now: Date): Promise<OrganisationView> {
  const found = await db.select().from(organisation).where(eq(organisation.id, organisationId))
  const [row] = await rowsOf(db, found, now)
  if (!row) throw new Refused(refuse('not-found', { what: 'organisation' }))
  return {
    organisation: row,
    accreditations: await findAccreditations(db, organisationId, dayOf(now)),
    sites: await findSites(db, organisationId, now),
    managers: await findStaff(db, organisationId),
  }
}

/** An organisation's accreditations by the occupation's code, the newest application first. */
async function findAccreditations(db: Db, organisationId: string, today: string): Promise<AccreditationView[]> {
  const rows = await db
    .select({ own: accreditation, code: occupation.code, name: occupation.name, latinName: occupation.latinName })
    .from(accreditation)
    .innerJoin(occupation, eq(occupation.id, accreditation.occupationId))
    .where(eq(accreditation.organisationId, organisationId))
    .orderBy(asc(occupation.code), desc(accreditation.appliedAt))
  const ids = rows.map(({ own }) => own.id)
  const evaluations = await db
    .select()
    .from(evaluation)
    .where(inArray(evaluation.accreditationId, ids))
    .orderBy(desc(evaluation.year))
  const batches = await db
    .select({ eventId: event.id, occupationId: offering.occupationId })
    .from(offering)
    .innerJoin(event, eq(event.id, offering.eventId))
    .where(and(eq(event.organisationId, organisationId), notOver(today)))
  return rows.map(({ own, ...names }) => {
    const mine = evaluations.filter(({ accreditationId }) => accreditationId === own.id)
    const dates = {
      appliedAt: own.appliedAt.toISOString(),
      decidedAt: own.decidedAt?.toISOString() ?? null,
      validFrom: own.validFrom,
      validUntil: own.validUntil,
    }
    const evaluated = mine.map(({ year }) => year)
    const using = batches.filter(({ occupationId }) => occupationId === own.occupationId)
    return {
      ...{ id: own.id, occupationId: own.occupationId, ...names, levels: own.levels, state: own.state },
      ...dates,
      reason: own.reason,
      evaluations: mine.map(({ id, year, outcome, remark, at }) => ({
        id,
        year,
        outcome,
        remark,
        at: at.toISOString(),
      })),
      next: nextStep({ ...dates, state: own.state, evaluated }, today),
      batches: new Set(using.map(({ eventId }) => eventId)).size,
    }
  })
}

/** An organisation's sites by name, closed ones last, each with its rooms and their stations. */
async function findSites(db: Db, organisationId: string, now: Date): Promise<SiteView[]> {
  const sites = await db.select().from(site).where(eq(site.organisationId, organisationId)).orderBy(byName(site.name))
  const siteIds = sites.map(({ id }) => id)
  const rooms = await db.select().from(room).where(inArray(room.siteId, siteIds))
  const roomIds = rooms.map(({ id }) => id)
  const stations = await db.select().from(station).where(inArray(station.roomId, roomIds))
  const coming = await db
    .select({ roomId: session.roomId })
    .from(session)
    .where(and(inArray(session.roomId, roomIds), gt(session.endsAt, now), ne(session.state, 'closed')))
  const roomOf = ({ siteId: _, closedAt, ...own }: (typeof rooms)[number]): RoomView => {
    const mine = stations.filter(({ roomId }) => roomId === own.id)
    return {
      ...own,
      closedAt: closedAt?.toISOString() ?? null,
      seats: seatsOf(own.capacity, mine),
      sessions: coming.filter(({ roomId }) => roomId === own.id).length,
      stations: inOrder(mine).map(({ roomId: _, closedAt: at, ...one }) => ({
        ...one,
        closedAt: at?.toISOString() ?? null,
      })),
    }
  }
  return inOrder(sites).map(({ organisationId: _, closedAt, ...own }) => ({
    ...own,
    area: areas.labelOf(own.areaCode),
    closedAt: closedAt?.toISOString() ?? null,
    rooms: inOrder(rooms.filter(({ siteId }) => siteId === own.id)).map(roomOf),
  }))
}

const collator = new Intl.Collator('zh-CN', { numeric: true })

/** What is open before what is closed, each by name: "工位 2" before "工位 10". */
const inOrder = <Place extends { readonly name: string; readonly closedAt: Date | null }>(places: readonly Place[]) =>
  [...places].sort(
    (a, b) => Number(a.closedAt !== null) - Number(b.closedAt !== null) || collator.compare(a.name, b.name),
  )
