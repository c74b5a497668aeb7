import Type from 'typebox'
import { Id } from '#domain/kit/ids'
import { runners, staff } from '#domain/people/access'
import { NewOfficial, OfficialRole, OfficialView, RoleOfferView } from '#domain/people/contract'
import { execute } from '../../platform/execute.ts'
import type { App, Platform } from '../../platform/feature.ts'
import { sha256 } from '../../platform/hash.ts'
import { inviteOfficial } from './invite-official.ts'
import { invitationUrl } from './links.ts'
import { nameOfficial } from './name-official.ts'
import { findOffers } from './offers/queries.ts'
import { findOfficials } from './queries.ts'
import { removeOfficial } from './remove-official.ts'
import { secretToken } from './secrets.ts'

const AtEvent = Type.Object({ eventId: Id })
const Official = Type.Object({ eventId: Id, personId: Id })
const CommandId = Type.Object({ commandId: Id })
const Officials = Type.Object({ officials: Type.Array(OfficialView), offers: Type.Array(RoleOfferView) })
const Named = Type.Object({
  personId: Id,
  offered: Type.Boolean(),
  invitation: Type.Union([Type.String(), Type.Null()]),
})
const byRunners = { access: { roles: runners, at: 'event' } } as const

/** The officials of an event: who they are, who is named, invited and removed. */
export function officialRoutes(app: App, platform: Platform): void {
  app.get(
    '/api/events/:eventId/officials',
    {
      // A draw officer names the witnesses of an opening among them.
      config: { access: { roles: [...staff, 'draw-officer'], at: 'event' } },
      schema: { params: AtEvent, response: { 200: Officials } },
    },
    async ({ params }) => ({
      officials: await findOfficials(platform.db, params.eventId),
      offers: await findOffers(platform.db, params.eventId),
    }),
  )
  app.post(
    '/api/events/:eventId/officials',
    {
      config: byRunners,
      schema: {
        params: AtEvent,
        body: Type.Intersect([CommandId, NewOfficial]),
        response: { 200: Named },
      },
    },
    async ({ params, body, actor }) => {
      const { commandId, invite, role, personId = null, name = null, latinName = null } = body
      const token = invite ? secretToken(platform.keyring, commandId, 'invitation') : null
      const input = { ...params, personId, name, latinName, role, tokenHash: token && sha256(token) }
      const named = await execute(platform, nameOfficial, input, { actor, commandId })
      return { ...named, invitation: token && invitationUrl(platform, token) }
    },
  )
  app.post(
    '/api/events/:eventId/officials/:personId/invitation',
    {
      config: byRunners,
      schema: { params: Official, body: CommandId, response: { 200: Type.Object({ invitation: Type.String() }) } },
    },
    async ({ params, body: { commandId }, actor }) => {
      const token = secretToken(platform.keyring, commandId, 'invitation')
      await execute(platform, inviteOfficial, { ...params, tokenHash: sha256(token) }, { actor, commandId })
      return { invitation: invitationUrl(platform, token) }
    },
  )
  app.delete(
    '/api/events/:eventId/officials/:personId',
    {
      config: byRunners,
      schema: {
        params: Official,
        body: Type.Object({ commandId: Id, role: OfficialRole }),
        response: { 200: Type.Object({}) },
      },
    },
    ({ params, body: { commandId, role }, actor }) =>
      execute(platform, removeOfficial, { ...params, role }, { actor, commandId }),
  )
}
