import type { Refusal } from '#domain/kit/refusal'
import { findText } from './index.ts'

/** A refusal in the reader's words: the text of its code in the area `refusals`, or a general one that names the code. */
export function refusalText(refusal: Refusal): string {
  const facts = Object.fromEntries(Object.entries(refusal.facts).map(([name, fact]) => [name, fact ?? '–']))
  return (
    findText(`refusals.${refusal.code}`, facts) ?? findText('refusals.general', { code: refusal.code }) ?? refusal.code
  )
}

/** What is wrong with one field that the contract refused; `reason` is the broken rule, such as "minLength". */
export function fieldErrorText(reason: string): string {
  return findText(`refusals.rule-${reason}`) ?? findText('refusals.rule-other') ?? reason
}
