import { formatPoints, zero } from '#domain/kit/points'
import { type Refusal, refuse } from '#domain/kit/refusal'
import { whyNotTaking } from '#domain/sessions/changes'
import type { SessionState } from '#domain/sessions/contract'
import type { ScoredAspect } from './cell.ts'
import type { CellView, MarkValue, SheetView } from './contract.ts'
import type { MarkedEntry } from './enter-mark.ts'
import { whyNotValue } from './kinds/value.ts'

/** What must be known to judge whether a trainee may give a mark beside the panel. */
export interface TraineeMarkFacts {
  readonly sessionState: SessionState
  readonly aspect: ScoredAspect | null
  readonly entry: Omit<MarkedEntry, 'panelJudges'> | null
  readonly judgeId: string
}

/**
 * Why a trainee may not give a mark. Nothing that the panel does closes a trainee's aspect, neither a round nor a
 * signature: a trainee sees nothing of it, and may change a mark as long as the session takes any.
 */
export function whyNotTraineeMark(
  { sessionState, aspect, entry, judgeId }: TraineeMarkFacts,
  { round, value }: { readonly round: number; readonly value: MarkValue },
): Refusal | null {
  const notNow = whyNotTaking(sessionState)
  if (notNow) return notNow
  if (!entry) return refuse('entry-not-in-session')
  if (!aspect) return refuse('aspect-not-in-scheme')
  if (entry.inConflict?.has(judgeId)) return refuse('judge-in-conflict')
  if (entry.withdrawn) return refuse('entry-withdrawn')
  if (entry.absent) return refuse('entry-absent')
  if (round !== 1) return refuse('round-not-open', { round, open: 1 })
  return value === null ? null : whyNotValue(aspect, value)
}

/** An aspect as a trainee sees it: the own mark, and nothing of the panel. */
export const traineeCell = (value: MarkValue, judgeId: string): CellView => ({
  state: 'open',
  round: 1,
  value,
  by: value === null ? null : judgeId,
  given: value === null ? 0 : 1,
  needed: 1,
  mean: null,
  award: null,
  rounds: [],
})

/** A sheet as a trainee sees it: how many of its aspects they have marked. Nobody signs it. */
export const traineeSheet = (aspects: number, given: number, judgeId: string): SheetView => ({
  state: given < aspects ? 'open' : 'complete',
  aspects,
  decided: given,
  repeats: 0,
  signedBy: [],
  confirmed: false,
  points: formatPoints(zero),
  waitingFor: given < aspects ? [judgeId] : [],
})
