import Type, { type Static } from 'typebox'
import { Day, Id, Instant, Name } from '#domain/kit/ids'
import { LevelName } from '#domain/standards/standard'
import { Sitting, ViolationStateName, VoidingName } from './contract.ts'
import { Counts, Standing } from './standing.ts'

const TextOrNull = Type.Union([Type.String(), Type.Null()])
const NameOrNull = Type.Union([Name, Type.Null()])

/** A session as its door shows it. */
export const DoorSession = Type.Object({
  ...Sitting.properties,
  eventId: Id,
  event: Name,
  name: Name,
  occupation: Name,
  latinOccupation: NameOrNull,
  level: Type.Union([LevelName, Type.Null()]),
  /** Until when somebody who is late is let in. */
  limit: Instant,
})
export type DoorSession = Static<typeof DoorSession>

/** Somebody who is expected in the room. */
export const DoorSeat = Type.Object({
  entryId: Id,
  name: Name,
  latinName: NameOrNull,
  /** The identity document's number, masked; null where none is known. */
  document: TextOrNull,
  /** The ticket's; null for who has none. */
  number: Type.Union([Type.Integer(), Type.Null()]),
  code: TextOrNull,
  isVoid: Type.Boolean(),
  seat: TextOrNull,
  paper: TextOrNull,
  hasPhoto: Type.Boolean(),
  withdrawn: Type.Boolean(),
  violations: Type.Array(
    Type.Object({
      name: Name,
      latinName: Name,
      state: ViolationStateName,
      voids: VoidingName,
      /** Whether it voids what is sat here. */
      applies: Type.Boolean(),
    }),
  ),
  standing: Standing,
})
export type DoorSeat = Static<typeof DoorSeat>

/** A ticket of the batch whose holder sits elsewhere; `sittings` are indexes into the places. */
export const DoorOther = Type.Object({
  number: Type.Integer(),
  code: Type.String(),
  name: Name,
  isVoid: Type.Boolean(),
  sittings: Type.Array(Type.Object({ place: Type.Integer(), seat: TextOrNull })),
})
export type DoorOther = Static<typeof DoorOther>

/** Everything that the door of a session needs, so that it needs no network until the session is over. */
export const DoorLoad = Type.Object({
  session: DoorSession,
  seats: Type.Array(DoorSeat),
  others: Type.Array(DoorOther),
  places: Type.Array(Sitting),
  /** The server's time. */
  at: Instant,
})
export type DoorLoad = Static<typeof DoorLoad>

/** A session with everybody in it, for those who look on. */
export const SessionAttendance = Type.Object({
  session: DoorSession,
  seats: Type.Array(Type.Omit(DoorSeat, ['code'])),
})
export type SessionAttendance = Static<typeof SessionAttendance>

/** A session in the list of those whose doors somebody keeps. */
export const DoorListed = Type.Object({
  session: DoorSession,
  day: Day,
  counts: Counts,
})
export type DoorListed = Static<typeof DoorListed>

export const DoorList = Type.Object({ sessions: Type.Array(DoorListed), at: Instant })
export type DoorList = Static<typeof DoorList>
