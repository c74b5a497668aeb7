import { eq } from 'drizzle-orm'
import type { Db } from '#db/client'
import { paperSheet } from '#db/schema/paper'
import { Refused, refuse } from '#domain/kit/refusal'
import type { PaperForm } from '#domain/scoring/paper'
import { shownEntry } from '../../../platform/masks/shown-entry.ts'
import { namesOf } from '../../people/names.ts'
import type { Books } from '../books.ts'
import { refuseJudge } from '../refuse-judge.ts'
import { loadReadings, ownReading, paperStateOf } from './queries.ts'

/** A printed sheet with what the reader has entered of it. Refuses with not-found. */
export async function paperForm(db: Db, books: Books, sheetId: string, personId: string): Promise<PaperForm> {
  const [found] = await db
    .select({ row: paperSheet, number: shownEntry.number, name: shownEntry.name, isSealed: shownEntry.isSealed })
    .from(paperSheet)
    .innerJoin(shownEntry, eq(shownEntry.id, paperSheet.entryId))
    .where(eq(paperSheet.id, sheetId))
  if (!found) throw new Refused(refuse('not-found', { what: 'paper-sheet' }))
  const { row, number, name, isSealed } = found
  const { sessionId, entryId, subCriterionId } = row
  const { book } = await books.get(sessionId)
  refuseJudge(book, personId)
  const subCriterion = book.facts.scheme.view.criteria
    .flatMap(({ subCriteria }) => subCriteria)
    .find(({ id }) => id === subCriterionId)
  if (!subCriterion) throw new Refused(refuse('sheet-not-in-session'))
  const readings = await loadReadings(db, [sheetId])
  const judges = book.judgesOf(entryId)
  const names = await namesOf(db, judges)
  return {
    id: sheetId,
    sessionId,
    state: paperStateOf(row, readings),
    entry: isSealed ? name : String(number),
    subCriterion: { code: subCriterion.code, name: subCriterion.name },
    aspects: subCriterion.aspects,
    judges: judges.map((id) => ({ personId: id, name: names.get(id) ?? '' })),
    ...ownReading(readings, personId),
  }
}
