import type { Component } from '#domain/standards/standard'
import type { OutcomeState, OverallState } from './contract.ts'

/** A component of a candidate with what became of it. */
export interface PartResult {
  readonly component: Component
  readonly state: OutcomeState
  readonly validUntil: string | null
}

/** The states in which a component is done with. */
export const isGood = (state: OutcomeState): boolean =>
  state === 'passed' || state === 'carried' || state === 'recognised'

/** Passed where every required component is; nobody knows while one of them is unknown. */
export function overallOf(parts: readonly Pick<PartResult, 'state'>[]): OverallState {
  if (parts.length === 0 || parts.some(({ state }) => state === 'pending')) return 'pending'
  return parts.every(({ state }) => isGood(state)) ? 'passed' : 'failed'
}

/** What is to be resat, and the last day on which a batch may begin so that every passed component counts there. */
export interface Resit {
  readonly components: readonly Component[]
  /** Null where nothing was passed, or passes don't run out. */
  readonly until: string | null
}

/** What a failed candidate resits; null for everybody else. */
export function resitOf(parts: readonly PartResult[]): Resit | null {
  if (overallOf(parts) !== 'failed') return null
  const good = parts.filter(({ state }) => isGood(state))
  const days = good.flatMap(({ validUntil }) => validUntil ?? []).sort()
  return {
    components: parts.filter(({ state }) => !isGood(state)).map(({ component }) => component),
    until: days[0] ?? null,
  }
}

/** Whether a pass of an earlier batch counts in one that begins on a day. */
export const carriesOver = (
  earlier: { readonly state: OutcomeState; readonly validUntil: string | null },
  startsOn: string,
): boolean =>
  (earlier.state === 'passed' || earlier.state === 'carried') &&
  earlier.validUntil !== null &&
  earlier.validUntil >= startsOn
