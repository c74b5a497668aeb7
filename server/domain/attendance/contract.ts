import Type, { type Static } from 'typebox'
import { Day, Id, Instant, Name } from '#domain/kit/ids'
import { ComponentName, LevelName } from '#domain/standards/standard'

/** What happens at the door of a room; each is appended, the newest says where somebody is. */
export const attendanceKinds = ['check-in', 'check-out', 'back', 'absent', 'undo'] as const
export const AttendanceKindName = Type.Enum(attendanceKinds)
export type AttendanceKind = (typeof attendanceKinds)[number]

/** What a violation voids: nothing, the component in which it happened, or all of the person's components in the batch. */
export const voidings = ['none', 'component', 'all'] as const
export const VoidingName = Type.Enum(voidings)
export type Voiding = (typeof voidings)[number]

/** A recorded violation counts until it is withdrawn; a confirmed one was decided after the person could reply. */
export const violationStates = ['recorded', 'confirmed', 'withdrawn'] as const
export const ViolationStateName = Type.Enum(violationStates)
export type ViolationState = (typeof violationStates)[number]

/** A kind of violation with its consequence (domain rules, chapter 2): data that the authority keeps. */
export const ViolationRule = Type.Object({
  code: Type.String({ pattern: '^[a-z0-9-]{2,40}$' }),
  name: Type.String({ minLength: 1, maxLength: 200, pattern: '\\S' }),
  latinName: Type.String({ minLength: 1, maxLength: 200, pattern: '\\S' }),
  voids: VoidingName,
  /** How long the person may not apply again. */
  banMonths: Type.Integer({ minimum: 0, maximum: 36 }),
})
export type ViolationRule = Static<typeof ViolationRule>

const Minutes = Type.Integer({ minimum: 0, maximum: 240 })

/** What holds at the doors of a batch. */
export const AttendanceRules = Type.Object({
  /** So many minutes after the beginning somebody is still let in, by component. */
  lateMinutes: Type.Object({
    theory: Minutes,
    skill: Minutes,
    review: Minutes,
    'work-record': Minutes,
    ethics: Minutes,
  }),
  /** So many working days somebody has for a reply to a violation. */
  replyDays: Type.Integer({ minimum: 1, maximum: 30 }),
  /** What stands on every ticket beside the general rules. */
  note: Type.String({ maxLength: 400 }),
})
export type AttendanceRules = Static<typeof AttendanceRules>

export const defaultAttendanceRules: AttendanceRules = {
  lateMinutes: { theory: 30, skill: 15, review: 15, 'work-record': 15, ethics: 15 },
  replyDays: 3,
  note: '',
}

const NameOrNull = Type.Union([Name, Type.Null()])
const TextOrNull = Type.Union([Type.String(), Type.Null()])

/** Where and when a component is sat. */
export const Sitting = Type.Object({
  sessionId: Id,
  component: Type.Union([ComponentName, Type.Null()]),
  startsAt: Instant,
  endsAt: Instant,
  /** The room, or what the session says of its place where it is in no room of an organisation. */
  room: Type.String(),
  site: TextOrNull,
  address: TextOrNull,
})
export type Sitting = Static<typeof Sitting>

/** A sitting of one candidate: with the occupation and level, and the seat once it is drawn. */
export const OwnSitting = Type.Object({
  ...Sitting.properties,
  occupation: Name,
  latinOccupation: NameOrNull,
  level: Type.Union([LevelName, Type.Null()]),
  seat: TextOrNull,
})
export type OwnSitting = Static<typeof OwnSitting>

/** A ticket as its holder sees it. */
export const OwnTicket = Type.Object({
  eventId: Id,
  event: Name,
  latinEvent: NameOrNull,
  organisation: Name,
  startsOn: Day,
  endsOn: Day,
  number: Type.Integer(),
  /** The address that its QR code holds. */
  address: Type.String(),
  isVoid: Type.Boolean(),
  name: Name,
  latinName: NameOrNull,
  /** The identity document's number, masked; null where none is known. */
  document: TextOrNull,
  sittings: Type.Array(OwnSitting),
  /** Components in which there is no place yet. */
  waiting: Type.Integer(),
  note: Type.String(),
})
export type OwnTicket = Static<typeof OwnTicket>

/** What GET /api/my/tickets answers, with the day in the city. */
export const OwnTickets = Type.Object({ today: Day, tickets: Type.Array(OwnTicket) })
export type OwnTickets = Static<typeof OwnTickets>

/** A ticket as the desk lists it. */
export const TicketRow = Type.Object({
  ticketId: Id,
  number: Type.Integer(),
  name: Name,
  document: TextOrNull,
  /** In how many of the components there is a place. */
  placed: Type.Integer(),
  components: Type.Integer(),
  issuedAt: Instant,
  voidedAt: Type.Union([Instant, Type.Null()]),
})
export type TicketRow = Static<typeof TicketRow>

/** How far a batch is with its tickets. */
export const TicketFacts = Type.Object({
  /** Tickets that hold. */
  valid: Type.Integer(),
  /** Candidates who have none yet, or whose ticket holds again since they came back. */
  due: Type.Integer(),
  /** Tickets of those who have withdrawn. */
  toVoid: Type.Integer(),
  /** Entries without a place in a session, and some of their names. */
  unplaced: Type.Integer(),
  unplacedNames: Type.Array(Name),
  /** Entries of whom it isn't known which person they are: they get no ticket. */
  unknown: Type.Integer(),
})
export type TicketFacts = Static<typeof TicketFacts>

export const TicketBoard = Type.Object({
  ticketsAt: Type.Union([Instant, Type.Null()]),
  rules: AttendanceRules,
  facts: TicketFacts,
  tickets: Type.Array(TicketRow),
})
export type TicketBoard = Static<typeof TicketBoard>

/** Somebody whose ticket was left out of a print, since no font has a character of the name. */
export const UnprintableTicket = Type.Object({
  /** As it stands on the ticket. */
  ticketNumber: Type.String(),
  name: Name,
  /** U+E863. */
  characters: Type.Array(Type.String()),
})
export type UnprintableTicket = Static<typeof UnprintableTicket>

/** What came of printing all tickets: how many are in the file, and who is left out, where anybody is. */
export const TicketsPrinted = Type.Object({
  tickets: Type.Integer(),
  leftOut: Type.Optional(
    Type.Object({
      count: Type.Integer(),
      /** The first of them. */
      people: Type.Array(UnprintableTicket),
    }),
  ),
})
export type TicketsPrinted = Static<typeof TicketsPrinted>
