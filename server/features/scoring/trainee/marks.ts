import { and, asc, eq } from 'drizzle-orm'
import type { Db, Tx } from '#db/client'
import { inArray } from '#db/in-array'
import { traineeMark } from '#db/schema/trainees'
import { markText } from '#domain/scoring/mark-value'
import { traineeCell, traineeSheet } from '#domain/scoring/trainee'
import type { Book } from '../book.ts'

export type TraineeMark = typeof traineeMark.$inferSelect

/** Where a trainee's mark stands: they mark every aspect of an entry once, alone. */
export const traineeSlot = ({ entryId, aspectId, judgeId }: Pick<TraineeMark, 'entryId' | 'aspectId' | 'judgeId'>) =>
  `${entryId} ${aspectId} ${judgeId}`

/** The live key of what trainees give in a session: no ranking, matrix or other judge watches it. */
export const besideKey = (sessionId: string): string => `beside:${sessionId}`

/** The standing marks of the trainees of a session, by slot; of one trainee or of some entries where that is said. */
export async function traineeMarks(
  tx: Db | Tx,
  sessionId: string,
  only: { readonly judgeId?: string; readonly entryIds?: readonly string[] } = {},
): Promise<Map<string, TraineeMark>> {
  const own = only.judgeId === undefined ? undefined : eq(traineeMark.judgeId, only.judgeId)
  const some = only.entryIds === undefined ? undefined : inArray(traineeMark.entryId, [...only.entryIds])
  const rows = await tx
    .select()
    .from(traineeMark)
    .where(and(eq(traineeMark.sessionId, sessionId), own, some))
    .orderBy(asc(traineeMark.seq))
  return new Map(rows.map((row) => [traineeSlot(row), row]))
}

/** The sheets and marks of a trainee as the trainee sees them, in the shape of a judge's rows. */
export async function traineeRows(
  db: Db,
  book: Book,
  sessionId: string,
  judgeId: string,
): Promise<Map<string, unknown>> {
  const marks = await traineeMarks(db, sessionId, { judgeId })
  const rows = new Map<string, unknown>()
  for (const { entryId } of book.facts.roster.entries.values()) {
    if (!book.traineesOf(entryId).includes(judgeId)) continue
    for (const [subCriterionId, aspects] of book.facts.scheme.sheets) {
      let given = 0
      for (const { id: aspectId } of aspects) {
        const mark = marks.get(traineeSlot({ entryId, aspectId, judgeId }))
        if (!mark) continue
        const value = markText(mark)
        if (value !== null) given += 1
        rows.set(`m:${entryId}:${aspectId}`, traineeCell(value, judgeId))
      }
      rows.set(`s:${entryId}:${subCriterionId}`, traineeSheet(aspects.length, given, judgeId))
    }
  }
  return rows
}
