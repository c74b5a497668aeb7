/** Letters and digits that nobody mistakes for each other: no I, O, 0, 1. Each kind of code has first letters of its own. */
const firstLetters = { entry: 'ABCDEFGHJKLM', later: 'NPQRSTUVWXYZ' } as const
const digits = '23456789'

export type CodeKind = keyof typeof firstLetters

/**
 * So many codes of a kind, all different: a letter and two digits, more digits for more codes. Neighbours in the list
 * differ in letter and digit, so that a slip is seen; which entry gets which is for the draw to say.
 */
export function codesFor(kind: CodeKind, count: number): string[] {
  const letters = firstLetters[kind]
  let size = 2
  while (letters.length * digits.length ** size < count) size += 1
  const pool = letters.length * digits.length ** size
  // 37 shares no factor with the pool's size (12 x 8^n): every number below it comes once.
  return Array.from({ length: count }, (_, i) => codeOf(letters, size, (i * 37 + 25) % pool))
}

function codeOf(letters: string, size: number, number: number): string {
  let rest = Math.floor(number / letters.length)
  let code = letters[number % letters.length] ?? ''
  for (let i = 0; i < size; i += 1) {
    code += digits[rest % digits.length] ?? ''
    rest = Math.floor(rest / digits.length)
  }
  return code
}

/** The numbers of so many stations, "1" first. */
export const stationsFor = (count: number): string[] => Array.from({ length: count }, (_, i) => String(i + 1))
