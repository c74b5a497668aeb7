import { Refused, refuse } from '#domain/kit/refusal'
import { addressBackOff, loginBackOff } from '#domain/people/back-off'
import { execute } from '../../platform/execute.ts'
import type { Platform } from '../../platform/feature.ts'
import { newId, newToken, sha256 } from '../../platform/hash.ts'
import { networkOf } from '../../platform/http/network.ts'
import type { Hasher } from './hash-queue.ts'
import { findAccount } from './queries.ts'
import { signIn } from './sign-in.ts'
import { forgetTries, forgiveTry, guardSubject, takeTries } from './tries.ts'

export interface Credentials {
  readonly login: string
  readonly password: string
}

/** What wrong tries of a login are counted for. */
export const loginSubject = (login: string): string => guardSubject('login', login.toLowerCase())

/**
 * Signs in with a password from an address; returns the new token. Throws Refused: sign-in-failed whether the login or
 * the password is wrong, sign-in-blocked with seconds after too many wrong tries of the login or from the address.
 */
export async function signInByPassword(
  platform: Platform,
  given: Credentials,
  address: string,
  hasher: Hasher,
): Promise<string> {
  const { db, clock } = platform
  const now = clock()
  const code = 'sign-in-blocked'
  const byLogin = { subject: loginSubject(given.login), rule: loginBackOff, code }
  const byAddress = { subject: guardSubject('address', networkOf(address)), rule: addressBackOff, code }
  await takeTries(db, [byAddress, byLogin], now)
  const found = await findAccount(db, given.login)
  const right = await hasher.isRight(found?.passwordHash ?? null, given.password)
  if (!found || !right) throw new Refused(refuse('sign-in-failed'))
  await forgetTries(db, byLogin.subject, now)
  await forgiveTry(db, byAddress.subject, now)
  const token = newToken()
  const actor = { kind: 'account', accountId: found.id, personId: found.personId, grants: [] } as const
  await execute(platform, signIn, { accountId: found.id, tokenHash: sha256(token) }, { actor, commandId: newId() })
  return token
}
