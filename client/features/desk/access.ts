import type { Role } from '#domain/people/contract'
import { me } from '../../lib/auth.ts'

/**
 * Whether the person holds one of the roles at an event, or everywhere where no event is given; reactive. What a
 * button shows only: the server decides.
 */
export function may(roles: readonly Role[], eventId?: string): boolean {
  const grants = me()?.grants ?? []
  return grants.some((grant) => roles.includes(grant.role) && (grant.eventId === null || grant.eventId === eventId))
}
