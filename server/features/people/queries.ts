import { and, asc, count, eq, gt, isNull, sql } from 'drizzle-orm'
import { byName } from '#db/by-name'
import type { Db, Tx } from '#db/client'
import { discipline, event } from '#db/schema/events'
import { account, invitation, person, roleGrant, tablet, tabletPairing } from '#db/schema/people'
import { session } from '#db/schema/sessions'
import { Refused, refuse } from '#domain/kit/refusal'
import type { Actor, Grant, Me, OfficialRole, OfficialView, TabletView } from '#domain/people/contract'
import { isSilent } from '#domain/people/lifetimes'
import type { NamingFacts } from '#domain/people/officials'
import { sha256 } from '../../platform/hash.ts'
import { isRegistered } from './registered.ts'

type Reader = Db | Tx

/** Who the actor is, as GET /api/me answers. */
export async function findMe(db: Db, actor: Actor, now: Date): Promise<Me> {
  if (actor.kind !== 'account' && actor.kind !== 'tablet')
    return { account: null, tablet: null, person: null, grants: [] }
  const [found] = await db
    .select({ id: person.id, name: person.name, latinName: person.latinName, login: account.login })
    .from(person)
    .leftJoin(account, eq(account.personId, person.id))
    .where(eq(person.id, actor.personId))
  if (!found) throw new Error('an actor without a person')
  const { login, ...self } = found
  return {
    account: actor.kind === 'account' ? { id: actor.accountId, login: login ?? '' } : null,
    tablet: actor.kind === 'tablet' ? await findOwnTablet(db, actor.tabletId, now) : null,
    person: self,
    grants: [...actor.grants],
  }
}

async function findOwnTablet(db: Db, tabletId: string, now: Date): Promise<Me['tablet']> {
  const [found] = await db
    .select({ id: tablet.id, eventId: tablet.eventId, awakeUntil: tablet.awakeUntil, state: event.state })
    .from(tablet)
    .innerJoin(event, eq(event.id, tablet.eventId))
    .where(eq(tablet.id, tabletId))
  if (!found) return null
  const { id, eventId, awakeUntil, state } = found
  return { id, eventId, awake: awakeUntil > now, over: state === 'closed' }
}

/** The account of a login, compared without case; null where there is none, or none that may be used. */
export async function findAccount(db: Db, login: string) {
  const [found] = await db
    .select()
    .from(account)
    .where(and(eq(sql`lower(${account.login})`, login.toLowerCase()), isNull(account.disabledAt)))
  return found ?? null
}

/** The invitation of a link while it lasts, `used` or not. Refuses with invitation-unknown, whatever else is wrong. */
export async function getInvitation(db: Db, token: string, now: Date) {
  const [found] = await db
    .select({ personId: invitation.personId, name: person.name, usedAt: invitation.usedAt })
    .from(invitation)
    .leftJoin(person, eq(person.id, invitation.personId))
    .where(and(eq(invitation.tokenHash, sha256(token)), gt(invitation.expiresAt, now)))
  if (!found) throw new Refused(refuse('invitation-unknown'))
  return found
}

/** Whether anybody is an administrator. */
export async function hasAdministrator(db: Reader): Promise<boolean> {
  const found = await db
    .select({ id: roleGrant.id })
    .from(roleGrant)
    .where(and(eq(roleGrant.role, 'administrator'), isNull(roleGrant.revokedAt)))
    .limit(1)
  return found.length > 0
}

/** The roles that a person holds, everywhere. */
export async function grantsOf(db: Reader, personId: string): Promise<Grant[]> {
  const rows = await db
    .select({
      role: roleGrant.role,
      organisationId: roleGrant.organisationId,
      eventId: roleGrant.eventId,
      sessionId: roleGrant.sessionId,
    })
    .from(roleGrant)
    .where(and(eq(roleGrant.personId, personId), isNull(roleGrant.revokedAt)))
  return rows.map(({ organisationId, ...grant }) => ({ ...grant, ...(organisationId && { organisationId }) }))
}

