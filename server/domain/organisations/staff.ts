import { type Refusal, refuse } from '#domain/kit/refusal'
import { holds } from '#domain/people/access'
import type { Actor, Grant, Role } from '#domain/people/contract'

/** Those who keep what belongs to an organisation: its managers, the authority, administrators. */
export const keepers: readonly Role[] = ['administrator', 'authority', 'manager']

/** Those who register organisations and decide what they may assess. */
export const deciders: readonly Role[] = ['administrator', 'authority']

/**
 * Why the actor may not have a link with which the person chooses a new login and password. Whoever has the link can act
 * as that person, so every role that the person holds must be one at an organisation that the actor keeps.
 */
export function whyNotInviteStaff(actor: Actor, grants: readonly Grant[]): Refusal | null {
  if (holds(actor, ['administrator'])) return null
  const mine = grants.every(
    ({ organisationId }) => organisationId !== undefined && holds(actor, keepers, { organisationId }),
  )
  return mine ? null : refuse('staff-elsewhere')
}
