import Type, { type Static, type TProperties, type TSchema } from 'typebox'
import { Id, PointsText } from '#domain/kit/ids'

/** Words of a scheme as its authors wrote them; may be empty. */
const Words = Type.String({ maxLength: 32_767 })

/** A short code such as "A", "A1" or "A1.1". */
const Code = Type.String({ minLength: 1, maxLength: 40 })

/** How a measurement turns into points: all of the maximum or nothing, or any multiple of a step up to the maximum. */
export const Measure = Type.Union([
  Type.Object({ form: Type.Literal('full-or-zero') }),
  Type.Object({ form: Type.Literal('steps'), step: PointsText }),
])
export type Measure = Static<typeof Measure>

/** The scores of a judgement, from the lowest to the highest. */
export const ladderScores = [0, 1, 2, 3] as const

/** One described score of a judgement. */
export const LadderStep = Type.Object({
  score: Type.Integer({ minimum: 0, maximum: 3 }),
  description: Words,
})
export type LadderStep = Static<typeof LadderStep>

export const AspectKindName = Type.Union([Type.Literal('measurement'), Type.Literal('judgement')])
export type AspectKind = Static<typeof AspectKindName>

/** A section of the occupational standard, with the points that the standard wants spent on it. */
export const SchemeSection = Type.Object({
  code: Code,
  name: Words,
  marks: Type.Union([PointsText, Type.Null()]),
})
export type SchemeSection = Static<typeof SchemeSection>

const criterionFields = {
  code: Code,
  name: Words,
  /** The points that the scheme claims for the criterion. */
  marks: PointsText,
}

const subCriterionFields = {
  code: Code,
  name: Words,
  /** The day of marking, from 1. */
  day: Type.Union([Type.Integer({ minimum: 1, maximum: 99 }), Type.Null()]),
}

const aspectFields = {
  /** The code of the sub-criterion and a running number: "A1.1". */
  code: Code,
  kind: AspectKindName,
  description: Words,
  explanation: Words,
  requirement: Words,
  section: Type.Union([Code, Type.Null()]),
  /** For a measurement; null for a judgement. */
  measure: Type.Union([Measure, Type.Null()]),
  /** For a judgement; null for a measurement. */
  ladder: Type.Union([Type.Array(LadderStep), Type.Null()]),
}

const schemeFields = { name: Words, sections: Type.Array(SchemeSection) }

/** A scheme as far down as its aspects, which are `aspect`; every level carries `more`. */
const schemeOf = <Aspect extends TSchema, More extends TProperties>(aspect: Aspect, more: More) =>
  Type.Object({
    ...more,
    ...schemeFields,
    criteria: Type.Array(
      Type.Object({
        ...more,
        ...criterionFields,
        subCriteria: Type.Array(Type.Object({ ...more, ...subCriterionFields, aspects: Type.Array(aspect) })),
      }),
    ),
  })

/** A marking scheme that can be marked by: every aspect has its maximum and every judgement a full ladder. */
export const Scheme = schemeOf(Type.Object({ ...aspectFields, maximum: PointsText }), {})
export type Scheme = Static<typeof Scheme>
export type Criterion = Scheme['criteria'][number]
export type SubCriterion = Criterion['subCriteria'][number]
export type Aspect = SubCriterion['aspects'][number]

/** A marking scheme as it was found, perhaps with aspects that lack a mark. */
export const SchemeDraft = schemeOf(
  Type.Object({ ...aspectFields, maximum: Type.Union([PointsText, Type.Null()]) }),
  {},
)
export type SchemeDraft = Static<typeof SchemeDraft>
export type DraftCriterion = SchemeDraft['criteria'][number]
export type DraftSubCriterion = DraftCriterion['subCriteria'][number]
export type DraftAspect = DraftSubCriterion['aspects'][number]

/** A scheme as it is kept: the same, and every part has its identifier. */
export const SchemeView = schemeOf(Type.Object({ id: Id, ...aspectFields, maximum: PointsText }), { id: Id })
export type SchemeView = Static<typeof SchemeView>

/**
 * Something wrong with a scheme. An error forbids the import, a warning is shown. `where` is a JSON pointer into
 * the draft ("/criteria/0/subCriteria/2/aspects/1/maximum", "" for all of it); `cell` names the sheet and cell that
 * it was read from, where there is one.
 */
export const SchemeProblem = Type.Object({
  code: Type.String(),
  severity: Type.Union([Type.Literal('error'), Type.Literal('warning')]),
  where: Type.String(),
  cell: Type.Union([Type.String(), Type.Null()]),
  facts: Type.Record(Type.String(), Type.Union([Type.String(), Type.Number(), Type.Null()])),
})
export type SchemeProblem = Static<typeof SchemeProblem>
