import { formatPoints, type Points, parsePoints } from '#domain/kit/points'
import { type Refusal, refuse } from '#domain/kit/refusal'
import type { SessionState } from '#domain/sessions/contract'
import type { Cell, ScoredAspect } from './cell.ts'

/** What must be known to judge whether a mark may be entered. */
export interface EnterMarkFacts {
  readonly sessionState: SessionState
  /** Null where the scheme has no such aspect. */
  readonly aspect: ScoredAspect | null
  /** Null where the entry doesn't take part in the session. */
  readonly entry: { readonly withdrawn: boolean; readonly panelJudges: readonly string[] } | null
  readonly judgeId: string
  /** Whether somebody has signed the sheet. */
  readonly sheetSigned: boolean
  readonly cell: Cell | null
}

/** The round and value as the judge sends them. */
export interface EnterMarkInput {
  readonly round: number
  readonly value: string | null
}

/** The same function answers the judge's tablet before sending and the server before writing. */
export function whyNotEnterMark(facts: EnterMarkFacts, input: EnterMarkInput): Refusal | null {
  const { sessionState, aspect, entry, judgeId, sheetSigned, cell } = facts
  if (sessionState !== 'open') return refuse('session-not-open', { state: sessionState })
  if (!entry) return refuse('entry-not-in-session')
  if (!aspect || !cell) return refuse('aspect-not-in-scheme')
  if (!entry.panelJudges.includes(judgeId)) return refuse('entry-of-another-panel')
  if (entry.withdrawn) return refuse('entry-withdrawn')
  if (sheetSigned) return refuse('sheet-signed')
  if (aspect.kind === 'measurement' && input.round !== 1)
    return refuse('round-not-open', { round: input.round, open: 1 })
  if (aspect.kind === 'judgement' && cell.state === 'decided') return refuse('round-closed', { round: cell.round })
  if (input.round !== cell.round) return refuse('round-not-open', { round: input.round, open: cell.round })
  return input.value === null ? null : whyNotValue(aspect, input.value)
}

/** Whether the aspect can take the value at all: within its bounds, on its steps or its ladder. */
export function whyNotValue(aspect: ScoredAspect, text: string): Refusal | null {
  const value = parsePoints(text)
  if (value === null) return refuse('mark-not-a-number')
  if (aspect.kind === 'judgement') {
    if (aspect.ladder.some((score) => score * 10_000 === value)) return null
    return refuse('mark-not-on-ladder', {
      value: text,
      lowest: Math.min(...aspect.ladder),
      highest: Math.max(...aspect.ladder),
    })
  }
  const maximum = formatPoints(aspect.maximum)
  if (value < 0) return refuse('mark-negative', { value: text })
  if (value > aspect.maximum) return refuse('mark-above-maximum', { value: text, maximum })
  const step = stepOf(aspect)
  if (value % step !== 0 && value !== aspect.maximum)
    return refuse('mark-between-steps', { value: text, step: formatPoints(step), maximum })
  return null
}

/** The distance between the values a measurement can take: its step, or its maximum where it is full or zero. */
export function stepOf(aspect: ScoredAspect): Points {
  const step = aspect.measure?.form === 'steps' ? parsePoints(aspect.measure.step) : null
  return step !== null && step > 0 ? step : aspect.maximum
}
