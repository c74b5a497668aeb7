import Type, { type Static } from 'typebox'
import { Day, Id, Instant, Name } from '#domain/kit/ids'
import { TableNote } from '#domain/kit/table-note'
import { RoomKindName } from '#domain/organisations/contract'
import { ComponentName } from '#domain/standards/standard'

export const timetableStates = ['proposed', 'taken', 'dropped'] as const
export const TimetableStateName = Type.Enum(timetableStates)
export type TimetableState = (typeof timetableStates)[number]

const NameOrNull = Type.Union([Name, Type.Null()])
const Facts = Type.Record(Type.String(), Type.Union([Type.String(), Type.Number(), Type.Null()]))

/** A session that is proposed: some entries of a discipline in a room, from then until then. */
export const ProposedSession = Type.Object({
  disciplineId: Id,
  roomId: Id,
  startsAt: Instant,
  endsAt: Instant,
  entryIds: Type.Array(Id),
})
export type ProposedSession = Static<typeof ProposedSession>

/** Entries of a discipline that have no place, and why: a refusal's code with its facts. */
export const Unplaced = Type.Object({
  disciplineId: Id,
  entryIds: Type.Array(Id),
  code: Type.String(),
  facts: Facts,
})
export type Unplaced = Static<typeof Unplaced>

/** A timetable of a batch: what it proposes, whom it couldn't place, what it costs (in minutes of a room), and what no timetable can undercut. */
export const TimetableContent = Type.Object({
  sessions: Type.Array(ProposedSession),
  unplaced: Type.Array(Unplaced),
  cost: Type.Integer(),
  /** Null where nothing was proven. */
  bound: Type.Union([Type.Integer(), Type.Null()]),
  parts: Type.Record(Type.String(), Type.Integer()),
  /** How many entries stand elsewhere than before. */
  moved: Type.Integer(),
  seconds: Type.Integer(),
})
export type TimetableContent = Static<typeof TimetableContent>

/** A room that a batch can use, with its hours on the batch's days. */
export const TimetableRoom = Type.Object({
  roomId: Id,
  room: Name,
  site: Name,
  kind: RoomKindName,
  seats: Type.Integer(),
  open: Type.Array(Type.Object({ startsAt: Instant, endsAt: Instant })),
})
export type TimetableRoom = Static<typeof TimetableRoom>

/** A session as the board shows it; `roomId` null for one that is in no room of the batch's sites. */
export const TimetableSession = Type.Object({
  sessionId: Id,
  disciplineId: Id,
  name: Name,
  place: Name,
  roomId: Type.Union([Id, Type.Null()]),
  startsAt: Instant,
  endsAt: Instant,
  pinned: Type.Boolean(),
  /** One that has begun, or has marks, stays where it is. */
  fixed: Type.Boolean(),
  entries: Type.Integer(),
})
export type TimetableSession = Static<typeof TimetableSession>

/** A proposal that waits to be taken or dropped. */
export const TimetableProposal = Type.Object({
  timetableId: Id,
  number: Type.Integer(),
  at: Instant,
  by: NameOrNull,
  content: TimetableContent,
})
export type TimetableProposal = Static<typeof TimetableProposal>

/** A batch's timetable as it stands, and what is proposed. */
export const BatchTimetable = Type.Object({
  days: Type.Array(Day),
  /** Sessions begin at multiples of so many minutes. */
  grid: Type.Integer(),
  rooms: Type.Array(TimetableRoom),
  disciplines: Type.Array(
    Type.Object({
      disciplineId: Id,
      code: Type.String(),
      name: Name,
      latinName: NameOrNull,
      component: Type.Union([ComponentName, Type.Null()]),
      minutes: Type.Integer(),
      /** Its entries, and those of them that have a place. */
      entries: Type.Integer(),
      placed: Type.Integer(),
    }),
  ),
  sessions: Type.Array(TimetableSession),
  proposal: Type.Union([TimetableProposal, Type.Null()]),
  ticketsOut: Type.Boolean(),
})
export type BatchTimetable = Static<typeof BatchTimetable>

/** How a timetable is searched for. The same batch, seed and steps give the same one. */
export const SolveOrder = Type.Object({
  seconds: Type.Integer({ minimum: 2, maximum: 600 }),
  seed: Type.Integer({ minimum: 1, maximum: 1_000_000 }),
  /** Whether sessions that are not pinned keep their places unless leaving pays. */
  keep: Type.Boolean(),
})
export type SolveOrder = Static<typeof SolveOrder>

/** Where a session is moved to. */
export const SessionMove = Type.Object({ roomId: Id, startsAt: Instant })
export type SessionMove = Static<typeof SessionMove>

/** A hard rule that stands in the way: a refusal's code with its facts. */
export const MoveReason = Type.Object({ code: Type.String(), facts: Facts })
export type MoveReason = Static<typeof MoveReason>

/** Why a change after tickets went out is made: candidates see it at once. */
export const ChangeReason = Type.Union([Type.String({ minLength: 3, maxLength: 500, pattern: '\\S' }), Type.Null()])

/** A row of a file of sessions that were fixed elsewhere, or what is wrong with it. */
export const FixedProblem = Type.Object({
  row: Type.Integer(),
  column: Type.Union([Type.String(), Type.Null()]),
  code: Type.String(),
  facts: Facts,
})
export type FixedProblem = Static<typeof FixedProblem>

/** What a file of sessions holds. */
export const FixedPreview = Type.Object({
  sessions: Type.Integer(),
  candidates: Type.Integer(),
  problems: Type.Array(FixedProblem),
  notes: Type.Array(TableNote),
})
export type FixedPreview = Static<typeof FixedPreview>
