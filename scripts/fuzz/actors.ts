import { type Role, roles } from '#domain/people/contract'
import { accountCookie } from '../../server/platform/http/actor.ts'
import type { Running } from '../../server/serve.ts'
import { onTablet, signedIn } from '../../server/testing/callers.ts'
import type { Demo } from '../demo/load.ts'

/** Somebody who sends requests: the headers that say who they are. `roles` is null for the public. */
export interface Sender {
  readonly name: string
  readonly roles: readonly Role[] | null
  readonly headers: Readonly<Record<string, string>>
}

/** Nobody, each role at both events, a judge's tablet, and the accounts of the demonstration, all signed in anew. */
export async function signInAll({ app }: Running, demo: Demo): Promise<Sender[]> {
  const senders: Sender[] = [{ name: 'public', roles: null, headers: { 'x-touchstone': '1' } }]
  for (const role of roles)
    for (const eventId of [demo.eventId, demo.batchId]) {
      const { headers } = await signedIn(app, [{ role, eventId: role === 'administrator' ? null : eventId }], role)
      senders.push({ name: role, roles: [role], headers })
    }
  const tablet = await onTablet(app, demo.eventId, 'judge')
  senders.push({ name: 'tablet', roles: ['judge'], headers: tablet.headers })
  for (const { login, password, role } of demo.accounts) {
    const answer = await app.inject({
      method: 'POST',
      url: '/api/sign-in',
      headers: { 'x-touchstone': '1' },
      payload: { login, password },
    })
    const token = answer.cookies.find(({ name }) => name === accountCookie)?.value
    if (!token) continue
    const headers = { 'x-touchstone': '1', cookie: `${accountCookie}=${token}` }
    senders.push({ name: login, roles: [role], headers })
  }
  return senders
}
