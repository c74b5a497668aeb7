import { type Refusal, refuse } from '#domain/kit/refusal'
import { whyNotTaking } from '#domain/sessions/changes'
import type { SessionState } from '#domain/sessions/contract'
import type { Cell, ScoredAspect } from './cell.ts'
import { ABSENT, type MarkValue } from './contract.ts'
import { whyNotValue } from './kinds/value.ts'
import { isScoredAlone } from './rounds.ts'

/** What must be known to judge whether a mark may be entered. */
export interface EnterMarkFacts {
  readonly sessionState: SessionState
  /** Null where the scheme has no such aspect. */
  readonly aspect: ScoredAspect | null
  /** Null where the entry doesn't take part in the session. */
  readonly entry: MarkedEntry | null
  readonly judgeId: string
  /** Whether somebody has signed the sheet. */
  readonly sheetSigned: boolean
  readonly cell: Cell | null
}

/** The entry of a mark, and who may judge it. */
export interface MarkedEntry {
  readonly withdrawn: boolean
  /** It didn't come. */
  readonly absent?: boolean
  readonly panelJudges: readonly string[]
  /** Those of the panel who must not meet the entry; where a tablet doesn't know, the server does. */
  readonly inConflict?: ReadonlySet<string>
}

/** The round and value as the judge sends them. */
export interface EnterMarkInput {
  readonly round: number
  readonly value: MarkValue
}

/** The same function answers the judge's tablet before sending and the server before writing. */
export function whyNotEnterMark(facts: EnterMarkFacts, input: EnterMarkInput): Refusal | null {
  const { sessionState, aspect, entry, judgeId, sheetSigned, cell } = facts
  const notNow = whyNotTaking(sessionState)
  if (notNow) return notNow
  if (!entry) return refuse('entry-not-in-session')
  if (!aspect || !cell) return refuse('aspect-not-in-scheme')
  if (entry.inConflict?.has(judgeId)) return refuse('judge-in-conflict')
  if (!entry.panelJudges.includes(judgeId)) return refuse('entry-of-another-panel')
  if (entry.withdrawn) return refuse('entry-withdrawn')
  if (entry.absent) return refuse('entry-absent')
  if (sheetSigned) return refuse('sheet-signed')
  if (isScoredAlone(aspect.kind)) {
    if (cell.state === 'decided') return refuse('round-closed', { round: cell.round })
  } else if (input.round !== 1) return refuse('round-not-open', { round: input.round, open: 1 })
  if (input.round !== cell.round) return refuse('round-not-open', { round: input.round, open: cell.round })
  if (input.value === null) return null
  const refusal = whyNotValue(aspect, input.value)
  return refusal ?? (input.value === ABSENT ? whyNotAbsent(cell, entry.panelJudges, judgeId) : null)
}

/** Somebody must have been present: the last of a panel who gives anything can't be absent like all the others. */
function whyNotAbsent({ scores }: Cell, judges: readonly string[], judgeId: string): Refusal | null {
  const others = judges.filter((judge) => judge !== judgeId)
  return others.every((judge) => scores.get(judge) === ABSENT) ? refuse('mark-everybody-absent') : null
}
