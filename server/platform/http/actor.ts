import DataLoader from 'dataloader'
import { and, eq, inArray, isNull } from 'drizzle-orm'
import type { FastifyInstance } from 'fastify'
import type { Db } from '#db/client'
import { systemKey } from '#db/schema/outcomes'
import { signIn } from '#db/schema/people'
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
  const accounts = together((tokens) => findAccountActors(db, tokens, clock()))
  const tablets = together((tokens) => findTabletActors(db, tokens, clock()))
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
    const account = accountToken && !asTablet ? await accounts.load(accountToken) : null
    const found = account ?? (tabletToken ? await tablets.load(tabletToken) : null)
    request.actor = found ?? (asTablet && accountToken ? await accounts.load(accountToken) : null) ?? nobody
  })
}

/**
 * Asks for all whose requests arrive in one turn of the event loop, or while such a query is under way, by one query;
 * nothing is kept for the next.
 */
function together(find: (tokens: readonly string[]) => Promise<(Actor | null)[]>) {
  let last: Promise<unknown> = Promise.resolve()
  const ask = (tokens: readonly string[]) => {
    const asking = find(tokens)
    last = asking.catch(() => undefined)
    return asking
  }
  return new DataLoader<string, Actor | null>(ask, {
    cache: false,
    maxBatchSize: 500,
    batchScheduleFn: (begin) => void last.then(() => setImmediate(begin)),
  })
}

/** The actor of an account's token; null where nobody is signed in by it. */
export const findAccountActor = async (db: Db, token: string, now: Date): Promise<Actor | null> =>
  (await findAccountActors(db, [token], now))[0] ?? null

interface AccountRow extends GrantRow {
  readonly tokenHash: string
  readonly signInId: string
  readonly lastSeenAt: string
  readonly accountId: string
  readonly personId: string
}

/** The actors of accounts' tokens, in their order. */
async function findAccountActors(db: Db, tokens: readonly string[], now: Date): Promise<(Actor | null)[]> {
  const hashes = tokens.map(sha256)
  const rows = await db.$client<AccountRow[]>`
    select i.token_hash as "tokenHash", i.id as "signInId", i.last_seen_at as "lastSeenAt", a.id as "accountId",
      a.person_id as "personId", g.role, g.organisation_id as "organisationId", e.id as "organisationsEventId",
      g.event_id as "eventId", g.session_id as "sessionId"
    from sign_in i
    join account a on a.id = i.account_id and a.disabled_at is null
    left join role_grant g on g.person_id = a.person_id and g.revoked_at is null
    left join event e on e.organisation_id = g.organisation_id
    where i.token_hash = any(${hashes}) and i.revoked_at is null and i.expires_at > ${now.toISOString()}`
  const byToken = byHash(rows)
  const unnoted = [...byToken.values()].flatMap(([row]) =>
    row && now.getTime() - new Date(row.lastSeenAt).getTime() > TOUCH_MS ? [row.signInId] : [],
  )
  if (unnoted.length > 0) await db.update(signIn).set({ lastSeenAt: now }).where(inArray(signIn.id, unnoted))
  return hashes.map((hash) => {
    const own = byToken.get(hash) ?? []
    const [first] = own
    if (!first) return null
    const { accountId, personId } = first
    return { kind: 'account', accountId, personId, grants: grantsOf(own) }
  })
}

function byHash<Row extends { readonly tokenHash: string }>(rows: readonly Row[]): Map<string, Row[]> {
  const byToken = new Map<string, Row[]>()
  for (const row of rows) {
    const own = byToken.get(row.tokenHash)
    if (own) own.push(row)
    else byToken.set(row.tokenHash, [row])
  }
  return byToken
}

interface GrantRow {
  readonly role: Role | null
  readonly organisationId: string | null
  readonly organisationsEventId: string | null
  readonly eventId: string | null
  readonly sessionId: string | null
}

/** A role at an organisation is one at it, and one at each of its events. */
function grantsOf(rows: readonly GrantRow[]): Grant[] {
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
export const findTabletActor = async (db: Db, token: string, now: Date): Promise<Actor | null> =>
  (await findTabletActors(db, [token], now))[0] ?? null

interface TabletRow {
  readonly tokenHash: string
  readonly tabletId: string
  readonly personId: string
  readonly eventId: string
  readonly awake: boolean
  readonly role: Role | null
  readonly sessionId: string | null
}

/** The actors of tablets' tokens, in their order. Not every judge has an account; one whose account was closed acts nowhere. */
async function findTabletActors(db: Db, tokens: readonly string[], now: Date): Promise<(Actor | null)[]> {
  const hashes = tokens.map(sha256)
  const at = now.toISOString()
  const rows = await db.$client<TabletRow[]>`
    select t.token_hash as "tokenHash", t.id as "tabletId", t.person_id as "personId", t.event_id as "eventId",
      t.awake_until > ${at} as awake, g.role, g.session_id as "sessionId"
    from tablet t
    left join role_grant g on g.person_id = t.person_id and g.role = 'judge' and g.organisation_id is null
      and (g.event_id is null or g.event_id = t.event_id) and g.revoked_at is null
    left join account a on a.person_id = t.person_id
    where t.token_hash = any(${hashes}) and t.revoked_at is null and t.expires_at > ${at} and a.disabled_at is null`
  const byToken = byHash(rows)
  return hashes.map((hash) => {
    const own = byToken.get(hash) ?? []
    const [first] = own
    if (!first) return null
    const { tabletId, personId, eventId, awake } = first
    const grants = own.flatMap(({ role, sessionId }): Grant[] => (role && awake ? [{ role, eventId, sessionId }] : []))
    return { kind: 'tablet', tabletId, personId, eventId, grants }
  })
}
