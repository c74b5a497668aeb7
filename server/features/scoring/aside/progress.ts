import { isScoredAlone } from '#domain/scoring/rounds'
import type { JudgeProgress } from '#domain/scoring/set-aside'
import type { Book } from '../book.ts'

/** How far a judge is with an entry: what is due in the present round of every aspect that is scored alone. */
export function progressOf(book: Book, entryId: string, judgeId: string): JudgeProgress {
  const alone = [...book.facts.scheme.aspects.values()].filter(({ kind }) => isScoredAlone(kind))
  const cells = alone.map(({ id }) => book.cell(entryId, id))
  return { entryId, given: cells.filter((cell) => cell?.scores.has(judgeId)).length, due: alone.length }
}
