import { byName } from '#db/by-name'
import type { Db } from '#db/client'
import { inArray } from '#db/in-array'
import { person } from '#db/schema/people'
import type { JudgeAnalysis } from '#domain/rankings/analysis/contract'
import { figuresOf } from '#domain/rankings/analysis/judge-figures'
import { type Rating, unitsOf } from '#domain/rankings/analysis/ratings'
import { scoreOf } from '#domain/scoring/mark-value'
import type { OpenBook } from '../scoring/books.ts'
import { type TraineeMark, traineeMarks } from '../scoring/trainee/marks.ts'
import { ratingOf } from './rating.ts'

/** What one trainee has given, as far as the panel has decided the same. */
interface Given {
  readonly ratings: Rating[]
  measured: number
  alike: number
}

/**
 * How the trainees of a discipline mark beside their panels: each alone against the panel's own ratings, which know
 * nothing of any trainee.
 */
export async function traineeFigures(
  db: Db,
  open: readonly OpenBook[],
  ratings: readonly Rating[],
): Promise<JudgeAnalysis['trainees']> {
  const byTrainee = new Map<string, Given>()
  for (const { book, session } of open) {
    if (book.facts.roster.trainees.size === 0) continue
    for (const mark of (await traineeMarks(db, session.id)).values()) {
      const given = byTrainee.get(mark.judgeId) ?? { ratings: [], measured: 0, alike: 0 }
      byTrainee.set(mark.judgeId, given)
      if (book.traineesOf(mark.entryId).includes(mark.judgeId)) compare(book, mark, given)
    }
  }
  const ids = [...byTrainee.keys()]
  const people =
    ids.length > 0 ? await db.select().from(person).where(inArray(person.id, ids)).orderBy(byName(person.name)) : []
  return people.map(({ id, name, latinName }) => {
    const { ratings: own, measured, alike } = byTrainee.get(id) ?? { ratings: [], measured: 0, alike: 0 }
    return { judgeId: id, name, latinName, ...figuresOf(unitsOf([...ratings, ...own]), id), measured, alike }
  })
}

function compare(book: OpenBook['book'], mark: TraineeMark, given: Given): void {
  const { entryId, aspectId, judgeId } = mark
  const aspect = book.facts.scheme.aspects.get(aspectId)
  const score = scoreOf(mark)
  if (!aspect || score === null) return
  const rating = ratingOf(aspect, { entryId, judgeId, score })
  if (rating) given.ratings.push(rating)
  const { agreed } = book.cell(entryId, aspectId) ?? {}
  if (!agreed) return
  given.measured += 1
  if (agreed.value === mark.value) given.alike += 1
}
