import { and, asc, eq } from 'drizzle-orm'
import Type, { type Static } from 'typebox'
import type { Db } from '#db/client'
import { inArray } from '#db/in-array'
import { mark } from '#db/schema/scoring'
import { Id, Instant } from '#domain/kit/ids'
import { MarkValue } from '#domain/scoring/contract'
import { markText } from '#domain/scoring/mark-value'
import { isScoredAlone } from '#domain/scoring/rounds'
import { namesOf } from '../people/names.ts'
import type { Books } from '../scoring/books.ts'
import { refuseJudge } from '../scoring/refuse-judge.ts'

/** A sheet in dispute, with every revision of its marks, oldest first. */
export const DisputedSheet = Type.Object({
  judges: Type.Array(Type.Object({ personId: Id, name: Type.String() })),
  aspects: Type.Array(
    Type.Object({
      aspectId: Id,
      code: Type.String(),
      description: Type.String(),
      maximum: Type.String(),
      /** Whether each judge gives a value of their own. */
      alone: Type.Boolean(),
      revisions: Type.Array(
        Type.Object({ judge: Type.String(), round: Type.Integer(), value: MarkValue, at: Instant }),
      ),
    }),
  ),
})
export type DisputedSheet = Static<typeof DisputedSheet>

/** The marks of a sheet as they were given and revised, for those who rule on it; refuses a judge of the session. */
export async function disputedSheet(
  db: Db,
  books: Books,
  at: { readonly sessionId: string; readonly entryId: string; readonly subCriterionId: string },
  readerId: string | null,
): Promise<DisputedSheet> {
  const { book } = await books.get(at.sessionId)
  refuseJudge(book, readerId)
  const sub = book.facts.scheme.view.criteria
    .flatMap(({ subCriteria }) => subCriteria)
    .find(({ id }) => id === at.subCriterionId)
  const aspects = sub?.aspects ?? []
  const ids = aspects.map(({ id }) => id)
  const rows =
    ids.length === 0
      ? []
      : await db
          .select()
          .from(mark)
          .where(and(eq(mark.entryId, at.entryId), inArray(mark.aspectId, ids)))
          .orderBy(asc(mark.seq))
  const judges = book.judgesOf(at.entryId)
  const names = await namesOf(db, [...judges, ...rows.map(({ judgeId }) => judgeId)])
  return {
    judges: judges.map((id) => ({ personId: id, name: names.get(id) ?? '' })),
    aspects: aspects.map(({ id, code, description, maximum, kind }) => ({
      aspectId: id,
      code,
      description,
      maximum,
      alone: isScoredAlone(kind),
      revisions: rows
        .filter((row) => row.aspectId === id)
        .map(({ judgeId, round, at: given, ...held }) => ({
          judge: names.get(judgeId) ?? '',
          round,
          value: markText(held),
          at: given.toISOString(),
        })),
    })),
  }
}
