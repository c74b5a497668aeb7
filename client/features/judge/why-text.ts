import type { Refusal } from '#domain/kit/refusal'
import { findText } from '../../lib/text/index.ts'
import { refusalText } from '../../lib/text/refusal.ts'

/** Why a mark is refused and what to do about it, in the judge's words; else the refusal's general words. */
export function whyText(refusal: Refusal): string {
  const facts = Object.fromEntries(Object.entries(refusal.facts).map(([name, fact]) => [name, fact ?? '–']))
  return findText(`judge.why-${refusal.code}`, facts) ?? refusalText(refusal)
}
