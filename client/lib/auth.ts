import { createResource, createRoot } from 'solid-js'
import { api, SignedOutError } from './http.ts'

/** A role as granted: null scopes reach further (no event: every event of the organisation). */
export interface Grant {
  role: string
  organisationId: string | null
  eventId: string | null
  sessionId: string | null
}

/** Who this device is: a person signed in, a paired tablet, or nobody. */
export interface Me {
  account: { id: string; name: string; login: string } | null
  tablet: Record<string, unknown> | null
  grants: Grant[]
}

const NOBODY: Me = { account: null, tablet: null, grants: [] }

const read = () =>
  api.get<Me>('/api/me').catch((error: unknown) => {
    if (error instanceof SignedOutError) return NOBODY
    throw error
  })

const [resource, { mutate, refetch }] = createRoot(() => createResource(read))

/** Who this device is; undefined until the server has answered. Reactive, never suspends. */
export const me = (): Me | undefined =>
  resource.state === 'ready' || resource.state === 'refreshing' ? resource.latest : undefined

/** Why `me` could not be read, if it could not. */
export const meError = (): unknown => resource.error

/** True where any grant gives one of the roles. What a button shows only: the server decides. */
export const hasRole = (...roles: string[]): boolean =>
  me()?.grants.some((grant) => roles.includes(grant.role)) ?? false

/** Asks the server again who this device is. */
export const refreshMe = async (): Promise<void> => void (await refetch())

/** Signs in; throws RefusedError ('sign-in-failed', 'sign-in-blocked' with seconds) and the other errors of http.ts. */
export async function signIn(login: string, password: string): Promise<void> {
  await api.post('/api/sign-in', { login, password })
  await refreshMe()
}

/** Signs out here; the server forgets the session. */
export async function signOut(): Promise<void> {
  await api.post('/api/sign-out')
  mutate(NOBODY)
}
