import { orRefuse, Refused, refuse } from '#domain/kit/refusal'
import { completeScheme } from './complete.ts'
import type { Scheme, SchemeDraft, SchemeProblem } from './contract.ts'
import { whyNotImport } from './problems.ts'

/** The scheme of a draft without errors. Refuses with the first error, or where an aspect lacks its mark. */
export function soundScheme(draft: SchemeDraft, problems: readonly SchemeProblem[]): Scheme {
  orRefuse(whyNotImport(problems))
  const scheme = completeScheme(draft)
  if (!scheme) throw new Refused(refuse('scheme-no-marks'))
  return scheme
}
