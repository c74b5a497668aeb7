import Type from 'typebox'
import { Id } from '#domain/kit/ids'
import { NewStaff, StaffView } from '#domain/organisations/contract'
import { keepers } from '#domain/organisations/staff'
import type { Actor } from '#domain/people/contract'
import { execute } from '../../platform/execute.ts'
import type { App, Platform } from '../../platform/feature.ts'
import { sha256 } from '../../platform/hash.ts'
import { invitationUrl } from '../people/links.ts'
import { secretToken } from '../people/secrets.ts'
import { type AtOffice, findStaff, inviteStaff, nameStaff, removeStaff } from './staff.ts'

const CommandId = Type.Object({ commandId: Id })
const NewStaffBody = Type.Intersect([CommandId, NewStaff])
const Named = Type.Object({ personId: Id, invitation: Type.Union([Type.String(), Type.Null()]) })
const Invited = Type.Object({ invitation: Type.String() })
const Nothing = Type.Object({})

/** Who may sign in for an organisation, and who for the authority: the former are named there, the latter by administrators. */
export function staffRoutes(app: App, platform: Platform): void {
  const name = nameAt(platform)
  const invite = inviteAt(platform)
  const AtOrganisation = Type.Object({ organisationId: Id })
  const Manager = Type.Object({ organisationId: Id, personId: Id })
  const byKeepers = { access: { roles: keepers, at: 'organisation' } } as const
  app.post(
    '/api/organisations/:organisationId/managers',
    { config: byKeepers, schema: { params: AtOrganisation, body: NewStaffBody, response: { 200: Named } } },
    ({ params, body, actor }) => name(params, body, actor),
  )
  app.post(
    '/api/organisations/:organisationId/managers/:personId/invitation',
    { config: byKeepers, schema: { params: Manager, body: CommandId, response: { 200: Invited } } },
    ({ params, body: { commandId }, actor }) => invite(params, commandId, actor),
  )
  app.delete(
    '/api/organisations/:organisationId/managers/:personId',
    { config: byKeepers, schema: { params: Manager, body: CommandId, response: { 200: Nothing } } },
    ({ params, body: { commandId }, actor }) => execute(platform, removeStaff, params, { actor, commandId }),
  )
  const Officer = Type.Object({ personId: Id })
  const byAdministrators = { access: { roles: ['administrator'], at: 'system' } } as const
  const authority = { organisationId: null }
  app.get(
    '/api/authority-officers',
    { config: byAdministrators, schema: { response: { 200: Type.Object({ officers: Type.Array(StaffView) }) } } },
    async () => ({ officers: await findStaff(platform.db, null) }),
  )
  app.post(
    '/api/authority-officers',
    { config: byAdministrators, schema: { body: NewStaffBody, response: { 200: Named } } },
    ({ body, actor }) => name(authority, body, actor),
  )
  app.post(
    '/api/authority-officers/:personId/invitation',
    { config: byAdministrators, schema: { params: Officer, body: CommandId, response: { 200: Invited } } },
    ({ params, body: { commandId }, actor }) => invite({ ...params, ...authority }, commandId, actor),
  )
  app.delete(
    '/api/authority-officers/:personId',
    { config: byAdministrators, schema: { params: Officer, body: CommandId, response: { 200: Nothing } } },
    ({ params, body: { commandId }, actor }) =>
      execute(platform, removeStaff, { ...params, ...authority }, { actor, commandId }),
  )
}

const nameAt =
  (platform: Platform) => async (office: AtOffice, body: NewStaff & { commandId: string }, actor: Actor) => {
    const { commandId, name, latinName, invite } = body
    const token = invite ? secretToken(platform.keyring, commandId, 'invitation') : null
    const input = { ...office, name, latinName, tokenHash: token && sha256(token) }
    const { personId } = await execute(platform, nameStaff, input, { actor, commandId })
    return { personId, invitation: token && invitationUrl(platform, token) }
  }

const inviteAt =
  (platform: Platform) => async (at: AtOffice & { personId: string }, commandId: string, actor: Actor) => {
    const token = secretToken(platform.keyring, commandId, 'invitation')
    await execute(platform, inviteStaff, { ...at, tokenHash: sha256(token) }, { actor, commandId })
    return { invitation: invitationUrl(platform, token) }
  }
