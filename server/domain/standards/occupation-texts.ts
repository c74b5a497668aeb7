import type { OccupationColumn, OccupationProblem } from './occupation-contract.ts'

/** Signs that no name has: of control, of direction, of lines, without width, halves of signs, and what was unreadable. */
const unseen = /[\p{Cc}\p{Cs}\u200b\u200e\u200f\u2028-\u202e\u2060\u2066-\u2069\ufeff\ufffd]/u
const longestText = 200

/** What keeps a text of a file from being a name: its length, or signs that nobody sees. */
export function textProblems(row: number, column: OccupationColumn, text: string): OccupationProblem[] {
  const facts = {}
  return [
    ...([...text].length > longestText
      ? [{ row, column, code: 'occupation-text-too-long', facts: { limit: longestText } }]
      : []),
    ...(unseen.test(text) ? [{ row, column, code: 'occupation-text-characters', facts }] : []),
  ]
}
