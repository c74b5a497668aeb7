import type { AspectKind } from '#domain/standards/contract'

/** A text as its author meant it: no outer blanks, no hard spaces, one kind of line end. */
export function tidy(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[\u00a0\u2007\u202f]/g, ' ')
    .replace(/[ \t]+\n/g, '\n')
    .trim()
}

/** A text on one line. */
export const oneLine = (text: string): string => tidy(text).replace(/\s+/g, ' ')

/** Cyrillic letters that look like Latin ones; workbooks typed on a Russian keyboard have them in their codes. */
const lookalikes: Readonly<Record<string, string>> = {
  А: 'A',
  В: 'B',
  С: 'C',
  Е: 'E',
  Н: 'H',
  К: 'K',
  М: 'M',
  О: 'O',
  Р: 'P',
  Т: 'T',
  Х: 'X',
}

/** A code as it is compared: Latin capitals and digits without blanks, a final dot left off. */
export function codeText(text: string): string {
  const capitals = text.normalize('NFKC').replace(/\s+/g, '').toUpperCase()
  return capitals.replace(/[АВСЕНКМОРТХ]/g, (letter) => lookalikes[letter] ?? letter).replace(/\.$/, '')
}

/** The letters of a criterion; national forms number theirs in Cyrillic. */
export const letters = '[A-ZА-Я]{1,2}'

/**
 * M and, in older workbooks, O (objective) are measurements, as are B (binary) and D (discrete) of the Russian form;
 * J and S (subjective) are judgements; P, which only our own workbooks have, is a panel's aspect.
 */
const kinds: readonly (readonly [RegExp, AspectKind])[] = [
  [/^(M|O|B|D|MEAS|OBJ|MEASUREMENT|OBJECTIVE|测量|客观)$/, 'measurement'],
  [/^P$/, 'panel'],
  [/^(J|S|JUDG|JUDGE|SUB|SUBJ|JUDGE?MENT|SUBJECTIVE|评判|评价|主观)$/, 'judgement'],
]

/** The kind of aspect that the first word of a type names ("M", "meas.", "J = Judg"); null for any other text. */
export function kindOf(text: string): AspectKind | null {
  const word = codeText(/^\P{L}*(\p{L}*)/u.exec(text)?.[1] ?? '')
  return kinds.find(([form]) => form.test(word))?.[1] ?? null
}

/** The code of a section as its table and its aspects write it: "3", "3.0", "WSOS 3" and "Section 3" are the same. */
export function sectionCode(text: string): string {
  const plain = oneLine(text)
  const number = /^(?:(?:ws[a-z]{0,4}|section)\s*)*(\d{1,3})(?:[.,]0*)?$/i.exec(plain)?.[1]
  return (number ? String(Number(number)) : plain).slice(0, 40)
}

/** The day of marking in "1", "C1", "Day 1" or "1.0"; null where there is not exactly one. */
export function dayOf(text: string): number | null {
  const found = /^[^\d-]*(\d{1,2})(?:[.,]0*)?\D*$/.exec(oneLine(text))?.[1]
  const day = Number(found ?? 0)
  return day >= 1 ? day : null
}
