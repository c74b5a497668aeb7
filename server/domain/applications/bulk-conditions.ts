import { inSteps, type Steps } from '#domain/kit/steps'
import { evaluateConditions } from '#domain/standards/conditions'
import type { Alternative } from '#domain/standards/standard'
import type { CandidateProblem } from './bulk-columns.ts'
import type { CandidateLine } from './bulk-rows.ts'

/**
 * Whom the conditions of their offering don't admit on a day: candidate-too-early where time alone is missing, with the
 * day from which the nearest alternative holds, else candidate-not-admitted.
 */
export function* notAdmitted(
  candidates: readonly CandidateLine[],
  conditions: ReadonlyMap<string, readonly Alternative[]>,
  today: string,
): Steps<CandidateProblem[]> {
  const found = yield* inSteps(candidates, ({ row, offeringId, evidence }) => {
    const admission = evaluateConditions(conditions.get(offeringId) ?? [], evidence, today)
    if (admission.admitted) return []
    const days = admission.missing.map(({ from }) => from)
    const day = days.every((from) => from !== null) ? days.sort().at(-1) : undefined
    const at = { row, column: 'level' as const }
    return day
      ? [{ ...at, code: 'candidate-too-early', facts: { day } }]
      : [{ ...at, code: 'candidate-not-admitted', facts: {} }]
  })
  return found.flat()
}
