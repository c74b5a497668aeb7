import Type from 'typebox'
import { Id } from '#domain/kit/ids'
import { runners } from '#domain/people/access'
import { OwnAccount, RecoveryReason } from '#domain/people/contract'
import { execute } from '../../../platform/execute.ts'
import type { App, Platform } from '../../../platform/feature.ts'
import { sha256 } from '../../../platform/hash.ts'
import { invitationUrl } from '../links.ts'
import { ownPerson } from '../own-person.ts'
import { recoverAccount } from '../recover-account.ts'
import { secretToken } from '../secrets.ts'
import { answerOffer } from './answer-offer.ts'
import { findOwnAccount } from './queries.ts'
import { withdrawOffer } from './withdraw-offer.ts'

const Nothing = Type.Object({})

/** Roles that are offered to people with an account, and an administrator's link where a password was lost. */
export function offerRoutes(app: App, platform: Platform): void {
  const { db, clock } = platform
  app.get(
    '/api/my/account',
    { config: { access: 'own' }, schema: { response: { 200: OwnAccount } } },
    async ({ actor }) => findOwnAccount(db, ownPerson(actor), clock()),
  )
  app.post(
    '/api/my/role-offers/:offerId/answer',
    {
      config: { access: 'own' },
      schema: {
        params: Type.Object({ offerId: Id }),
        body: Type.Object({ commandId: Id, accept: Type.Boolean() }),
        response: { 200: Nothing },
      },
    },
    async ({ params, body: { commandId, accept }, actor }) =>
      execute(platform, answerOffer, { ...params, personId: ownPerson(actor), accept }, { actor, commandId }),
  )
  app.delete(
    '/api/events/:eventId/role-offers/:offerId',
    {
      config: { access: { roles: runners, at: 'event' } },
      schema: {
        params: Type.Object({ eventId: Id, offerId: Id }),
        body: Type.Object({ commandId: Id }),
        response: { 200: Nothing },
      },
    },
    ({ params, body: { commandId }, actor }) => execute(platform, withdrawOffer, params, { actor, commandId }),
  )
  app.post(
    '/api/people/:personId/recovery',
    {
      config: { access: { roles: ['administrator'], at: 'system' } },
      schema: {
        params: Type.Object({ personId: Id }),
        body: Type.Object({ commandId: Id, reason: RecoveryReason }),
        response: { 200: Type.Object({ invitation: Type.String() }) },
      },
    },
    async ({ params, body: { commandId, reason }, actor }) => {
      const token = secretToken(platform.keyring, commandId, 'invitation')
      await execute(platform, recoverAccount, { ...params, reason, tokenHash: sha256(token) }, { actor, commandId })
      return { invitation: invitationUrl(platform, token) }
    },
  )
}
