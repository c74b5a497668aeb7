import Type, { type Static, type TSchema } from 'typebox'
import { RecheckRules } from '#domain/events/recheck-rules'
import { RuleSet } from '#domain/events/rule-set'
import { Id, Instant, Name, PointsText } from '#domain/kit/ids'
import { MarkValue, MarkView, RepeatView } from '#domain/scoring/contract'
import { SchemeView } from '#domain/standards/contract'

const OrNull = <T extends TSchema>(schema: T) => Type.Union([schema, Type.Null()])
const Count = Type.Integer({ minimum: 0, maximum: Number.MAX_SAFE_INTEGER })
const Sub = SchemeView.properties.criteria.items.properties.subCriteria.items
const Words = Type.String({ minLength: 3, maxLength: 2000, pattern: '\\S' })

/** Where a re-check stands: its sample is yet to be drawn, sheets are left to check, or every one was found right. */
export const recheckStates = ['drawing', 'checking', 'complete'] as const
export type RecheckState = (typeof recheckStates)[number]

/** Why an entry is checked again: among the top, drawn, or called in because of the errors in the others. */
export const recheckReasons = ['top', 'sample', 'called'] as const
export type RecheckReason = (typeof recheckReasons)[number]

/** What is wrong with a sheet: the sum, what was written down, or how the scheme was applied. */
export const findingCauses = ['arithmetic', 'transcription', 'scheme', 'other'] as const

/** A finding waits for the chief judge's answer, then for the supervisors' acceptance. */
export const findingStates = ['raised', 'answered', 'accepted'] as const
export type FindingState = (typeof findingStates)[number]

/**
 * A sheet as a supervisor saw it: `seen` is the place in the order of writing of the newest mark that stands on it, 0
 * where none does. A sheet that has changed since is looked at again.
 */
export const SeenSheet = Type.Object({ subCriterionId: Id, seen: Count })
export type SeenSheet = Static<typeof SeenSheet>

/** A finding as a supervisor writes it: what is wrong, and what it should be. */
export const FindingInput = Type.Object({
  entryId: Id,
  ...SeenSheet.properties,
  aspectId: OrNull(Id),
  cause: Type.Enum(findingCauses),
  words: Words,
  should: Type.String({ maxLength: 200 }),
})
export type FindingInput = Static<typeof FindingInput>

/** A mark as a correction sets it, in the place of one that stands; the judge's where each judge gives one. */
export const CorrectedMark = Type.Object({ aspectId: Id, judgeId: OrNull(Id), value: MarkValue })
export type CorrectedMark = Static<typeof CorrectedMark>

/**
 * The chief judge's answer: the marks that stand instead, or why the sheet is right. A correction names no mark where
 * the sheet was unlocked and marked anew since the finding.
 */
export const FindingAnswer = Type.Object({
  corrected: Type.Boolean(),
  reason: Words,
  marks: Type.Array(CorrectedMark, { maxItems: 500 }),
})
export type FindingAnswer = Static<typeof FindingAnswer>

/** A supervisor's word on an answer; what is sent back says why. `seen` is the sheet's, as in `SeenSheet`. */
export const Acceptance = Type.Object({
  accepted: Type.Boolean(),
  words: Type.String({ maxLength: 2000 }),
  seen: Count,
})
export type Acceptance = Static<typeof Acceptance>

export const FindingView = Type.Object({
  id: Id,
  number: Type.Integer(),
  entry: Type.Object({ id: Id, number: Type.Integer(), name: Name }),
  sheet: Type.Object({ subCriterionId: Id, code: Type.String(), name: Type.String(), seen: Count }),
  aspect: OrNull(Type.Object({ aspectId: Id, code: Type.String() })),
  cause: Type.Enum(findingCauses),
  words: Type.String(),
  should: Type.String(),
  raisedById: Id,
  raisedBy: Name,
  raisedAt: Instant,
  state: Type.Enum(findingStates),
  /** Why the last answer was sent back; null where none was. */
  sentBack: OrNull(Type.String()),
  /** The chief judge's last answer, with the sheet's points before and after it. */
  answer: OrNull(
    Type.Object({
      corrected: Type.Boolean(),
      reason: Type.String(),
      byId: Id,
      by: Name,
      at: Instant,
      before: PointsText,
      after: PointsText,
    }),
  ),
})
export type FindingView = Static<typeof FindingView>

