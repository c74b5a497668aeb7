import Type, { type Static } from 'typebox'
import { Id, Name } from '#domain/kit/ids'

export const AssignmentRoleName = Type.Union([
  Type.Literal('judge'),
  Type.Literal('chief-judge'),
  Type.Literal('supervisor'),
])
export type AssignmentRole = Static<typeof AssignmentRoleName>

/** A panel with its judges in the order of their seats, and the entries that it marks. */
export const PanelPlan = Type.Object({
  name: Name,
  judgeIds: Type.Array(Id, { maxItems: 15 }),
  entryIds: Type.Array(Id, { maxItems: 10_000 }),
})
export type PanelPlan = Static<typeof PanelPlan>

/** The whole roster of a session, replaced as one. */
export const RosterPlan = Type.Object({
  panels: Type.Array(PanelPlan, { minItems: 1, maxItems: 200 }),
  chiefJudgeId: Type.Union([Id, Type.Null()]),
  supervisorIds: Type.Array(Id, { maxItems: 20 }),
})
export type RosterPlan = Static<typeof RosterPlan>
