import Type, { type Static, type TSchema } from 'typebox'
import { Id, Instant, Name } from '#domain/kit/ids'
import { MarkValue } from '#domain/scoring/contract'

const OrNull = <T extends TSchema>(schema: T) => Type.Union([schema, Type.Null()])
const Words = Type.String({ minLength: 10, maxLength: 10_000, pattern: '\\S' })

export const appealStates = ['submitted', 'ruled', 'withdrawn'] as const
export type AppealState = (typeof appealStates)[number]

export const outcomes = ['dismissed', 'partly-upheld', 'upheld'] as const
export type Outcome = (typeof outcomes)[number]

/** An appeal as a delegation's leader writes it, against a sheet of an entry of the own delegation. */
export const AppealInput = Type.Object({
  entryId: Id,
  subCriterionId: Id,
  words: Words,
})
export type AppealInput = Static<typeof AppealInput>

/** A mark as a ruling sets it, in the place of one that stands. */
export const RulingMark = Type.Object({ aspectId: Id, judgeId: OrNull(Id), value: MarkValue })
export type RulingMark = Static<typeof RulingMark>

/** What the arbitration decides: why, and which marks stand instead. `publicWords` go into the erratum. */
export const RulingInput = Type.Object({
  outcome: Type.Enum(outcomes),
  reasons: Words,
  publicWords: Type.String({ maxLength: 1000 }),
  marks: Type.Array(RulingMark, { maxItems: 500 }),
})
export type RulingInput = Static<typeof RulingInput>

/** A document that belongs to an appeal; read by those concerned alone. */
export const AppealDocument = Type.Object({ id: Id, name: Type.String(), type: Type.String(), bytes: Type.Integer() })
export type AppealDocument = Static<typeof AppealDocument>

export const AppealView = Type.Object({
  id: Id,
  number: Type.Integer(),
  disciplineId: Id,
  discipline: Name,
  entry: Type.Object({ id: Id, number: Type.Integer(), name: Name, delegation: Name }),
  sheet: Type.Object({ subCriterionId: Id, sessionId: Id, code: Type.String(), name: Type.String() }),
  instance: Type.Integer({ minimum: 1, maximum: 2 }),
  state: Type.Enum(appealStates),
  words: Type.String(),
  submittedBy: Name,
  submittedAt: Instant,
  /** By when the arbitration answers. */
  answerBy: Instant,
  documents: Type.Array(AppealDocument),
  ruling: OrNull(
    Type.Object({
      outcome: Type.Enum(outcomes),
      reasons: Type.String(),
      publicWords: Type.String(),
      by: Name,
      at: Instant,
      /** The version of the official result that it has led to; null where none was published. */
      resultVersion: OrNull(Type.Integer()),
    }),
  ),
  /** By when the second and last instance may be called; null where it can't be. */
  secondBy: OrNull(Instant),
})
export type AppealView = Static<typeof AppealView>

/** An entry that a leader may appeal for, with the sheets in dispute and by when. */
export const AppealableEntry = Type.Object({
  entryId: Id,
  number: Type.Integer(),
  name: Name,
  discipline: Name,
  sheets: Type.Array(
    Type.Object({ subCriterionId: Id, code: Type.String(), name: Type.String(), until: OrNull(Instant) }),
  ),
})
export type AppealableEntry = Static<typeof AppealableEntry>

/** What an upheld appeal has changed in an official result. */
export const Erratum = Type.Object({
  version: Type.Integer(),
  at: Instant,
  entry: Name,
  sheet: Type.String(),
  words: Type.String(),
  before: Type.String(),
  after: Type.String(),
})
export type Erratum = Static<typeof Erratum>
