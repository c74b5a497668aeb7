import { and, eq, gt, isNull, or } from 'drizzle-orm'
import type { FastifyInstance } from 'fastify'
import type { Db } from '#db/client'
import { event } from '#db/schema/events'
import { systemKey } from '#db/schema/outcomes'
import { account, roleGrant, signIn, tablet } from '#db/schema/people'
import type { Actor, Grant, Role } from '#domain/people/contract'
import { sha256 } from '../hash.ts'
import { isKey } from './csrf.ts'

/** The cookies that carry an account's and a tablet's token. */
export const accountCookie = 'touchstone_account'
export const tabletCookie = 'touchstone_tablet'

/** How often a sign-in notes that it was used. */
const TOUCH_MS = 10 * 60_000

const nobody: Actor = { kind: 'public' }

/**
 * Finds out who asks, before any route runs; a file of the client is anybody's. A signed-in account comes before a paired tablet, but for calls that say
 * `x-touchstone: tablet`: both may live in one browser. A call with a key is the test system's, whatever cookies it has.
 */
export function recogniseActors(app: FastifyInstance, db: Db, clock: () => Date): void {
  app.decorateRequest('actor')
  app.decorateRequest('place')
  app.addHook('onRequest', async (request) => {
    request.place = { eventId: null, sessionId: null }
    request.actor = nobody
    if (request.routeOptions.config.isFile) return
    const { authorization } = request.headers
    if (isKey(authorization)) {
      request.actor = (await findKeyActor(db, authorization)) ?? nobody
      return
    }
    const asTablet = request.headers['x-touchstone'] === 'tablet' || 'tablet' in (request.query as object)
    const accountToken = request.cookies[accountCookie]
    const tabletToken = request.cookies[tabletCookie]
    const account = accountToken && !asTablet ? await findAccountActor(db, accountToken, clock()) : null
    const found = account ?? (tabletToken ? await findTabletActor(db, tabletToken, clock()) : null)
    request.actor =
      found ?? (asTablet && accountToken ? await findAccountActor(db, accountToken, clock()) : null) ?? nobody
  })
}

/** The actor of an account's token; null where nobody is signed in by it. */
export async function findAccountActor(db: Db, token: string, now: Date): Promise<Actor | null> {
  const rows = await db
    .select({
      signInId: signIn.id,
      lastSeenAt: signIn.lastSeenAt,
      accountId: account.id,
      personId: account.personId,
      role: roleGrant.role,
      organisationId: roleGrant.organisationId,
      organisationsEventId: event.id,
      eventId: roleGrant.eventId,
      sessionId: roleGrant.sessionId,
    })
    .from(signIn)
    .innerJoin(account, and(eq(account.id, signIn.accountId), isNull(account.disabledAt)))
    .leftJoin(roleGrant, and(eq(roleGrant.personId, account.personId), isNull(roleGrant.revokedAt)))
    .leftJoin(event, eq(event.organisationId, roleGrant.organisationId))
    .where(and(eq(signIn.tokenHash, sha256(token)), isNull(signIn.revokedAt), gt(signIn.expiresAt, now)))
  const [first] = rows
  if (!first) return null
  if (now.getTime() - first.lastSeenAt.getTime() > TOUCH_MS) {
    await db.update(signIn).set({ lastSeenAt: now }).where(eq(signIn.id, first.signInId))
  }
  return { kind: 'account', accountId: first.accountId, personId: first.personId, grants: grantsOf(rows) }
}

/** A role at an organisation is one at it, and one at each of its events. */
function grantsOf(
  rows: readonly {
    role: Role | null
    organisationId: string | null
    organisationsEventId: string | null
    eventId: string | null
    sessionId: string | null
  }[],
): Grant[] {
  const organisations = new Set<string>()
  return rows.flatMap(({ role, organisationId, organisationsEventId, eventId, sessionId }): Grant[] => {
    if (!role) return []
    if (organisationId === null) return [{ role, eventId, sessionId }]
    const seen = organisations.has(`${role} ${organisationId}`)
    organisations.add(`${role} ${organisationId}`)
    const own: Grant[] = seen ? [] : [{ role, organisationId, eventId: null, sessionId: null }]
    return organisationsEventId === null ? own : [...own, { role, eventId: organisationsEventId, sessionId: null }]
  })
}

/** The test system of a key in the header `authorization: Bearer …`; null where there is none, or it was revoked. */
export async function findKeyActor(db: Db, authorization: string): Promise<Actor | null> {
  const token = /^Bearer (\S{20,200})$/.exec(authorization)?.[1]
  if (!token) return null
  const [found] = await db
    .select({ keyId: systemKey.id, eventId: systemKey.eventId })
    .from(systemKey)
    .where(and(eq(systemKey.tokenHash, sha256(token)), isNull(systemKey.revokedAt)))
  if (!found) return null
  const { keyId, eventId } = found
  return { kind: 'key', keyId, grants: [{ role: 'test-system', eventId, sessionId: null }] }
}

/** The actor of a tablet's token, without grants while it sleeps; null where no tablet is paired by it. */
export async function findTabletActor(db: Db, token: string, now: Date): Promise<Actor | null> {
  const rows = await db
    .select({
      tabletId: tablet.id,
      personId: tablet.personId,
      eventId: tablet.eventId,
      awakeUntil: tablet.awakeUntil,
      role: roleGrant.role,
      sessionId: roleGrant.sessionId,
    })
    .from(tablet)
    .leftJoin(
      roleGrant,
      and(
        eq(roleGrant.personId, tablet.personId),
        eq(roleGrant.role, 'judge'),
        isNull(roleGrant.organisationId),
        or(isNull(roleGrant.eventId), eq(roleGrant.eventId, tablet.eventId)),
        isNull(roleGrant.revokedAt),
      ),
    )
    .leftJoin(account, eq(account.personId, tablet.personId))
    .where(
      and(
        ...[eq(tablet.tokenHash, sha256(token)), isNull(tablet.revokedAt), gt(tablet.expiresAt, now)],
        // Not every judge has an account; one whose account was closed acts nowhere.
        isNull(account.disabledAt),
      ),
    )
  const [first] = rows
  if (!first) return null
  const { tabletId, personId, eventId } = first
  const awake = first.awakeUntil > now
  const grants = rows.flatMap(({ role, sessionId }): Grant[] => (role && awake ? [{ role, eventId, sessionId }] : []))
  return { kind: 'tablet', tabletId, personId, eventId, grants }
}
