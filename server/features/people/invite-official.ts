import { orRefuse, Refused, refuse } from '#domain/kit/refusal'
import { invitationLasts } from '#domain/people/lifetimes'
import { whyNotInvite } from '#domain/people/officials'
import type { Command } from '../../platform/execute.ts'
import { namingFacts } from './queries.ts'
import { writeInvitation } from './write-invitation.ts'

export interface InviteOfficial {
  readonly eventId: string
  readonly personId: string
  readonly tokenHash: string
}

/** Makes a new link for an official of the event who has no account yet. */
export const inviteOfficial: Command<InviteOfficial, { invitationId: string }> = {
  name: 'invite-official',
  async run(context, { eventId, personId, tokenHash }) {
    const { person } = await namingFacts(context.tx, eventId, personId)
    if (!person?.grants.some((grant) => grant.eventId === eventId))
      throw new Refused(refuse('not-found', { what: 'official' }))
    orRefuse(whyNotInvite(context.actor, person))
    const invitationId = await writeInvitation(context, { personId, tokenHash, lasts: invitationLasts })
    const facts = { personId, invitationId }
    const draft = { aggregate: 'event', aggregateId: eventId, act: 'invite-official', facts } as const
    return { result: { invitationId }, audit: [draft], dirty: [] }
  },
}
