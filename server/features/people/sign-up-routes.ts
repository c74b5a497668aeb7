import Type from 'typebox'
import { dayOf } from '#domain/kit/city-time'
import { Id } from '#domain/kit/ids'
import { orRefuse, Refused } from '#domain/kit/refusal'
import { addressBackOff, loginBackOff } from '#domain/people/back-off'
import { Me } from '#domain/people/contract'
import { documentKey, type IdentityDocument } from '#domain/people/identity'
import { signInLasts } from '#domain/people/lifetimes'
import { SignUp, whyNotSelf } from '#domain/people/sign-up'
import { execute } from '../../platform/execute.ts'
import type { App, Platform } from '../../platform/feature.ts'
import { sha256 } from '../../platform/hash.ts'
import { accountCookie, findAccountActor } from '../../platform/http/actor.ts'
import { callerOf } from '../../platform/http/caller.ts'
import { networkOf } from '../../platform/http/network.ts'
import { costly } from './account-routes.ts'
import { setToken } from './cookies.ts'
import { hashQueue } from './hash-queue.ts'
import { findMe } from './queries.ts'
import { secretBytes, secretToken } from './secrets.ts'
import { signUp } from './sign-up.ts'
import { forgetTries, forgiveTry, guardSubject, takeTries } from './tries.ts'

/** What wrong tries at somebody's document are counted for: a keyed hash, from which no number can be guessed. */
export const documentSubject = ({ keyring }: Platform, document: IdentityDocument): string =>
  `document:${keyring.digest(documentKey(document))}`

/** How candidates get an account by themselves. */
export function signUpRoutes(app: App, platform: Platform): void {
  const { db, clock } = platform
  app.post(
    '/api/sign-up',
    {
      config: { access: 'public', ...costly },
      schema: {
        body: Type.Object({ commandId: Id, ...SignUp.properties }),
        response: { 200: Me },
      },
    },
    async (request, reply) => {
      const { ip, actor } = request
      const { commandId, password, ...given } = request.body
      orRefuse(whyNotSelf(given, dayOf(clock())))
      const { subjects, passwordHash } = await hashQueue.serve(callerOf(request), async ({ hash }) => ({
        subjects: await takeSignUpTries(platform, given.document, ip),
        passwordHash: await hash(password, secretBytes(platform.keyring, commandId, 'password')),
      }))
      const token = secretToken(platform.keyring, commandId, 'sign-in')
      const input = { ...given, passwordHash, signInHash: sha256(token) }
      try {
        await execute(platform, signUp, input, { actor, commandId })
      } catch (error) {
        // A login that somebody else has says nothing of the person: it is no wrong try.
        if (error instanceof Refused && error.refusal.code !== 'sign-up-refused') await subjects.forgive()
        throw error
      }
      await subjects.forget()
      const now = clock()
      setToken(reply, platform, accountCookie, token, new Date(now.getTime() + signInLasts))
      return findMe(db, (await findAccountActor(db, token, now)) ?? { kind: 'public' }, now)
    },
  )
}

/** Counts a try at a document and from an address before it is judged, so that many at once are all counted. */
export async function takeSignUpTries(platform: Platform, document: IdentityDocument, ip: string) {
  const { db, clock } = platform
  const code = 'sign-up-blocked'
  const byAddress = { subject: guardSubject('sign-up', networkOf(ip)), rule: addressBackOff, code }
  const byDocument = { subject: documentSubject(platform, document), rule: loginBackOff, code }
  await takeTries(db, [byAddress, byDocument], clock())
  return {
    async forgive() {
      await forgiveTry(db, byAddress.subject, clock())
      await forgiveTry(db, byDocument.subject, clock())
    },
    async forget() {
      await forgetTries(db, byDocument.subject, clock())
      await forgiveTry(db, byAddress.subject, clock())
    },
  }
}
