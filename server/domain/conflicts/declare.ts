import { type Refusal, refuse } from '#domain/kit/refusal'
import type { NewConflict } from './contract.ts'

/** What is known when a conflict is declared. */
export interface DeclareFacts {
  readonly eventClosed: boolean
  readonly isOfficial: boolean
  /** Whether the entry, or the delegation, is of the event. */
  readonly isOfEvent: boolean
  /** Whether the entry stands under a code of blind marking now: who it is must not be told. */
  readonly isSealed: boolean
  /** Whether the same is declared already. */
  readonly isKnown: boolean
}

/** Why a conflict may not be declared. It is of one entry or of one delegation, never of both. */
export function whyNotDeclare(
  facts: DeclareFacts,
  { entryId, delegationCode }: Pick<NewConflict, 'entryId' | 'delegationCode'>,
): Refusal | null {
  if (facts.eventClosed) return refuse('event-closed')
  if (!facts.isOfficial) return refuse('not-found', { what: 'official' })
  if ((entryId === null) === (delegationCode === null)) return refuse('conflict-with-whom')
  if (facts.isSealed) return refuse('blind-sealed')
  if (!facts.isOfEvent) return refuse('not-found', { what: entryId ? 'entry' : 'delegation' })
  return facts.isKnown ? refuse('conflict-known') : null
}

/** Why a declared conflict may not be withdrawn. */
export function whyNotWithdrawConflict(facts: { readonly eventClosed: boolean; readonly isWithdrawn: boolean }) {
  if (facts.eventClosed) return refuse('event-closed')
  return facts.isWithdrawn ? refuse('conflict-withdrawn') : null
}
