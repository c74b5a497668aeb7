import { and, eq } from 'drizzle-orm'
import { roleOffer } from '#db/schema/people'
import { Refused, refuse } from '#domain/kit/refusal'
import { personOf } from '#domain/people/access'
import type { OfficialRole } from '#domain/people/contract'
import type { Context } from '../../../platform/execute.ts'

export interface NewOffer {
  readonly eventId: string
  readonly personId: string
  readonly role: OfficialRole
}

/** Offers somebody a role, which is theirs once they have accepted it. Refuses with role-offered where it is offered already. */
export async function writeOffer({ tx, actor, now, newId }: Context, offered: NewOffer): Promise<string> {
  const { eventId, personId, role } = offered
  const same = and(eq(roleOffer.eventId, eventId), eq(roleOffer.personId, personId), eq(roleOffer.role, role))
  const [open] = await tx
    .select({ id: roleOffer.id })
    .from(roleOffer)
    .where(and(same, eq(roleOffer.state, 'open')))
  if (open) throw new Refused(refuse('role-offered', { role }))
  const id = newId()
  await tx.insert(roleOffer).values({ id, ...offered, offeredBy: personOf(actor), offeredAt: now, state: 'open' })
  return id
}
