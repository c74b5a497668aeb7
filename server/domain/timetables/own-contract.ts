import Type, { type Static } from 'typebox'
import { Id, Instant, Name } from '#domain/kit/ids'
import { ComponentName, LevelName } from '#domain/standards/standard'

const NameOrNull = Type.Union([Name, Type.Null()])

/** A session that a candidate is expected at. */
export const OwnSession = Type.Object({
  entryId: Id,
  eventId: Id,
  event: Name,
  latinEvent: NameOrNull,
  occupation: NameOrNull,
  latinOccupation: NameOrNull,
  level: Type.Union([LevelName, Type.Null()]),
  component: Type.Union([ComponentName, Type.Null()]),
  discipline: Name,
  startsAt: Instant,
  endsAt: Instant,
  /** Where it is held, as the session says; room, site and address where the room is known. */
  place: Name,
  room: NameOrNull,
  site: NameOrNull,
  address: NameOrNull,
  /** The seat or station, once it was drawn. */
  seat: NameOrNull,
})
export type OwnSession = Static<typeof OwnSession>

/** A person's sessions to come and of the last days, the next one first, and the address for their calendar program. */
export const OwnTimetable = Type.Object({
  sessions: Type.Array(OwnSession),
  calendarUrl: Type.Union([Type.String(), Type.Null()]),
})
export type OwnTimetable = Static<typeof OwnTimetable>
