import { person, roleGrant } from '#db/schema/people'
import type { AuditDraft } from '#domain/audit/contract'
import { orRefuse, Refused, refuse } from '#domain/kit/refusal'
import type { OfficialRole } from '#domain/people/contract'
import { invitationLasts } from '#domain/people/lifetimes'
import { whyNotInvite, whyNotNameOfficial } from '#domain/people/officials'
import type { Command, Context } from '../../platform/execute.ts'
import { actorKey } from '../../platform/live/socket.ts'
import { namingFacts } from './queries.ts'
import { writeInvitation } from './write-invitation.ts'

export interface NameOfficial {
  readonly eventId: string
  /** Null: somebody new, who needs a name. */
  readonly personId: string | null
  readonly name: string | null
  readonly latinName: string | null
  readonly role: OfficialRole
  /** Of an invitation's link; null where none is wanted. */
  readonly tokenHash: string | null
}

/** Gives a role at the event to somebody new, or a further role to one of its officials. */
export const nameOfficial: Command<NameOfficial, { personId: string }> = {
  name: 'name-official',
  async run(context, input) {
    const { tx, actor, now, newId } = context
    const { eventId, role, tokenHash } = input
    const naming = await namingFacts(tx, eventId, input.personId)
    orRefuse(whyNotNameOfficial(actor, naming, eventId, role))
    if (tokenHash) orRefuse(whyNotInvite(actor, naming.grants ?? []))
    const personId = input.personId ?? (await addPerson(context, input))
    await tx.insert(roleGrant).values({ id: newId(), personId, role, eventId, grantedAt: now })
    const invitation = tokenHash && { personId, tokenHash, lasts: invitationLasts }
    const invitationId = invitation ? await writeInvitation(context, invitation) : null
    const facts = { personId, role, invitationId }
    const draft: AuditDraft = { aggregate: 'event', aggregateId: eventId, act: 'name-official', facts }
    return { result: { personId }, audit: [draft], dirty: [actorKey(personId)] }
  },
}

async function addPerson({ tx, now, newId }: Context, { name, latinName }: NameOfficial): Promise<string> {
  if (!name) throw new Refused(refuse('name-missing'))
  const id = newId()
  await tx.insert(person).values({ id, name, latinName, createdAt: now })
  return id
}
