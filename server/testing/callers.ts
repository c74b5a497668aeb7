import type { LightMyRequestResponse } from 'fastify'
import { account, person, roleGrant, signIn, tablet } from '#db/schema/people'
import type { Role } from '#domain/people/contract'
import type { buildApp } from '../app.ts'
import { newId, newToken, sha256 } from '../platform/hash.ts'
import { accountCookie, tabletCookie } from '../platform/http/actor.ts'

export type BuiltApp = Awaited<ReturnType<typeof buildApp>>

/** An answer of the API. `error` is the refusal, or null where there was none. */
export interface Answer<Body> {
  readonly status: number
  readonly body: Body
  readonly error: { kind: string; code: string; facts?: Record<string, string | number | null>; field?: string } | null
  /** The answer as fastify's inject gives it. */
  readonly raw: LightMyRequestResponse
}

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE'

/** Somebody who calls the API: each call carries the cookies, the header and, when it writes, a commandId of its own. */
export interface Caller {
  readonly personId: string | null
  readonly accountId: string | null
  readonly tabletId: string | null
  readonly headers: Readonly<Record<string, string>>
  call<Body = Record<string, unknown>>(method: Method, url: string, body?: object): Promise<Answer<Body>>
}

/** Whose calls carry these cookies. */
export function callerWith(app: BuiltApp, cookies: Record<string, string>, ids: Partial<Caller> = {}): Caller {
  const cookie = Object.entries(cookies).map(([name, value]) => `${name}=${value}`)
  const mode = tabletCookie in cookies ? 'tablet' : '1'
  const headers = { 'x-touchstone': mode, ...(cookie.length > 0 ? { cookie: cookie.join('; ') } : {}) }
  return {
    personId: ids.personId ?? null,
    accountId: ids.accountId ?? null,
    tabletId: ids.tabletId ?? null,
    headers,
    async call<Body>(method: Method, url: string, body: object = {}): Promise<Answer<Body>> {
      const payload = method === 'GET' ? undefined : { commandId: newId(), ...body }
      return readAnswer<Body>(await app.inject({ method, url, headers, payload }))
    },
  }
}

function readAnswer<Body>(raw: LightMyRequestResponse): Answer<Body> {
  const isJson = String(raw.headers['content-type'] ?? '').includes('json')
  const body = isJson ? raw.json() : null
  return { status: raw.statusCode, body, error: body?.error ?? null, raw }
}

/** A role at an event; an administrator's holds everywhere. */
export interface RoleAt {
  readonly role: Role
  readonly eventId: string | null
}

/** A new person with an account, signed in, who holds these roles. */
export async function signedIn(app: BuiltApp, roles: readonly RoleAt[], name: string): Promise<Caller> {
  const personId = newId()
  await addPerson(app, personId, name, [])
  return withAccount(app, personId, roles)
}

/** Signs somebody who is here already in, by an account of their own, with further roles at the event. */
export async function withAccount(app: BuiltApp, personId: string, roles: readonly RoleAt[]): Promise<Caller> {
  const { db, clock } = app.platform
  const [accountId, token, now] = [newId(), newToken(), clock()]
  await addGrants(app, personId, roles)
  await db
    .insert(account)
    .values({ id: accountId, personId, login: `u-${personId}`, passwordHash: '-', createdAt: now })
  const expiresAt = new Date(now.getTime() + 14 * 86_400_000)
  const tokenHash = sha256(token)
  await db.insert(signIn).values({ id: newId(), accountId, tokenHash, createdAt: now, lastSeenAt: now, expiresAt })
  return callerWith(app, { [accountCookie]: token }, { personId, accountId })
}

/** A new judge of the event on a paired tablet, awake for half an hour. */
export async function onTablet(app: BuiltApp, eventId: string, name: string): Promise<Caller> {
  const personId = newId()
  await addPerson(app, personId, name, [{ role: 'judge', eventId }])
  return anotherTablet(app, eventId, personId)
}

/** A hash that no PIN of the right length has. */
const hashOfNoPin = '$argon2id$v=19$m=8,t=1,p=1$r20yxYDXzZ562XdxP2EiYw$vaNt4LxpTAKhybB/tvVCqkwHQEerkzkYo5vLrdHqkNY'

/** A tablet that is paired with a judge of the event, beside those that they have. */
export async function anotherTablet(app: BuiltApp, eventId: string, personId: string): Promise<Caller> {
  const { db, clock } = app.platform
  const [tabletId, token, now] = [newId(), newToken(), clock()]
  await db.insert(tablet).values({
    id: tabletId,
    eventId,
    personId,
    tokenHash: sha256(token),
    pinHash: hashOfNoPin,
    pairedAt: now,
    wokenAt: now,
    lastSeenAt: now,
    awakeUntil: new Date(now.getTime() + 30 * 60_000),
    expiresAt: new Date(now.getTime() + 30 * 86_400_000),
  })
  return callerWith(app, { [tabletCookie]: token }, { personId, tabletId })
}

async function addPerson(app: BuiltApp, id: string, name: string, roles: readonly RoleAt[]): Promise<void> {
  const { db, clock } = app.platform
  const now = clock()
  await db.insert(person).values({ id, name, createdAt: now })
  await addGrants(app, id, roles)
}

async function addGrants(app: BuiltApp, personId: string, roles: readonly RoleAt[]): Promise<void> {
  if (roles.length === 0) return
  const { db, clock } = app.platform
  const grants = roles.map((at) => ({ ...at, id: newId(), personId, grantedAt: clock() }))
  await db.insert(roleGrant).values(grants)
}
