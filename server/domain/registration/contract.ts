import Type, { type Static } from 'typebox'
import { mostMembers } from '#domain/events/team'
import { Id, Instant, Name } from '#domain/kit/ids'
import { TableNote } from '#domain/kit/table-note'

const NameOrNull = Type.Union([Name, Type.Null()])

/** The number under which an entry competes. */
export const largestNumber = 999_999
export const EntryNumber = Type.Integer({ minimum: 1, maximum: largestNumber })

/** Letters, digits and dashes: 1 to 12 of them, kept in capitals. */
export const DelegationCode = Type.String({ pattern: '^[A-Za-z0-9-]{1,12}$' })

/** A member of a team. */
export const Member = Type.Object({ name: Name, latinName: NameOrNull })
export type Member = Static<typeof Member>

/** What is entered for an entry. */
export const NewEntry = Type.Object({
  /** Null takes the next free number; an entry that is changed keeps its own. */
  number: Type.Union([EntryNumber, Type.Null()]),
  name: Name,
  latinName: NameOrNull,
  delegationCode: DelegationCode,
  /** Needed once for each delegation that the event doesn't know yet. */
  delegationName: NameOrNull,
  /** Of a team, in their order; left out, a new entry has none and a known one keeps its own. */
  members: Type.Optional(Type.Array(Member, { maxItems: mostMembers })),
})
export type NewEntry = Static<typeof NewEntry>

export const DelegationView = Type.Object({ id: Id, code: Type.String(), name: Name })
export type DelegationView = Static<typeof DelegationView>

export const EntryView = Type.Object({
  id: Id,
  number: Type.Integer(),
  name: Name,
  latinName: NameOrNull,
  delegation: DelegationView,
  /** Of a team, in their order; empty for a person's own entry. */
  members: Type.Array(Member),
  withdrawnAt: Type.Union([Instant, Type.Null()]),
  /** Since when it is known that it didn't come. */
  absentAt: Type.Union([Instant, Type.Null()]),
})
export type EntryView = Static<typeof EntryView>

/** What each column of a file of entries holds; where teams compete, a row is a member and names its team. */
export const entryColumns = [
  'number',
  'team',
  'teamLatinName',
  'name',
  'latinName',
  'delegationCode',
  'delegationName',
] as const
export type EntryColumn = (typeof entryColumns)[number]

/** A member of a team as read from a file, with its row. */
export const MemberRow = Type.Object({
  row: Type.Integer(),
  name: Type.String(),
  latinName: Type.Union([Type.String(), Type.Null()]),
})
export type MemberRow = Static<typeof MemberRow>

/** An entry of a file as it was read; what is missing is empty, or null where it may be. */
export const EntryRow = Type.Object({
  /** As people count the rows: the first is 1. A team stands at the row of its first member. */
  row: Type.Integer(),
  number: Type.Union([Type.Integer(), Type.Null()]),
  name: Type.String(),
  latinName: Type.Union([Type.String(), Type.Null()]),
  delegationCode: Type.String(),
  /** The event's own name of a delegation that it knows. */
  delegationName: Type.Union([Type.String(), Type.Null()]),
  members: Type.Array(MemberRow),
})
export type EntryRow = Static<typeof EntryRow>

/** What is wrong with a row of a file of entries; the code is worded as a refusal's. */
export const EntryProblem = Type.Object({
  row: Type.Integer(),
  /** Null where the whole row is meant. */
  column: Type.Union([Type.Enum(entryColumns), Type.Null()]),
  code: Type.String(),
  facts: Type.Record(Type.String(), Type.Union([Type.String(), Type.Integer(), Type.Null()])),
})
export type EntryProblem = Static<typeof EntryProblem>

/** What a file of entries holds; only one without problems can be imported. */
export const EntriesPreview = Type.Object({
  entries: Type.Array(EntryRow),
  problems: Type.Array(EntryProblem),
  notes: Type.Array(TableNote),
})
export type EntriesPreview = Static<typeof EntriesPreview>

/** How many entries a discipline's file may hold. */
export const mostEntries = 10_000
