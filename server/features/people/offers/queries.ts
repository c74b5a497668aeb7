import { and, asc, desc, eq, gt, isNotNull } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { byName } from '#db/by-name'
import type { Db, Tx } from '#db/client'
import { event } from '#db/schema/events'
import { invitation, person, roleOffer } from '#db/schema/people'
import { Refused, refuse } from '#domain/kit/refusal'
import type { OwnAccount, RoleOfferView } from '#domain/people/contract'
import { recoveryIsTold, recoveryMasks } from '#domain/people/lifetimes'

const by = alias(person, 'by')

/** An offer, which stays as it is until the transaction ends. Refuses with not-found. */
export async function lockOffer(tx: Tx, offerId: string) {
  const [found] = await tx.select().from(roleOffer).where(eq(roleOffer.id, offerId)).for('update')
  if (!found) throw new Refused(refuse('not-found', { what: 'offer' }))
  return found
}

/** The roles at an event that wait for somebody to accept them, by name. */
export async function findOffers(db: Db, eventId: string): Promise<RoleOfferView[]> {
  const rows = await db
    .select({
      id: roleOffer.id,
      personId: person.id,
      name: person.name,
      latinName: person.latinName,
      role: roleOffer.role,
      offeredAt: roleOffer.offeredAt,
    })
    .from(roleOffer)
    .innerJoin(person, eq(person.id, roleOffer.personId))
    .where(and(eq(roleOffer.eventId, eventId), eq(roleOffer.state, 'open')))
    .orderBy(byName(person.name), asc(roleOffer.id))
  return rows.map(({ offeredAt, ...offer }) => ({ ...offer, offeredAt: offeredAt.toISOString() }))
}

/** Whether somebody's password was replaced of late by an administrator's link, which others might have used. */
export async function isRecovered(tx: Tx, personId: string, now: Date): Promise<boolean> {
  const since = new Date(now.getTime() - recoveryMasks)
  const used = and(isNotNull(invitation.recoveredBy), gt(invitation.usedAt, since))
  const found = await tx
    .select({ id: invitation.id })
    .from(invitation)
    .where(and(eq(invitation.personId, personId), used))
    .limit(1)
  return found.length > 0
}

/** The roles that wait for somebody's answer, and the links of the last weeks that replace their password. */
export async function findOwnAccount(db: Db, personId: string, now: Date): Promise<OwnAccount> {
  const [offers, recoveries] = [await ownOffers(db, personId), await ownRecoveries(db, personId, now)]
  return { offers, recoveries }
}

async function ownOffers(db: Db, personId: string): Promise<OwnAccount['offers']> {
  const rows = await db
    .select({
      id: roleOffer.id,
      role: roleOffer.role,
      event: { id: event.id, name: event.name, latinName: event.latinName },
      by: by.name,
      offeredAt: roleOffer.offeredAt,
    })
    .from(roleOffer)
    .innerJoin(event, eq(event.id, roleOffer.eventId))
    .leftJoin(by, eq(by.id, roleOffer.offeredBy))
    .where(and(eq(roleOffer.personId, personId), eq(roleOffer.state, 'open')))
    .orderBy(asc(roleOffer.offeredAt), asc(roleOffer.id))
  return rows.map((row) => ({ ...row, by: row.by ?? '', offeredAt: row.offeredAt.toISOString() }))
}

async function ownRecoveries(db: Db, personId: string, now: Date): Promise<OwnAccount['recoveries']> {
  const since = new Date(now.getTime() - recoveryIsTold)
  const rows = await db
    .select({
      id: invitation.id,
      by: by.name,
      reason: invitation.reason,
      madeAt: invitation.createdAt,
      usedAt: invitation.usedAt,
    })
    .from(invitation)
    .innerJoin(by, eq(by.id, invitation.recoveredBy))
    .where(and(eq(invitation.personId, personId), isNotNull(invitation.recoveredBy), gt(invitation.createdAt, since)))
    .orderBy(desc(invitation.createdAt), desc(invitation.id))
  return rows.map(({ reason, madeAt, usedAt, ...row }) => ({
    ...row,
    reason: reason ?? '',
    madeAt: madeAt.toISOString(),
    usedAt: usedAt?.toISOString() ?? null,
  }))
}