/** An entry of the frozen list, with how far its re-check is; `because` is null where it isn't checked. */
export const RecheckEntry = Type.Object({
  entryId: Id,
  number: Type.Integer(),
  name: Name,
  /** Empty while the names are sealed. */
  delegation: Type.Object({ code: Type.String(), name: Type.String() }),
  /** Rank and total at the start; null where the entry came later. */
  rank: OrNull(Type.Integer()),
  total: OrNull(PointsText),
  because: OrNull(Type.Enum(recheckReasons)),
  sheets: Count,
  /** Sheets that were found right as they are now. */
  checked: Count,
  /** Findings that are not accepted yet. */
  open: Count,
  /** Whether a finding on it was upheld. */
  error: Type.Boolean(),
})
export type RecheckEntry = Static<typeof RecheckEntry>

/** What has to be known before a re-check is started. */
export const StartFacts = Type.Object({
  entries: Count,
  /** Sheets that the chief judge has not confirmed. */
  unconfirmed: Count,
  /** Whether a result was published already. */
  published: Type.Boolean(),
  /** Where a re-check stands that was started already. */
  state: OrNull(Type.Enum(recheckStates)),
})
export type StartFacts = Static<typeof StartFacts>

/** What is said of a re-check in counts alone. */
export const RecheckSummary = Type.Object({
  state: Type.Enum(recheckStates),
  /** All entries; those that are to be checked; those of them that were; those in which an error was upheld. */
  entries: Count,
  due: Count,
  checked: Count,
  errors: Count,
  calledInAt: OrNull(Instant),
  drawId: OrNull(Id),
})
export type RecheckSummary = Static<typeof RecheckSummary>

export const RecheckView = Type.Object({
  ...RecheckSummary.properties,
  rules: RecheckRules,
  startedById: Id,
  startedBy: Name,
  startedAt: Instant,
  /** Where the public value of the draw will come from; null where nothing had to be drawn. */
  source: OrNull(Type.String()),
  list: Type.Array(RecheckEntry),
  findings: Type.Array(FindingView),
})
export type RecheckView = Static<typeof RecheckView>

/** What GET …/recheck answers: the rules as they are, what a start would freeze, and the re-check once it was started. */
export const RecheckAnswer = Type.Object({
  rules: RecheckRules,
  start: StartFacts,
  /** How many would be checked as of the top, and drawn of how many others. */
  plan: Type.Object({ top: Count, drawn: Count, rest: Count }),
  recheck: OrNull(RecheckView),
})
export type RecheckAnswer = Static<typeof RecheckAnswer>

/** A sheet of an entry as a supervisor reads it: what the scheme says of each aspect, and how far the sheet is. */
export const CheckedSheet = Type.Object({
  ...SeenSheet.properties,
  code: Type.String(),
  name: Type.String(),
  day: Sub.properties.day,
  points: PointsText,
  maximum: PointsText,
  /** `changed`: it was found right before it changed. */
  state: Type.Enum(['unchecked', 'checked', 'changed', 'finding']),
  checkedBy: OrNull(Name),
  checkedAt: OrNull(Instant),
  aspects: Sub.properties.aspects,
})
export type CheckedSheet = Static<typeof CheckedSheet>

/** An entry with all its sheets, and every standing mark on them: what each aspect comes to follows by the rules. */
export const EntryRecheck = Type.Object({
  entry: RecheckEntry,
  sessionId: Id,
  rules: RuleSet,
  marks: Type.Array(MarkView),
  repeats: Type.Array(RepeatView),
  judges: Type.Array(Type.Object({ personId: Id, name: Name })),
  sheets: Type.Array(CheckedSheet),
})
export type EntryRecheck = Static<typeof EntryRecheck>

/** A discipline in which somebody supervises, with its re-check; null while none was started. */
export const SupervisedDiscipline = Type.Object({
  disciplineId: Id,
  code: Type.String(),
  discipline: Name,
  event: Type.Object({ eventId: Id, title: Name, startsOn: Type.String(), endsOn: Type.String() }),
  required: Type.Boolean(),
  recheck: OrNull(RecheckSummary),
  /** Findings that wait for a supervisor. */
  answered: Count,
})
export type SupervisedDiscipline = Static<typeof SupervisedDiscipline>
