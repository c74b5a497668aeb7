import { shareOf } from '#domain/draws/outcome'
import type { RecheckRules } from '#domain/events/recheck-rules'
import { type Refusal, refuse } from '#domain/kit/refusal'
import type { FindingAnswer, FindingState, RecheckState, StartFacts } from './contract.ts'

/** An entry of the ranking as it stands when a re-check is started. */
export interface RankedRow {
  readonly entryId: string
  readonly rank: number
}

/** What a re-check is begun with: the entries from the top, the others, and how many of these are drawn. */
export interface RecheckPlan {
  readonly top: readonly string[]
  readonly rest: readonly string[]
  readonly take: number
}

/** So many per cent of `count`, half-up: 30 % of 5 are 2. */
const shareHalfUp = (count: number, percent: number): number => Math.floor((2 * count * percent + 100) / 200)

/**
 * Who is checked: the share from the top of the ranking with all who tie with the last of them, and a drawn share of
 * the rest, rounded up so that a sample is never smaller than its share. The rows are in any order.
 */
export function planOf(rows: readonly RankedRow[], { topShare, sampleShare }: RecheckRules): RecheckPlan {
  const wanted = shareHalfUp(rows.length, topShare)
  const ranks = rows.map(({ rank }) => rank).sort((a, b) => a - b)
  const border = ranks[wanted - 1] ?? 0
  const top = rows.filter(({ rank }) => rank <= border).map(({ entryId }) => entryId)
  const rest = rows.filter(({ rank }) => rank > border).map(({ entryId }) => entryId)
  return { top, rest, take: shareOf(rest.length, sampleShare) }
}

/** Whether there is anything to draw: neither nobody of the rest is checked, nor everybody. */
export const needsDraw = ({ rest, take }: RecheckPlan): boolean => take > 0 && take < rest.length

/**
 * Whether so many entries with an upheld error, among so many that the top and the sample hold, call all the others in.
 * Exactly the rate does not.
 */
export const callsAll = (errors: number, due: number, { errorRate }: RecheckRules): boolean =>
  errors * 100 > errorRate * due

/** Where a re-check stands. `left` counts its entries with a sheet to check or a finding that isn't accepted. */
export function stateOf(drawn: boolean, left: number): RecheckState {
  if (!drawn) return 'drawing'
  return left > 0 ? 'checking' : 'complete'
}

/** Why a re-check may not be started: it freezes a ranking in which every sheet is confirmed, once. */
export function whyNotStart({ entries, unconfirmed, published, state }: StartFacts): Refusal | null {
  if (published) return refuse('recheck-over')
  if (state !== null) return refuse('recheck-started')
  if (entries === 0) return refuse('result-without-entries')
  return unconfirmed > 0 ? refuse('sheets-unconfirmed', { count: unconfirmed }) : null
}

/** What must be known of a sheet before somebody finds it right or wrong. */
export interface SheetFacts {
  readonly published: boolean
  readonly drawn: boolean
  /** Whether the entry is to be checked; false also where the discipline has no such entry. */
  readonly due: boolean
  /** Whether the person has marked in the discipline: a supervisor never does. */
  readonly hasMarked: boolean
  /** Null where the entry has no such sheet. */
  readonly sheet: {
    readonly confirmed: boolean
    readonly seen: number
    /** Whether it was found right as it is. */
    readonly checked: boolean
    /** Whether a finding on it isn't accepted yet. */
    readonly open: boolean
  } | null
}

/** Why a supervisor may not say anything of a sheet that they saw as `seen`. */
export function whyNotCheck({ published, drawn, due, hasMarked, sheet }: SheetFacts, seen: number): Refusal | null {
  if (published) return refuse('recheck-over')
  if (!drawn) return refuse('recheck-not-drawn')
  if (hasMarked) return refuse('supervisor-marked')
  if (!due) return refuse('recheck-not-of-entry')
  if (!sheet) return refuse('sheet-not-in-session')
  if (sheet.open) return refuse('finding-open')
  if (!sheet.confirmed) return refuse('recheck-sheet-unlocked')
  return sheet.seen === seen ? null : refuse('recheck-sheet-changed')
}

/** Why a supervisor may not find a sheet right: as `whyNotCheck`, and once is enough. */
export function whyNotConfirm(facts: SheetFacts, seen: number): Refusal | null {
  return whyNotCheck(facts, seen) ?? (facts.sheet?.checked ? refuse('recheck-sheet-checked') : null)
}

/** What must be known of a finding before it is answered, or its answer accepted. */
export interface FindingFacts {
  readonly published: boolean
  readonly state: FindingState
  readonly raisedBy: string
  /** Who gave the answer; null before. */
  readonly answeredBy: string | null
  readonly personId: string
  /** Whether the person has marked in the discipline. */
  readonly hasMarked: boolean
  /** Whether the sheet is confirmed by the chief judge. */
  readonly confirmed: boolean
  /** The newest mark of the sheet when the finding was raised, and now. */
  readonly seen: { readonly raised: number; readonly now: number }
}

/**
 * Why a chief judge may not answer so: a correction changes marks, a rejection none, nor may they have changed since the
 * finding; nobody answers themselves.
 */
export function whyNotAnswer(facts: FindingFacts, { corrected, marks }: Omit<FindingAnswer, 'reason'>): Refusal | null {
  if (facts.published) return refuse('recheck-over')
  if (facts.state !== 'raised') return refuse('finding-answered')
  if (facts.raisedBy === facts.personId) return refuse('finding-of-own')
  const changed = facts.seen.now !== facts.seen.raised
  if (!corrected) return marks.length > 0 || changed ? refuse('rejection-changes-nothing') : null
  return marks.length === 0 && !changed ? refuse('correction-without-marks') : null
}

/** Why a supervisor may not accept an answer or send it back, having seen the sheet as `seen`. */
export function whyNotAccept(
  facts: FindingFacts,
  { accepted, words, seen }: { accepted: boolean; words: string; seen: number },
): Refusal | null {
  if (facts.published) return refuse('recheck-over')
  if (facts.state !== 'answered') return refuse('finding-not-answered')
  if (facts.hasMarked) return refuse('supervisor-marked')
  if (facts.answeredBy === facts.personId) return refuse('finding-of-own')
  if (!accepted) return words.trim().length < 3 ? refuse('finding-back-without-reason') : null
  if (!facts.confirmed) return refuse('recheck-sheet-unlocked')
  return facts.seen.now === seen ? null : refuse('recheck-sheet-changed')
}
