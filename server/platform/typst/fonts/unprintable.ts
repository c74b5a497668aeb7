import { type Coverage, isCovered } from './coverage.ts'

/** What is set without a glyph: blanks, joiners, selectors of variants, and breaks that nobody sees. */
const SILENT = /[\s\p{Cc}\p{Default_Ignorable_Code_Point}]/u

/** What means something in one font alone: a private character, or none at all. */
const NOBODYS = /[\p{Co}\p{Cn}\p{Cs}]/u

/** Stands where a character can't be printed, as typesetters have long put it. */
export const GETA = '〓'

/** The characters of a text that no font has, each once. */
export function unprintableOf(text: string, coverage: Coverage): string[] {
  const found = [...text].filter((character) => !isPrintable(character, coverage))
  return [...new Set(found)]
}

/** A text with 〓 for each character that no font has. */
export const withGeta = (text: string, coverage: Coverage): string =>
  [...text].map((character) => (isPrintable(character, coverage) ? character : GETA)).join('')

const PLAIN = /^[\x20-\x7e]*$/

function isPrintable(character: string, coverage: Coverage): boolean {
  if (PLAIN.test(character) || SILENT.test(character)) return true
  return !NOBODYS.test(character) && isCovered(coverage, character.codePointAt(0) ?? 0)
}

/** A character by its number, U+E863. */
export const numberOf = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
