import type { Role } from '#domain/people/contract'
import { me } from '../../lib/auth.ts'

/**
 * Whether the person holds one of the roles at an event, or everywhere where no event is given; reactive. What a
 * button shows only: the server decides.
 */
export function may(roles: readonly Role[], eventId?: string): boolean {
  const grants = me()?.grants ?? []
  return grants.some(
    (grant) =>
      roles.includes(grant.role) &&
      grant.organisationId === undefined &&
      (grant.eventId === null || grant.eventId === eventId),
  )
}

/** Whether the person holds one of the roles at an organisation, or everywhere; reactive. */
export function mayAt(roles: readonly Role[], organisationId: string): boolean {
  const grants = me()?.grants ?? []
  return grants.some(
    (grant) =>
      roles.includes(grant.role) &&
      (grant.organisationId === organisationId || (grant.organisationId === undefined && grant.eventId === null)),
  )
}

/** The organisations at which the person holds a role; reactive. */
export const ownOrganisations = (): string[] => [
  ...new Set(me()?.grants.flatMap(({ organisationId }) => organisationId ?? []) ?? []),
]
