import Type, { type Static } from 'typebox'
import { Id, Instant, Name } from '#domain/kit/ids'

const NameOrNull = Type.Union([Name, Type.Null()])

/** The number under which an entry competes. */
export const largestNumber = 999_999
export const EntryNumber = Type.Integer({ minimum: 1, maximum: largestNumber })

/** Letters, digits and dashes: 1 to 12 of them, kept in capitals. */
export const DelegationCode = Type.String({ pattern: '^[A-Za-z0-9-]{1,12}$' })

/** How many members a team has at most. */
export const mostMembers = 20

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
  withdrawnAt: Type.Union([Instant, Type.Null()]),
})
export type EntryView = Static<typeof EntryView>

/** What each column of a file of entries holds. */
export const entryColumns = ['number', 'name', 'latinName', 'delegationCode', 'delegationName'] as const
export type EntryColumn = (typeof entryColumns)[number]

/** A row of a file of entries as it was read; what is missing is empty, or null where it may be. */
export const EntryRow = Type.Object({
  /** As people count the rows: the first is 1. */
  row: Type.Integer(),
  number: Type.Union([Type.Integer(), Type.Null()]),
  name: Type.String(),
  latinName: Type.Union([Type.String(), Type.Null()]),
  delegationCode: Type.String(),
  /** The event's own name of a delegation that it knows. */
  delegationName: Type.Union([Type.String(), Type.Null()]),
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
})
export type EntriesPreview = Static<typeof EntriesPreview>

/** How many entries a discipline's file may hold. */
export const mostEntries = 10_000
