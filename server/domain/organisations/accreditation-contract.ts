import Type, { type Static } from 'typebox'
import { Day, Id, Instant, Name } from '#domain/kit/ids'
import { AccreditationStateName, EvaluationOutcome } from '#domain/organisations/contract'
import { LevelName, StandardKindName } from '#domain/standards/standard'

/** Why something is decided: on record for everybody who may see the organisation. */
export const Reason = Type.String({ minLength: 3, maxLength: 500, pattern: '\\S' })

/** What an organisation applies for: an occupation at some levels; a special ability has none. */
export const NewAccreditation = Type.Object({
  occupationId: Id,
  levels: Type.Array(LevelName, { maxItems: 8 }),
})
export type NewAccreditation = Static<typeof NewAccreditation>

/** What the authority can decide about an accreditation. */
export const accreditationActs = ['grant', 'refuse', 'suspend', 'restore', 'withdraw'] as const
export type AccreditationAct = (typeof accreditationActs)[number]

const Because = <Act extends AccreditationAct>(act: Act) => Type.Object({ act: Type.Literal(act), reason: Reason })

/** A decision: a grant with the days on which it holds, anything else with its reason. */
export const AccreditationDecision = Type.Union([
  Type.Object({ act: Type.Literal('grant'), validFrom: Day, validUntil: Day }),
  Because('refuse'),
  Because('suspend'),
  Because('restore'),
  Because('withdraw'),
])
export type AccreditationDecision = Static<typeof AccreditationDecision>

/** An evaluation of a year to be entered. */
export const NewEvaluation = Type.Object({
  year: Type.Integer({ minimum: 2000, maximum: 2200 }),
  outcome: EvaluationOutcome,
  remark: Type.String({ maxLength: 1000 }),
})
export type NewEvaluation = Static<typeof NewEvaluation>

export const EvaluationView = Type.Intersect([NewEvaluation, Type.Object({ id: Id, at: Instant })])
export type EvaluationView = Static<typeof EvaluationView>

/** What is to be done next about an accreditation; null where nothing is. */
export const nextSteps = ['decide', 'evaluate', 'renew', 'expired', 'restore'] as const
export type NextStep = (typeof nextSteps)[number]

/** An accreditation with its evaluations, the newest year first. */
export const AccreditationView = Type.Object({
  id: Id,
  occupationId: Id,
  code: Type.String(),
  name: Name,
  latinName: Type.Union([Name, Type.Null()]),
  levels: Type.Array(LevelName),
  state: AccreditationStateName,
  appliedAt: Instant,
  decidedAt: Type.Union([Instant, Type.Null()]),
  reason: Type.Union([Type.String(), Type.Null()]),
  validFrom: Type.Union([Day, Type.Null()]),
  validUntil: Type.Union([Day, Type.Null()]),
  evaluations: Type.Array(EvaluationView),
  next: Type.Union([Type.Enum(nextSteps), Type.Null()]),
  /** How many of the organisation's batches that aren't over offer the occupation. */
  batches: Type.Integer(),
})
export type AccreditationView = Static<typeof AccreditationView>

/** An occupation for which an organisation can apply, with the levels of its standard. */
export const AccreditationChoice = Type.Object({
  id: Id,
  code: Type.String(),
  name: Name,
  latinName: Type.Union([Name, Type.Null()]),
  kind: StandardKindName,
  levels: Type.Array(LevelName),
})
export type AccreditationChoice = Static<typeof AccreditationChoice>
