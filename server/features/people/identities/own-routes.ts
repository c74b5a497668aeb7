import Type from 'typebox'
import { dayOf } from '#domain/kit/city-time'
import { Id } from '#domain/kit/ids'
import { orRefuse, Refused, refuse } from '#domain/kit/refusal'
import { MaskedIdentity, Phone, PlainIdentity } from '#domain/people/identity'
import { NewSelf, whyNotSelf } from '#domain/people/sign-up'
import { execute } from '../../../platform/execute.ts'
import type { App, Platform } from '../../../platform/feature.ts'
import { costly } from '../account-routes.ts'
import { ownPerson } from '../own-person.ts'
import { takeSignUpTries } from '../sign-up-routes.ts'
import { maskedIdentities, plainIdentities } from './read.ts'
import { changePhone, registerSelf, unmaskOwn } from './register-self.ts'

const Nothing = Type.Object({})
const CommandId = Type.Object({ commandId: Id })

/** A signed-in person's own document and phone number. */
export function ownIdentityRoutes(app: App, platform: Platform): void {
  const { db, keyring, clock } = platform
  app.get(
    '/api/my/identity',
    {
      config: { access: 'own' },
      schema: { response: { 200: Type.Object({ identity: Type.Union([MaskedIdentity, Type.Null()]) }) } },
    },
    async ({ actor }, reply) => {
      const personId = ownPerson(actor)
      reply.header('cache-control', 'no-store')
      return { identity: (await maskedIdentities(db, keyring, [personId])).get(personId) ?? null }
    },
  )
  app.post(
    '/api/my/identity',
    {
      config: { access: 'own', ...costly },
      schema: { body: Type.Object({ commandId: Id, ...NewSelf.properties }), response: { 200: Nothing } },
    },
    async ({ body: { commandId, ...given }, actor, ip }) => {
      const personId = ownPerson(actor)
      orRefuse(whyNotSelf(given, dayOf(clock())))
      const tries = await takeSignUpTries(platform, given.document, ip)
      const done = await execute(platform, registerSelf, { personId, ...given }, { actor, commandId })
      await tries.forget()
      return done
    },
  )
  app.post(
    '/api/my/identity/unmask',
    { config: { access: 'own' }, schema: { body: CommandId, response: { 200: PlainIdentity } } },
    async ({ body: { commandId }, actor }, reply) => {
      const personId = ownPerson(actor)
      await execute(platform, unmaskOwn, { personId }, { actor, commandId })
      const found = (await plainIdentities(db, keyring, [personId])).get(personId)
      if (!found) throw new Refused(refuse('identity-unknown'))
      reply.header('cache-control', 'no-store')
      return found
    },
  )
  app.put(
    '/api/my/phone',
    {
      config: { access: 'own' },
      schema: { body: Type.Object({ commandId: Id, phone: Phone }), response: { 200: Nothing } },
    },
    async ({ body: { commandId, phone }, actor }) =>
      execute(platform, changePhone, { personId: ownPerson(actor), phone }, { actor, commandId }),
  )
}
