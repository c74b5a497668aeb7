import Type from 'typebox'
import { Id, Name, Secret, Typed } from '#domain/kit/ids'
import { Refused, refuse } from '#domain/kit/refusal'
import { Login, Me, Password } from '#domain/people/contract'
import { signInLasts } from '#domain/people/lifetimes'
import { execute } from '../../platform/execute.ts'
import type { App, Platform } from '../../platform/feature.ts'
import { newId, sha256 } from '../../platform/hash.ts'
import { accountCookie, findAccountActor } from '../../platform/http/actor.ts'
import { callerOf } from '../../platform/http/caller.ts'
import { acceptInvitation } from './accept-invitation.ts'
import { clearToken, setToken } from './cookies.ts'
import { hashQueue } from './hash-queue.ts'
import { findMe, getInvitation } from './queries.ts'
import { secretBytes, secretToken } from './secrets.ts'
import { loginSubject, signInByPassword } from './sign-in-by-password.ts'
import { signOut } from './sign-out.ts'
import { forgetTries } from './tries.ts'

/** Calls that cost a hash: so many a minute from one address. */
export const costly = { rateLimit: { max: 120, timeWindow: 60_000 } } as const

const Invitation = Type.Object({ firstAdministrator: Type.Boolean(), name: Type.Union([Name, Type.Null()]) })
const Token = Type.Object({ token: Type.String({ minLength: 20, maxLength: 100 }) })

/** Who somebody is, and how they sign in and out. */
export function accountRoutes(app: App, platform: Platform): void {
  const { db, clock } = platform
  const meOf = async (token: string) =>
    findMe(db, (await findAccountActor(db, token, clock())) ?? { kind: 'public' }, clock())

  app.get(
    '/api/me',
    { config: { access: 'public', isEssential: true }, schema: { response: { 200: Me } } },
    ({ actor }) => findMe(db, actor, clock()),
  )
  app.post(
    '/api/sign-in',
    {
      config: { access: 'public', ...costly },
      schema: {
        // Whatever is typed is tried: what a login must look like is no business of those who guess.
        body: Type.Object({ login: Typed({ maxLength: 200 }), password: Secret(0, 200) }),
        response: { 200: Me },
      },
    },
    async (request, reply) => {
      const { body, ip } = request
      const token = await hashQueue.serve(callerOf(request), (hasher) => signInByPassword(platform, body, ip, hasher))
      setToken(reply, platform, accountCookie, token, new Date(clock().getTime() + signInLasts))
      return meOf(token)
    },
  )
  app.post(
    '/api/sign-out',
    { config: { access: 'known' }, schema: { response: { 200: Type.Object({}) } } },
    async ({ actor, cookies }, reply) => {
      const token = cookies[accountCookie]
      if (!token) throw new Refused(refuse('not-allowed'))
      await execute(platform, signOut, { tokenHash: sha256(token) }, { actor, commandId: newId() })
      clearToken(reply, platform, accountCookie)
      return {}
    },
  )
  app.get(
    '/api/invitations/:token',
    {
      config: { access: 'public', isEssential: true, ...costly },
      schema: { params: Token, response: { 200: Invitation } },
    },
    async ({ params }) => {
      const { personId, name, usedAt } = await getInvitation(db, params.token, clock())
      if (usedAt) throw new Refused(refuse('invitation-unknown'))
      return { firstAdministrator: personId === null, name }
    },
  )
  app.post(
    '/api/invitations/:token',
    {
      config: { access: 'public', ...costly },
      schema: {
        params: Token,
        body: Type.Object({ commandId: Id, login: Login, password: Password, name: Type.Optional(Name) }),
        response: { 200: Me },
      },
    },
    async (request, reply) => {
      const { params, body, actor } = request
      const { commandId, login, password, name = null } = body
      await getInvitation(db, params.token, clock())
      const token = secretToken(platform.keyring, commandId, 'sign-in')
      const passwordHash = await hashQueue.serve(callerOf(request), ({ hash }) =>
        hash(password, secretBytes(platform.keyring, commandId, 'password')),
      )
      const hashes = { tokenHash: sha256(params.token), signInHash: sha256(token), passwordHash }
      await execute(platform, acceptInvitation, { login, name, ...hashes }, { actor, commandId })
      await forgetTries(db, loginSubject(login), clock())
      setToken(reply, platform, accountCookie, token, new Date(clock().getTime() + signInLasts))
      return meOf(token)
    },
  )
}
