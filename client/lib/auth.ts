import { createResource, createRoot } from 'solid-js'
import type { Me, Role } from '#domain/people/contract'
import { api, SignedOutError } from './http.ts'

const NOBODY: Me = { account: null, tablet: null, person: null, grants: [] }

const read = () =>
  api.get<Me>('/api/me').catch((error: unknown) => {
    if (error instanceof SignedOutError) return NOBODY
    throw error
  })

const [resource, { mutate, refetch }] = createRoot(() => createResource(read))

/** Who this device is (a person signed in, a paired tablet, or nobody); undefined until the server has answered. Reactive, never suspends. */
export const me = (): Me | undefined =>
  resource.state === 'ready' || resource.state === 'refreshing' ? resource.latest : undefined

/** Why `me` could not be read, if it could not. */
export const meError = (): unknown => resource.error

/** True where any grant gives one of the roles. What a button shows only: the server decides. */
export const hasRole = (...roles: Role[]): boolean => me()?.grants.some((grant) => roles.includes(grant.role)) ?? false

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
