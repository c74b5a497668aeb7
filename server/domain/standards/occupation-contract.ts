import Type, { type Static } from 'typebox'
import { Count, Id, Instant, Name } from '#domain/kit/ids'
import { TableNote } from '#domain/kit/table-note'
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

/** An occupation under its names as they shall be; its code stays. */
export const RenamedOccupation = Type.Object({ name: Name, latinName: LatinName })
export type RenamedOccupation = Static<typeof RenamedOccupation>

/** An occupation as lists show it; `version` is its standard's newest one, null where it has none yet. */
export const OccupationView = Type.Object({
  id: Id,
  code: Code,
  name: Name,
  latinName: LatinName,
  kind: StandardKindName,
  workTypes: Type.Array(WorkTypeView),
  version: Type.Union([Type.Integer(), Type.Null()]),
  /** When it was entered: for a special ability, when its project was developed. */
  createdAt: Instant,
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
  baseVersion: Count,
  reason: Type.Union([Type.String({ minLength: 1, maxLength: 500, pattern: '\\S' }), Type.Null()]),
  content: StandardContent,
})
export type SaveStandard = Static<typeof SaveStandard>

/** The columns of a file of occupations: a row is a work type, or an occupation without one. */
export const occupationColumns = [
  'code',
  'name',
  'latinName',
  'kind',
  'workTypeCode',
  'workType',
  'workTypeLatinName',
] as const
export type OccupationColumn = (typeof occupationColumns)[number]

/** How many rows a file of occupations may hold. */
export const mostOccupationRows = 5000

const RowNumber = Type.Integer({ minimum: 1 })

/** An occupation as read from a file, at the row where it stands first. What is there already is `known`, and stays as it is. */
export const OccupationRow = Type.Object({
  row: RowNumber,
  code: Type.String(),
  name: Type.String(),
  latinName: Type.Union([Type.String(), Type.Null()]),
  kind: StandardKindName,
  known: Type.Boolean(),
  workTypes: Type.Array(
    Type.Object({
      row: RowNumber,
      code: Type.String(),
      name: Type.String(),
      latinName: Type.Union([Type.String(), Type.Null()]),
      known: Type.Boolean(),
    }),
  ),
})
export type OccupationRow = Static<typeof OccupationRow>

/** What is wrong with a row of a file of occupations; the code is worded as a refusal's. */
export const OccupationProblem = Type.Object({
  row: RowNumber,
  /** Null where the whole row is meant. */
  column: Type.Union([Type.Enum(occupationColumns), Type.Null()]),
  code: Type.String(),
  facts: Type.Record(Type.String(), Type.Union([Type.String(), Type.Integer(), Type.Null()])),
})
export type OccupationProblem = Static<typeof OccupationProblem>

/** What a file of occupations holds; only one without problems can be imported. */
export const OccupationsPreview = Type.Object({
  occupations: Type.Array(OccupationRow),
  problems: Type.Array(OccupationProblem),
  notes: Type.Array(TableNote),
})
export type OccupationsPreview = Static<typeof OccupationsPreview>
