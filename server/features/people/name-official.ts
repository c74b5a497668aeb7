import { person, roleGrant } from '#db/schema/people'
import type { AuditDraft } from '#domain/audit/contract'
import { orRefuse, Refused, refuse } from '#domain/kit/refusal'
import type { OfficialRole } from '#domain/people/contract'
import { invitationLasts } from '#domain/people/lifetimes'
import { whyNotInvite, whyNotNameOfficial } from '#domain/people/officials'
import type { Command, Context, Outcome } from '../../platform/execute.ts'
import { actorKey } from '../../platform/live/socket.ts'
import { writeOffer } from './offers/offer-role.ts'
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

interface Named {
  readonly personId: string
  /** Whether the role waits for the person to accept it. */
  readonly offered: boolean
}

/**
 * Gives a role at the event to somebody new, or a further role to one of its officials; who has an account or anything
 * else of their own here is offered it.
 */
export const nameOfficial: Command<NameOfficial, Named> = {
  name: 'name-official',
  async run(context, input) {
    const { tx, actor } = context
    const naming = await namingFacts(tx, input.eventId, input.personId)
    orRefuse(whyNotNameOfficial(actor, naming, input.eventId, input.role))
    if (input.tokenHash) orRefuse(whyNotInvite(actor, naming.person ?? { grants: [], isRegistered: false }))
    if (naming.person?.isRegistered) return offer(context, input, naming.person.id)
    return grant(context, input, naming.person?.id ?? (await addPerson(context, input)))
  },
}

async function offer(context: Context, { eventId, role }: NameOfficial, personId: string): Promise<Outcome<Named>> {
  const offerId = await writeOffer(context, { eventId, personId, role })
  const facts = { personId, role, offerId }
  const draft: AuditDraft = { aggregate: 'event', aggregateId: eventId, act: 'offer-role', facts }
  return { result: { personId, offered: true }, audit: [draft], dirty: [] }
}

async function grant(context: Context, input: NameOfficial, personId: string): Promise<Outcome<Named>> {
  const { eventId, role, tokenHash } = input
  const { tx, now, newId } = context
  await tx.insert(roleGrant).values({ id: newId(), personId, role, eventId, grantedAt: now })
  const invitation = tokenHash && { personId, tokenHash, lasts: invitationLasts }
  const invitationId = invitation ? await writeInvitation(context, invitation) : null
  const facts = { personId, role, invitationId }
  const draft: AuditDraft = { aggregate: 'event', aggregateId: eventId, act: 'name-official', facts }
  return { result: { personId, offered: false }, audit: [draft], dirty: [actorKey(personId)] }
}

async function addPerson({ tx, now, newId }: Context, { name, latinName }: NameOfficial): Promise<string> {
  if (!name) throw new Refused(refuse('name-missing'))
  const id = newId()
  await tx.insert(person).values({ id, name, latinName, createdAt: now })
  return id
}
