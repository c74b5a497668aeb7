import Type, { type Static } from 'typebox'
import { PointsText } from '#domain/kit/ids'

/** The ladder of skill levels, from the lowest (domain rules, chapter 2). */
export const levels = ['apprentice', '5', '4', '3', '2', '1', 'special', 'chief'] as const
export const LevelName = Type.Enum(levels)
export type Level = (typeof levels)[number]

/** What is assessed. A special vocational ability has one module and no ladder. */
export const standardKinds = ['qualification', 'skill-level', 'special-ability'] as const
export const StandardKindName = Type.Enum(standardKinds)
export type StandardKind = (typeof standardKinds)[number]

/** The components of an assessment. */
export const components = ['theory', 'skill', 'review', 'work-record', 'ethics'] as const
export const ComponentName = Type.Enum(components)
export type Component = (typeof components)[number]

/** How a component is held. */
export const modes = ['computer', 'paper', 'practical', 'oral', 'defence', 'portfolio'] as const
export const ModeName = Type.Enum(modes)
export type Mode = (typeof modes)[number]

/** A component of a level: how it is held, for how long, out of how many points, and with how many it is passed. */
export const ComponentRule = Type.Object({
  component: ComponentName,
  mode: ModeName,
  minutes: Type.Integer({ minimum: 1, maximum: 2880 }),
  maximum: PointsText,
  pass: PointsText,
  /** Equipment that a room or a station must have, in words that rooms use too; empty for none. */
  equipment: Type.Array(Type.String({ minLength: 1, maxLength: 80 }), { maxItems: 20 }),
})
export type ComponentRule = Static<typeof ComponentRule>

/** Schooling that counts as a condition. */
export const educations = [
  'vocational-school',
  'advanced-technician-class',
  'technician-class',
  'college',
  'university',
] as const
export const EducationName = Type.Enum(educations)
export type Education = (typeof educations)[number]

export const titleRanks = ['junior', 'intermediate', 'senior'] as const
export const TitleRankName = Type.Enum(titleRanks)
export type TitleRank = (typeof titleRanks)[number]

const Years = Type.Integer({ minimum: 0, maximum: 60 })

/** One thing that an alternative asks for. */
export const Requirement = Type.Union([
  /** At least so old on the day of applying. */
  Type.Object({ kind: Type.Literal('age'), years: Years }),
  /** In the occupation, or entering it. */
  Type.Object({ kind: Type.Literal('in-occupation') }),
  /** So many years in the occupation altogether. */
  Type.Object({ kind: Type.Literal('years'), years: Years }),
  /** A certificate of a level in the occupation, and so many years in it since. */
  Type.Object({ kind: Type.Literal('level'), level: LevelName, years: Years }),
  /** A professional title of at least the rank, and so many years in the occupation since. */
  Type.Object({ kind: Type.Literal('title'), rank: TitleRankName, years: Years }),
  /** A diploma in the subject; where `lastYear`, being in the last year of it is enough. */
  Type.Object({ kind: Type.Literal('diploma'), education: EducationName, lastYear: Type.Boolean() }),
])
export type Requirement = Static<typeof Requirement>

/** One way to be admitted: all of its requirements together. */
export const Alternative = Type.Object({ requirements: Type.Array(Requirement, { minItems: 1, maxItems: 6 }) })
export type Alternative = Static<typeof Alternative>

/** A level of a standard; a special ability has one, without a name. Any one of the alternatives suffices to apply. */
export const LevelRule = Type.Object({
  level: Type.Union([LevelName, Type.Null()]),
  components: Type.Array(ComponentRule, { minItems: 1, maxItems: 5 }),
  alternatives: Type.Array(Alternative, { maxItems: 12 }),
})
export type LevelRule = Static<typeof LevelRule>

/** What a standard says. */
export const StandardContent = Type.Object({
  levels: Type.Array(LevelRule, { minItems: 1, maxItems: 8 }),
  /** How many months a passed component stays valid, so that only the failed one is resat. */
  validMonths: Type.Integer({ minimum: 0, maximum: 120 }),
})
export type StandardContent = Static<typeof StandardContent>
