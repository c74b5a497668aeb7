import Type, { type Static } from 'typebox'
import { Id, Instant, Name } from '#domain/kit/ids'

/** Marks are taken while a session is open; a closed one can be opened again. */
export const SessionStateName = Type.Union([Type.Literal('planned'), Type.Literal('open'), Type.Literal('closed')])
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