/** What must be known before a person is named, invited or given a tablet; locks both, so that neither changes meanwhile. */
export async function namingFacts(tx: Tx, eventId: string, personId: string | null): Promise<NamingFacts> {
  const [at] = await tx.select().from(event).where(eq(event.id, eventId)).for('share')
  const place = { eventClosed: at?.state === 'closed', organisationId: at?.organisationId ?? null }
  if (!personId) return { ...place, person: null }
  const known = await tx.select({ id: person.id }).from(person).where(eq(person.id, personId)).for('update')
  if (known.length === 0) throw new Refused(refuse('not-found', { what: 'official' }))
  const [grants, registered] = [await grantsOf(tx, personId), await isRegistered(tx, personId)]
  return { ...place, person: { id: personId, grants, isRegistered: registered } }
}

/** Those who hold a role at the event, by name. */
export async function findOfficials(db: Db, eventId: string): Promise<OfficialView[]> {
  const tablets = db
    .select({ personId: tablet.personId, count: count().as('count') })
    .from(tablet)
    .where(and(eq(tablet.eventId, eventId), isNull(tablet.revokedAt)))
    .groupBy(tablet.personId)
    .as('tablets')
  return db
    .select({
      personId: person.id,
      name: person.name,
      latinName: person.latinName,
      roles: sql<OfficialRole[]>`array_agg(distinct ${roleGrant.role})`,
      login: account.login,
      tablets: sql<number>`coalesce(${tablets.count}, 0)::int`,
    })
    .from(roleGrant)
    .innerJoin(person, eq(person.id, roleGrant.personId))
    .leftJoin(account, eq(account.personId, person.id))
    .leftJoin(tablets, eq(tablets.personId, person.id))
    .where(and(eq(roleGrant.eventId, eventId), isNull(roleGrant.revokedAt)))
    .groupBy(person.id, account.login, tablets.count)
    .orderBy(byName(person.name), asc(person.id))
}

/** The event's tablets, also those that were revoked, in the order in which they were paired. */
export async function findTablets(db: Db, eventId: string, now: Date): Promise<TabletView[]> {
  const rows = await db
    .select({ tablet, name: person.name })
    .from(tablet)
    .innerJoin(person, eq(person.id, tablet.personId))
    .where(eq(tablet.eventId, eventId))
    .orderBy(asc(tablet.pairedAt), asc(tablet.id))
  const names = await sessionNames(db, eventId)
  return rows.map(({ tablet: at, name }) => ({
    id: at.id,
    personId: at.personId,
    name,
    pairedAt: at.pairedAt.toISOString(),
    lastSeenAt: at.lastSeenAt.toISOString(),
    unsent: at.unsent,
    sessions: at.sessions.flatMap((said) => {
      const known = names.get(said.sessionId)
      return known === undefined ? [] : [{ ...said, name: known }]
    }),
    loadAskedAt: at.loadAskedAt?.toISOString() ?? null,
    awake: !at.revokedAt && at.awakeUntil > now,
    silent: isSilent(at.lastSeenAt.getTime(), now.getTime()),
    revokedAt: at.revokedAt?.toISOString() ?? null,
  }))
}

/** The names of an event's sessions, by identifier. */
async function sessionNames(db: Db, eventId: string): Promise<Map<string, string>> {
  const rows = await db
    .select({ id: session.id, name: session.name })
    .from(session)
    .innerJoin(discipline, eq(discipline.id, session.disciplineId))
    .where(eq(discipline.eventId, eventId))
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/**
 * The offer to pair a tablet that has the secret or, where it is the only open one, the code; the newest used one where
 * none is open, for a command that is sent twice. Refuses with pairing-unknown.
 */
export async function getPairing(
  db: Db,
  by: { readonly secretHash: string } | { readonly codeHash: string },
  now: Date,
) {
  const same =
    'secretHash' in by ? eq(tabletPairing.secretHash, by.secretHash) : eq(tabletPairing.codeHash, by.codeHash)
  const [found, another] = await db
    .select()
    .from(tabletPairing)
    .where(and(same, gt(tabletPairing.expiresAt, now)))
    .orderBy(sql`${tabletPairing.usedAt} desc nulls first`)
    .limit(2)
  const ambiguous = another !== undefined && another.usedAt === null
  if (!found || ambiguous) throw new Refused(refuse('pairing-unknown'))
  return found
}
