import { penaltyText } from '#domain/scoring/penalty'
import { sheetText } from '#domain/scoring/sheet'
import type { Book } from '../scoring/book.ts'
import type { RankedEntry } from './discipline-points.ts'

/**
 * Everything that the result depends on, in one fixed order: the rules, every sheet's standing marks and penalties, and
 * who didn't come.
 */
export function inputText(
  entries: readonly RankedEntry[],
  books: readonly Book[],
  absentIds: readonly string[],
  rules: string,
): string {
  const sheets = entries.flatMap(({ id }) =>
    books
      .filter((book) => book.facts.roster.entries.has(id))
      .flatMap((book) => [
        ...[...book.facts.scheme.sheets.keys()].map((sub) => sheetText(id, sub, book.sheetMarks(id, sub))),
        ...book.penalties(id).map((penalty) => penaltyText(penalty, id)),
      ]),
  )
  return [rules, ...[...sheets, ...absentIds.map((id) => `absent ${id}`)].sort()].join('\n')
}
