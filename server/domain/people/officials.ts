import { type Refusal, refuse } from '#domain/kit/refusal'
import { holds, runners } from '#domain/people/access'
import type { Actor, Grant, OfficialRole } from '#domain/people/contract'

/** What is known of the person who is to be named, before they are. */
export interface NamingFacts {
  readonly eventClosed: boolean
  /** The grants of a person who is already known; null where a new person is named. */
  readonly grants: readonly Grant[] | null
}

/**
 * Why the person may not be given the role at the event. A known person must be one of its officials already; who
 * supervises never marks.
 */
export function whyNotNameOfficial(
  actor: Actor,
  facts: NamingFacts,
  eventId: string,
  role: OfficialRole,
): Refusal | null {
  if (facts.eventClosed) return refuse('event-closed')
  if (role === 'authority' && !holds(actor, ['administrator'])) return refuse('role-of-administrators', { role })
  if (!facts.grants) return null
  const here = facts.grants.filter((grant) => grant.eventId === eventId)
  if (here.length === 0 && !holds(actor, ['administrator'])) return refuse('not-found', { what: 'official' })
  if (here.some((grant) => grant.role === role)) return refuse('role-held', { role })
  const both = [role, ...here.map((grant) => grant.role)]
  return both.includes('judge') && both.includes('supervisor') ? refuse('supervisor-never-marks') : null
}

/**
 * Why the actor may not have a link with which the person chooses a new login and password. Whoever has the link can
 * act as that person, so the actor must run every event in which the person holds a role.
 */
export function whyNotInvite(actor: Actor, grants: readonly Grant[]): Refusal | null {
  if (holds(actor, ['administrator'])) return null
  const mine = grants.every(({ eventId }) => eventId !== null && holds(actor, runners, { eventId }))
  return mine ? null : refuse('official-elsewhere')
}

/** Why a tablet may not become the person's at the event. */
export function whyNotPair(facts: NamingFacts, eventId: string): Refusal | null {
  if (facts.eventClosed) return refuse('event-closed')
  const judges = facts.grants?.some((grant) => grant.role === 'judge' && grant.eventId === eventId) ?? false
  return judges ? null : refuse('judge-unknown')
}
