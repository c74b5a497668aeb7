import Type, { type Static } from 'typebox'
import { Id, Instant, Name } from '#domain/kit/ids'
import { DelegationCode } from '#domain/registration/contract'

/** Why somebody may not judge an entry (domain rules, chapter 3, Working groups). */
export const conflictKinds = ['delegation', 'employer', 'trainee', 'relative', 'other'] as const
export const ConflictKind = Type.Enum(conflictKinds)
export type ConflictKind = (typeof conflictKinds)[number]

const NameOrNull = Type.Union([Name, Type.Null()])
const CodeOrNull = Type.Union([DelegationCode, Type.Null()])

/** Where an official comes from, at one event: the delegation that sent them, and their employer. */
export const Origin = Type.Object({ delegationCode: CodeOrNull, employer: NameOrNull })
export type Origin = Static<typeof Origin>

/** The reason that a declared conflict needs, and its withdrawal too. */
export const ConflictReason = Type.String({ minLength: 3, maxLength: 1000, pattern: '\\S' })

/** A conflict as it is declared: of a person with one entry, or with all of a delegation. */
export const NewConflict = Type.Object({
  personId: Id,
  kind: ConflictKind,
  entryId: Type.Union([Id, Type.Null()]),
  delegationCode: CodeOrNull,
  reason: ConflictReason,
})
export type NewConflict = Static<typeof NewConflict>

/** All by which conflicts are found: the origins of an event's officials, and what was declared and stands. */
export const Ties = Type.Object({
  origins: Type.Array(Type.Object({ personId: Id, delegationCode: Type.String(), employer: Type.String() })),
  declared: Type.Array(
    Type.Object({
      personId: Id,
      kind: ConflictKind,
      entryId: Type.Union([Id, Type.Null()]),
      delegationCode: Type.Union([Type.String(), Type.Null()]),
    }),
  ),
})
export type Ties = Static<typeof Ties>

const Official = Type.Object({ personId: Id, name: Name })
const Entry = Type.Object({ id: Id, number: Type.Integer(), name: Name, discipline: Type.String() })
const Delegation = Type.Object({ code: Type.String(), name: Name })

/** A declared conflict as the desk shows it, withdrawn or not. */
export const ConflictView = Type.Object({
  id: Id,
  person: Official,
  kind: ConflictKind,
  entry: Type.Union([Entry, Type.Null()]),
  delegation: Type.Union([Delegation, Type.Null()]),
  reason: Type.String(),
  declaredBy: Name,
  declaredAt: Instant,
})
export type ConflictView = Static<typeof ConflictView>

/** A judge who meets an entry in conflict, in the panel of a session as it stands. */
export const MetConflict = Type.Object({
  sessionId: Id,
  session: Name,
  panel: Name,
  person: Official,
  entry: Entry,
  kind: ConflictKind,
})
export type MetConflict = Static<typeof MetConflict>

/** The conflicts of an event. Of entries that are sealed for blind marking nothing is told but in how many sessions. */
export const ConflictsView = Type.Object({
  origins: Type.Array(Type.Intersect([Type.Object({ personId: Id }), Origin])),
  delegations: Type.Array(Delegation),
  conflicts: Type.Array(ConflictView),
  met: Type.Array(MetConflict),
  sealed: Type.Array(Type.Object({ sessionId: Id, session: Name, panel: Name })),
})
export type ConflictsView = Static<typeof ConflictsView>
