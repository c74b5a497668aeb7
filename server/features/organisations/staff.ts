import { and, asc, eq, isNull, min } from 'drizzle-orm'
import { byName } from '#db/by-name'
import type { Db, Tx } from '#db/client'
import { account, person, roleGrant } from '#db/schema/people'
import { soleId } from '#domain/audit/contract'
import { orRefuse, Refused, refuse } from '#domain/kit/refusal'
import type { NewStaff, StaffView } from '#domain/organisations/contract'
import { whyNotInviteStaff } from '#domain/organisations/staff'
import { invitationLasts } from '#domain/people/lifetimes'
import type { Command } from '../../platform/execute.ts'
import { actorKey } from '../../platform/live/socket.ts'
import { grantsOf } from '../people/queries.ts'
import { isRegistered } from '../people/registered.ts'
import { writeInvitation } from '../people/write-invitation.ts'
import { actAt, lockOpen, lockOrganisation } from './locks.ts'

/** Where somebody is named: the managers of an organisation, or (null) the authority's officers. */
export interface AtOffice {
  readonly organisationId: string | null
}

/** Somebody who is named there. */
export interface AtStaff extends AtOffice {
  readonly personId: string
}

const roleAt = (organisationId: string | null) => (organisationId ? ('manager' as const) : ('authority' as const))

/** The grants that make somebody a member of an office. */
const staffOf = (organisationId: string | null) =>
  and(
    eq(roleGrant.role, roleAt(organisationId)),
    organisationId ? eq(roleGrant.organisationId, organisationId) : isNull(roleGrant.organisationId),
    isNull(roleGrant.eventId),
    isNull(roleGrant.revokedAt),
  )

const actFor = (
  organisationId: string | null,
  act: string,
  facts: { personId: string; invitationId?: string | null },
) =>
  organisationId
    ? actAt(organisationId, act, facts)
    : { aggregate: 'system' as const, aggregateId: soleId, act, facts: { ...facts, role: 'authority' } }

/** Names somebody new for an organisation or the authority, with a one-time link where one is wanted. */
export const nameStaff: Command<
  AtOffice & Omit<NewStaff, 'invite'> & { tokenHash: string | null },
  { personId: string }
> = {
  name: 'name-staff',
  async run(context, { organisationId, name, latinName, tokenHash }) {
    const { tx, now, newId } = context
    if (organisationId) await lockOpen(tx, organisationId)
    const personId = newId()
    await tx.insert(person).values({ id: personId, name, latinName, createdAt: now })
    const grant = { id: newId(), personId, role: roleAt(organisationId), organisationId, grantedAt: now }
    await tx.insert(roleGrant).values(grant)
    const invitation = tokenHash && { personId, tokenHash, lasts: invitationLasts }
    const invitationId = invitation ? await writeInvitation(context, invitation) : null
    return {
      result: { personId },
      audit: [actFor(organisationId, 'name-staff', { personId, invitationId })],
      dirty: [actorKey(personId)],
    }
  },
}

/** Makes a new link for one of them who has no account yet. */
export const inviteStaff: Command<AtStaff & { tokenHash: string }, { invitationId: string }> = {
  name: 'invite-staff',
  async run(context, { organisationId, personId, tokenHash }) {
    const { tx, actor } = context
    if (organisationId) await lockOpen(tx, organisationId)
    await lockStaff(tx, { organisationId, personId })
    const grants = await grantsOf(tx, personId)
    orRefuse(whyNotInviteStaff(actor, { grants, isRegistered: await isRegistered(tx, personId) }))
    const invitationId = await writeInvitation(context, { personId, tokenHash, lasts: invitationLasts })
    const facts = { personId, invitationId }
    return { result: { invitationId }, audit: [actFor(organisationId, 'invite-staff', facts)], dirty: [] }
  },
}

/** Takes the role back from one of them. */
export const removeStaff: Command<AtStaff, Record<string, never>> = {
  name: 'remove-staff',
  async run({ tx, now }, { organisationId, personId }) {
    if (organisationId) await lockOrganisation(tx, organisationId)
    await lockStaff(tx, { organisationId, personId })
    const own = and(staffOf(organisationId), eq(roleGrant.personId, personId))
    await tx.update(roleGrant).set({ revokedAt: now }).where(own)
    return { result: {}, audit: [actFor(organisationId, 'remove-staff', { personId })], dirty: [actorKey(personId)] }
  },
}

/** Locks somebody who is named there. Refuses with not-found. */
async function lockStaff(tx: Tx, { organisationId, personId }: AtStaff): Promise<void> {
  const own = and(staffOf(organisationId), eq(roleGrant.personId, personId))
  const found = await tx.select({ id: roleGrant.id }).from(roleGrant).where(own)
  if (found.length === 0) throw new Refused(refuse('not-found', { what: 'staff' }))
  await tx.select({ id: person.id }).from(person).where(eq(person.id, personId)).for('update')
}

/** Those who are named for an organisation, or for the authority, by name. */
export async function findStaff(db: Db, organisationId: string | null): Promise<StaffView[]> {
  const rows = await db
    .select({
      personId: person.id,
      name: person.name,
      latinName: person.latinName,
      login: account.login,
      since: min(roleGrant.grantedAt),
    })
    .from(roleGrant)
    .innerJoin(person, eq(person.id, roleGrant.personId))
    .leftJoin(account, eq(account.personId, person.id))
    .where(staffOf(organisationId))
    .groupBy(person.id, account.login)
    .orderBy(byName(person.name), asc(person.id))
  return rows.map(({ since, ...one }) => ({ ...one, since: (since ?? new Date(0)).toISOString() }))
}
