import { parsePoints } from '#domain/kit/points'
import type { Refusal } from '#domain/kit/refusal'
import type { Cell, ScoredAspect } from '#domain/scoring/cell'
import type { CellView, SheetView } from '#domain/scoring/contract'
import { whyNotEnterMark } from '#domain/scoring/enter-mark'
import type { SessionState } from '#domain/sessions/contract'
import type { WaitingMark } from '../../lib/outbox/waiting-mark.ts'

/**
 * How an aspect stands for the judge: nothing given; given and still on this device; taken by the server; refused;
 * given and waiting for the others; to be given anew because the round before did not decide.
 */
export type Look = 'empty' | 'saved' | 'stored' | 'refused' | 'waiting' | 'again'

/** What the judge sees of an aspect. */
export interface CellState {
  readonly look: Look
  /** The value on screen: the judge's own, or the panel's agreed measurement. Null where there is none. */
  readonly value: string | null
  /** The round that is being scored or that decided. */
  readonly round: number
  /** Whether the judge owes a mark. */
  readonly missing: boolean
  /** The refused mark, with its reason. */
  readonly refused: WaitingMark | null
}

/** Where the server stands before anybody has entered anything. */
export const emptyCell: CellView = {
  state: 'open',
  round: 1,
  value: null,
  by: null,
  given: 0,
  needed: 0,
  mean: null,
  award: null,
  rounds: [],
}

/** Puts what waits on the device over what the server says; `mine` is the newest waiting mark of the aspect. */
export function cellState(cell: CellView, mine: WaitingMark | null): CellState {
  const { round } = cell
  if (mine && mine.refusal === null && mine.round === round)
    return { look: 'saved', value: mine.value, round, missing: mine.value === null, refused: null }
  const refused = mine?.refusal ? mine : null
  const standing = serverLook(cell)
  const missing = standing === 'empty' || standing === 'again'
  return { look: refused ? 'refused' : standing, value: cell.value, round, missing, refused }
}

function serverLook({ state, value }: CellView): Look {
  if (state === 'decided') return 'stored'
  if (state === 'waiting') return 'waiting'
  if (value !== null) return 'stored'
  return state === 'repeat' ? 'again' : 'empty'
}

/** What decides whether a mark can be entered here and now. */
export interface EntryRules {
  readonly sessionState: SessionState
  readonly withdrawn: boolean
  readonly absent?: boolean
  readonly panelJudges: readonly string[]
  readonly judgeId: string
  readonly sheet: SheetView | null
}

/** Why the judge may not enter a value; null where nothing speaks against it. The server asks the same function. */
export function whyNot(aspect: ScoredAspect, cell: CellView, rules: EntryRules, value: string | null): Refusal | null {
  const { sessionState, withdrawn, absent, panelJudges, judgeId, sheet } = rules
  const sheetSigned = sheet !== null && (sheet.signedBy.length > 0 || sheet.confirmed)
  const entry = { withdrawn, absent, panelJudges }
  const facts = { sessionState, aspect, entry, judgeId, sheetSigned, cell: domainCell(cell) }
  return whyNotEnterMark(facts, { round: cell.round, value })
}

/** As much of the domain's cell as a judge may know. */
function domainCell({ state, round, award }: CellView): Cell {
  const open = round === 1 ? 'open' : 'repeat'
  return {
    state: state === 'waiting' ? open : state,
    round,
    scores: new Map(),
    earlier: [],
    agreed: null,
    mean: null,
    award: award === null ? null : parsePoints(award),
  }
}
