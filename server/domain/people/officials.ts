import { type Refusal, refuse } from '#domain/kit/refusal'
import { holds, personOf, runners } from '#domain/people/access'
import type { Actor, Grant, OfficialRole, Role } from '#domain/people/contract'
import { whyNotGrant } from './exclusive-roles.ts'

/** Somebody who is here already. */
export interface ExistingPerson {
  readonly id: string
  readonly grants: readonly Grant[]
  /** Whether there is an account, a document or anything else of their own: then nobody but they acts in their name. */
  readonly isRegistered: boolean
}

/** What is known before somebody is named. */
export interface NamingFacts {
  readonly eventClosed: boolean
  /** Whose event it is; null where it is no organisation's. */
  readonly organisationId: string | null
  /** Null where a new person is named. */
  readonly person: ExistingPerson | null
}

/**
 * Why the person may not be given, or offered, the role at the event. An existing person must be one of its officials
 * already; nobody gives a role to themselves, and roles that exclude each other are never one person's.
 */
export function whyNotNameOfficial(
  actor: Actor,
  facts: NamingFacts,
  eventId: string,
  role: OfficialRole,
): Refusal | null {
  if (facts.eventClosed) return refuse('event-closed')
  if (role === 'authority' && !holds(actor, ['administrator'])) return refuse('role-of-administrators', { role })
  const { person, organisationId } = facts
  if (!person) return null
  if (personOf(actor) === person.id) return refuse('role-to-oneself')
  const isOfficial = person.grants.some((grant) => grant.eventId === eventId)
  if (!isOfficial && !holds(actor, ['administrator'])) return refuse('not-found', { what: 'official' })
  return whyNotGrant(rolesAt(person.grants, eventId, organisationId), role)
}

/** Why a role that was offered may not be accepted by now. */
export function whyNotAccept(facts: NamingFacts, eventId: string, role: OfficialRole): Refusal | null {
  if (facts.eventClosed) return refuse('event-closed')
  return whyNotGrant(rolesAt(facts.person?.grants ?? [], eventId, facts.organisationId), role)
}

/** The roles that grants amount to at an event: given there, at its organisation, or everywhere. */
function rolesAt(grants: readonly Grant[], eventId: string, organisationId: string | null): Role[] {
  const isHere = (grant: Grant) =>
    grant.organisationId === undefined
      ? grant.eventId === null || grant.eventId === eventId
      : grant.organisationId === organisationId
  return grants.filter(isHere).map(({ role }) => role)
}

/**
 * Why the actor may not have a link with which the person chooses login and password. Whoever has the link can act as
 * that person: it makes a first account alone, of somebody who has nothing of their own here yet, and the actor must run
 * every event in which the person holds a role.
 */
export function whyNotInvite(actor: Actor, { grants, isRegistered }: Omit<ExistingPerson, 'id'>): Refusal | null {
  const mine = grants.every(({ eventId }) => eventId !== null && holds(actor, runners, { eventId }))
  if (!mine && !holds(actor, ['administrator'])) return refuse('official-elsewhere')
  return isRegistered ? refuse('invitation-of-registered') : null
}

/** Why a tablet may not become the person's at the event. */
export function whyNotPair({ eventClosed, person }: NamingFacts, eventId: string): Refusal | null {
  if (eventClosed) return refuse('event-closed')
  const judges = person?.grants.some((grant) => grant.role === 'judge' && grant.eventId === eventId) ?? false
  return judges ? null : refuse('judge-unknown')
}
