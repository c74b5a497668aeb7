import type { Refusal } from '#domain/kit/refusal'
import { errorText } from '../../lib/act.ts'
import { troubleOf } from '../../lib/http-errors.ts'
import { findText, t } from '../../lib/text/index.ts'
import { refusalText } from '../../lib/text/refusal.ts'

/** Why a mark is refused and what to do about it, in the judge's words; else the refusal's general words. */
export function whyText(refusal: Refusal): string {
  const facts = Object.fromEntries(Object.entries(refusal.facts).map(([name, fact]) => [name, fact ?? '–']))
  return findText(`judge.why-${refusal.code}`, facts) ?? refusalText(refusal)
}

/** Why marks can't be sent just now, and that they are kept where the server has trouble. */
export function whyUnsent(error: unknown): string {
  const trouble = troubleOf(error)
  return trouble ? t(`judge.kept-${trouble}`) : errorText(error)
}
