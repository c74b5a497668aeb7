import type { Actor, Role } from '#domain/people/contract'

/** Where an act takes place; what is absent is not known or not needed. */
export interface Scope {
  readonly organisationId?: string
  readonly eventId?: string
  readonly sessionId?: string
}

/** The person behind an actor; null for the public and the system. */
export const personOf = (actor: Actor): string | null =>
  actor.kind === 'account' || actor.kind === 'tablet' ? actor.personId : null

/** Whether the actor holds one of the roles at that place. A grant without organisation, event or session holds everywhere. */
export function holds(actor: Actor, allowed: readonly Role[], scope: Scope = {}): boolean {
  if (actor.kind === 'system') return true
  if (actor.kind === 'public') return false
  return actor.grants.some(
    (grant) =>
      allowed.includes(grant.role) &&
      (grant.organisationId === undefined || grant.organisationId === scope.organisationId) &&
      (grant.eventId === null || grant.eventId === scope.eventId) &&
      (grant.sessionId === null || grant.sessionId === scope.sessionId),
  )
}

/** Those who prepare and run an event. */
export const runners: readonly Role[] = ['administrator', 'manager']

/** Those who lead the judging of an event. */
export const leaders: readonly Role[] = [...runners, 'chief-judge']

/** Those who may see an event from behind the desk. */
export const staff: readonly Role[] = ['administrator', 'manager', 'chief-judge', 'supervisor', 'authority']
