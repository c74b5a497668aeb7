import { type Refusal, refuse } from '#domain/kit/refusal'
import { holds } from '#domain/people/access'
import type { Actor, Role } from '#domain/people/contract'
import type { ExistingPerson } from '#domain/people/officials'

/** Those who keep what belongs to an organisation: its managers, the authority, administrators. */
export const keepers: readonly Role[] = ['administrator', 'authority', 'manager']

/** Those who register organisations and decide what they may assess. */
export const deciders: readonly Role[] = ['administrator', 'authority']

/**
 * Why the actor may not have a link with which the person chooses login and password. Whoever has the link can act as
 * that person: it makes a first account alone, of somebody who has nothing of their own here yet, and every role that the
 * person holds must be one at an organisation that the actor keeps.
 */
export function whyNotInviteStaff(actor: Actor, { grants, isRegistered }: Omit<ExistingPerson, 'id'>): Refusal | null {
  const mine = grants.every(
    ({ organisationId }) => organisationId !== undefined && holds(actor, keepers, { organisationId }),
  )
  if (!mine && !holds(actor, ['administrator'])) return refuse('staff-elsewhere')
  return isRegistered ? refuse('invitation-of-registered') : null
}
