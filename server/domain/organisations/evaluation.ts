import { type Refusal, refuse } from '#domain/kit/refusal'
import type { NewEvaluation } from '#domain/organisations/accreditation-contract'
import type { AccreditationState, EvaluationOutcome } from '#domain/organisations/contract'

/** What an evaluation does to the accreditation, by its outcome. */
export type EvaluationRules = Readonly<Record<EvaluationOutcome, 'keep' | 'suspend'>>

/** The usual rules: who fails is suspended until the authority restores the accreditation. */
export const usualEvaluation: EvaluationRules = { passed: 'keep', 'to-improve': 'keep', failed: 'suspend' }

/**
 * Why an accreditation can't be evaluated for a year: it was never granted or has ended, it is `open` for other years, or
 * the year was evaluated before. An outcome other than passed says what is wrong.
 */
export function whyNotEvaluate(
  state: AccreditationState,
  { year, outcome, remark }: NewEvaluation,
  { open, done }: { readonly open: readonly number[]; readonly done: readonly number[] },
): Refusal | null {
  if (state !== 'granted' && state !== 'suspended') return refuse('evaluation-not-granted', { state })
  if (done.includes(year)) return refuse('evaluation-held', { year })
  if (!open.includes(year)) return refuse('evaluation-year', { year })
  return outcome !== 'passed' && remark.trim() === '' ? refuse('evaluation-remark-missing') : null
}

/** The state of an accreditation after an evaluation. */
export const stateAfterEvaluation = (
  state: AccreditationState,
  outcome: EvaluationOutcome,
  rules: EvaluationRules = usualEvaluation,
): AccreditationState => (rules[outcome] === 'suspend' && state === 'granted' ? 'suspended' : state)
