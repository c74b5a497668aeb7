import { type Canonical, canonicalText } from '#domain/kit/canonical'
import { type Points, sumPoints, zero } from '#domain/kit/points'
import { type Refusal, refuse } from '#domain/kit/refusal'
import { whyNotTaking } from '#domain/sessions/changes'
import type { SessionState } from '#domain/sessions/contract'
import type { Cell, StandingMark } from './cell.ts'
import type { SheetState, SignOffRole } from './contract.ts'
import { markText } from './mark-value.ts'

/** A standing signature under a sheet. */
export interface Signature {
  readonly personId: string
  readonly role: SignOffRole
}

/** Where a sheet (an entry's sub-criterion) stands. */
export interface Sheet {
  readonly state: SheetState
  readonly aspects: number
  readonly decided: number
  /** Judgements that must be scored again. */
  readonly repeats: number
  /** The judges who have signed. */
  readonly signedBy: readonly string[]
  readonly confirmed: boolean
  /** The sum of the awards so far. */
  readonly points: Points
}

/** Where a sheet stands, from its cells, its signatures and the judges whose signatures it needs. */
export function sheetOf(cells: readonly Cell[], signatures: readonly Signature[], judges: readonly string[]): Sheet {
  const decided = cells.filter((cell) => cell.state === 'decided').length
  const repeats = cells.filter((cell) => cell.state === 'repeat').length
  const signedBy = judges.filter((judge) =>
    signatures.some((given) => given.role === 'judge' && given.personId === judge),
  )
  const confirmed = signatures.some((given) => given.role === 'chief-judge')
  const points = sumPoints(cells.map((cell) => cell.award ?? zero))
  const state = stateOf({
    missing: cells.length - decided,
    repeats,
    signed: signedBy.length,
    judges: judges.length,
    confirmed,
  })
  return { state, aspects: cells.length, decided, repeats, signedBy, confirmed, points }
}

interface StateFacts {
  readonly missing: number
  readonly repeats: number
  readonly signed: number
  readonly judges: number
  readonly confirmed: boolean
}

function stateOf({ missing, repeats, signed, judges, confirmed }: StateFacts): SheetState {
  if (confirmed) return 'confirmed'
  if (signed > 0) return signed === judges ? 'signed' : 'signing'
  if (repeats > 0) return 'second-round'
  return missing > 0 ? 'open' : 'complete'
}

/** What must be known to judge whether somebody may sign a sheet. */
export interface SignSheetFacts {
  readonly sessionState: SessionState
  /** Null where the session has no such sheet. */
  readonly sheet: Sheet | null
  readonly panelJudges: readonly string[]
  readonly personId: string
  readonly role: SignOffRole
}

/** A judge signs a complete sheet of the own panel once; the chief judge confirms what every judge has signed. */
export function whyNotSignSheet({ sessionState, sheet, panelJudges, personId, role }: SignSheetFacts): Refusal | null {
  const notNow = whyNotTaking(sessionState)
  if (notNow) return notNow
  if (!sheet) return refuse('sheet-not-in-session')
  if (sheet.confirmed) return refuse('sheet-confirmed')
  if (role === 'chief-judge') {
    const missing = panelJudges.length - sheet.signedBy.length
    return missing > 0 || panelJudges.length === 0 ? refuse('sheet-not-signed', { missing }) : null
  }
  if (!panelJudges.includes(personId)) return refuse('entry-of-another-panel')
  if (sheet.signedBy.includes(personId)) return refuse('sheet-signed-already')
  const missing = sheet.aspects - sheet.decided
  return missing > 0 ? refuse('sheet-incomplete', { missing }) : null
}

/** A mark of a sheet, with its aspect. */
export interface SheetMark extends StandingMark {
  readonly aspectId: string
}

/** The exact text that a signature covers: every standing mark of the sheet, in one fixed order. */
export function sheetText(entryId: string, subCriterionId: string, marks: readonly SheetMark[]): string {
  const lines = marks.map(
    ({ aspectId, round, judgeId, revision, ...held }): Canonical => [
      aspectId,
      round,
      judgeId,
      revision,
      markText(held),
    ],
  )
  const sorted = lines.sort((a, b) => (canonicalText(a) < canonicalText(b) ? -1 : 1))
  return canonicalText({ entryId, marks: sorted, subCriterionId })
}
