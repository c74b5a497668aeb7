import Type, { type Static } from 'typebox'
import { Ties } from '#domain/conflicts/contract'
import { Id, Name } from '#domain/kit/ids'

export const AssignmentRoleName = Type.Union([
  Type.Literal('judge'),
  Type.Literal('trainee-judge'),
  Type.Literal('chief-judge'),
  Type.Literal('supervisor'),
])
export type AssignmentRole = Static<typeof AssignmentRoleName>

/**
 * A panel with its judges in the order of their seats, those who learn beside it, and the entries that it marks. What a
 * trainee gives is kept and compared, and counts nowhere.
 */
export const PanelPlan = Type.Object({
  name: Name,
  judgeIds: Type.Array(Id, { maxItems: 15 }),
  traineeIds: Type.Optional(Type.Array(Id, { maxItems: 15 })),
  entryIds: Type.Array(Id, { maxItems: 10_000 }),
})
export type PanelPlan = Static<typeof PanelPlan>

/** The whole roster of a session, replaced as one. */
export const RosterPlan = Type.Object({
  panels: Type.Array(PanelPlan, { minItems: 1, maxItems: 200 }),
  chiefJudgeId: Type.Union([Id, Type.Null()]),
  supervisorIds: Type.Array(Id, { maxItems: 20, uniqueItems: true }),
})
export type RosterPlan = Static<typeof RosterPlan>

const NameOrNull = Type.Union([Name, Type.Null()])
const Official = Type.Object({ personId: Id, name: Name, latinName: NameOrNull })
const RosterEntry = Type.Object({
  id: Id,
  number: Type.Integer(),
  name: Name,
  latinName: NameOrNull,
  delegation: Type.Object({ code: Type.String(), name: Name }),
  withdrawn: Type.Boolean(),
  absent: Type.Boolean(),
})

/** A session's roster as the staff see it. `unplaced` are the discipline's entries that no session marks yet. */
export const RosterView = Type.Object({
  panels: Type.Array(
    Type.Object({
      id: Id,
      name: Name,
      judges: Type.Array(Type.Intersect([Official, Type.Object({ seat: Type.Integer() })])),
      trainees: Type.Array(Official),
      entries: Type.Array(RosterEntry),
    }),
  ),
  chiefJudge: Type.Union([Official, Type.Null()]),
  supervisors: Type.Array(Official),
  /** Entries that are judged by others than their panel's judges of today: those from before one was replaced. */
  kept: Type.Array(Type.Object({ entryId: Id, judges: Type.Array(Official) })),
  unplaced: Type.Array(RosterEntry),
  /** By which conflicts are seen before a roster is saved; of sealed entries nothing is told. */
  ties: Ties,
  /** How often somebody meets an entry in conflict, in the panels as they stand, that nobody has marked yet. */
  met: Type.Integer(),
})
export type RosterView = Static<typeof RosterView>
