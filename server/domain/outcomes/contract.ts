import Type, { type Static } from 'typebox'
import { Day, Id, Instant, Name, PointsText } from '#domain/kit/ids'
import { TableNote } from '#domain/kit/table-note'
import { ComponentName } from '#domain/standards/standard'

/** Where the points of a component come from: the marks of its sessions, a file, the test system, or a person by hand. */
export const scoreSources = ['marks', 'file', 'api', 'hand'] as const
export const ScoreSourceName = Type.Enum(scoreSources)
export type ScoreSource = (typeof scoreSources)[number]

/**
 * What became of a component: passed, failed, absent, void by a violation, carried over from an earlier batch, recognised
 * without an examination; pending while nobody knows.
 */
export const outcomeStates = ['pending', 'passed', 'failed', 'absent', 'void', 'carried', 'recognised'] as const
export const OutcomeStateName = Type.Enum(outcomeStates)
export type OutcomeState = (typeof outcomeStates)[number]

/** What became of a candidate altogether. */
export const overallStates = ['pending', 'passed', 'failed'] as const
export const OverallStateName = Type.Enum(overallStates)
export type OverallState = (typeof overallStates)[number]

/** Results published for objection, and the final ones after it. */
export const publicationKinds = ['objection', 'final'] as const
export const PublicationKindName = Type.Enum(publicationKinds)
export type PublicationKind = (typeof publicationKinds)[number]

/** An objection waits, or was answered: upheld or dismissed. */
export const objectionStates = ['open', 'upheld', 'dismissed'] as const
export const ObjectionStateName = Type.Enum(objectionStates)
export type ObjectionState = (typeof objectionStates)[number]

/** Why something was done to results, for the record. */
export const ResultReason = Type.String({ minLength: 2, maxLength: 500, pattern: '\\S' })

/** What somebody has against a result. */
export const ObjectionWords = Type.String({ minLength: 5, maxLength: 2000, pattern: '\\S' })

const OrNull = <T extends Type.TSchema>(type: T) => Type.Union([type, Type.Null()])

/** A version of the published results. */
export const PublicationView = Type.Object({
  id: Id,
  version: Type.Integer(),
  kind: PublicationKindName,
  /** The hash of everything that it was computed from. */
  inputHash: Type.String(),
  opensOn: Day,
  closesOn: Day,
  /** A year within the period whose holidays nobody entered: the calendar took the days of the law alone; else null. */
  unknownYear: OrNull(Type.Integer()),
  reason: OrNull(Type.String()),
  at: Instant,
  by: OrNull(Type.String()),
})
export type PublicationView = Static<typeof PublicationView>

/** A delivery of scores: a file, or what the test system sent. */
export const ScoreImportView = Type.Object({
  id: Id,
  disciplineId: Id,
  source: ScoreSourceName,
  fileName: Type.String(),
  fileHash: Type.String(),
  count: Type.Integer(),
  by: OrNull(Type.String()),
  at: Instant,
  undone: OrNull(Type.Object({ by: OrNull(Type.String()), at: Instant, reason: Type.String() })),
})
export type ScoreImportView = Static<typeof ScoreImportView>

/** A key with which a test system delivers scores of a batch; the token is shown once, when it is made. */
export const SystemKeyView = Type.Object({
  id: Id,
  name: Name,
  madeAt: Instant,
  by: OrNull(Type.String()),
  usedAt: OrNull(Instant),
  revokedAt: OrNull(Instant),
})
export type SystemKeyView = Static<typeof SystemKeyView>

/** A score that a person enters: points, an absence, or neither, which takes the earlier one back. */
export const HandScore = Type.Object({ points: OrNull(PointsText), absent: Type.Boolean(), reason: ResultReason })
export type HandScore = Static<typeof HandScore>

/** A question that a panel of review put, and what was answered. */
export const NewQuestion = Type.Object({
  entryId: Id,
  question: Type.String({ minLength: 1, maxLength: 1000, pattern: '\\S' }),
  answer: Type.String({ maxLength: 4000 }),
})
export type NewQuestion = Static<typeof NewQuestion>

/** A question as its panel and the desk read it. */
export const QuestionView = Type.Object({
  id: Id,
  entryId: Id,
  number: Type.Integer(),
  judgeId: Id,
  judge: Type.String(),
  question: Type.String(),
  answer: Type.String(),
  at: Instant,
})
export type QuestionView = Static<typeof QuestionView>

/** A component and how it is passed. */
export const PartRule = Type.Object({
  component: ComponentName,
  disciplineId: OrNull(Id),
  pass: PointsText,
  maximum: PointsText,
  /** Whether its points come from marks: then none can be entered. */
  byMarks: Type.Boolean(),
})
export type PartRule = Static<typeof PartRule>

/** What is wrong with a delivery of scores: the row as people count (null for the whole), the column, and the refusal. */
export const ScoreProblemView = Type.Object({
  row: OrNull(Type.Integer()),
  column: OrNull(Type.String()),
  code: Type.String(),
  facts: Type.Record(Type.String(), OrNull(Type.Union([Type.String(), Type.Number()]))),
})
export type ScoreProblemView = Static<typeof ScoreProblemView>

/** So many problems of a delivery are named; the others are counted. */
export const mostProblems = 200

/** What a file of scores holds; only one without problems can be imported. */
export const ScoresPreview = Type.Object({
  fileHash: Type.String(),
  rows: Type.Array(
    Type.Object({ row: Type.Integer(), number: Type.Integer(), name: Type.String(), points: OrNull(PointsText) }),
  ),
  /** How many problems there are. */
  wrong: Type.Integer(),
  problems: Type.Array(ScoreProblemView),
  notes: Type.Array(TableNote),
})
export type ScoresPreview = Static<typeof ScoresPreview>
