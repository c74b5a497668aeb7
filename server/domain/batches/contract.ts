import Type, { type Static } from 'typebox'
import { EventStateName } from '#domain/events/contract'
import { Day, Id, Name } from '#domain/kit/ids'
import { ComponentName, LevelName } from '#domain/standards/standard'

const Level = Type.Union([LevelName, Type.Null()])

/** An occupation at a level that a batch assesses; a special ability has no level. */
export const NewOffering = Type.Object({
  occupationId: Id,
  level: Level,
  /** How many candidates are taken at most; null for as many as apply. */
  capacity: Type.Union([Type.Integer({ minimum: 1, maximum: 100_000 }), Type.Null()]),
})
export type NewOffering = Static<typeof NewOffering>

/** The plan of a batch, as the centre draws it up and files it. */
export const BatchPlan = Type.Object({
  name: Name,
  latinName: Type.Union([Name, Type.Null()]),
  /** The days on which it is held. */
  startsOn: Day,
  endsOn: Day,
  registrationFrom: Day,
  registrationUntil: Day,
  /** By when the eligibility of every candidate is reviewed. */
  reviewUntil: Day,
  /** By when the component results are there. */
  resultsUntil: Day,
  siteIds: Type.Array(Id, { minItems: 1, maxItems: 50, uniqueItems: true }),
  offerings: Type.Array(NewOffering, { minItems: 1, maxItems: 200 }),
  /** What candidates pay, in words. */
  fees: Type.String({ maxLength: 2000 }),
})
export type BatchPlan = Static<typeof BatchPlan>

/** The steps of a batch, in their order (domain rules, chapter 2). */
export const batchSteps = [
  'plan',
  'filing',
  'registration',
  'review',
  'timetable',
  'tickets',
  'marking',
  'results',
  'publication',
  'final',
  'certificates',
] as const
export const BatchStepName = Type.Enum(batchSteps)
export type BatchStep = (typeof batchSteps)[number]

export const stepStates = ['done', 'now', 'late', 'later'] as const
export type StepState = (typeof stepStates)[number]

/** Who must act in a step. */
export const actors = ['centre', 'authority', 'candidates'] as const
export type StepActor = (typeof actors)[number]

export const CourseStep = Type.Object({
  step: BatchStepName,
  state: Type.Enum(stepStates),
  by: Type.Enum(actors),
  /** The last day on which it is in time; null where it follows from the others. */
  due: Type.Union([Day, Type.Null()]),
  /** A year through which that day was counted and whose holidays nobody entered, so that it may move; else null. */
  unknownYear: Type.Union([Type.Integer(), Type.Null()]),
})
export type CourseStep = Static<typeof CourseStep>

export const OfferingView = Type.Object({
  id: Id,
  occupationId: Id,
  code: Type.String(),
  name: Name,
  latinName: Type.Union([Name, Type.Null()]),
  level: Level,
  capacity: Type.Union([Type.Integer(), Type.Null()]),
  /** Its components, each a discipline of the event. */
  parts: Type.Array(Type.Object({ component: ComponentName, disciplineId: Id })),
})
export type OfferingView = Static<typeof OfferingView>

/** A batch on the board: what it is, how far it is, and what is next. */
export const BatchRow = Type.Object({
  eventId: Id,
  organisationId: Id,
  organisation: Name,
  name: Name,
  latinName: Type.Union([Name, Type.Null()]),
  state: EventStateName,
  startsOn: Day,
  endsOn: Day,
  offerings: Type.Integer(),
  course: Type.Array(CourseStep),
})
export type BatchRow = Static<typeof BatchRow>

/** The batches that somebody is on the staff of, and the organisations whose batches they may plan. */
export const BatchBoard = Type.Object({
  batches: Type.Array(BatchRow),
  planners: Type.Array(Type.Object({ id: Id, name: Name })),
})
export type BatchBoard = Static<typeof BatchBoard>

/** A batch as a whole. */
export const BatchView = Type.Object({
  ...BatchRow.properties,
  plan: Type.Omit(BatchPlan, ['offerings', 'siteIds']),
  sites: Type.Array(Type.Object({ id: Id, name: Name })),
  offeringList: Type.Array(OfferingView),
})
export type BatchView = Static<typeof BatchView>

/** What an organisation can plan: where, and what it is accredited for, with the components of each level. */
export const BatchChoices = Type.Object({
  sites: Type.Array(Type.Object({ id: Id, name: Name })),
  occupations: Type.Array(
    Type.Object({
      id: Id,
      code: Type.String(),
      name: Name,
      latinName: Type.Union([Name, Type.Null()]),
      levels: Type.Array(Type.Object({ level: Level, components: Type.Array(ComponentName) })),
    }),
  ),
})
export type BatchChoices = Static<typeof BatchChoices>

/** A day that is not what its weekday says. */
export const CalendarDay = Type.Object({ day: Day, working: Type.Boolean(), name: Name })
export type CalendarDay = Static<typeof CalendarDay>

/** How offices work in a year: what was entered, what the law gives, and whether the arrangement was entered in full. */
export const CalendarYear = Type.Object({
  year: Type.Integer(),
  known: Type.Boolean(),
  entered: Type.Array(CalendarDay),
  lawDays: Type.Array(Type.Object({ day: Day, name: Name })),
})
export type CalendarYear = Static<typeof CalendarYear>
