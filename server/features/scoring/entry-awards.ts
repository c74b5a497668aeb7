import { formatPoints, type Points, sumPoints, zero } from '#domain/kit/points'
import type { AwardView, EntryAwards } from '#domain/scoring/awards'
import type { Cell, ScoredAspect } from '#domain/scoring/cell'
import { ABSENT } from '#domain/scoring/contract'
import { type EntryTotal, entryTotal } from '#domain/scoring/entry-total'
import { droppedJudges } from '#domain/scoring/kinds/panel'
import { scoreText } from '#domain/scoring/mark-value'
import { standingPenalty } from '#domain/scoring/penalty'
import type { Book } from './book.ts'
import type { Books } from './books.ts'
import { refuseJudge } from './refuse-judge.ts'

/** An entry's sums of awards by module in some books, which are of one scheme. */
export function awardsByModule(books: readonly Book[], entryId: string): Map<string, Points> {
  const sums = new Map<string, Points>()
  for (const book of books) {
    const { points } = book.totals(entryId)
    for (const { code, subCriteria } of book.facts.scheme.view.criteria)
      sums.set(code, sumPoints([sums.get(code) ?? zero, ...subCriteria.map(({ id }) => points.get(id) ?? zero)]))
  }
  return sums
}

/** An entry's total in some books, which are of one scheme and under one rule set. */
export function totalIn(books: readonly Book[], entryId: string): EntryTotal | null {
  const rules = books[0]?.facts.rules
  const penalties = books.flatMap((book) => book.penalties(entryId))
  return rules ? entryTotal(awardsByModule(books, entryId), penalties, rules) : null
}

/**
 * What every entry of a session, or one of it (`only`), is awarded, aspect by aspect. Refuses a judge of the session,
 * whatever else they are at the event: scores stay unseen by the panel until all are in.
 */
export async function sessionAwards(
  books: Books,
  sessionId: string,
  personId: string | null,
  only: string | null,
): Promise<EntryAwards[]> {
  const { book } = await books.get(sessionId)
  refuseJudge(book, personId)
  const entries = [...book.facts.roster.entries.values()].filter(({ entryId }) => only === null || entryId === only)
  return entries.map(({ entryId, number }) => entryAwards(book, entryId, number))
}

function entryAwards(book: Book, entryId: string, number: number): EntryAwards {
  const found = totalIn([book], entryId)
  const awarded = [...awardsByModule([book], entryId)]
  return {
    entryId,
    number,
    aspects: book.facts.scheme.view.criteria
      .flatMap(({ subCriteria }) => subCriteria.flatMap(({ aspects }) => aspects))
      .flatMap(({ id, code }) => {
        const [aspect, cell] = [book.facts.scheme.aspects.get(id), book.cell(entryId, id)]
        return aspect && cell ? [awardView(aspect, cell, code)] : []
      }),
    modules: awarded.map(([code, sum]) => ({
      code,
      awarded: formatPoints(sum),
      points: formatPoints(found?.modules.get(code) ?? sum),
    })),
    penalties: book.penalties(entryId).map(standingPenalty),
    decided: book.totals(entryId).decided,
    total: found ? formatPoints(found.total) : '0',
  }
}

function awardView({ id, kind, scale }: ScoredAspect, cell: Cell, code: string): AwardView {
  const { state, round, agreed, mean, award } = cell
  const dropped = scale && state === 'decided' ? droppedJudges(cell.scores, scale) : new Set<string>()
  const scores = agreed?.value != null ? new Map([[agreed.judgeId, agreed.value]]) : cell.scores
  return {
    aspectId: id,
    code,
    kind,
    state,
    round,
    scores: [...scores].map(([personId, score]) => ({
      personId,
      value: scoreText(score),
      counts: score !== ABSENT && !dropped.has(personId),
    })),
    mean: mean === null ? null : formatPoints(mean),
    award: award === null ? null : formatPoints(award),
  }
}
