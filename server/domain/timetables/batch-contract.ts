import Type, { type Static } from 'typebox'
import { Id, Instant } from '#domain/kit/ids'

export const timetableStates = ['proposed', 'taken', 'dropped'] as const
export const TimetableStateName = Type.Enum(timetableStates)
export type TimetableState = (typeof timetableStates)[number]

/** A session that is proposed: some entries of a discipline in a room, from then until then. */
export const ProposedSession = Type.Object({
  /** The session that it is already, where it stands from before. */
  sessionId: Type.Union([Id, Type.Null()]),
  disciplineId: Id,
  roomId: Id,
  startsAt: Instant,
  endsAt: Instant,
  pinned: Type.Boolean(),
  entryIds: Type.Array(Id),
})
export type ProposedSession = Static<typeof ProposedSession>

/** An entry that has no place, and why: a refusal's code with its facts. */
export const Unplaced = Type.Object({
  entryId: Id,
  code: Type.String(),
  facts: Type.Record(Type.String(), Type.Union([Type.String(), Type.Number(), Type.Null()])),
})
export type Unplaced = Static<typeof Unplaced>

/** A timetable of a batch: what it proposes, what it couldn't place, what it costs, and what no timetable can undercut. */
export const TimetableContent = Type.Object({
  sessions: Type.Array(ProposedSession),
  unplaced: Type.Array(Unplaced),
  cost: Type.Integer(),
  bound: Type.Integer(),
  parts: Type.Record(Type.String(), Type.Integer()),
  /** How many entries stand elsewhere than before. */
  moved: Type.Integer(),
  seconds: Type.Number(),
})
export type TimetableContent = Static<typeof TimetableContent>
