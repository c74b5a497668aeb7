import { type Refusal, refuse } from '#domain/kit/refusal'

/** The characters of a unified social credit code in the order of their values: no I, O, S, V or Z (GB 32100). */
const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const length = 18

/** A code as it is kept: without blanks, in capitals. */
export const tidyCreditCode = (text: string): string => text.replace(/\s/g, '').toUpperCase()

/**
 * Why a text, tidied, is no unified social credit code of GB 32100; null where it is one. The facts name what is wrong:
 * the length found, the first character that can't stand where it stands (its place counts from 1), or the check
 * character that would be right.
 */
export function whyNotCreditCode(code: string): Refusal | null {
  if (code.length !== length) return refuse('credit-code-length', { length: code.length, needed: length })
  const wrong = [...code].findIndex((character, at) => !allowedAt(at).includes(character))
  if (wrong >= 0) return refuse('credit-code-character', { character: code.charAt(wrong), place: wrong + 1 })
  const expected = creditCheck(code.slice(0, -1))
  return code.endsWith(expected) ? null : refuse('credit-code-check', { found: code.slice(-1), expected })
}

/** The check character of the first 17 of a code, MOD 31-3: weights are the powers of 3. */
export function creditCheck(first: string): string {
  const sum = [...first].reduce(
    ({ total, weight }, character) => ({
      total: total + alphabet.indexOf(character) * weight,
      weight: (weight * 3) % 31,
    }),
    { total: 0, weight: 1 },
  ).total
  return alphabet.charAt((31 - (sum % 31)) % 31)
}

/** Characters 3 to 8 are the division of the registering body, in digits. */
const allowedAt = (at: number): string => (at >= 2 && at < 8 ? alphabet.slice(0, 10) : alphabet)
