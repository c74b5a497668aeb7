import { type Refusal, refuse } from '#domain/kit/refusal'

/** What keeps a person from being forgotten. */
export interface ErasureFacts {
  /** The names of batches and competitions that are under way with the person in them. */
  readonly underWay: readonly string[]
  readonly openObjections: number
  /** Violations that aren't decided yet. */
  readonly openViolations: number
  /** The day from which the person may apply again; null without a ban. */
  readonly bannedUntil: string | null
  /** Whether the person works here: judges, manages, supervises. */
  readonly hasRole: boolean
}

/**
 * Why a person can't be forgotten yet. Marks, results and certificates stay in any case; whatever is still to be decided
 * about somebody is decided first.
 */
export function whyNotErase(facts: ErasureFacts): Refusal | null {
  if (facts.hasRole) return refuse('erasure-official')
  const [name] = facts.underWay
  if (name !== undefined) return refuse('erasure-under-way', { name, count: facts.underWay.length })
  if (facts.openObjections > 0) return refuse('erasure-objection', { count: facts.openObjections })
  if (facts.openViolations > 0) return refuse('erasure-violation', { count: facts.openViolations })
  return facts.bannedUntil === null ? null : refuse('erasure-banned', { until: facts.bannedUntil })
}

/** What stands in the place of a name that was forgotten: another one for each, so that entries can be told apart. */
export const pseudonym = (tell: string): { readonly name: string; readonly latinName: string } => ({
  name: `已注销 ${tell}`,
  latinName: `Erased ${tell}`,
})
