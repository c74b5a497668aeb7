import { soleId } from '#domain/audit/contract'
import { Refused, refuse } from '#domain/kit/refusal'
import { firstInvitationLasts } from '#domain/people/lifetimes'
import { type Command, execute } from '../../platform/execute.ts'
import type { Platform } from '../../platform/feature.ts'
import { newId, newToken, sha256 } from '../../platform/hash.ts'
import { invitationUrl } from './links.ts'
import { hasAdministrator } from './queries.ts'
import { writeInvitation } from './write-invitation.ts'

export interface InviteFirstAdministrator {
  readonly tokenHash: string
}

/** Invites whoever is given the link to become the first administrator. */
export const inviteFirstAdministrator: Command<InviteFirstAdministrator, { invitationId: string }> = {
  name: 'invite-first-administrator',
  async run(context, { tokenHash }) {
    if (await hasAdministrator(context.tx)) throw new Refused(refuse('administrator-exists'))
    const invitationId = await writeInvitation(context, { personId: null, tokenHash, lasts: firstInvitationLasts })
    const act = 'invite-first-administrator'
    const draft = { aggregate: 'system', aggregateId: soleId, act, facts: { invitationId } } as const
    return { result: { invitationId }, audit: [draft], dirty: [] }
  },
}

/**
 * Makes the one-time link with which the first administrator begins, valid for a day; an earlier one is void then.
 * Throws Refused (administrator-exists) once there is an administrator.
 */
export async function createFirstInvitation(platform: Platform): Promise<string> {
  const token = newToken()
  const request = { actor: { kind: 'system' }, commandId: newId() } as const
  await execute(platform, inviteFirstAdministrator, { tokenHash: sha256(token) }, request)
  return invitationUrl(platform, token)
}
