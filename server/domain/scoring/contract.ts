import Type, { type Static } from 'typebox'
import { RuleSet } from '#domain/events/rule-set'
import { Id, Instant, Name, PointsText } from '#domain/kit/ids'
import { SessionView } from '#domain/sessions/contract'
import { SchemeView } from '#domain/standards/contract'

/** What a judge of a panel sends and reads in the place of points that were not given for absence. */
export const ABSENT = 'absent'

/**
 * The value of a mark as decimal text: points, a score, a number of faults or a measured value, as the aspect takes; or
 * that the judge of a panel was absent. Null where nothing is given.
 */
export const MarkValue = Type.Union([PointsText, Type.Literal(ABSENT), Type.Null()])
export type MarkValue = Static<typeof MarkValue>

/** A mark as a judge sends it; a null value takes the mark back. `round` is 1, or later when the scores are repeated. */
export const MarkInput = Type.Object({
  commandId: Id,
  entryId: Id,
  aspectId: Id,
  round: Type.Integer({ minimum: 1, maximum: 99 }),
  value: MarkValue,
})
export type MarkInput = Static<typeof MarkInput>

/** A standing mark as its reader may see it. */
export const MarkView = Type.Object({
  entryId: Id,
  aspectId: Id,
  judgeId: Id,
  round: Type.Integer(),
  revision: Type.Integer(),
  value: MarkValue,
  at: Instant,
})
export type MarkView = Static<typeof MarkView>

/** A decided round that the chief judge has ordered to be scored again. */
export const RepeatView = Type.Object({ entryId: Id, aspectId: Id, round: Type.Integer() })
export type RepeatView = Static<typeof RepeatView>

export const SignOffRoleName = Type.Union([Type.Literal('judge'), Type.Literal('chief-judge')])
export type SignOffRole = Static<typeof SignOffRoleName>

/** A sheet: one entry's sub-criterion. */
export const SheetKey = Type.Object({ entryId: Id, subCriterionId: Id })
export type SheetKey = Static<typeof SheetKey>

/** Where a sheet stands: marks missing, a judgement to repeat, ready to sign, signed by some, by the panel, confirmed. */
export const SheetState = Type.Union([
  Type.Literal('open'),
  Type.Literal('second-round'),
  Type.Literal('complete'),
  Type.Literal('signing'),
  Type.Literal('signed'),
  Type.Literal('confirmed'),
])
export type SheetState = Static<typeof SheetState>

/** A complete round of independent scores, as it is shown to those who gave them. */
export const RoundView = Type.Object({
  round: Type.Integer(),
  scores: Type.Array(Type.Object({ personId: Id, value: Type.Union([PointsText, Type.Literal(ABSENT)]) })),
})
export type RoundView = Static<typeof RoundView>

/**
 * One aspect of one entry as one judge sees it: `waiting` has given a score and waits for the others, whose scores
 * stay unseen until all are in. `value` is the agreed measurement as it was entered, or the judge's own score of the
 * round.
 */
export const CellView = Type.Object({
  state: Type.Union([Type.Literal('open'), Type.Literal('waiting'), Type.Literal('repeat'), Type.Literal('decided')]),
  round: Type.Integer(),
  value: MarkValue,
  /** Who gave the agreed measurement. */
  by: Type.Union([Id, Type.Null()]),
  /** How many judges have scored in this round, and how many must. */
  given: Type.Integer(),
  needed: Type.Integer(),
  /** The mean of a decided panel, before its factor; null for the other kinds. */
  mean: Type.Union([PointsText, Type.Null()]),
  award: Type.Union([PointsText, Type.Null()]),
  rounds: Type.Array(RoundView),
})
export type CellView = Static<typeof CellView>

/** A sheet as the panel and the staff see it. */
export const SheetView = Type.Object({
  state: SheetState,
  aspects: Type.Integer(),
  decided: Type.Integer(),
  repeats: Type.Integer(),
  signedBy: Type.Array(Id),
  confirmed: Type.Boolean(),
  points: PointsText,
  /** The judges whose marks or signatures are missing. */
  waitingFor: Type.Array(Id),
})
export type SheetView = Static<typeof SheetView>

/** What a session needs signed or marked again. */
export const Reason = Type.String({ minLength: 3, maxLength: 1000, pattern: '\\S' })

const NameOrNull = Type.Union([Name, Type.Null()])
const Named = Type.Object({ id: Id, name: Name, latinName: NameOrNull })
const CodedName = Type.Object({ id: Id, code: Type.String(), name: Name, latinName: NameOrNull })

/** A panel with its judges in the order of their seats, counted from 1. */
export const PanelView = Type.Object({
  id: Id,
  name: Name,
  judges: Type.Array(Type.Object({ personId: Id, name: Name, latinName: NameOrNull, seat: Type.Integer() })),
})
export type PanelView = Static<typeof PanelView>

/** A session in which a judge has a seat, or sits beside a panel (`seat` 0) as a trainee whose marks never count. */
export const JudgingSession = Type.Object({
  session: SessionView,
  event: Named,
  discipline: CodedName,
  panel: PanelView,
  seat: Type.Integer(),
  isTrainee: Type.Boolean(),
})
export type JudgingSession = Static<typeof JudgingSession>

/** The sessions in which a judge has a seat, and the server's time: a tablet's own clock may be wrong. */
export const JudgingList = Type.Object({ at: Instant, sessions: Type.Array(JudgingSession) })
export type JudgingList = Static<typeof JudgingList>

/** Everything that a judge's tablet needs for a session but the marks: they come by the topic `judging:<session>:<judge>`. */
export const Judging = Type.Object({
  session: SessionView,
  event: Named,
  discipline: CodedName,
  ruleSet: RuleSet,
  scheme: SchemeView,
  panel: PanelView,
  me: Type.Object({ personId: Id, seat: Type.Integer(), isTrainee: Type.Boolean() }),
  entries: Type.Array(
    Type.Object({
      id: Id,
      number: Type.Integer(),
      name: Name,
      latinName: NameOrNull,
      delegation: Type.Object({ code: Type.String(), name: Name }),
      withdrawn: Type.Boolean(),
      /** It didn't come: it takes no marks. */
      absent: Type.Boolean(),
    }),
  ),
})
export type Judging = Static<typeof Judging>

/** What became of one mark that was sent. */
export const MarkAnswer = Type.Union([
  Type.Object({ commandId: Id, ok: Type.Literal(true), revision: Type.Integer() }),
  Type.Object({
    commandId: Id,
    ok: Type.Literal(false),
    code: Type.String(),
    facts: Type.Record(Type.String(), Type.Union([Type.String(), Type.Number(), Type.Null()])),
  }),
])
export type MarkAnswer = Static<typeof MarkAnswer>
