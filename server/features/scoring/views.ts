import { formatPoints } from '#domain/kit/points'
import type { Cell } from '#domain/scoring/cell'
import type { CellView, SheetView } from '#domain/scoring/contract'
import { scoreOf, scoreText } from '#domain/scoring/mark-value'
import type { Book } from './book.ts'

/** An aspect of an entry as one judge may see it: others' scores of an incomplete round are left out. */
export function cellView(cell: Cell, judgeId: string, needed: number): CellView {
  const mine = cell.scores.get(judgeId)
  const decided = cell.state === 'decided'
  const shown = decided && cell.scores.size > 0 ? [...cell.earlier, cell.scores] : cell.earlier
  const value = cell.agreed ? scoreOf(cell.agreed) : (mine ?? null)
  return {
    state: !decided && mine !== undefined ? 'waiting' : cell.state,
    round: cell.round,
    value: value === null ? null : scoreText(value),
    by: cell.agreed?.judgeId ?? null,
    given: cell.agreed ? 1 : cell.scores.size,
    needed,
    mean: cell.mean === null ? null : formatPoints(cell.mean),
    award: cell.award === null ? null : formatPoints(cell.award),
    rounds: shown.map((scores, i) => ({
      round: i + 1,
      scores: [...scores].map(([personId, score]) => ({ personId, value: scoreText(score) })),
    })),
  }
}

/** A sheet with those whom it waits for: judges who owe a score or a signature. */
export function sheetView(book: Book, entryId: string, subCriterionId: string): SheetView | null {
  const sheet = book.sheet(entryId, subCriterionId)
  return (
    sheet && {
      ...sheet,
      signedBy: [...sheet.signedBy],
      points: formatPoints(sheet.points),
      waitingFor: waitingFor(book, entryId, subCriterionId),
    }
  )
}

function waitingFor(book: Book, entryId: string, subCriterionId: string): string[] {
  const sheet = book.sheet(entryId, subCriterionId)
  const judges = book.signersOf(entryId)
  if (!sheet || sheet.confirmed) return []
  if (sheet.decided === sheet.aspects) return judges.filter((judge) => !sheet.signedBy.includes(judge))
  const missing = new Set<string>()
  for (const aspect of book.facts.scheme.sheets.get(subCriterionId) ?? []) {
    const cell = book.cell(entryId, aspect.id)
    if (!cell || cell.state === 'decided') continue
    for (const judge of judges) if (!cell.scores.has(judge)) missing.add(judge)
  }
  return judges.filter((judge) => missing.has(judge))
}
