import Type, { type Static } from 'typebox'
import { Id, Instant, Name } from '#domain/kit/ids'
import { StandardContent, StandardKindName } from './standard.ts'

const LatinName = Type.Union([Name, Type.Null()])
const Code = Type.String({ minLength: 1, maxLength: 20 })

/** A work type below an occupation. */
export const WorkTypeView = Type.Object({ code: Code, name: Name, latinName: LatinName })
export type WorkTypeView = Static<typeof WorkTypeView>

/** An occupation or a special ability to be entered. */
export const NewOccupation = Type.Object({
  code: Code,
  name: Name,
  latinName: LatinName,
  kind: StandardKindName,
  workTypes: Type.Array(WorkTypeView, { maxItems: 200 }),
})
export type NewOccupation = Static<typeof NewOccupation>

/** An occupation as lists show it; `version` is its standard's newest one, null where it has none yet. */
export const OccupationView = Type.Object({
  id: Id,
  code: Code,
  name: Name,
  latinName: LatinName,
  kind: StandardKindName,
  workTypes: Type.Array(WorkTypeView),
  version: Type.Union([Type.Integer(), Type.Null()]),
  retiredAt: Type.Union([Instant, Type.Null()]),
})
export type OccupationView = Static<typeof OccupationView>

/** A version of a standard, with the name of the person who saved it where that is known. */
export const StandardVersion = Type.Object({
  version: Type.Integer(),
  at: Instant,
  by: Type.Union([Type.String(), Type.Null()]),
  reason: Type.Union([Type.String(), Type.Null()]),
})
export type StandardVersion = Static<typeof StandardVersion>

/** A version of a standard with what it says. */
export const StandardView = Type.Intersect([StandardVersion, Type.Object({ content: StandardContent })])
export type StandardView = Static<typeof StandardView>

/** A standard to be saved as the next version after `baseVersion` (0 for the first), which needs a reason from the second on. */
export const SaveStandard = Type.Object({
  baseVersion: Type.Integer({ minimum: 0 }),
  reason: Type.Union([Type.String({ minLength: 1, maxLength: 500, pattern: '\\S' }), Type.Null()]),
  content: StandardContent,
})
export type SaveStandard = Static<typeof SaveStandard>
