import Type, { type Static } from 'typebox'
import { Id, Instant, Name } from '#domain/kit/ids'

/** Marks are taken while a session is open. A paused one goes on as it was; a closed one can be opened again. */
export const sessionStates = ['planned', 'open', 'paused', 'closed'] as const
export const SessionStateName = Type.Enum(sessionStates)
export type SessionState = Static<typeof SessionStateName>

export const NewSession = Type.Object({ name: Name, place: Name, startsAt: Instant, endsAt: Instant })
export type NewSession = Static<typeof NewSession>

export const SessionView = Type.Object({
  id: Id,
  disciplineId: Id,
  eventId: Id,
  name: Name,
  place: Name,
  startsAt: Instant,
  endsAt: Instant,
  state: SessionStateName,
})
export type SessionView = Static<typeof SessionView>
