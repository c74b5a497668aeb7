import { eq } from 'drizzle-orm'
import type { Tx } from '#db/client'
import { accreditation, organisation, room, site, station } from '#db/schema/organisations'
import type { AuditDraft } from '#domain/audit/contract'
import type { Canonical } from '#domain/kit/canonical'
import { orRefuse, Refused, refuse } from '#domain/kit/refusal'
import { whyNotTouch } from '#domain/organisations/register'

/** Locks an organisation until the transaction ends, so that what belongs to it changes in turn. Refuses with not-found. */
export async function lockOrganisation(tx: Tx, organisationId: string) {
  const [found] = await tx.select().from(organisation).where(eq(organisation.id, organisationId)).for('update')
  if (!found) throw new Refused(refuse('not-found', { what: 'organisation' }))
  return found
}

/** As `lockOrganisation`, and refuses a closed one. */
export async function lockOpen(tx: Tx, organisationId: string) {
  const found = await lockOrganisation(tx, organisationId)
  orRefuse(whyNotTouch(found))
  return found
}

/** An accreditation with its organisation locked. */
export async function lockAccreditation(tx: Tx, accreditationId: string) {
  const here = eq(accreditation.id, accreditationId)
  const [at] = await tx.select({ organisationId: accreditation.organisationId }).from(accreditation).where(here)
  if (!at) throw new Refused(refuse('not-found', { what: 'accreditation' }))
  await lockOrganisation(tx, at.organisationId)
  const [found] = await tx.select().from(accreditation).where(here)
  if (!found) throw new Refused(refuse('not-found', { what: 'accreditation' }))
  return found
}

/** A site with its organisation locked. */
export async function lockSite(tx: Tx, siteId: string) {
  const here = eq(site.id, siteId)
  const [at] = await tx.select({ organisationId: site.organisationId }).from(site).where(here)
  if (!at) throw new Refused(refuse('not-found', { what: 'site' }))
  await lockOpen(tx, at.organisationId)
  const [found] = await tx.select().from(site).where(here).for('update')
  if (!found) throw new Refused(refuse('not-found', { what: 'site' }))
  return found
}

/**
 * A room with its site and organisation locked. The room's own lock makes a session that is being given to it wait, so that
 * no room is closed under a timetable.
 */
export async function lockRoom(tx: Tx, roomId: string) {
  const [at] = await tx.select({ siteId: room.siteId }).from(room).where(eq(room.id, roomId))
  if (!at) throw new Refused(refuse('not-found', { what: 'room' }))
  const place = await lockSite(tx, at.siteId)
  const [found] = await tx.select().from(room).where(eq(room.id, roomId)).for('update')
  if (!found) throw new Refused(refuse('not-found', { what: 'room' }))
  return { site: place, room: found }
}

/** A station with its room, site and organisation locked. */
export async function lockStation(tx: Tx, stationId: string) {
  const [at] = await tx.select({ roomId: station.roomId }).from(station).where(eq(station.id, stationId))
  if (!at) throw new Refused(refuse('not-found', { what: 'station' }))
  const place = await lockRoom(tx, at.roomId)
  const [found] = await tx.select().from(station).where(eq(station.id, stationId)).for('update')
  if (!found) throw new Refused(refuse('not-found', { what: 'station' }))
  return { ...place, station: found }
}

/** An act in an organisation's chain. */
export const actAt = (organisationId: string, act: string, facts: Canonical): AuditDraft => ({
  aggregate: 'organisation',
  aggregateId: organisationId,
  act,
  facts,
})
