import Type, { type Static, type TProperties, type TSchema } from 'typebox'
import { Id, PointsText, Version } from '#domain/kit/ids'

/** Words of a scheme as its authors wrote them; may be empty. */
const Words = Type.String({ maxLength: 32_767 })

/** A short code such as "A", "A1" or "A1.1". */
const Code = Type.String({ minLength: 1, maxLength: 40 })

/** A unit as it is written beside a measured value, such as "mm" or "s"; may be empty. */
const Unit = Type.String({ maxLength: 20 })

/** A measured value, and the points that it is worth. */
const Worth = Type.Object({ value: PointsText, points: PointsText })

/**
 * How a measurement turns into points (domain rules, chapter 3). What the judge enters is points (full-or-zero, steps),
 * a number of faults (deductions) or a measured value in its unit (table, linear).
 */
export const Measure = Type.Union([
  /** All of the maximum, or nothing. */
  Type.Object({ form: Type.Literal('full-or-zero') }),
  /** Any multiple of the step up to the maximum. */
  Type.Object({ form: Type.Literal('steps'), step: PointsText }),
  /** The maximum less `perFault` for each fault, never below the floor. */
  Type.Object({ form: Type.Literal('deductions'), perFault: PointsText, floor: PointsText }),
  /**
   * The points of the first row whose `upTo` the value doesn't exceed; the last row's null takes every value above.
   * Where the value with its tolerance reaches several rows, the best of them counts.
   */
  Type.Object({
    form: Type.Literal('table'),
    unit: Unit,
    tolerance: PointsText,
    rows: Type.Array(Type.Object({ upTo: Type.Union([PointsText, Type.Null()]), points: PointsText }), {
      minItems: 1,
      maxItems: 100,
    }),
  }),
  /** On the straight line between two values, as at the nearer one beyond them; the best within the tolerance counts. */
  Type.Object({ form: Type.Literal('linear'), unit: Unit, tolerance: PointsText, from: Worth, to: Worth }),
])
export type Measure = Static<typeof Measure>
export type MeasureForm = Measure['form']

/**
 * The scale of a panel aspect: each judge gives a multiple of the step between lowest and highest; of those present the
 * highest and lowest so many are dropped; the mean of the rest times the factor is the award. `absence` says whether a
 * judge may be absent, and is then left out before dropping.
 */
export const PanelScale = Type.Object({
  lowest: PointsText,
  highest: PointsText,
  step: PointsText,
  dropHighest: Type.Integer({ minimum: 0, maximum: 7 }),
  dropLowest: Type.Integer({ minimum: 0, maximum: 7 }),
  factor: PointsText,
  absence: Type.Union([Type.Literal('left-out'), Type.Literal('refused')]),
})
export type PanelScale = Static<typeof PanelScale>

/** The scores of a judgement, from the lowest to the highest. */
export const ladderScores = [0, 1, 2, 3] as const

/** One described score of a judgement. */
export const LadderStep = Type.Object({
  score: Type.Integer({ minimum: 0, maximum: 3 }),
  description: Words,
})
export type LadderStep = Static<typeof LadderStep>

export const aspectKinds = ['measurement', 'judgement', 'panel'] as const
export const AspectKindName = Type.Enum(aspectKinds)
export type AspectKind = (typeof aspectKinds)[number]

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
  /** For a measurement, null for the other kinds. */
  measure: Type.Union([Measure, Type.Null()]),
  /** For a judgement, null for the other kinds. */
  ladder: Type.Union([Type.Array(LadderStep, { maxItems: 20 }), Type.Null()]),
  /** For a panel aspect, null for the other kinds. */
  scale: Type.Union([PanelScale, Type.Null()]),
}

/** No level of a scheme has more parts. */
const parts = { maxItems: 2000 } as const

const schemeFields = { name: Words, sections: Type.Array(SchemeSection, parts) }

/** A scheme as far down as its aspects, which are `aspect`; every level carries `more`. */
const schemeOf = <Aspect extends TSchema, More extends TProperties>(aspect: Aspect, more: More) =>
  Type.Object({
    ...more,
    ...schemeFields,
    criteria: Type.Array(
      Type.Object({
        ...more,
        ...criterionFields,
        subCriteria: Type.Array(
          Type.Object({ ...more, ...subCriterionFields, aspects: Type.Array(aspect, parts) }),
          parts,
        ),
      }),
      parts,
    ),
  })

/** The part of the present scheme that a part continues, whose marks it keeps; a new part has none. */
const continued = { id: Type.Optional(Id) }

/** A marking scheme that can be marked by: every aspect has its maximum and what its kind needs. */
export const Scheme = schemeOf(Type.Object({ ...continued, ...aspectFields, maximum: PointsText }), continued)
export type Scheme = Static<typeof Scheme>
export type Criterion = Scheme['criteria'][number]
export type SubCriterion = Criterion['subCriteria'][number]
export type Aspect = SubCriterion['aspects'][number]

/** A marking scheme as it was found, perhaps with aspects that lack a mark. */
export const SchemeDraft = schemeOf(
  Type.Object({ ...continued, ...aspectFields, maximum: Type.Union([PointsText, Type.Null()]) }),
  continued,
)
export type SchemeDraft = Static<typeof SchemeDraft>
export type DraftCriterion = SchemeDraft['criteria'][number]
export type DraftSubCriterion = DraftCriterion['subCriteria'][number]
export type DraftAspect = DraftSubCriterion['aspects'][number]

/** A scheme as it is kept: the same, and every part has its identifier. */
export const SchemeView = schemeOf(Type.Object({ id: Id, ...aspectFields, maximum: PointsText }), { id: Id })
export type SchemeView = Static<typeof SchemeView>
export type SchemeAspect = SchemeView['criteria'][number]['subCriteria'][number]['aspects'][number]

/** Where a version of a scheme comes from. */
export const SchemeOrigin = Type.Enum(['workbook', 'editor'] as const)
export type SchemeOrigin = Static<typeof SchemeOrigin>

/** A version of a discipline's scheme: who made it of what, why, and how many marks stood when it came. */
export const SchemeVersion = Type.Object({
  version: Type.Integer({ minimum: 1 }),
  at: Type.String(),
  by: Type.Union([Type.String(), Type.Null()]),
  origin: SchemeOrigin,
  /** The name of the workbook, where it was one. */
  fileName: Type.Union([Type.String(), Type.Null()]),
  /** Given where marks had been given before. */
  reason: Type.Union([Type.String(), Type.Null()]),
  marks: Type.Integer({ minimum: 0 }),
})
export type SchemeVersion = Static<typeof SchemeVersion>

/** A discipline's scheme with its newest version's number, and how many marks were given by it so far. */
export const PresentScheme = Type.Object({
  scheme: Type.Union([SchemeView, Type.Null()]),
  version: Type.Union([Version, Type.Null()]),
  marks: Type.Integer({ minimum: 0 }),
})
export type PresentScheme = Static<typeof PresentScheme>

/** A scheme as it is saved from the editor. */
export const SchemeChange = Type.Object({
  scheme: SchemeDraft,
  /** The version that was edited, null before the first; where another was saved since, nothing is. */
  base: Type.Optional(Type.Union([Version, Type.Null()])),
  /** The chief judge's, once marks were given. */
  reason: Type.Optional(Type.Union([Type.String({ minLength: 1, maxLength: 1000 }), Type.Null()])),
})
export type SchemeChange = Static<typeof SchemeChange>

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
